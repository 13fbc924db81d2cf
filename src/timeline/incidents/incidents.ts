import { Belief, Cause, Ending, PlaceKind, unpackPlace } from '../../engine';
import type { Told } from '../../messages/told';
import type { Claim, SimpleIncidentId, Statement } from '../claims/claim';
import { say } from '../claims/claim';
import type { SystemFold } from '../systemFold';
import { ownersOf, type PeopleWords } from '../words/peopleWords';
import type { IncidentWords, Span } from './collector';
import { cartEnded, cartExpired, loggedOutByAge, sessionEnded } from './expiry';
import { because, type Reason, reasonWords, sameReason, whyFailed, whyLoggedOut } from './failures';
import { befell, lossMark, lostBy, peopleOf, QUIET } from './parts';
import { simpleIncidentsFor } from './simpleIncidents';

/** What may happen to people one after another, and is told of together. */
export type IncidentId =
  | 'loggedOut'
  | 'loggedOutByAge'
  | 'loggedInAgain'
  | 'failed'
  | 'sessionGone'
  | 'outOfReach'
  | 'cartGone'
  | 'cartExpired'
  | 'cartEnded'
  | 'sessionEnded'
  | 'chargedTwice'
  | SimpleIncidentId;

export const incidentsFor = (words: PeopleWords): Readonly<Record<IncidentId, IncidentWords>> => ({
  loggedOut: loggedOut(words),
  loggedOutByAge: loggedOutByAge(words),
  loggedInAgain: loggedInAgain(words),
  failed: failed(words),
  sessionGone: gone(words, 'session'),
  outOfReach: outOfReach(words),
  cartGone: gone(words, 'cart'),
  cartExpired: cartExpired(words),
  cartEnded: cartEnded(words),
  sessionEnded: sessionEnded(words),
  chargedTwice: twice(words),
  ...simpleIncidentsFor(words),
});

/** "12 more requests failed since 16.0 s". */
const moreFailed: IncidentWords['sayAgain'] = (times, clients, span, isOver) => (system) => {
  const reason = isOver ? null : sameReason(clients, whyFailed, system);
  const args = { count: times, isOver, us: isOver ? span.untilUs : span.fromUs };
  const told: Told =
    reason === null
      ? { id: 'befell.moreFailed', args }
      : { id: 'befell.moreFailedWhy', args: { ...args, why: reasonWords(reason, system) } };
  return say(
    told,
    countedAgain({ failed: times }, span),
    ...reasonsOf(clients, reason, whyFailed, system),
  );
};

const moreCharged: IncidentWords['sayAgain'] = (times, _clients, span, isOver) => () => {
  const args = { count: times, isOver, us: isOver ? span.untilUs : span.fromUs };
  return say({ id: 'befell.moreCharged', args }, countedAgain({ duplicates: times }, span));
};

const countedAgain = (
  counts: Readonly<Partial<Record<'failed' | 'duplicates', number>>>,
  { fromUs, untilUs }: Span,
): Claim => ({ is: 'counted', counts, fromUs: fromUs + 1, untilUs });

const loggedOut = (words: PeopleWords): IncidentWords => ({
  ...QUIET,
  say(clients, system, _isFirst, span) {
    const reason = sameReason(clients, whyLoggedOut, system);
    const [client = 0] = clients;
    const isBanned = clients.length === 1 && !system.crowd && system.people.isBanned(client);
    const args = { ...peopleOf(words, clients), isBanned };
    const told: Told =
      reason === null
        ? { id: 'befell.loggedOut', args }
        : { id: 'befell.loggedOutWhy', args: { ...args, why: reasonWords(reason, system) } };
    return {
      category: 'status',
      tone: 'fail',
      says: [
        say(
          told,
          befell('loggedOut', clients, span),
          ...reasonsOf(clients, reason, whyLoggedOut, system),
          ...(isBanned ? [{ is: 'banned', client } as const] : []),
        ),
      ],
      adds: [],
    };
  },
});

const loggedInAgain = (words: PeopleWords): IncidentWords => {
  const told = (clients: readonly number[]): Told => ({
    id: 'befell.loggedInAgain',
    args: { who: words.some(clients) },
  });
  return {
    ...QUIET,
    say(clients, system, _isFirst, span) {
      const says: Statement[] = [say(told(clients), befell('loggedInAgain', clients, span))];
      const losers = clients.filter((client) => system.people.cartLost[client] === 1);
      if (losers.length > 0) {
        const some = losers.length < clients.length ? losers.length : 0;
        const lost: Told = { id: 'befell.cartsLost', args: { some, owner: ownersOf(clients) } };
        says.push(say(lost, befell('cartLost', losers, { fromUs: 0, untilUs: system.readUs })));
      }
      return { category: 'recovery', tone: 'ok', says, adds: [] };
    },
    flag: (clients) => ({ kind: 'loss', label: told(clients) }),
  };
};

const failed = (words: PeopleWords): IncidentWords => ({
  flag: (clients) => ({
    kind: 'error',
    label: { id: 'befell.failedMark', args: peopleOf(words, clients) },
  }),
  say(clients, system, isFirst, span) {
    const isKept = clients.every((client) => isStillKept(client, system));
    const noLogout: Told = { id: 'befell.noLogout', args: { count: clients.length } };
    return {
      category: 'error',
      tone: 'warn',
      says: [failure(words, clients, system, span)],
      adds: [
        ...sentBefore(clients, system),
        ...(isFirst && isKept ? [say(noLogout, { is: 'sessionsStand', clients })] : []),
      ],
    };
  },
  sayAgain: moreFailed,
});

/** Losses that do not come with a change: they were under way, or show only in an answer. */
const gone = (words: PeopleWords, what: 'session' | 'cart'): IncidentWords => {
  const isSession = what === 'session';
  const mark = (clients: readonly number[]) =>
    lossMark(lostBy(words, clients, isSession ? 'befell.lostSessions' : 'befell.lostCarts'));
  return {
    ...QUIET,
    say: (clients, _world, _isFirst, span) => ({
      category: 'loss',
      tone: 'fail',
      says: [
        say(mark(clients).label, befell(isSession ? 'sessionLost' : 'cartLost', clients, span)),
      ],
      adds: [],
    }),
    flag: mark,
  };
};

/** A session that would have lived on if its owner had got through. */
const outOfReach = (words: PeopleWords): IncidentWords => ({
  ...QUIET,
  say(clients, _world, _isFirst, span) {
    const claim = befell('outOfReach', clients, span);
    const lost = lostBy(words, clients, 'befell.lostSessions');
    return {
      category: 'loss',
      tone: 'fail',
      says: [say({ id: 'befell.outOfReach', args: { ...peopleOf(words, clients), lost } }, claim)],
      adds: [say({ id: 'befell.outOfReachLaw' }, claim)],
    };
  },
  flag: (clients) => lossMark(lostBy(words, clients, 'befell.lostSessions')),
});

/** What it is called that a cart is gone. */
export const cartIncident = (cause: Cause, { keeping }: SystemFold): IncidentId =>
  cause === Cause.tokenExpired && keeping.cart === PlaceKind.pocket ? 'cartExpired' : 'cartGone';

const twice = (words: PeopleWords): IncidentWords => ({
  say: (clients, system, isFirst, span) => ({
    category: 'order',
    tone: 'fail',
    says: [
      say(
        { id: 'befell.chargedTwice', args: peopleOf(words, clients) },
        befell('chargedTwice', clients, span),
      ),
    ],
    adds:
      isFirst && system.scenario.orders.idempotencyKeys === 'off'
        ? [say({ id: 'law.noKeys', args: { isBank: false } }, { is: 'works', how: 'no-keys' })]
        : [],
  }),
  flag: (clients) => ({
    kind: 'order',
    label: { id: 'befell.chargedMark', args: { who: words.some(clients) } },
  }),
  sayAgain: moreCharged,
});

/** Each one's own reason, as claims. */
const reasonsOf = (
  clients: readonly number[],
  shared: Reason | null,
  why: (client: number, system: SystemFold) => Reason | null,
  system: SystemFold,
): Claim[] =>
  shared === null
    ? []
    : clients.map((client) => because(client, why(client, system) ?? shared, system.readUs));

function failure(
  words: PeopleWords,
  clients: readonly number[],
  system: SystemFold,
  span: Span,
): Statement {
  const who = words.some(clients);
  const [client = 0] = clients;
  const claim = befell('failed', clients, span);
  const reason = sameReason(clients, whyFailed, system);
  const reasons = reasonsOf(clients, reason, whyFailed, system);
  const why = reason === null ? null : reasonWords(reason, system);
  if (clients.length > 1 || system.crowd) {
    const told: Told =
      why === null
        ? { id: 'befell.failed', args: { who } }
        : { id: 'befell.failedWhy', args: { who, why } };
    return say(told, claim, ...reasons);
  }
  const result = system.people.lastEndingOf(client);
  const status = result?.ending === Ending.error ? Math.max(0, result.status) : 0;
  const told: Told =
    why === null
      ? { id: 'befell.oneFailed', args: { who, status } }
      : { id: 'befell.oneFailedWhy', args: { who, status, why } };
  if (status === 0) return say(told, claim, ...reasons);
  return say(told, claim, { is: 'status', client, status, atUs: system.readUs }, ...reasons);
}

/** That requests which failed at a server had been sent before the balancer knew better, where that is so. */
function sentBefore(clients: readonly number[], system: SystemFold): Statement[] {
  const server = sameReason(clients, whyFailed, system)?.server ?? -1;
  if (server < 0) return [];
  const { belief, believedUs } = system.servers.at(server);
  const isEarlier = (client: number) => {
    const attempt = system.attempts.get(system.people.endedAttempt[client] as number);
    return attempt !== undefined && attempt.sentUs < believedUs;
  };
  if (belief !== Belief.down || !clients.every(isEarlier)) return [];
  const told: Told = { id: 'befell.sentBefore', args: { count: clients.length, server } };
  return [say(told, { is: 'sentBefore', clients, server, atUs: system.readUs })];
}

const isStillKept = (client: number, { people, copies }: SystemFold): boolean => {
  const place = copies.identityPlace(people.heldBy(client));
  return place !== undefined && unpackPlace(place).kind !== PlaceKind.replica;
};
