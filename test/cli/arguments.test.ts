/**
 * Goal: what is asked for is understood as it is written, and what cannot be is named with what is allowed.
 * Method: the reading of arguments as a function; every problem is looked for in the sentences of the refusal.
 */
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/simulation/arguments';
import { helpInWords } from '../../src/cli/simulation/help';
import { OPTIONS } from '../../src/cli/simulation/knownOptions';
import { ARCHITECTURES } from '../../src/engine';
import { problemsOf } from '../support/commandLine';

const refusal = (...args: string[]) => problemsOf(() => readArguments(args));

const IDS = ARCHITECTURES.map(({ id }) => id);

describe('arguments', () => {
  it('leave everything to the scenario where they say nothing', () => {
    expect(readArguments(['shop.json'])).toEqual({
      help: false,
      json: false,
      source: 'shop.json',
      architectures: undefined,
      seed: undefined,
      replications: undefined,
      compared: null,
      wanted: [],
      csv: false,
      untilS: undefined,
      presets: [],
      settings: [],
      interventions: [],
      windows: [],
      by: [],
    });
  });

  it('say everything, in any order and in both forms', () => {
    const all = [
      ['--json', '--seed', '0', '--architecture=jwt,sticky', '--until', '1.5', '-'],
      ['--replications=10000', '--set', 'servers.count=4', '--set=name=a=b'],
    ];
    expect(readArguments(all.flat())).toMatchObject({
      help: false,
      json: true,
      source: '-',
      architectures: ['jwt', 'sticky'],
      seed: 0,
      replications: 10_000,
      untilS: 1.5,
      settings: [
        { path: 'servers.count', value: 4 },
        { path: 'name', value: 'a=b' },
      ],
    });
  });

  it.each([
    ['all', IDS],
    ['jwt', ['jwt']],
    ['hybrid, jwt,hybrid', ['hybrid', 'jwt']],
  ])('name architectures: %s', (text, ids) => {
    expect(readArguments(['crowd', '--architecture', text]).architectures).toEqual(ids);
  });

  it.each([
    ['4', 4],
    ['[1, 2]', [1, 2]],
    ['true', true],
    ['"4"', '4'],
    ['exponential', 'exponential'],
    ['', ''],
  ])('set values that are JSON, or else plain text: %s', (text, value) => {
    const { settings } = readArguments(['crowd', '--set', `servers.serviceTime=${text}`]);
    expect(settings).toEqual([{ path: 'servers.serviceTime', value }]);
  });

  it('set several values behind one --set, wherever the scenario stands', () => {
    const expected = [
      { path: 'servers.count', value: 4 },
      { path: 'servers.workers', value: 2 },
    ];
    for (const args of [
      ['crowd', '--set', 'servers.count=4', 'servers.workers=2'],
      ['--set', 'servers.count=4', 'servers.workers=2', 'crowd'],
    ]) {
      expect(readArguments(args)).toMatchObject({ source: 'crowd', settings: expected });
    }
    expect(() => readArguments(['crowd', 'servers.workers=2'])).toThrow('Besides the scenario');
  });

  it('say what is done, what is looked at, and what products are used', () => {
    const asked = readArguments([
      ...['crowd', '--do', 'stop S1 at 20, start S1 at 40.5 s', '--do=wipe store at 0'],
      ...['--window', '0:20', '--window=20:1e2', '--by', 'change, machine,change', '--csv'],
      ...['--preset', 'haproxy,redis', '--preset', 'node-redis'],
    ]);
    expect(asked).toMatchObject({
      interventions: [
        { at: 20, do: 'stop', target: 'S1' },
        { at: 40.5, do: 'start', target: 'S1' },
        { at: 0, do: 'wipe', target: 'store' },
      ],
      windows: [
        [0, 20],
        [20, 100],
      ],
      by: ['change', 'machine'],
      csv: true,
    });
    expect(asked.presets.map(({ id }) => id)).toEqual(['haproxy', 'redis', 'node-redis']);
  });

  it.each([
    [[], 'No scenario is given. Allowed: a file, "-" for standard input, or one of small-shop'],
    [['a', 'b', 'c'], 'Besides the scenario there is "b", "c". Allowed: one scenario.'],
    [['a', '--sed', '5'], 'There is no option "--sed". Known: --architecture, --seed'],
    [['a', '-j'], 'There is no option "-j".'],
    [['a', '--seed'], '--seed has no value. Allowed: a whole number from 0 to 4294967295.'],
    [['a', '--seed', '-1'], '--seed is "-1". Allowed: a whole number from 0 to 4294967295.'],
    [['a', '--seed=4294967296'], '--seed is "4294967296".'],
    [['a', '--seed=1.5'], '--seed is "1.5".'],
    [['a', '--seed='], '--seed is "".'],
    [['a', '--seed', '--json'], '--seed is "--json".'],
    [['a', '--seed', '1', '--seed', '2'], '--seed is given twice. Allowed: once.'],
    [['a', '--json=yes'], '--json is "yes". Allowed: no value.'],
    [
      ['a', '--replications', '0'],
      '--replications is "0". Allowed: a whole number from 1 to 10000.',
    ],
    [['a', '--replications', '10001'], '--replications is "10001".'],
    [['a', '--until', '0'], '--until is "0". Allowed: seconds from 0.001 to 604800.'],
    [['a', '--until', '604801'], '--until is "604801".'],
    [['a', '--until', 'Infinity'], '--until is "Infinity".'],
    [['a', '--architecture', 'jwt,cookies'], '--architecture is "jwt,cookies". Allowed: all, or'],
    [
      ['a', '--architecture', ''],
      '--architecture is "". Allowed: all, or one or more of in-memory,',
    ],
    [['a', '--set', 'servers.count'], '--set is "servers.count". Allowed: path=value'],
    [['a', '--set', '=4'], '--set is "=4". Allowed: path=value'],
    [
      ['a', '--set', 'servers.cont=4'],
      '"servers.cont", which is no setting. Allowed here: servers.count,',
    ],
    [
      ['a', '--set', 'server.count=4'],
      'Allowed here: world, name, architecture, seed, workload, clients.…, servers.…',
    ],
    [['a', '--set', '__proto__.x=4'], '"__proto__.x", which is no setting.'],
    [['a', '--set', 'interventions=[]'], '"interventions", which is no setting.'],
    [
      ['a', '--preset', 'haproxy,ngnix'],
      '--preset is "haproxy,ngnix". Allowed: one or more of haproxy,',
    ],
    [
      ['a', '--by', 'person'],
      '--by is "person". Allowed: one or more of machine, action, cohort, change',
    ],
    [['a', '--json', '--csv'], 'Both --json and --csv are given. Allowed: one of them.'],
    [
      ['a', '--window', '20'],
      '--window is "20". Allowed: two instants in seconds separated by a colon',
    ],
    [['a', '--window', '20:20'], '--window is "20:20".'],
    [['a', '--window', '60:20'], '--window is "60:20".'],
    [['a', '--window', '-1:20'], '--window is "-1:20".'],
    [['a', '--window', '1:2:3'], '--window is "1:2:3".'],
    [['a', '--window', '1:700000'], '--window is "1:700000".'],
    [
      ['a', ...Array.from({ length: 21 }, () => '--window=0:1')],
      '--window is given 21 times. Allowed: at most 20.',
    ],
    [['a', '--do', 'stop S1'], '--do is "stop S1". Allowed: "what target at seconds", such as'],
    [['a', '--do', 'stop S1 at noon'], '--do is "stop S1 at noon".'],
    [
      ['a', '--do', 'stop S1 at 1, wipe S1 at 6'],
      '--do has "wipe S1 at 6": "do" is "wipe". Allowed: "stop", "start",',
    ],
    [['a', '--do', 'stop S99 at 6'], '--do has "stop S99 at 6": "target" is "S99". Allowed: "S1"'],
    [['a', '--do', 'stop S1 at 700000'], '"at" is 700000. Allowed: seconds from 0 to 604800.'],
  ])('are refused with the reason: %j', (args, sentence) => {
    const problems = refusal(...args);
    expect(problems.filter((problem) => problem.includes(sentence))).toHaveLength(1);
  });

  it('are refused with all reasons at once', () => {
    expect(refusal('--seed', 'x', '--until', 'y', '--colour', '--set', 'z')).toHaveLength(5);
  });
});

describe('the help', () => {
  it('is given whatever else is there', () => {
    expect(readArguments(['--help', '--seed', 'x']).help).toBe(true);
  });

  it('has every option, and fits a terminal', () => {
    for (const { name } of OPTIONS) expect(helpInWords()).toMatch(new RegExp(`^  --${name} `, 'm'));
    for (const id of IDS) expect(helpInWords()).toContain(id);
    for (const line of helpInWords().split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it('name two architectures to compare, and how narrow which intervals are to be', () => {
    const args = [
      'crowd',
      '--compare',
      'jwt, sticky',
      '--precision',
      'errors=5%,sessions-lost=0.5',
    ];
    expect(readArguments([...args, '--precision', 'latency-p95=1e-2'])).toMatchObject({
      compared: ['jwt', 'sticky'],
      wanted: [
        { metric: 'errors', precision: { kind: 'share', atMost: 0.05 } },
        { metric: 'sessions-lost', precision: { kind: 'amount', atMost: 0.5 } },
        { metric: 'latency-p95', precision: { kind: 'amount', atMost: 0.01 } },
      ],
    });
  });

  it.each([
    ['--compare', 'sticky'],
    ['--compare', 'sticky,sticky'],
    ['--compare', 'sticky,jwt,hybrid'],
    ['--compare', 'sticky,jwt,sticky'],
    ['--compare', 'sticky,cookies'],
    ['--precision', 'errors'],
    ['--precision', '5%'],
    ['--precision', 'errors=0'],
    ['--precision', 'errors=-1'],
    ['--precision', 'errors=1=2'],
    ['--precision', 'mistakes=1'],
    ['--precision', 'errors=1e400'],
    ['--precision', 'errors=1,'],
  ])('%s is not "%s"', (option, value) => {
    expect(() => readArguments(['crowd', option, value])).toThrow(
      `${option} is ${JSON.stringify(value)}. Allowed: `,
    );
  });
});
