import {
  Action,
  type ArchitectureId,
  Belief,
  CacheAnswer,
  Cause,
  ClusterFlag,
  DeployPhase,
  Ending,
  KeyAnswer,
  Leg,
  LookupResult,
  NetworkFlag,
  PlaceKind,
  RouteReason,
  type Scenario,
  ServerCondition,
  ServerFlag,
  Standing,
  StoreCondition,
  StoreFlag,
} from '../../src/engine';
import { type Decoded, only } from './trace';

/** Rules that every trace keeps. Each returns what breaks it, in words; an empty list is good. */
type Rule = (
  records: readonly Decoded[],
  architecture: ArchitectureId,
  scenario: Scenario,
) => readonly string[];

/** The records of each attempt, in order. */
function byAttempt(records: readonly Decoded[]): ReadonlyMap<number, readonly Decoded[]> {
  const attempts = new Map<number, Decoded[]>();
  for (const record of records) {
    if (!('attempt' in record) || record.attempt === 0) continue;
    const list = attempts.get(record.attempt) ?? [];
    list.push(record);
    attempts.set(record.attempt, list);
  }
  return attempts;
}

/** These happen once for every try: the first, and those that the balancer adds. */
const ONCE = ['routed', 'queued', 'workStarted', 'workEnded', 'workLost'] as const;

/** Every attempt is sent once, and ends once for its client, or is still under way. */
const attemptsEndOnce: Rule = (records) =>
  [...byAttempt(records)].flatMap(([attempt, own]) => {
    const count = (kind: Decoded['kind']) => only(own, kind).length;
    const tries = 1 + count('retried');
    const broken = ONCE.filter((kind) => count(kind) > tries).map(
      (kind) => `${attempt}: ${kind} too often`,
    );
    if (count('attemptSent') > 1) broken.push(`${attempt}: sent twice`);
    if (own[0]?.kind !== 'attemptSent') broken.push(`${attempt}: not sent first`);
    if (count('attemptEnded') > 1) broken.push(`${attempt}: ended twice`);
    if (count('workEnded') + count('workLost') > tries) broken.push(`${attempt}: done and lost`);
    if (count('workEnded') > count('workStarted')) broken.push(`${attempt}: done, not begun`);
    const late = only(own, 'lateAnswer').length > 0;
    const timedOut = only(own, 'attemptEnded').some(({ ending }) => ending === Ending.timedOut);
    if (late && !timedOut) broken.push(`${attempt}: answered late without a timeout`);
    return broken;
  });

/** A client waits for one attempt at a time in each tab, and for a login in none but one. */
const oneAtATime: Rule = (records, _architecture, { clients }) => {
  const waiting = new Map<number, Map<number, number>>();
  return records.flatMap((record) => {
    if (record.kind !== 'attemptSent' && record.kind !== 'attemptEnded') return [];
    const open = waiting.get(record.client) ?? new Map<number, number>();
    waiting.set(record.client, open);
    if (record.kind === 'attemptEnded') {
      return open.delete(record.attempt) ? [] : [`${record.client} ends what it did not begin`];
    }
    const isLogin = record.action === Action.login;
    const logsIn = isLogin && [...open.values()].some((action) => action === Action.login);
    open.set(record.attempt, record.action);
    const tooMany = open.size > clients.tabs || logsIn;
    return tooMany
      ? [`${record.client} sends ${record.attempt} while ${[...open.keys()]} are open`]
      : [];
  });
};

/** When the messages on a leg of an attempt arrive: one for every try between balancer and server. */
const arrivals = (own: readonly Decoded[], leg: Leg, server?: number): readonly number[] =>
  only(own, 'hop')
    .filter((one) => one.leg === leg && (server === undefined || one.server === server))
    .map(({ atUs, durationUs }) => atUs + durationUs);

/** Nothing arrives before it was sent, nor later than its link takes. */
const messagesTakeTheirTime: Rule = (records) =>
  [...byAttempt(records)].flatMap(([attempt, own]) => {
    const atBalancer = [
      ...arrivals(own, Leg.clientToBalancer),
      ...arrivals(own, Leg.cdnToBalancer),
    ];
    const atCdn = arrivals(own, Leg.clientToCdn);
    const atServer = (server: number) => arrivals(own, Leg.balancerToServer, server);
    const atClient = [...arrivals(own, Leg.balancerToClient), ...arrivals(own, Leg.cdnToClient)];
    const retried = only(own, 'retried');
    return own.flatMap((record) => {
      const { kind, atUs } = record;
      const wrong = (what: string) => [`${attempt}: ${what} at ${atUs}`];
      const first = kind === 'cacheAnswer' && record.answer !== CacheAnswer.stale;
      if (first && own.find((one) => one.kind === kind) === record && !atCdn.includes(atUs)) {
        return wrong(kind);
      }
      if (kind === 'routed' && record.reason !== RouteReason.redispatch) {
        return atBalancer.includes(atUs) ? [] : wrong(kind);
      }
      // The balancer tries again at once or after a pause, and never before it has heard of the failure.
      if (kind === 'routed') return retried.some((one) => one.atUs <= atUs) ? [] : wrong(kind);
      if (kind === 'refused') {
        const expected = record.server < 0 ? atBalancer : atServer(record.server);
        return expected.includes(atUs) ? [] : wrong(kind);
      }
      if (kind === 'queued' || kind === 'workStarted') {
        return atServer(record.server).some((one) => one <= atUs) ? [] : wrong(kind);
      }
      const heard = kind === 'attemptEnded' && record.ending !== Ending.timedOut;
      if ((heard || kind === 'lateAnswer') && !atClient.includes(atUs)) return wrong(kind);
      return [];
    });
  });

/** What each architecture may keep where: kind of place, identity, cart. */
const KEPT: Readonly<Record<ArchitectureId, readonly string[]>> = {
  'in-memory': [`${PlaceKind.memory} identity cart`],
  sticky: [`${PlaceKind.memory} identity cart`],
  'central-store': [`${PlaceKind.store} identity cart`],
  jwt: [`${PlaceKind.pocket} identity cart`],
  hybrid: [`${PlaceKind.pocket} identity -`, `${PlaceKind.store} - cart`],
};

/** Besides: what follows the store, and what stands in for it, where the architecture has one. */
function keptBeside(architecture: ArchitectureId, { store }: Scenario): readonly string[] {
  const own = KEPT[architecture].find((what) => what.startsWith(`${PlaceKind.store} `));
  if (own === undefined) return [];
  const what = own.slice(1);
  return [
    ...(store.replica ? [`${PlaceKind.replica}${what}`] : []),
    ...(store.fallback === 'local-copy' ? [`${PlaceKind.memory}${what}`] : []),
    ...(store.fallback === 'signed-cookie' ? [`${PlaceKind.pocket} identity cart`] : []),
  ];
}

/** A copy of a session is only ever where its architecture keeps it, and in nobody else's pocket. */
const copiesAreInTheirPlaces: Rule = (records, architecture, scenario) => {
  const places = [...KEPT[architecture], ...keptBeside(architecture, scenario)];
  return only(records, 'copyPlaced').flatMap(({ session, place, identity, items, owner }) => {
    const what = `${place.kind} ${identity ? 'identity' : '-'} ${items >= 0 ? 'cart' : '-'}`;
    const strange = place.kind === PlaceKind.pocket && place.index !== owner;
    return places.includes(what) && !strange ? [] : [`${session}: ${what}`];
  });
};

/** What is put somewhere is there until it is removed, and nothing is removed that is not there. */
const copiesGoOnce: Rule = (records) => {
  const there = new Set<string>();
  return records.flatMap((record) => {
    if (record.kind !== 'copyPlaced' && record.kind !== 'copyRemoved') return [];
    const key = `${record.session} in ${record.place.kind}/${record.place.index}`;
    if (record.kind === 'copyPlaced') there.add(key);
    else if (!there.delete(key)) return [`${key} removed, and not there`];
    return [];
  });
};

const serverOf = (record: Decoded): number => {
  switch (record.kind) {
    case 'queued':
    case 'workStarted':
    case 'workEnded':
    case 'answered':
    case 'memoryFull':
      return record.server;
    case 'copyPlaced':
    case 'lookup':
      return record.place.kind === PlaceKind.memory ? record.place.index : -1;
    case 'hop':
      // A copy leaves its sender: the client field says which server that is.
      return record.leg === Leg.serverToServer ? record.client : -1;
    default:
      return -1;
  }
};

/** A server that is dead or frozen does nothing. */
const onlyTheLivingWork: Rule = (records) => {
  const conditions = new Map<number, number>();
  return records.flatMap((record) => {
    if (record.kind === 'serverCondition') conditions.set(record.server, record.condition);
    const server = serverOf(record);
    const condition = conditions.get(server) ?? ServerCondition.running;
    const lives = condition === ServerCondition.running || condition === ServerCondition.leaving;
    return server < 0 || lives ? [] : [`${record.kind} on S${server + 1} in state ${condition}`];
  });
};

/** New people go only where the balancer believes a server up; nobody goes where it is in maintenance. */
const routesAreOpen: Rule = (records) => {
  const beliefs = new Map<number, number>();
  const flags = new Map<number, number>();
  const lastRetry = new Map<number, number>();
  const STAYS: readonly number[] = [RouteReason.affinity, RouteReason.address];
  return records.flatMap((record) => {
    if (record.kind === 'balancerBelief') beliefs.set(record.server, record.belief);
    if (record.kind === 'serverCondition') flags.set(record.server, record.flags);
    if (record.kind === 'retried') lastRetry.set(record.attempt, record.server);
    if (record.kind !== 'routed') return [];
    const { attempt, server, reason } = record;
    const flagged = flags.get(server) ?? 0;
    const wrong = (what: string) => [`${attempt} goes to S${server + 1}: ${what}`];
    if ((flagged & ServerFlag.maintenance) !== 0) return wrong('in maintenance');
    // A refused connection may be tried again at the same server, whatever checks say meanwhile.
    if (reason === RouteReason.redispatch && lastRetry.get(attempt) === server) return [];
    if (beliefs.get(server) !== Belief.up) return wrong('not believed up');
    const isNew = !STAYS.includes(reason);
    return isNew && (flagged & ServerFlag.draining) !== 0 ? wrong('draining') : [];
  });
};

/** Between leaving a share behind and being full, weights only grow, and only in steps that a share can have. */
const weightsGrow: Rule = (records) => {
  const last = new Map<number, number>();
  return only(records, 'weight').flatMap(({ server, percent, atUs }) => {
    const before = last.get(server) ?? 100;
    last.set(server, percent);
    const begins = percent === 5;
    return begins || percent === 100 || percent === before + 10
      ? []
      : [`S${server + 1}: ${before} then ${percent} at ${atUs}`];
  });
};

/** A session is lost or ended once; a loss by destruction leaves no copy of its identity anywhere. */
const lossesAreTrue: Rule = (records) => {
  const gone = new Set<number>();
  const copies = new Map<number, Set<string>>();
  return records.flatMap((record) => {
    if (record.kind === 'copyPlaced' && record.identity) {
      const places = copies.get(record.session) ?? new Set();
      copies.set(record.session, places.add(JSON.stringify(record.place)));
    } else if (record.kind === 'copyRemoved') {
      copies.get(record.session)?.delete(JSON.stringify(record.place));
    } else if (record.kind === 'sessionLost' || record.kind === 'sessionEnded') {
      const twice = gone.has(record.session) ? [`${record.session} gone twice`] : [];
      gone.add(record.session);
      const left = copies.get(record.session)?.size ?? 0;
      const replaced = record.cause === Cause.replaced || record.cause === Cause.tokenExpired;
      const alive = left > 0 && !replaced ? [`${record.session} lost with ${left} copies`] : [];
      return [...twice, ...alive];
    }
    return [];
  });
};

/** Sessions lost minus forced logins are the lost sessions that their owners have not replaced yet. */
const lossesAreNoticedOnce: Rule = (records) => {
  const held = new Map<number, number>();
  const lost = new Set<number>();
  const balance = new Map<number, number>();
  for (const record of records) {
    if (record.kind === 'clientStanding') held.set(record.client, record.session);
    if (record.kind === 'sessionLost') lost.add(record.session);
    // Whoever leaves will not notice any more.
    if (record.kind === 'clientLeft' && lost.has(record.session)) {
      balance.set(record.client, (balance.get(record.client) ?? 0) - 1);
    }
    const change = { sessionLost: 1, forcedLogin: -1 }[record.kind as string] ?? 0;
    if (change !== 0 && 'client' in record) {
      balance.set(record.client, (balance.get(record.client) ?? 0) + change);
    }
  }
  return [...held].flatMap(([client, session]) => {
    const expected = lost.has(session) ? 1 : 0;
    const found = balance.get(client) ?? 0;
    return found === expected ? [] : [`${client}: ${found} instead of ${expected}`];
  });
};

/** What may follow each standing. Out of "logging in", a session is lost only if it is the new one. */
const NEXT: Readonly<Record<number, readonly number[]>> = {
  [Standing.loggedIn]: [Standing.sessionLost, Standing.loggedOut],
  [Standing.sessionLost]: [Standing.loggedOut],
  [Standing.loggedOut]: [Standing.loggingIn],
  [Standing.loggingIn]: [Standing.loggingIn, Standing.loggedIn, Standing.sessionLost],
};

/** Standings follow one another as people live them, and nobody with a lost session passes for logged in. */
const standingsAreTrue: Rule = (records) => {
  const last = new Map<number, Decoded<'clientStanding'>>();
  const lost = new Set<number>();
  return records.flatMap((record) => {
    if (record.kind === 'sessionLost') lost.add(record.session);
    if (record.kind !== 'clientStanding') return [];
    const { client, standing, session } = record;
    const before = last.get(client);
    last.set(client, record);
    const wrong = `${client}: ${before?.standing} then ${standing} at ${record.atUs}`;
    const hollow = standing === Standing.sessionLost;
    if (hollow !== lost.has(session) && standing !== Standing.loggedOut) {
      if (standing !== Standing.loggingIn) return [wrong];
    }
    // Everybody is described at instant zero, before and after being placed.
    if (before === undefined || record.atUs === 0) return [];
    const renewed = session !== before.session;
    const tooLate = hollow && before.standing === Standing.loggingIn && !renewed;
    return NEXT[before.standing]?.includes(standing) && !tooLate ? [] : [wrong];
  });
};

/** A cart is lost by somebody who was shown one with something in it, once for every one shown. */
const cartsAreLostOnce: Rule = (records) => {
  const shown = new Set<number>();
  return records.flatMap((record) => {
    if (record.kind === 'clientBelief' && record.items > 0) shown.add(record.client);
    if (record.kind === 'clientLeft') shown.delete(record.client);
    if (record.kind !== 'cartLost') return [];
    const counted = record.items > 0 && shown.delete(record.client);
    // One that was gone before it could be shown is counted just before its owner believes in it.
    if (record.cause === Cause.underWay) return record.items > 0 ? [] : [`${record.client}: none`];
    return counted ? [] : [`${record.client} loses a cart that it did not count on`];
  });
};

/** Numbers go to one person after the other, and nobody does anything before coming or after leaving. */
const peopleComeAndGo: Rule = (records) => {
  const present = new Set<number>();
  let latest = -1;
  return records.flatMap((record) => {
    // Everybody who is there at the start is described.
    if (record.kind === 'clientStanding' && record.atUs === 0) present.add(record.client);
    if (record.kind === 'clientLeft') {
      return present.delete(record.client) ? [] : [`${record.client} leaves, and is not there`];
    }
    if (record.kind === 'clientArrived') {
      const inOrder = record.person > latest;
      latest = record.person;
      const taken = present.has(record.client);
      if (record.client >= 0) present.add(record.client);
      return inOrder && !taken ? [] : [`${record.person} comes as ${record.client}`];
    }
    const acts = record.kind === 'attemptSent' || record.kind === 'sessionLost';
    const isGhost = acts && !present.has(record.client);
    return isGhost ? [`${record.client} is not there: ${record.kind}`] : [];
  });
};

/** Keys that are kept together with the orders, and long enough, leave no second order for one wish. */
const keysPreventDuplicates: Rule = (records, _architecture, { clients, orders }) => {
  const { idempotencyKeys, keyPlace, keyLifetime } = orders;
  const lasts = keyLifetime > (records.at(-1)?.atUs ?? 0);
  const sure = idempotencyKeys !== 'off' && keyPlace === 'orders-database' && clients.sendsKey;
  return sure && lasts
    ? only(records, 'duplicateOrder').map(({ client }) => `${client} pays twice`)
    : [];
};

/** What a key answers is what its person hears: 400, 409, 422; and nothing is worked on without a needed key. */
const keysAnswerAsTheDraftSays: Rule = (records, _architecture, { orders }) => {
  const expected = new Map<number, number>();
  const statuses: Readonly<Record<number, number>> = {
    [KeyAnswer.missing]: 400,
    [KeyAnswer.conflict]: 409,
    [KeyAnswer.mismatch]: 422,
  };
  return records.flatMap((record) => {
    if (record.kind === 'keyAnswer') {
      expected.set(record.attempt, statuses[record.answer] ?? 0);
      return [];
    }
    const isKeyStatus = (status: number) => status === 400 || status === 409 || status === 422;
    if (record.kind !== 'answered' || record.server < 0) return [];
    const wanted = expected.get(record.attempt) ?? 0;
    // What the store says may reach the worker too late.
    const unheard = record.status === 500 && orders.keyPlace === 'session-store';
    const wrong = isKeyStatus(record.status) ? wanted !== record.status : wanted !== 0 && !unheard;
    return wrong ? [`${record.attempt}: ${record.status} instead of ${wanted}`] : [];
  });
};

/** Whose fate is unknown is known: an add or a checkout that failed, told once, right after its end. */
const unknownIsTrue: Rule = (records, _architecture, { clients }) =>
  records.flatMap((record, index) => {
    if (record.kind !== 'unknownOutcome') return [];
    const ended = records[index - 1];
    const { attempt, action } = record;
    const own = ended?.kind === 'attemptEnded' && ended.attempt === attempt;
    const failed = own && ended.ending !== Ending.ok && ended.ending !== Ending.notLoggedIn;
    const unsafe =
      action === Action.checkout || (action === Action.add && clients.addMethod === 'POST');
    return failed && unsafe && ended.status !== 503 ? [] : [`${attempt}: ${action} is known`];
  });

/** Nobody loses more items than adds that were answered as wished. */
const lostItemsWereThere: Rule = (records) => {
  const adds = new Set(
    only(records, 'attemptSent').flatMap(({ attempt, action }) =>
      action === Action.add ? [attempt] : [],
    ),
  );
  const balance = new Map<number, number>();
  return records.flatMap((record) => {
    if (record.kind !== 'attemptEnded' && record.kind !== 'updateLost') return [];
    const before = balance.get(record.client) ?? 0;
    const isLoss = record.kind === 'updateLost';
    const acknowledged = !isLoss && adds.has(record.attempt) && record.ending === Ending.ok;
    const after = before + (isLoss ? -record.items : Number(acknowledged));
    balance.set(record.client, after);
    return after < 0 || (isLoss && record.items < 1) ? [`${record.client} loses too much`] : [];
  });
};

/** What is not safe to repeat is not sent again while its fate is unknown, unless it carries a key. */
const unsafeIsNotRepeated: Rule = (records, _architecture, { clients, orders }) => {
  if (clients.retryUnsafe || clients.tabs > 1) return [];
  const keyed = orders.idempotencyKeys !== 'off' && clients.sendsKey;
  const unknown = new Set<number>();
  return records.flatMap((record) => {
    if (record.kind === 'unknownOutcome') unknown.add(record.client);
    if (record.kind !== 'attemptSent') return [];
    const repeats = unknown.delete(record.client) && record.again;
    const safe = keyed && record.action === Action.checkout;
    return repeats && !safe ? [`${record.attempt} repeats`] : [];
  });
};

/** The legs that a cut severs: by flag of the network, and by flag of a server. */
const CUT_LEGS: readonly (readonly [flag: number, legs: readonly Leg[]])[] = [
  [
    NetworkFlag.peopleCut,
    [Leg.clientToBalancer, Leg.balancerToClient, Leg.cdnToBalancer, Leg.balancerToCdn],
  ],
];
const SERVER_CUT_LEGS: readonly (readonly [flag: number, legs: readonly Leg[]])[] = [
  [
    ServerFlag.cutFromBalancer,
    [Leg.balancerToServer, Leg.serverToBalancer, Leg.checkToServer, Leg.checkToBalancer],
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
      case 'leaked':
        return record.client !== record.owner && owners.has(record.owner)
          ? []
          : [`${record.client} is shown a page of ${record.owner} that was not kept`];
      default:
        return [];
    }
  });
};

/** Time never goes back. */
const timeGoesOn: Rule = (records) =>
  records.flatMap((record, index) =>
    record.atUs >= (records[index - 1]?.atUs ?? 0) ? [] : [`${record.position}: back in time`],
  );

/** A store that is stopped or frozen begins nothing, and only one that is there is ever full. */
const onlyALivingStoreWorks: Rule = (records) => {
  let condition: number = StoreCondition.reachable;
  return records.flatMap((record) => {
    if (record.kind === 'storeCondition') condition = record.condition;
    if (record.kind !== 'storeOperation' && record.kind !== 'stateSaved') return [];
    const dead = condition === StoreCondition.stopped || condition === StoreCondition.frozen;
    return dead ? [`${record.kind} in state ${condition} at ${record.atUs}`] : [];
  });
};

/** The store keeps no more than it has room for. */
const roomIsKept: Rule = (records, _architecture, { store }) => {
  const there = new Set<number>();
  return records.flatMap((record) => {
    if (record.kind !== 'copyPlaced' && record.kind !== 'copyRemoved') return [];
    if (record.place.kind !== PlaceKind.store) return [];
    if (record.kind === 'copyPlaced') there.add(record.session);
    else there.delete(record.session);
    const over = store.capacity > 0 && there.size > store.capacity;
    return over ? [`${there.size} in a store for ${store.capacity}`] : [];
  });
};

/** What stands in for the store is what the scenario names, and only after the store has failed. */
const fallbacksAreChosen: Rule = (records, _architecture, { store }) => {
  const failed = new Set<number>();
  const order = ['replica', 'local-copy', 'anonymous', 'signed-cookie'];
  return records.flatMap((record) => {
    if (record.kind === 'lookup' && record.result === LookupResult.failed) {
      failed.add(record.attempt);
    }
    if (record.kind !== 'fallback') return [];
    const chosen = order[record.fallback] === store.fallback && failed.has(record.attempt);
    return chosen ? [] : [`${record.attempt}: ${order[record.fallback]}`];
  });
};

/** A deploy takes one server after the other, each through its phases in order, and is over when it says so. */
const deploysTakeTurns: Rule = (records) => {
  let last: Decoded<'deployStep'> | undefined;
  let deploying = false;
  return records.flatMap((record) => {
    if (record.kind === 'clusterCondition') {
      deploying = (record.flags & ClusterFlag.deploying) !== 0;
    }
    if (record.kind !== 'deployStep') return [];
    const { server, phase } = record;
    const before = last;
    last = record;
    const wrong = `S${server + 1}: phase ${phase} after ${before?.phase} of ${before?.server}`;
    if (!deploying) return [`${wrong}, and no deploy`];
    const { drain, restart, ready } = DeployPhase;
    const same = before?.server === server;
    if (phase === restart && !(same && before.phase === drain)) return [wrong];
    if (phase === ready && !(same && before.phase === restart)) return [wrong];
    return [];
  });
};

/** A process that starts is ready before it does anything else, unless it is stopped or removed first. */
const processesStart: Rule = (records) => {
  const conditions = new Map<number, number>();
  const { starting, running, stopped, removed } = ServerCondition;
  return records.flatMap((record) => {
    if (record.kind !== 'serverCondition') return [];
    const { server, condition } = record;
    const before = conditions.get(server);
    conditions.set(server, condition);
    if (before !== starting) return [];
    return [starting, running, stopped, removed].includes(condition as 0)
      ? []
      : [`S${server + 1}: ${condition} while it starts`];
  });
};

export const RULES = {
  attemptsEndOnce,
  oneAtATime,
  messagesTakeTheirTime,
  copiesAreInTheirPlaces,
  copiesGoOnce,
  onlyTheLivingWork,
  routesAreOpen,
  weightsGrow,
  lossesAreTrue,
  lossesAreNoticedOnce,
  standingsAreTrue,
  cartsAreLostOnce,
  peopleComeAndGo,
  keysPreventDuplicates,
  keysAnswerAsTheDraftSays,
  unknownIsTrue,
  lostItemsWereThere,
  unsafeIsNotRepeated,
  cutsHold,
  cacheIsTrue,
  timeGoesOn,
  onlyALivingStoreWorks,
  roomIsKept,
  fallbacksAreChosen,
  deploysTakeTurns,
  processesStart,
} satisfies Record<string, Rule>;
