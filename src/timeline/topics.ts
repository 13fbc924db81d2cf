import { Belief, Cause, Ending, PlaceKind, serverName, unpackPlace } from '../engine';
import { cartEnded, cartExpired, loggedOutByAge, sessionEnded } from './ageTopics';
import type { Claim, MishapId, Statement } from './claims/claim';
import { say } from './claims/claim';
import { because, type Reason, reasonWords, sameReason, whyFailed, whyLoggedOut } from './failures';
import type { Span, Topic } from './gatherer';
import { mishapsFor } from './mishaps';
import { type PeopleWords, theirs } from './peopleWords';
import { befell, QUIET, whoWas } from './topicParts';
import { capital, instant, plural } from './words';
import type { WorldFold } from './worldFold';

/** What may happen to people one after another, and is told of together. */
export type TopicId =
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
  | MishapId;

export const topicsFor = (words: PeopleWords): Readonly<Record<TopicId, Topic>> => ({
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
  ...mishapsFor(words),
});

/** "12 more requests failed since 16.0 s". */
const repeated =
  (one: string, count: 'failed' | 'duplicates', happened: string): Topic['sayAgain'] =>
  (times, clients, span, isOver) =>
  (world) => {
    const what = plural(times, `more ${one}`);
    const when = isOver ? `until ${instant(span.untilUs)}` : `since ${instant(span.fromUs)}`;
    const reason = count === 'failed' && !isOver ? sameReason(clients, whyFailed, world) : null;
    const why = reason === null ? '' : `: ${reasonWords(reason, world)}`;
    const claim: Claim = {
      is: 'counted',
      counts: { [count]: times },
      fromUs: span.fromUs + 1,
      untilUs: span.untilUs,
    };
    return say(
      `${what} ${happened} ${when}${why}.`,
      claim,
      ...reasonsOf(clients, reason, whyFailed, world),
    );
  };

const loggedOut = (words: PeopleWords): Topic => ({
  ...QUIET,
  say(clients, world, _isFirst, span) {
    const reason = sameReason(clients, whyLoggedOut, world);
    const why = reason === null ? '' : `: ${reasonWords(reason, world)}`;
    const [client = 0] = clients;
    const isBanned = clients.length === 1 && !world.crowd && world.people.isBanned(client);
    const who = isBanned ? `${words.some(clients)}, who is banned, was` : whoWas(words, clients);
    return {
      category: 'status',
      tone: 'fail',
      says: [
        say(
          `${who} logged out${why}.`,
          befell('loggedOut', clients, span),
          ...reasonsOf(clients, reason, whyLoggedOut, world),
          ...(isBanned ? [{ is: 'banned', client } as const] : []),
        ),
      ],
      adds: [],
    };
  },
});

const loggedInAgain = (words: PeopleWords): Topic => ({
  ...QUIET,
  say(clients, world, _isFirst, span) {
    const who = capital(words.some(clients));
    const says: Statement[] = [
      say(`${who} had to log in again.`, befell('loggedInAgain', clients, span)),
    ];
    if (areCartsEmpty(clients, world)) {
      const carts = capital(`${theirs(clients, 'cart')} ${clients.length === 1 ? 'was' : 'were'}`);
      says.push(say(`${carts} empty.`, { is: 'cartsEmpty', clients, atUs: world.readUs }));
    }
    return { category: 'recovery', tone: 'ok', says, adds: [] };
  },
  flag: (clients) => ({
    kind: 'loss',
    label: `${capital(words.some(clients))} had to log in again`,
  }),
});

const failed = (words: PeopleWords): Topic => ({
  ...QUIET,
  say(clients, world, isFirst, span) {
    const isKept = clients.every((client) => isStillKept(client, world));
    const theSession = `${clients.length === 1 ? 'the session is' : 'the sessions are'} still there`;
    return {
      category: 'error',
      tone: 'warn',
      says: [failure(words, clients, world, span)],
      adds: [
        ...sentBefore(clients, world),
        ...(isFirst && isKept
          ? [
              say(`A failed request is not a logout: ${theSession}.`, {
                is: 'sessionsStand',
                clients,
              }),
            ]
          : []),
      ],
    };
  },
  sayAgain: repeated('request', 'failed', 'failed'),
});

/** Losses that do not come with a change: they were under way, or show only in an answer. */
const gone = (words: PeopleWords, what: 'session' | 'cart'): Topic => {
  const text = (clients: readonly number[]) =>
    `${capital(words.some(clients))} lost ${theirs(clients, what)}`;
  return {
    ...QUIET,
    say: (clients, _world, _isFirst, span) => ({
      category: 'loss',
      tone: 'fail',
      says: [
        say(
          `${text(clients)}.`,
          befell(what === 'session' ? 'sessionLost' : 'cartLost', clients, span),
        ),
      ],
      adds: [],
    }),
    flag: (clients) => ({ kind: 'loss', label: text(clients) }),
  };
};

/** A session that would have lived on if its owner had got through. */
const outOfReach = (words: PeopleWords): Topic => {
  const text = (clients: readonly number[]) =>
    `${capital(words.some(clients))} lost ${theirs(clients, 'session')}`;
  return {
    ...QUIET,
    say(clients, _world, _isFirst, span) {
      const claim = befell('outOfReach', clients, span);
      const [they, owners] =
        clients.length === 1 ? ['it', words.some(clients)] : ['they', 'their owners'];
      return {
        category: 'loss',
        tone: 'fail',
        says: [say(`${text(clients)}: ${they} expired while ${owners} tried in vain.`, claim)],
        adds: [say('Any use would have kept it alive, so this counts as a loss.', claim)],
      };
    },
    flag: (clients) => ({ kind: 'loss', label: text(clients) }),
  };
};

/** The topic of a cart that is gone. */
export const cartTopic = (cause: Cause, { keeping }: WorldFold): TopicId =>
  cause === Cause.tokenExpired && keeping.cart === PlaceKind.pocket ? 'cartExpired' : 'cartGone';

const twice = (words: PeopleWords): Topic => ({
  say: (clients, world, isFirst, span) => ({
    category: 'order',
    tone: 'fail',
    says: [chargedTwice(capital(words.some(clients)), clients, span)],
    adds:
      isFirst && world.scenario.orders.idempotencyKeys === 'off'
        ? [
            say('Without an idempotency key a retry is a new order.', {
              is: 'works',
              how: 'no-keys',
            }),
          ]
        : [],
  }),
  flag: (clients) => ({ kind: 'order', label: `${capital(words.some(clients))} charged twice` }),
  sayAgain: repeated('duplicate order', 'duplicates', 'followed'),
});

/** "Ben was charged twice": one sentence for log and step alike. */
const chargedTwice = (who: string, clients: readonly number[], span: Span): Statement =>
  say(
    clients.length > 1
      ? `${who} were charged twice: orders that seemed to fail had gone through.`
      : `${who} was charged twice: an order that seemed to fail had gone through.`,
    befell('chargedTwice', clients, span),
  );

/** Each one's own reason, as claims. */
const reasonsOf = (
  clients: readonly number[],
  shared: Reason | null,
  why: (client: number, world: WorldFold) => Reason | null,
  world: WorldFold,
): Claim[] =>
  shared === null
    ? []
    : clients.map((client) => because(client, why(client, world) ?? shared, world.readUs));

const areCartsEmpty = (clients: readonly number[], world: WorldFold): boolean =>
  clients.every((client) => (world.cartOf(client)?.items ?? 0) === 0);

function failure(
  words: PeopleWords,
  clients: readonly number[],
  world: WorldFold,
  span: Span,
): Statement {
  const who = words.some(clients);
  const [client = 0] = clients;
  const claim = befell('failed', clients, span);
  const reason = sameReason(clients, whyFailed, world);
  const why = reason === null ? '' : `: ${reasonWords(reason, world)}`;
  const reasons = reasonsOf(clients, reason, whyFailed, world);
  if (clients.length > 1 || world.crowd) {
    return say(`Requests of ${who} failed${why}.`, claim, ...reasons);
  }
  const result = world.people.lastEndingOf(client);
  const status = result?.ending === Ending.error ? result.status : 0;
  const code = status > 0 ? ` (${status})` : '';
  const text = `${capital(who)}’s request failed${code}${why}.`;
  if (status === 0) return say(text, claim, ...reasons);
  return say(text, claim, { is: 'status', client, status, atUs: world.readUs }, ...reasons);
}

/** That requests which failed at a server had been sent before the balancer knew better, where that is so. */
function sentBefore(clients: readonly number[], world: WorldFold): Statement[] {
  const server = sameReason(clients, whyFailed, world)?.server ?? -1;
  if (server < 0) return [];
  const { belief, believedUs } = world.servers.at(server);
  const isEarlier = (client: number) => {
    const attempt = world.attempts.get(world.people.endedAttempt[client] as number);
    return attempt !== undefined && attempt.sentUs < believedUs;
  };
  if (belief !== Belief.down || !clients.every(isEarlier)) return [];
  const they = clients.length === 1 ? 'It was' : 'They were';
  const words = `${they} sent before ${serverName(server)} was marked down.`;
  return [say(words, { is: 'sentBefore', clients, server, atUs: world.readUs })];
}

const isStillKept = (client: number, { people, copies }: WorldFold): boolean => {
  const place = copies.identityPlace(people.heldBy(client));
  return place !== undefined && unpackPlace(place).kind !== PlaceKind.replica;
};
