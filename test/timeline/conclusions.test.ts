/**
 * Goal: after each act one sentence says what it showed, computed from the run, under every architecture.
 * Method: real runs of the opening shop, each with one thing done to it (and undone).
 */
import { describe, expect, it } from 'vitest';
import {
  type ArchitectureId,
  CacheAnswer,
  createSimulation,
  Trace,
  TraceKind,
} from '../../src/engine';
import { Watch } from '../../src/timeline/conclusions/watch';
import { Narrator } from '../../src/timeline/narrator';
import type { ToldSentence } from '../../src/timeline/saying';
import { WorldFold } from '../../src/timeline/worldFold';
import { type Deed, history, scenario, seconds } from '../support/scenarios';

/** Everything told of a run. */
function told(
  architecture: ArchitectureId,
  deeds: readonly Deed[],
  untilS = 40,
  document: object = {},
): readonly ToldSentence[] {
  const trace = new Trace(4_000_000);
  const plan = scenario({ ...document });
  const simulation = createSimulation(plan, { architecture, history: history(deeds), trace });
  const fold = new WorldFold({ scenario: plan, architecture, trace });
  const narrator = new Narrator(fold);
  simulation.advanceTo(seconds(untilS));
  fold.advance(trace, seconds(untilS), narrator);
  return narrator.sentences;
}

const conclusion = (...args: Parameters<typeof told>): string =>
  told(...args)
    .filter(({ category }) => category === 'conclusion')
    .map(({ text, detail }) => `${text} ${detail}`)
    .join(' ');

const IDS: readonly ArchitectureId[] = ['in-memory', 'sticky', 'central-store', 'jwt', 'hybrid'];
type Table = Readonly<Record<ArchitectureId, RegExp>>;

/** Nothing is concluded where nobody notices. */
const NOTHING = /^$/;

const CASES: ReadonlyArray<readonly [string, readonly Deed[], number, Table]> = [
  [
    'a server that stops',
    [[6, 'stop-server', 0]],
    40,
    {
      'in-memory': /people had had to log in again.*end with its process/,
      sticky:
        /Ana and Dee had both had to log in again\. By then: 2 carts lost.*end with its process/,
      'central-store': /nobody had needed to log in again\. By then: no session lost.*in the store/,
      jwt: /nobody had needed to log in again\. By then: no session lost.*brings its session along/,
      hybrid:
        /nobody had needed to log in again\. By then: no session lost.*brings its session along/,
    },
  ],
  [
    'a server that is added',
    [[6, 'add-server']],
    40,
    {
      'in-memory': /S4 got [1-9]\d* of \d+ requests/,
      sticky:
        /S4 got none of \d+ requests in .*: everybody stayed where they were\. Affinity moves nobody/,
      'central-store':
        /S4 got [1-9]\d* of .*nobody had needed to log in again.*serve anybody at once/,
      jwt: /S4 got [1-9]\d* of .*nobody had needed to log in again.*Tokens/,
      hybrid: /S4 got [1-9]\d* of .*nobody had needed to log in again.*Tokens/,
    },
  ],
  [
    'a server that drains',
    [[6, 'drain-server', 0]],
    40,
    {
      'in-memory': /S1 had/,
      sticky:
        /S1 had got [1-9]\d* of \d+ requests\. S1 alone still holds the sessions of Ana and Dee/,
      'central-store': /S1 had drained/,
      jwt: /S1 had drained/,
      hybrid: /S1 had drained/,
    },
  ],
  [
    'a store that is wiped',
    [[6, 'wipe-store']],
    40,
    {
      'in-memory': NOTHING,
      sticky: NOTHING,
      'central-store':
        /5 of 6 people had had to log in again.*5 carts .*A wipe ends what an outage only/,
      jwt: NOTHING,
      hybrid:
        /nobody had needed to log in again\. By then: no session lost, 6 carts lost, 1 request/,
    },
  ],
  [
    'a store that is away for a while',
    [
      [6, 'make-store-unreachable'],
      [11, 'make-store-reachable'],
    ],
    40,
    {
      'in-memory': NOTHING,
      sticky: NOTHING,
      'central-store': /[1-9] requests had failed\. No session had been lost\. An outage hides/,
      jwt: NOTHING,
      hybrid: /[1-9] requests had failed\. No session had been lost\. An outage hides/,
    },
  ],
  [
    'a ban',
    [[6, 'ban-client', 0]],
    40,
    {
      'in-memory': /None of Ana’s requests had been accepted/,
      sticky: /None of Ana’s requests had been accepted.*removes the session where it is kept/,
      'central-store':
        /None of Ana’s requests had been accepted.*removes the session where it is kept/,
      jwt: /(one|two|three|four|five|six|seven|eight|\d+) of Ana’s requests had still been accepted.*valid until it expires/,
      hybrid:
        /(one|two|three|four|five|six|seven|eight|\d+) of Ana’s requests had still been accepted.*valid until it expires/,
    },
  ],
  [
    'a rolling deploy',
    [[6, 'deploy']],
    60,
    {
      'in-memory': /all six people had had to log in again/,
      sticky: /all six people had had to log in again, some twice/,
      'central-store': /nobody had needed to log in again/,
      jwt: /nobody had needed to log in again/,
      hybrid: /nobody had needed to log in again/,
    },
  ],
  [
    'a spike',
    [[12, 'start-surge']],
    50,
    Object.fromEntries(
      IDS.map((id) => [id, /there were \d+\.\d requests a second, \d+\.\d before/]),
    ) as unknown as Table,
  ],
  [
    'a key that is rotated',
    [[6, 'rotate-keys']],
    40,
    {
      'in-memory': NOTHING,
      sticky: NOTHING,
      'central-store': NOTHING,
      jwt: /people had had to log in again/,
      hybrid: /people had had to log in again/,
    },
  ],
];

describe.each(CASES)('%s', (_, deeds, untilS, table) => {
  it.each(IDS)('under %s is concluded', (id) => {
    expect(conclusion(id, deeds, untilS)).toMatch(table[id]);
  });
});

describe('lost responses', () => {
  const deeds: readonly Deed[] = [
    [6, 'lose-answers'],
    [80, 'deliver-answers'],
  ];
  const lose = (id: ArchitectureId, idempotencyKeys: string) =>
    conclusion(id, deeds, 115, {
      orders: { idempotencyKeys },
      clients: { thinkTime: [0.2, 1], checkoutWeight: 6, addWeight: 6 },
    });

  it('charge people twice where the retry brings the cart along and no key tells it apart', () => {
    expect(lose('jwt', 'off')).toMatch(/charged twice \([1-9]\d* duplicate orders?\)\. Each retry/);
  });

  it('charge nobody twice where the cart on the server is ordered already, or a key tells', () => {
    expect(lose('sticky', 'off')).toMatch(/no order had been placed twice/);
    expect(lose('sticky', 'off')).not.toMatch(/charged twice/);
    expect(lose('jwt', 'sent')).not.toMatch(/charged twice/);
  });
});

describe('an outage in which what is hidden is destroyed', () => {
  const LAW = /it ends nothing/;

  it.each(['make-store-unreachable', 'freeze-store'] as const)('comes to nothing: %s', (change) => {
    const deeds: readonly Deed[] = [
      [6, change],
      [16, 'wipe-store'],
      [20, change === 'freeze-store' ? 'unfreeze-store' : 'make-store-reachable'],
    ];
    const all = conclusion('central-store', deeds, 60);
    expect(all).toMatch(/The session store was wiped at 16\.0 s/);
    expect(all).not.toMatch(LAW);
    expect(conclusion('central-store', deeds.slice(0, 1), 60)).toMatch(LAW);
  });

  it('is told of where what is destroyed was elsewhere', () => {
    const other = conclusion(
      'sticky',
      [
        [6, 'freeze-server', 0],
        [16, 'stop-server', 1],
      ],
      60,
    );
    expect(other).toMatch(/S1 froze.*it ends nothing/);
    const same = conclusion(
      'sticky',
      [
        [6, 'freeze-server', 0],
        [16, 'stop-server', 0],
      ],
      60,
    );
    expect(same).not.toMatch(LAW);
    expect(same).toMatch(/S1 stopped at 16\.0 s/);
  });
});

describe('what a CDN answers', () => {
  it('counts once, old pages too', () => {
    const watch = new Watch('purge-cdn', 0, 0);
    const fold = new WorldFold({
      scenario: scenario(),
      architecture: 'sticky',
      trace: new Trace(1000),
    });
    const say = (attempt: number, answer: CacheAnswer) =>
      watch.observe({ timeUs: 0, kind: TraceKind.cacheAnswer, a: attempt, b: 0, c: answer }, fold);
    say(1, CacheAnswer.hit);
    say(2, CacheAnswer.miss);
    say(2, CacheAnswer.stale);
    say(3, CacheAnswer.collapsed);
    say(3, CacheAnswer.miss);
    say(4, CacheAnswer.pass);
    expect([watch.sums.cacheHits, watch.sums.cacheAsked]).toEqual([2, 4]);
  });
});

describe('a store that starts again', () => {
  it('is not called wiped, whether its disk kept everything or nothing', () => {
    for (const persistence of ['none', 'append-only']) {
      const all = conclusion(
        'central-store',
        [
          [6, 'stop-store'],
          [9, 'start-store'],
        ],
        40,
        {
          store: { persistence },
        },
      );
      expect(all).toMatch(/The session store stopped at 6\.0 s/);
      expect(all).not.toMatch(/A wipe/);
    }
  });
});

describe('what goes with an act', () => {
  const of = (id: ArchitectureId, deed: Deed['1'], deeds: readonly Deed[], document: object = {}) =>
    told(id, deeds, 16, document).find(({ says }) =>
      says[0]?.claims.some((claim) => claim.is === 'done' && claim.change === deed),
    )?.detail;

  it('says of memory that it is still there only where something is', () => {
    const deeds: readonly Deed[] = [
      [6, 'freeze-server', 0],
      [8, 'unfreeze-server', 0],
    ];
    expect(of('sticky', 'unfreeze-server', deeds)).toContain('S1 alone still holds the sessions');
    expect(of('jwt', 'unfreeze-server', deeds)).not.toContain('still');
  });

  it('says how long a token lasts when somebody is banned', () => {
    const deeds: readonly Deed[] = [[8, 'ban-client', 0]];
    const ban = (token: object) => of('jwt', 'ban-client', deeds, { token });
    expect(ban({})).toContain('A token expires 60:00 after the login.');
    expect(ban({ lifetime: 30 })).toContain('A token expires 30.0 s after the login.');
    expect(ban({ renewal: 'sliding' })).toContain('after it was last renewed');
    expect(of('sticky', 'ban-client', deeds)).not.toContain('token');
  });
});

describe('a session that expires', () => {
  it('is told of together with the logout that comes of it', () => {
    for (const [id, what] of [
      ['jwt', 'token'],
      ['central-store', 'session'],
    ] as const) {
      const plan = { token: { lifetime: 12 }, sessions: { idleTimeout: 5 } };
      const texts = told(id, [], 60, { ...plan, clients: { thinkTime: [6, 14] } }).map(
        ({ text, detail }) => `${text} ${detail}`,
      );
      const outs = texts.filter((text) =>
        new RegExp(`(her|his|their) ${what}s? had expired`).test(text),
      );
      expect(outs.length, id).toBeGreaterThan(2);
      expect(outs[0]).toMatch(/does not count as lost/);
      // What comes at one instant is one sentence.
      if (id === 'jwt') expect(texts.filter((text) => /’s tokens? expired/.test(text))).toEqual([]);
      else
        expect(texts.join()).toMatch(
          /lost (her|his|their) carts?: (her|his|their) sessions? expired/,
        );
      expect(texts.join()).not.toMatch(/does not know/);
    }
  });
});

describe('what a visitor wanted', () => {
  it('is no loss: a ban takes the cart along, and nobody has lost it', () => {
    for (const id of IDS) {
      const sentences = told(id, [[1, 'ban-client', 0]], 30).filter(
        ({ category }) => category === 'loss',
      );
      expect(sentences.map(({ text }) => text).join()).not.toContain('Ana');
    }
  });

  it('is no loss in the counters either', () => {
    const plan = scenario();
    for (const architecture of ['sticky', 'central-store'] as const) {
      const run = createSimulation(plan, {
        architecture,
        history: history([[6, 'ban-client', 0]]),
      });
      run.advanceTo(seconds(30));
      expect([run.metric('carts-lost'), run.counted('people-affected').people]).toEqual([0, 0]);
    }
  });
});

describe('the strip of time', () => {
  it('counts in a mark everybody whom the counters count, also those who come late', () => {
    const crowd = { world: 'realistic', clients: { count: 60 }, servers: { count: 4 } };
    const trace = new Trace(4_000_000);
    const plan = scenario(crowd);
    const deeds = history([[8, 'stop-server', 0]]);
    const run = createSimulation(plan, { architecture: 'sticky', history: deeds, trace });
    const fold = new WorldFold({ scenario: plan, architecture: 'sticky', trace });
    const narrator = new Narrator(fold);
    run.advanceTo(seconds(60));
    fold.advance(trace, seconds(60), narrator);
    const { people } = run.counted('forced-logins');
    expect(people).toBeGreaterThan(5);
    expect(narrator.marks.map(({ label }) => label)).toContain(
      `${people} of 60 people had to log in again`,
    );
  });
});

describe('a server that comes up under affinity', () => {
  it('says that it gets newcomers only, as long as that is so, and gets none', () => {
    const sentences = told('sticky', [[6, 'add-server']], 14);
    const up = sentences.find(({ text }) => text.startsWith('The balancer marked S4 up'));
    expect(up?.detail).toBe('S4 gets newcomers only: the cookies of all six name other servers.');
  });
});
