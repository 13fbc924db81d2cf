/**
 * Goal: after each act one sentence says what it showed, computed from the run, under every architecture.
 * Method: real runs of the opening shop, each with one thing done to it (and undone).
 */
import { describe, expect, it } from 'vitest';
import { type ArchitectureId, createSimulation, Trace } from '../../../src/engine';
import { logins } from '../../../src/timeline/conclusions/parts';
import { Watch } from '../../../src/timeline/conclusions/watch';
import { Narrator } from '../../../src/timeline/narrator';
import { SystemFold } from '../../../src/timeline/systemFold';
import { PeopleWords } from '../../../src/timeline/words/peopleWords';
import { english, readMark } from '../../support/english';
import { type ChangeAt, history, run, scenario, seconds } from '../../support/scenarios';
import { conclusion, told } from '../concluded';
import { HandWritten } from '../story';

const IDS: readonly ArchitectureId[] = [
  'in-memory',
  'sticky',
  'central-store',
  'jwt',
  'hybrid',
  'signed-cookie',
];
type Table = Readonly<Record<ArchitectureId, RegExp>>;

/** Nothing is concluded where nobody notices. */
const NOTHING = /^$/;

const CASES: ReadonlyArray<readonly [string, readonly ChangeAt[], number, Table]> = [
  [
    'a server that stops',
    [[6, 'stop-server', 0]],
    40,
    {
      'in-memory': /people had to log in again.*end with the process/,
      sticky:
        /Ana and Dee both had to log in again\. [\d.–]+ s: 2 sessions lost, 2 carts lost.*end with the process/,
      'central-store': /nobody had to log in again\. [\d.–]+ s: no session lost.*in the store/,
      jwt: /nobody had to log in again\. [\d.–]+ s: no session lost.*brings its session along/,
      hybrid: /nobody had to log in again\. [\d.–]+ s: no session lost.*brings its login along/,
      'signed-cookie':
        /nobody had to log in again\. [\d.–]+ s: no session lost.*brings its session along/,
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
      'central-store': /S4 got [1-9]\d* of .*nobody had to log in again.*serve anybody at once/,
      jwt: /S4 got [1-9]\d* of .*nobody had to log in again.*Tokens/,
      hybrid: /S4 got [1-9]\d* of .*nobody had to log in again.*Tokens/,
      'signed-cookie': /S4 got [1-9]\d* of .*nobody had to log in again.*Cookies/,
    },
  ],
  [
    'a server that drains',
    [[6, 'drain-server', 0]],
    40,
    {
      'in-memory': /S1 had/,
      sticky: /S1 got [1-9]\d* of \d+ requests\. S1 alone still holds the sessions of Ana and Dee/,
      'central-store': /S1 had drained/,
      jwt: /S1 had drained/,
      hybrid: /S1 had drained/,
      'signed-cookie': /S1 had drained/,
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
        /5 of 6 people had to log in again.*5 carts .*A wipe ends what an outage only/,
      jwt: NOTHING,
      hybrid: /nobody had to log in again\. [\d.–]+ s: no session lost, 6 carts lost, 1 request/,
      'signed-cookie': NOTHING,
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
      'central-store': /[1-9] requests failed\. [\d.–]+ s: no session lost\. An outage hides/,
      jwt: NOTHING,
      hybrid:
        /[1-9] requests failed\. [\d.–]+ s: no session lost\. A page needs no cart, and comes/,
      'signed-cookie': NOTHING,
    },
  ],
  [
    'a ban',
    [[6, 'ban-client', 0]],
    40,
    {
      'in-memory': /none of Ana’s requests was accepted/,
      sticky: /none of Ana’s requests was accepted.*removes the session where it is kept/,
      'central-store': /none of Ana’s requests was accepted.*removes the session where it is kept/,
      jwt: /(one|two|three|four|five|six|seven|eight|\d+) of Ana’s requests (was|were) still accepted.*valid until it expires/,
      hybrid:
        /(one|two|three|four|five|six|seven|eight|\d+) of Ana’s requests (was|were) still accepted.*valid until it expires/,
      'signed-cookie':
        /(one|two|three|four|five|six|seven|eight|\d+) of Ana’s requests (was|were) still accepted.*valid until it expires/,
    },
  ],
  [
    'a rolling deploy',
    [[6, 'deploy']],
    60,
    {
      'in-memory': /all six people had to log in again/,
      sticky: /all six people had to log in again, some twice/,
      'central-store': /nobody had to log in again/,
      jwt: /nobody had to log in again/,
      hybrid: /nobody had to log in again/,
      'signed-cookie': /nobody had to log in again/,
    },
  ],
  [
    'a spike',
    [[12, 'start-surge']],
    50,
    Object.fromEntries(
      IDS.map((id) => [id, /there were \d+\.\d requests a second, against \d+\.\d before/]),
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
      jwt: /people had to log in again/,
      hybrid: /people had to log in again/,
      'signed-cookie': /people had to log in again/,
    },
  ],
];

describe.each(CASES)('%s', (_, interventions, untilS, table) => {
  it.each(IDS)('under %s is concluded', (id) => {
    expect(conclusion(id, interventions, untilS)).toMatch(table[id]);
  });
});

describe('lost responses', () => {
  const interventions: readonly ChangeAt[] = [
    [6, 'lose-answers'],
    [80, 'deliver-answers'],
  ];
  const lose = (id: ArchitectureId, idempotencyKeys: string) =>
    conclusion(id, interventions, 115, {
      orders: { idempotencyKeys },
      clients: { thinkTime: [0.2, 1], checkoutWeight: 6, addWeight: 6 },
    });

  it('charge people twice where the retry brings the cart along and no key tells it apart', () => {
    expect(lose('jwt', 'off')).toMatch(/charged twice \([1-9]\d* duplicate orders?\)\. Each retry/);
  });

  it('charge nobody twice where the cart on the server is ordered already, or a key tells', () => {
    expect(lose('sticky', 'off')).toMatch(/no order was placed twice/);
    expect(lose('sticky', 'off')).not.toMatch(/charged twice/);
    expect(lose('jwt', 'sent')).not.toMatch(/charged twice/);
  });
});

describe('who had to log in again', () => {
  it.each([
    [[1, 1], 'Ana and Ben both had to log in again.'],
    [[1, 2], 'Ana and Ben had to log in again, one twice.'],
    [[2, 2], 'Ana and Ben had to log in again, both twice.'],
    [[3, 3, 3], 'Ana, Ben and Cy had to log in again, all 3 times.'],
    [[2, 2, 1], 'Ana, Ben and Cy had to log in again, some twice.'],
    [[2], 'Ana had to log in again twice.'],
  ])('is told with how often: %j', (counts, words) => {
    const watch = new Watch('stop-server', 0, 0);
    for (const [client, count] of counts.entries()) watch.forcedLogins.set(client, count);
    const system = new HandWritten().cluster(3).fold();
    const before = { sent: 0, us: 0 };
    const one = { watch, system, words: new PeopleWords(6, true), untilUs: 22e6, before };
    expect(logins(one).map(({ words }) => english(words))).toEqual([`Within 22.0 s, ${words}`]);
  });
});

describe('a spike', () => {
  const RATES = /Up to ([\d.]+) s there were ([\d.]+) requests a second, against ([\d.]+) before/;

  // Of a longer time before it the last 10 s count.
  it.each([0.5, 3.1, 9.5, 10, 10.5, 24])(
    'that begins at %d s is told with what was sent, by the time that there was',
    (atS) => {
      const spike: ChangeAt = [atS, 'start-surge'];
      const { only } = run({}, 'sticky', 60, [spike]);
      const sent = only('attemptSent').map(({ atUs }) => atUs / 1e6);
      const rate = (fromS: number, untilS: number) =>
        sent.filter((one) => one >= fromS && one < untilS).length / (untilS - fromS);
      const [, untilS, now, before] = RATES.exec(conclusion('sticky', [spike], 60)) ?? [];
      expect(Number(now)).toBeCloseTo(rate(atS, Number(untilS)), 1);
      expect(Number(before)).toBeCloseTo(rate(Math.max(0, atS - 10), atS), 1);
    },
  );
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
    const interventions = history([[8, 'stop-server', 0]]);
    const run = createSimulation(plan, { architecture: 'sticky', history: interventions, trace });
    const fold = new SystemFold({ scenario: plan, architecture: 'sticky', trace });
    const narrator = new Narrator(fold);
    run.advanceTo(seconds(60));
    fold.advance(trace, seconds(60), narrator);
    const { people } = run.counted('forced-logins');
    expect(people).toBeGreaterThan(5);
    expect(narrator.marks.map((mark) => readMark(mark).label)).toContain(
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
