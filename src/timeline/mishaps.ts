import { type Claim, type MishapId, type RuleId, say } from './claims/claim';
import { isTrue } from './claims/standing';
import type { Topic } from './gatherer';
import type { PeopleWords } from './peopleWords';
import type { Sentence } from './view';
import { capital } from './words';

interface Words {
  /** For one person and for several, after their names. */
  readonly one: string;
  readonly many: string;
  readonly detail?: string;
  /** The rule that this detail tells of: without it, nothing is told. */
  readonly rule?: RuleId;
}

const WORDS: Readonly<Record<MishapId, Words & Pick<Sentence, 'category' | 'tone'>>> = {
  leaked: {
    category: 'loss',
    tone: 'fail',
    one: 'was shown somebody else’s page',
    many: 'were shown somebody else’s pages',
    detail: 'The cache keeps personal pages and hands them to anybody.',
  },
  updateLost: {
    category: 'loss',
    tone: 'fail',
    one: 'lost items that had been in the cart',
    many: 'lost items that had been in their carts',
    detail: 'An older copy of the cart was written over a newer one.',
  },
  tooLarge: {
    category: 'error',
    tone: 'fail',
    one: 'sent a request that was too large: it was rejected',
    many: 'sent requests that were too large: they were rejected',
    detail: 'A cookie or a header may only be so large.',
  },
  cookieTooLarge: {
    category: 'error',
    tone: 'fail',
    one: 'got a cookie that is too large: the browser did not keep it',
    many: 'got cookies that are too large: their browsers did not keep them',
    detail: 'A browser ignores a cookie beyond its limit, without a word.',
  },
  answerTooLarge: {
    category: 'error',
    tone: 'fail',
    one: 'got an error: the cookie in the response was too large for the load balancer',
    many: 'got errors: the cookies in the responses were too large for the load balancer',
    detail: 'The work was done; only its response did not get through.',
  },
  nothingAdded: {
    category: 'status',
    tone: 'warn',
    one: 'found the cart full: nothing was added',
    many: 'found their carts full: nothing was added',
  },
  stillAccepted: {
    category: 'status',
    tone: 'warn',
    one: 'was served even though the session had been ended',
    many: 'were served even though their sessions had been ended',
    detail: 'What is signed stays valid until it expires.',
    rule: 'token-stays-valid',
  },
  storeFull: {
    category: 'error',
    tone: 'warn',
    one: 'was turned down by the session store: it was full',
    many: 'were turned down by the session store: it was full',
  },
  fallback: {
    category: 'status',
    tone: 'warn',
    one: 'was served without the session store',
    many: 'were served without the session store',
    detail: 'What is used instead may be older or incomplete.',
  },
  replayed: {
    category: 'order',
    tone: 'ok',
    one: 'asked twice for an order, and the key was recognised: no second charge',
    many: 'asked twice for an order, and the keys were recognised: no second charge',
    detail: 'An idempotency key tells a retry from a new order.',
  },
  unknown: {
    category: 'order',
    tone: 'warn',
    one: 'has a failed checkout that may have gone through',
    many: 'have failed checkouts that may have gone through',
    detail: 'No response is not the same as a failure.',
  },
  memoryFull: {
    category: 'error',
    tone: 'warn',
    one: 'found no room: a server had no memory left for another session',
    many: 'found no room: a server had no memory left for another session',
  },
  fromCache: {
    category: 'status',
    tone: 'ok',
    one: 'got a page from the CDN’s cache: no server was asked',
    many: 'got pages from the CDN’s cache: no server was asked',
    detail: 'A page that is the same for everybody needs no session.',
  },
};

/** All of them, in words for the people of one run. */
export function mishapsFor(words: PeopleWords): Readonly<Record<MishapId, Topic>> {
  const pairs = (Object.keys(WORDS) as MishapId[]).map((id) => [id, topicOf(id, words)] as const);
  return Object.fromEntries(pairs) as Record<MishapId, Topic>;
}

function topicOf(id: MishapId, words: PeopleWords): Topic {
  const { category, tone, one, many, detail = '', rule } = WORDS[id];
  const textOf = (clients: readonly number[]) =>
    `${capital(words.some(clients))} ${clients.length === 1 ? one : many}`;
  return {
    say(clients, world, isFirst, { fromUs, untilUs }) {
      const claim: Claim = { is: 'befell', what: id, clients, fromUs, untilUs };
      const law = say(detail, rule === undefined ? claim : { is: 'works', how: rule });
      return {
        category,
        tone,
        says: [say(`${textOf(clients)}.`, claim)],
        adds: isFirst && detail !== '' && isTrue(law, world) ? [law] : [],
      };
    },
    flag: (clients) => (category === 'loss' ? { kind: 'loss', label: textOf(clients) } : null),
    sayAgain: () => null,
  };
}
