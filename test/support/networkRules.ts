import {
  CacheAnswer,
  Leg,
  NetworkFlag,
  ServerFlag,
  StoreCondition,
  StoreFlag,
} from '../../src/engine';
import type { Rule } from './rule';

/** The legs that a cut severs: by flag of the network, and by flag of a server. */
const CUT_LEGS: readonly (readonly [flag: number, legs: readonly Leg[]])[] = [
  [
    NetworkFlag.peopleCut,
    [
      ...[Leg.clientToBalancer, Leg.balancerToClient, Leg.cdnToBalancer, Leg.balancerToCdn],
      Leg.serverToClient,
    ],
  ],
];
const SERVER_CUT_LEGS: readonly (readonly [flag: number, legs: readonly Leg[]])[] = [
  [
    ServerFlag.cutFromBalancer,
    [
      ...[Leg.balancerToServer, Leg.serverToBalancer, Leg.checkToServer, Leg.checkToBalancer],
      Leg.serverToClient,
    ],
  ],
  [ServerFlag.cutFromStore, [Leg.serverToStore, Leg.storeToServer]],
];

/** Nothing leaves on a link that is cut, and nothing is lost on one that is whole. */
const cutsHold: Rule = (records, _architecture, scenario) => {
  let network = 0;
  let storeIsThere = true;
  // Calls to a replica take the same leg, and pass while the primary is out of reach.
  const asksReplica = scenario.store.fallback === 'replica';
  const servers = new Map<number, number>();
  const severed = (flags: number, cuts: typeof CUT_LEGS, leg: Leg) =>
    cuts.some(([flag, legs]) => (flags & flag) !== 0 && legs.includes(leg));
  return records.flatMap((record) => {
    if (record.kind === 'networkCondition') network = record.flags;
    if (record.kind === 'serverCondition') servers.set(record.server, record.flags);
    if (record.kind === 'storeCondition') {
      const lost = (record.flags & StoreFlag.machineLost) !== 0;
      storeIsThere = !lost && record.condition !== StoreCondition.unreachable;
    }
    if (record.kind !== 'hop' && record.kind !== 'hopLost') return [];
    const { leg, server, atUs } = record;
    const toStore = leg === Leg.serverToStore || leg === Leg.storeToServer;
    const isCut =
      severed(network, CUT_LEGS, leg) ||
      severed(servers.get(server) ?? 0, SERVER_CUT_LEGS, leg) ||
      (toStore && !storeIsThere);
    const isToReplica = toStore && !storeIsThere && asksReplica;
    if (record.kind === 'hop')
      return isCut && !isToReplica ? [`${leg} to ${server} passes a cut at ${atUs}`] : [];
    const isLossy = (network & (NetworkFlag.losing | NetworkFlag.losingAnswers)) !== 0;
    return isCut || isLossy ? [] : [`${leg} to ${server} is lost at ${atUs} for no reason`];
  });
};

/** Pages come out of the cache while there is something in it, and a leak is of a page that was kept. */
const cacheIsTrue: Rule = (records) => {
  let anyUntilUs = -1;
  const owners = new Set<number>();
  const handedOn = new Set<number>();
  return records.flatMap((record) => {
    switch (record.kind) {
      case 'cacheStored':
        anyUntilUs = Math.max(anyUntilUs, record.atUs + record.forUs);
        owners.add(record.owner);
        return [];
      case 'change':
        if (record.change === 'purge-cdn' || record.change === 'stop-cdn') anyUntilUs = -1;
        return [];
      case 'cacheAnswer':
        return record.answer === CacheAnswer.hit && record.atUs >= anyUntilUs
          ? [`${record.attempt}: a hit in an empty cache`]
          : [];
      case 'clientLeft':
        handedOn.add(record.client);
        return [];
      // A number may have gone to somebody else since the page was kept.
      case 'leaked':
        return (record.client !== record.owner || handedOn.has(record.owner)) &&
          owners.has(record.owner)
          ? []
          : [`${record.client} is shown a page of ${record.owner} that was not kept`];
      default:
        return [];
    }
  });
};

/** Rules about links and the CDN. */
export const NETWORK_RULES = { cutsHold, cacheIsTrue } satisfies Record<string, Rule>;
