import type { Topic } from './gatherer';
import type { Sentence } from './view';
import { capital, type PeopleWords, plural } from './words';

/** What may befall people because of a mechanism: one topic each. */
export type MishapId =
  | 'leaked'
  | 'updateLost'
  | 'tooLarge'
  | 'stillAccepted'
  | 'storeFull'
  | 'fallback'
  | 'replayed'
  | 'unknown'
  | 'memoryFull';

interface Words {
  /** For one person and for several, after their names. */
  readonly one: string;
  readonly many: string;
  readonly detail?: string;
  /** What a repetition is called, or nothing where it is not worth a word. */
  readonly again?: string;
}

const WORDS: Readonly<Record<MishapId, Words & Pick<Sentence, 'category' | 'tone'>>> = {
  leaked: {
    category: 'loss',
    tone: 'fail',
    one: "was shown somebody else's page",
    many: "were shown somebody else's pages",
    detail: 'The cache keeps personal pages and hands them to anybody.',
    again: 'more page',
  },
  updateLost: {
    category: 'loss',
    tone: 'fail',
    one: 'misses items that were in the cart',
    many: 'miss items that were in their carts',
    detail: 'An older copy of the cart was written over a newer one.',
  },
  tooLarge: {
    category: 'error',
    tone: 'fail',
    one: 'carries too much: it is turned away for its size',
    many: 'carry too much: they are turned away for the size',
    detail: 'A cookie or a header may only be so large.',
  },
  stillAccepted: {
    category: 'status',
    tone: 'warn',
    one: 'is still served, although the session was ended',
    many: 'are still served, although the sessions were ended',
    detail: 'What was signed stays good until it is too old.',
  },
  storeFull: {
    category: 'error',
    tone: 'warn',
    one: 'is turned down by the store: it is full',
    many: 'are turned down by the store: it is full',
  },
  fallback: {
    category: 'status',
    tone: 'warn',
    one: 'is served without the store',
    many: 'are served without the store',
    detail: 'What is used in its place may be older, or less.',
  },
  replayed: {
    category: 'order',
    tone: 'ok',
    one: 'asked twice and was charged once',
    many: 'asked twice and were charged once',
    detail: 'The idempotency key was recognised.',
  },
  unknown: {
    category: 'order',
    tone: 'warn',
    one: 'does not know whether it worked',
    many: 'do not know whether it worked',
    detail: 'No answer is not the same as a failure.',
  },
  memoryFull: {
    category: 'error',
    tone: 'warn',
    one: 'finds no room: a server has no memory left for another session',
    many: 'find no room: a server has no memory left for another session',
  },
};

/** All of them, in words for the people of one run. */
export function mishapsFor(words: PeopleWords): Readonly<Record<MishapId, Topic>> {
  const pairs = (Object.keys(WORDS) as MishapId[]).map((id) => [id, topicOf(id, words)] as const);
  return Object.fromEntries(pairs) as Record<MishapId, Topic>;
}

function topicOf(id: MishapId, words: PeopleWords): Topic {
  const { category, tone, one, many, detail = '', again } = WORDS[id];
  const textOf = (clients: readonly number[]) =>
    `${capital(words.some(clients))} ${clients.length === 1 ? one : many}`;
  return {
    say: (clients, _world, isFirst) => ({
      category,
      tone,
      text: `${textOf(clients)}.`,
      detail: isFirst ? detail : '',
    }),
    flag: (clients) => (category === 'loss' ? { kind: 'loss', label: textOf(clients) } : null),
    sayAgain: (times) =>
      again === undefined
        ? null
        : { category, tone, text: `${plural(times, again)} in the last 10 seconds.`, detail: '' },
  };
}
