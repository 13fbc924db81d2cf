import type { NumberOf } from '../kernel/numberOf';

export * as ServerCondition from './machines/serverCondition';
export type ServerCondition = NumberOf<typeof import('./machines/serverCondition')>;

export * as ServerFlag from './machines/serverFlag';
export type ServerFlag = NumberOf<typeof import('./machines/serverFlag')>;

export * as StoreFlag from './machines/storeFlag';
export type StoreFlag = NumberOf<typeof import('./machines/storeFlag')>;

export * as ClusterFlag from './machines/clusterFlag';
export type ClusterFlag = NumberOf<typeof import('./machines/clusterFlag')>;

export * as NetworkFlag from './machines/networkFlag';
export type NetworkFlag = NumberOf<typeof import('./machines/networkFlag')>;

export * as CdnCondition from './machines/cdnCondition';
export type CdnCondition = NumberOf<typeof import('./machines/cdnCondition')>;

export * as BalancerCondition from './machines/balancerCondition';
export type BalancerCondition = NumberOf<typeof import('./machines/balancerCondition')>;

export * as StoreCondition from './machines/storeCondition';
export type StoreCondition = NumberOf<typeof import('./machines/storeCondition')>;

export * as Belief from './machines/belief';
export type Belief = NumberOf<typeof import('./machines/belief')>;

export * as CheckResult from './machines/checkResult';
export type CheckResult = NumberOf<typeof import('./machines/checkResult')>;

export * as Standing from './people/standing';
export type Standing = NumberOf<typeof import('./people/standing')>;

export * as Action from './people/action';
export type Action = NumberOf<typeof import('./people/action')>;

export * as Activity from './people/activity';
export type Activity = NumberOf<typeof import('./people/activity')>;

export * as Cause from './people/cause';
export type Cause = NumberOf<typeof import('./people/cause')>;

export * as RouteReason from './machines/routeReason';
export type RouteReason = NumberOf<typeof import('./machines/routeReason')>;

export * as LookupResult from './people/lookupResult';
export type LookupResult = NumberOf<typeof import('./people/lookupResult')>;

export * as Ending from './people/ending';
export type Ending = NumberOf<typeof import('./people/ending')>;

export * as Leg from './machines/leg';
export type Leg = NumberOf<typeof import('./machines/leg')>;

export * as PlaceKind from './machines/placeKind';
export type PlaceKind = NumberOf<typeof import('./machines/placeKind')>;

export * as RetryWhy from './machines/retryWhy';
export type RetryWhy = NumberOf<typeof import('./machines/retryWhy')>;

export * as DeployPhase from './machines/deployPhase';
export type DeployPhase = NumberOf<typeof import('./machines/deployPhase')>;

export * as StoreRefusal from './machines/storeRefusal';
export type StoreRefusal = NumberOf<typeof import('./machines/storeRefusal')>;

export * as FallbackKind from './machines/fallbackKind';
export type FallbackKind = NumberOf<typeof import('./machines/fallbackKind')>;

export * as Rejection from './people/rejection';
export type Rejection = NumberOf<typeof import('./people/rejection')>;

export * as RevocationKind from './people/revocationKind';
export type RevocationKind = NumberOf<typeof import('./people/revocationKind')>;

export * as SizeLimit from './people/sizeLimit';
export type SizeLimit = NumberOf<typeof import('./people/sizeLimit')>;

export * as KeyAnswer from './people/keyAnswer';
export type KeyAnswer = NumberOf<typeof import('./people/keyAnswer')>;

export * as CacheAnswer from './machines/cacheAnswer';
export type CacheAnswer = NumberOf<typeof import('./machines/cacheAnswer')>;

export * as StoreVerb from './machines/storeVerb';
export type StoreVerb = NumberOf<typeof import('./machines/storeVerb')>;

export * as ClientFlag from './people/clientFlag';
export type ClientFlag = NumberOf<typeof import('./people/clientFlag')>;

/** Servers that one run can ever have, present and removed together. */
export const SERVERS_MAX = 64;

export * as ConnectionEnd from './people/connectionEnd';
export type ConnectionEnd = NumberOf<typeof import('./people/connectionEnd')>;

export * as MessageEnd from './people/messageEnd';
export type MessageEnd = NumberOf<typeof import('./people/messageEnd')>;

export * as ServiceFailure from './people/serviceFailure';
export type ServiceFailure = NumberOf<typeof import('./people/serviceFailure')>;

export * as LeftOpen from './people/leftOpen';
export type LeftOpen = NumberOf<typeof import('./people/leftOpen')>;
