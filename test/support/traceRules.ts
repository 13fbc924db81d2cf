import {
  Action,
  type ArchitectureId,
  CacheAnswer,
  Cause,
  Ending,
  keepsOf,
  Leg,
  PlaceKind,
  RevocationKind,
  RouteReason,
  type Scenario,
  ServerCondition,
  Standing,
} from '../../src/engine';
import { BALANCING_RULES } from './balancingRules';
import { CONNECTION_RULES } from './connectionRules';
import { NETWORK_RULES } from './networkRules';
import { PEOPLE_RULES } from './peopleRules';
import { REQUEST_RULES } from './requestRules';
import type { Rule } from './rule';
import { SERVER_RULES } from './serverRules';
import { STORE_RULES } from './storeRules';
import { TOKEN_RULES } from './tokenRules';
import { type Decoded, only } from './trace';

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
      // Whoever is told that the connection is dead has no answer.
      const died = only(own, 'connectionDied').some((one) => one.atUs === atUs);
      const heard = kind === 'attemptEnded' && record.ending !== Ending.timedOut && !died;
      if ((heard || kind === 'lateAnswer') && !atClient.includes(atUs)) return wrong(kind);
      return [];
    });
  });

/** What each architecture may keep where: kind of place, identity, cart. */
const KEPT: Readonly<Record<ArchitectureId, readonly string[]>> = {
  'in-memory': [`${PlaceKind.memory} identity cart`],
  sticky: [`${PlaceKind.memory} identity cart`],
  'central-store': [`${PlaceKind.store} identity cart`],
  // A refresh token alone, once no server accepts the key of the other one.
  jwt: [`${PlaceKind.pocket} identity cart`, `${PlaceKind.pocket} identity -`],
  hybrid: [`${PlaceKind.pocket} identity -`, `${PlaceKind.store} - cart`],
  'signed-cookie': [`${PlaceKind.pocket} identity cart`],
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
  const all = [...KEPT[architecture], ...keptBeside(architecture, scenario)];
  const isLogin = keepsOf(scenario) === 'login';
  // Where nothing but a login is kept, a copy of less than that is none.
  const places = isLogin ? all.map((what) => what.replace('identity cart', 'identity -')) : all;
  return only(records, 'copyPlaced').flatMap(({ session, place, identity, items, owner }) => {
    const what = `${place.kind} ${identity ? 'identity' : '-'} ${items >= 0 ? 'cart' : '-'}`;
    const strange = place.kind === PlaceKind.pocket && place.index !== owner;
    const isEmpty = isLogin && !identity;
    return places.includes(what) && !isEmpty && !strange ? [] : [`${session}: ${what}`];
  });
};

/** What is put somewhere is there until it is removed, and nothing is removed that is not there. */
const copiesGoOnce: Rule = (records) => {
  const there = new Set<string>();
  return records.flatMap((record) => {
    if (record.kind !== 'copyPlaced' && record.kind !== 'copyRemoved') return [];
    const key = `${record.session} in ${record.place.kind}/${record.place.index}`;
    if (record.kind === 'copyRemoved')
      return there.delete(key) ? [] : [`${key} removed, and not there`];
    there.add(key);
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
      return record.leg === Leg.serverToServer && record.attempt === 0 ? record.client : -1;
    default:
      return -1;
  }
};

/** A server that is dead or frozen does nothing. What it had sent before, and refusals, its machine sends. */
const onlyTheLivingWork: Rule = (records) => {
  const conditions = new Map<number, number>();
  return records.flatMap((record, position) => {
    if (record.kind === 'serverCondition') conditions.set(record.server, record.condition);
    const isSentAgain = record.kind === 'hop' && records[position - 1]?.kind === 'sentAgain';
    const server = isSentAgain ? -1 : serverOf(record);
    const condition = conditions.get(server) ?? ServerCondition.running;
    const lives = condition === ServerCondition.running || condition === ServerCondition.leaving;
    return server < 0 || lives ? [] : [`${record.kind} on S${server + 1} in state ${condition}`];
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
      // Given up or revoked: what is left of it proves nothing, or is on its way out. Whoever logs in with an altered
      // token gives up what else there is, as anybody who logs in does.
      const { replaced, tampered, tokenExpired, revoked, outOfReach } = Cause;
      const given: readonly number[] = [replaced, tampered, tokenExpired, revoked, outOfReach];
      const alive =
        left > 0 && !given.includes(record.cause)
          ? [`${record.session} lost with ${left} copies`]
          : [];
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
    if (record.kind === 'clientStanding') {
      const before = held.get(record.client) ?? 0;
      held.set(record.client, record.session);
      // Whoever logs out leaves a lost session behind: nobody is forced to replace it.
      if (record.session === 0 && lost.delete(before)) {
        balance.set(record.client, (balance.get(record.client) ?? 0) - 1);
      }
    }
    if (record.kind === 'sessionLost') lost.add(record.session);
    // Whoever leaves will not notice any more.
    if (record.kind === 'clientLeft' && lost.delete(record.session)) {
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

/** What may follow each standing. Out of "logging in", a session is lost only if it is the new one; only the banned are turned away. */
const NEXT: Readonly<Record<number, readonly number[]>> = {
  [Standing.loggedIn]: [Standing.sessionLost, Standing.loggedOut],
  [Standing.sessionLost]: [Standing.loggedOut],
  [Standing.loggedOut]: [Standing.loggingIn],
  [Standing.loggingIn]: [Standing.loggingIn, Standing.loggedIn, Standing.sessionLost],
  [Standing.anonymous]: [],
};

/** Standings follow one another as people live them, and nobody with a lost session passes for logged in. */
const standingsAreTrue: Rule = (records) => {
  const last = new Map<number, Decoded<'clientStanding'>>();
  const lost = new Set<number>();
  const banned = new Set<number>();
  return records.flatMap((record) => {
    if (record.kind === 'sessionLost') lost.add(record.session);
    if (record.kind === 'revoked' && record.how === RevocationKind.ban) banned.add(record.client);
    // Who comes next under this number is not banned. Some leave who were told that they are logged out.
    if (record.kind === 'clientLeft') {
      banned.delete(record.client);
      last.delete(record.client);
    }
    // Whoever comes may have a session from an earlier visit.
    if (record.kind === 'clientArrived') last.delete(record.client);
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
    const next = NEXT[before.standing] ?? [];
    const turnedAway = standing === Standing.loggedOut && banned.has(client);
    return (next.includes(standing) || turnedAway) && !tooLate ? [] : [wrong];
  });
};

/** A cart is lost by somebody who was shown one with something in it, once for every one shown; and so is a transfer. */
const cartsAreLostOnce: Rule = (records) => {
  const shown = new Set<number>();
  return records.flatMap((record) => {
    if (record.kind === 'clientBelief' && record.items > 0) shown.add(record.client);
    if (record.kind === 'clientLeft') shown.delete(record.client);
    if (record.kind !== 'cartLost' && record.kind !== 'transferLost') return [];
    const amount = record.kind === 'cartLost' ? record.items : record.step;
    const counted = amount > 0 && shown.delete(record.client);
    // One that was gone before it could be shown is counted just before its owner believes in it.
    if (record.cause === Cause.underWay) return amount > 0 ? [] : [`${record.client}: none`];
    return counted ? [] : [`${record.client} loses what it did not count on`];
  });
};

/** Time never goes back. */
const timeGoesOn: Rule = (records) =>
  records
    .filter(({ atUs }, index) => atUs < (records[index - 1]?.atUs ?? 0))
    .map(({ position }) => `${position}: back in time`);

/** Rules that every trace keeps. */
export const RULES = {
  attemptsEndOnce,
  oneAtATime,
  messagesTakeTheirTime,
  copiesAreInTheirPlaces,
  copiesGoOnce,
  onlyTheLivingWork,
  lossesAreTrue,
  lossesAreNoticedOnce,
  standingsAreTrue,
  cartsAreLostOnce,
  timeGoesOn,
  ...BALANCING_RULES,
  ...NETWORK_RULES,
  ...PEOPLE_RULES,
  ...REQUEST_RULES,
  ...SERVER_RULES,
  ...CONNECTION_RULES,
  ...STORE_RULES,
  ...TOKEN_RULES,
} satisfies Record<string, Rule>;
