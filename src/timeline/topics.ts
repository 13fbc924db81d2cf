import { Ending, LookupResult, PlaceKind, serverName, unpackPlace } from '../engine';
import type { Topic } from './gatherer';
import { type MishapId, mishapsFor } from './mishaps';
import { chargedTwice } from './sentences';
import { capital, type PeopleWords, plural } from './words';
import type { WorldFold } from './worldFold';

/** What may happen to people one after another, and is told of together. */
export type TopicId =
  | 'loggedOut'
  | 'loggedInAgain'
  | 'failed'
  | 'sessionGone'
  | 'cartGone'
  | 'sessionEnded'
  | 'chargedTwice'
  | MishapId;

/** Most topics leave no mark, and their repetitions are not worth a word. */
const QUIET: Pick<Topic, 'flag' | 'sayAgain'> = { flag: () => null, sayAgain: () => null };
const LATELY = 'in the last 10 seconds';

export const topicsFor = (words: PeopleWords): Readonly<Record<TopicId, Topic>> => ({
  loggedOut: loggedOut(words),
  loggedInAgain: loggedInAgain(words),
  failed: failed(words),
  sessionGone: gone(words, 'session'),
  cartGone: gone(words, 'cart'),
  sessionEnded: sessionEnded(words),
  chargedTwice: twice(words),
  ...mishapsFor(words),
});

const loggedOut = (words: PeopleWords): Topic => ({
  ...QUIET,
  say: (clients, world) => ({
    category: 'status',
    tone: 'fail',
    text: `${whoIs(words, clients)} logged out${reasonOf(clients, world)}.`,
    detail: '',
  }),
  sayAgain: (times) => ({
    category: 'status',
    tone: 'warn',
    text: `${plural(times, 'more logout')} ${LATELY}.`,
    detail: '',
  }),
});

const loggedInAgain = (words: PeopleWords): Topic => ({
  ...QUIET,
  say: (clients, world) => ({
    category: 'recovery',
    tone: 'ok',
    text: `${whoIs(words, clients)} logged in again.${cartsNow(clients, world)}`,
    detail: '',
  }),
  flag: (clients) => ({
    kind: 'loss',
    label: `${capital(words.some(clients))} had to log in again`,
  }),
});

const failed = (words: PeopleWords): Topic => ({
  ...QUIET,
  say(clients, world, isFirst) {
    const isKept = clients.some((client) => isStillKept(client, world));
    return {
      category: 'error',
      tone: 'warn',
      text: failureOf(words, clients, world),
      detail: isFirst && isKept ? 'An error is not a logout: the session is still there.' : '',
    };
  },
  sayAgain: (times) => ({
    category: 'error',
    tone: 'warn',
    text: `${plural(times, 'more error')} ${LATELY}.`,
    detail: '',
  }),
});

/** Losses that do not come with a change: they were under way, or show only in an answer. */
const gone = (words: PeopleWords, what: 'session' | 'cart'): Topic => ({
  ...QUIET,
  say: (clients) => ({
    category: 'loss',
    tone: 'fail',
    text: `${whoLost(words, clients, what)}.`,
    detail: '',
  }),
  flag: (clients) => ({ kind: 'loss', label: whoLost(words, clients, what) }),
});

const sessionEnded = (words: PeopleWords): Topic => ({
  ...QUIET,
  say(clients) {
    const sessions = clients.length === 1 ? 'session' : 'sessions';
    return {
      category: 'status',
      tone: 'plain',
      text: `The ${sessions} of ${words.some(clients)} ended by age.`,
      detail: 'Sessions that end by age are not counted as lost.',
    };
  },
});

const twice = (words: PeopleWords): Topic => ({
  say: (clients) => ({
    category: 'order',
    tone: 'fail',
    text: chargedTwice(capital(words.some(clients)), clients.length > 1),
    detail: '',
  }),
  flag: (clients) => ({ kind: 'order', label: `${capital(words.some(clients))} charged twice` }),
  sayAgain: (times) => ({
    category: 'order',
    tone: 'fail',
    text: `${plural(times, 'more duplicate order')} ${LATELY}.`,
    detail: '',
  }),
});

/** "Ana is", "Ana and Dee are", with a capital. */
const whoIs = (words: PeopleWords, clients: readonly number[]): string =>
  `${capital(words.some(clients))} ${clients.length === 1 ? 'is' : 'are'}`;

function whoLost(words: PeopleWords, clients: readonly number[], what: string): string {
  const object = clients.length === 1 ? `the ${what}` : `their ${what}s`;
  return `${capital(words.some(clients))} lost ${object}`;
}

/**
 * Why one person was sent to the login page, as far as the trace tells. Several may have several
 * reasons.
 */
function reasonOf(clients: readonly number[], world: WorldFold): string {
  const [client] = clients;
  if (client === undefined || clients.length > 1) return '';
  const facts = world.attempts.get(world.people.lastAttempt[client] as number);
  if (facts === undefined || facts.lookupPlace < 0) return '';
  const { kind, index } = unpackPlace(facts.lookupPlace);
  if (facts.lookupResult === LookupResult.expired) return ': the session is too old';
  if (facts.lookupResult === LookupResult.rejected) return ': nobody knows the key of the token';
  if (facts.lookupResult === LookupResult.revoked) return ': the token is on the denylist';
  if (facts.lookupResult !== LookupResult.missing) return '';
  if (kind === PlaceKind.memory) return `: ${serverName(index)} does not know the session`;
  if (kind === PlaceKind.store) return ': the session store does not know the session';
  return '';
}

function cartsNow(clients: readonly number[], world: WorldFold): string {
  const areEmpty = clients.every((client) => (world.cartOf(client)?.items ?? 0) === 0);
  if (!areEmpty) return '';
  return clients.length === 1 ? ' The cart is empty.' : ' Their carts are empty.';
}

function failureOf(words: PeopleWords, clients: readonly number[], world: WorldFold): string {
  const who = capital(words.some(clients));
  const one = clients.length === 1;
  const results = clients.map((client) => world.people.lastEndingOf(client));
  const all = (ending: Ending) => results.every((result) => result?.ending === ending);
  if (all(Ending.refused)) return `${who} cannot connect.`;
  if (all(Ending.timedOut)) return `${who} ${one ? 'gets' : 'get'} no answer.`;
  if (!one) return `${who} get errors.`;
  const status = results[0]?.status ?? 0;
  return status > 0 ? `${who} gets an error: ${status}.` : `${who} gets an error.`;
}

const isStillKept = (client: number, { people, copies }: WorldFold): boolean =>
  copies.identityPlace(people.heldBy(client)) !== undefined;
