/**
 * Goal: no sentence under "Explain" says what a setting has made untrue.
 * Method: everything that has a reason, under every architecture, with every choice and every flag turned by itself. A table
 * says when each sentence is so; a sentence that is not in it, or that nothing brings about any more, is a failure.
 */
import { describe, expect, it } from 'vitest';
import { reasonsOf } from '../../src/app/panel/reasons';
import {
  ARCHITECTURES,
  type ArchitectureId,
  BalancerCondition,
  FIELDS,
  type FieldValue,
  NetworkFlag,
  StoreCondition,
} from '../../src/engine';
import type { RunView } from '../../src/state/wording';
import { lane, tally } from '../support/viewParts';
import { healthy, stopped, wiped } from '../support/views';

type Values = Readonly<Record<string, FieldValue>>;
const USUAL: Values = Object.fromEntries(FIELDS.map(({ path, stretched }) => [path, stretched]));

/** The usual settings, and with every other choice and flag that there is. */
const SETTINGS: readonly Values[] = [
  USUAL,
  ...FIELDS.flatMap(({ path, choices, stretched }) =>
    (choices ?? (typeof stretched === 'boolean' ? [true, false] : []))
      .filter((value) => value !== stretched)
      .map((value) => ({ ...USUAL, [path]: value })),
  ),
  { ...USUAL, 'store.updates': 'per-item', 'store.savePolicy': 'always-write' },
];

const withLane = (more: Parameters<typeof lane>[1]): RunView => ({
  ...healthy,
  lanes: ARCHITECTURES.map(({ id }) => lane(id, more)),
});
const { world } = healthy;

/** One picture for each thing that has a reason. */
const PICTURES: Readonly<Record<string, RunView>> = {
  stopped,
  wiped,
  noBalancer: {
    ...healthy,
    world: { ...world, balancer: { ...world.balancer, condition: BalancerCondition.stopped } },
  },
  noStore: {
    ...healthy,
    world: { ...world, store: { ...world.store, condition: StoreCondition.unreachable } },
  },
  ban: withLane({ bans: { ...lane('jwt').bans, people: [0], peopleCount: 1 } }),
  duplicates: withLane({ duplicateOrders: tally([1]) }),
  losingAnswers: {
    ...healthy,
    world: {
      ...world,
      balancer: { ...world.balancer, networkFlags: NetworkFlag.losingAnswers },
    },
  },
  lost: withLane({ sessionsLost: tally([0]) }),
};

type IsSo = (value: (path: string) => FieldValue | undefined, id: ArchitectureId) => boolean;
const always: IsSo = () => true;
const under =
  (...ids: readonly ArchitectureId[]): IsSo =>
  (_, id) =>
    ids.includes(id);
const both =
  (...all: readonly IsSo[]): IsSo =>
  (value, id) =>
    all.every((one) => one(value, id));
const copied =
  (isCopied: boolean): IsSo =>
  (value) =>
    (value('sessions.replication') !== 'none') === isCopied;
const memory = under('in-memory', 'sticky');
const store = under('central-store');
const listed =
  (isListed: boolean): IsSo =>
  (value) =>
    (value('token.denylist') === 'store') === isListed;
const fallsBack =
  (does: boolean): IsSo =>
  (value) =>
    (value('store.fallback') !== 'none') === does;
/** A server has a whole session in its hands and saves it: not where the store applies changes by itself. */
const writesBack: IsSo = (value) =>
  value('store.updates') === 'whole-session' || value('store.savePolicy') === 'always-write';
const keys =
  (has: boolean): IsSo =>
  (value) =>
    (value('orders.idempotencyKeys') !== 'off') === has;

/** When each sentence is so. */
const SENTENCES: readonly (readonly [RegExp, IsSo])[] = [
  [/^Every request goes through the load balancer, so nobody gets through$/, always],
  [/^What is kept is kept: nobody is logged out by this$/, always],
  [/^The store does not answer$/, always],
  [
    /^Nobody here asks it for a session$/,
    under('in-memory', 'sticky', 'signed-cookie', 'jwt', 'hybrid'),
  ],
  [
    /^A server that gets no answer .* reports an error, not a logout$/,
    both(store, fallsBack(false)),
  ],
  [/^The setting “Without the store” says what servers do instead$/, both(store, fallsBack(true))],
  [/^Tokens are checked without it$/, both(under('jwt'), listed(false))],
  [
    /^A token needs no store, but its denylist is there/,
    both(under('jwt', 'hybrid'), listed(true)),
  ],
  [
    /^Who somebody is stands in the token; only what needs the cart waits for the store$/,
    both(under('hybrid'), listed(false), fallsBack(false)),
  ],
  [
    /^Who somebody is stands in the token; only what needs the cart needs the store$/,
    both(under('hybrid'), listed(false), fallsBack(true)),
  ],
  [/^The store was the only place of those sessions$/, store],
  [/^Whoever had a request at work .* writes back the copy it holds$/, both(store, writesBack)],
  [/^Of a session only the cart was in the store$/, under('hybrid')],
  [/^Logins are in tokens, which no machine can lose$/, under('hybrid')],
  [
    /^What was in the memory of a stopped server is gone, whoever comes back$/,
    both(memory, copied(false)),
  ],
  [/^What was in the memory of a stopped server is gone$/, memory],
  [
    /^Whoever is sent to another server finds no session there$/,
    both(under('sticky'), copied(false)),
  ],
  [/^Servers copy sessions to each other: only what it had not sent/, both(memory, copied(true))],
  [/^Servers copy sessions to each other, but not at once: /, both(memory, copied(true))],
  [/^A stopped server takes no session with it: any other asks the store$/, store],
  [/^Only work in progress there is lost$/, store],
  [/^A stopped server takes no session with it: the token is in the browser/, under('jwt')],
  [
    /^A stopped server takes no session with it: the login is in the browser, the cart in the store$/,
    under('hybrid'),
  ],
  [
    /^A stopped server takes no session with it: the cookie is in the browser/,
    under('signed-cookie'),
  ],
  [/^A ban takes the session out of every server’s memory$/, memory],
  [/^A ban takes the session out of the store$/, store],
  [/^A server that was at work on it may write its copy back$/, both(store, writesBack)],
  [
    /^(A signed|The) token stays valid until it expires: a ban takes effect only where someone checks/,
    under('jwt', 'hybrid'),
  ],
  [
    /^A signed cookie stays valid until it is too old, .* only at the next login$/,
    under('signed-cookie'),
  ],
  [/^An order was placed, and its answer did not arrive in time$/, always],
  [/^The browser asked again$/, keys(true)],
  [
    /^The browser asked again, and nothing told the server that it was the same order$/,
    both(keys(false), under('in-memory', 'sticky', 'central-store', 'hybrid')),
  ],
  [
    /^The browser asked again with the same token, and so with the same full cart$/,
    both(keys(false), under('jwt')),
  ],
  [
    /^The browser asked again with the same cookie, and so with the same full cart$/,
    both(keys(false), under('signed-cookie')),
  ],
  [/^Where the server keeps the cart, it is empty by then$/, keys(false)],
  [/^Responses are dropped: /, always],
  [
    /^A session is in the memory of the server that created it$/,
    both(under('in-memory'), copied(false)),
  ],
  [
    /^Requests are sent without regard to that, and a server that has not heard/,
    both(under('in-memory'), copied(false)),
  ],
  [/^A session is kept in the memory of a server$/, both(under('sticky'), copied(false))],
  [/^Once it is gone from there, or the way to it is, /, both(under('sticky'), copied(false))],
];

/** Every sentence, with where it was said. */
const said = Object.entries(PICTURES).flatMap(([picture, view]) =>
  ARCHITECTURES.flatMap(({ id }) =>
    SETTINGS.flatMap((values) =>
      reasonsOf({ ...view, world: { ...view.world, architecture: id } }, values)
        .flatMap((reason) => reason.replace(/\.$/, '').split('. '))
        .map((sentence) => ({ picture, id, values, sentence })),
    ),
  ),
);
const turned = (values: Values) =>
  Object.entries(values).filter(([path, value]) => value !== USUAL[path]);

describe('every reason', () => {
  it('is so under the architecture and the settings under which it is given', () => {
    const wrong = said.flatMap(({ picture, id, values, sentence }) => {
      const found = SENTENCES.filter(([words]) => words.test(sentence));
      const isSo = found.length > 0 && found.every(([, is]) => is((path) => values[path], id));
      return isSo ? [] : [`${picture}, ${id}, ${turned(values)}: ${sentence}`];
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('is given where it is so', () => {
    const unsaid = SENTENCES.filter(
      ([words]) => !said.some(({ sentence }) => words.test(sentence)),
    );
    expect(unsaid.map(([words]) => words.source)).toEqual([]);
  });

  it('is given of everything that happened, whatever is set', () => {
    const silent = Object.keys(PICTURES).filter(
      (picture) => !said.some((one) => one.picture === picture),
    );
    expect(silent).toEqual([]);
    for (const picture of [
      'noBalancer',
      'noStore',
      'stopped',
      'ban',
      'duplicates',
      'losingAnswers',
    ]) {
      const of = new Set(
        said
          .filter((one) => one.picture === picture)
          .map(({ id, values }) => `${id} ${SETTINGS.indexOf(values)}`),
      );
      expect([picture, of.size]).toEqual([picture, ARCHITECTURES.length * SETTINGS.length]);
    }
  });
});
