import type { ArchitectureId } from '../engine';

/**
 * What a report says, as messages: ids with the types of their arguments. Whoever shows them has the words, and they fit
 * the rooms there, or it does not compile.
 */

type Of<Args> = {
  readonly [Id in keyof Args]: Args[Id] extends null
    ? { readonly id: Id }
    : { readonly id: Id; readonly args: Args[Id] };
}[keyof Args];

/** The laws that the engine is held to. */
export const LAW_IDS = [
  'm-m-1',
  'm-m-c',
  'm-d-1',
  'm-g-1',
  'm-m-c-k',
  'erlang-b',
  'gi-m-1',
  'pooling',
  'jackson',
  'mva',
  'utilization',
  'remapping',
  'survival',
  'new-server',
  'backoff',
  'duplicates',
  'amplification',
  'detection',
  'revocation',
  'rate-limit',
  'service-chain',
  'little',
] as const;
export type LawId = (typeof LAW_IDS)[number];

/** What is compared. */
export interface QuantityArgs {
  readonly 'quantities.meanResponse': null;
  readonly 'quantities.response95': null;
  readonly 'quantities.served': null;
  readonly 'quantities.meanWait': null;
  readonly 'quantities.waits': null;
  readonly 'quantities.wait95': null;
  readonly 'quantities.refused': null;
  readonly 'quantities.fourQueues': null;
  readonly 'quantities.oneQueue': null;
  readonly 'quantities.queueRatio': null;
  readonly 'quantities.operations': null;
  readonly 'quantities.workerTime': null;
  readonly 'quantities.storeTime': null;
  readonly 'quantities.moved': null;
  readonly 'quantities.movedTimes': null;
  readonly 'quantities.movedMean': null;
  readonly 'quantities.stillIn': { readonly requests: number };
  readonly 'quantities.logins': null;
  readonly 'quantities.atNewServer': { readonly seconds: number };
  readonly 'quantities.pause': { readonly retry: number };
  readonly 'quantities.orders': null;
  readonly 'quantities.attempts': null;
  readonly 'quantities.mean': null;
  readonly 'quantities.p10': null;
  readonly 'quantities.p90': null;
  readonly 'quantities.banDelay': null;
  readonly 'quantities.letThrough': null;
  readonly 'quantities.little.everybody': null;
  readonly 'quantities.little.serverQueue': null;
  readonly 'quantities.little.serverWorkers': null;
  readonly 'quantities.little.storeQueue': null;
}
export type Quantity = Of<QuantityArgs>;

interface Loaded {
  readonly load: number;
}

interface Crowd {
  readonly people: number;
  readonly think: number;
}

/** For which setting: what is run. Texts are values of settings, as documents have them. */
export interface ExperimentArgs {
  readonly 'experiments.load': Loaded;
  readonly 'experiments.workers': Loaded & { readonly workers: number };
  readonly 'experiments.service': Loaded & { readonly distribution: string };
  readonly 'experiments.varied': Loaded & { readonly distribution: string; readonly cv: number };
  readonly 'experiments.places': Loaded & { readonly workers: number; readonly places: number };
  readonly 'experiments.noQueue': {
    readonly workers: number;
    readonly busy: number;
    readonly distribution: string;
  };
  readonly 'experiments.inTurn': Loaded & { readonly servers: number };
  readonly 'experiments.pooled': Loaded & { readonly workers: number };
  readonly 'experiments.tandem': Loaded & { readonly arrivals: number; readonly work: number };
  readonly 'experiments.feedback': {
    readonly arrivals: number;
    readonly visits: number;
    readonly times: number;
  };
  readonly 'experiments.oneWorker': Crowd;
  readonly 'experiments.manyWorkers': Crowd & { readonly workers: number };
  readonly 'experiments.unequal': Crowd;
  readonly 'experiments.looksAt': {
    readonly architecture: { readonly id: `architectures.${ArchitectureId}` };
    readonly people: number;
    readonly isCart: boolean;
    readonly servers: number;
  };
  readonly 'experiments.serverAdded': { readonly policy: string; readonly servers: number };
  readonly 'experiments.serverStops': { readonly policy: string; readonly servers: number };
  readonly 'experiments.ringAdded': {
    readonly policy: string;
    readonly least: number;
    readonly most: number;
    readonly points: number;
  };
  readonly 'experiments.ringStops': { readonly policy: string; readonly servers: number };
  readonly 'experiments.random': { readonly servers: number };
  readonly 'experiments.newServer': { readonly servers: number; readonly requests: number };
  readonly 'experiments.backoff': {
    readonly backoff: string;
    readonly base: number;
    readonly cap: number;
  };
  readonly 'experiments.checkouts': { readonly percent: number };
  readonly 'experiments.tries': { readonly percent: number; readonly tries: number };
  readonly 'experiments.stops': { readonly interval: number; readonly fall: number };
  readonly 'experiments.freezes': { readonly timeout: number };
  readonly 'experiments.starts': { readonly rise: number };
  readonly 'experiments.token': {
    readonly left: number;
    readonly least: number;
    readonly most: number;
  };
  readonly 'experiments.denylist': null;
  readonly 'experiments.store': null;
  readonly 'experiments.limit': {
    readonly isShared: boolean;
    readonly servers: number;
    readonly limit: number;
  };
  readonly 'experiments.chain': { readonly services: number; readonly isStored: boolean };
  readonly 'experiments.everywhere': { readonly places: number };
}
export type ExperimentText = Of<ExperimentArgs>;
