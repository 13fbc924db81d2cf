/**
 * Goal: what is run is the scenario with what was asked for, judged by the parser alone.
 * Method: plans of small documents.
 */
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/cli/command/refusal';
import { readArguments } from '../../src/cli/simulation/arguments';
import { planOf } from '../../src/cli/simulation/plan';
import { scenario } from '../support/scenarios';

const plan = (document: unknown, ...args: string[]) =>
  planOf(document, readArguments(['small-shop', ...args]));
const stop = (at: number) => ({ at, do: 'stop', target: 'S1' });

describe('a plan', () => {
  it('runs both that are compared, besides what is asked for', () => {
    expect(plan({ version: 1 }, '--compare', 'jwt,hybrid').architectures).toEqual([
      'jwt',
      'hybrid',
    ]);
    const args = ['--compare', 'jwt,hybrid', '--architecture', 'sticky,jwt'];
    expect(plan({ version: 1 }, ...args).architectures).toEqual(['sticky', 'jwt', 'hybrid']);
  });

  it('has 200 runs at most where a precision is asked for and nobody says how many', () => {
    const precision = ['--precision', 'errors=1'];
    expect(plan({ version: 1 }, ...precision).seeds).toHaveLength(200);
    expect(plan({ version: 1 }, ...precision, '--replications', '30').seeds).toHaveLength(30);
  });

  it('wants trace hashes only where somebody reads them', () => {
    expect(plan({ version: 1 }, '--replications', '2').wantsHashes).toBe(false);
    expect(plan({ version: 1 }, '--csv').wantsHashes).toBe(false);
    expect(plan({ version: 1 }, '--replications', '2', '--json').wantsHashes).toBe(true);
  });

  it('is the scenario as it stands where nothing is asked for', () => {
    const document = { version: 1, seed: 5, architecture: 'jwt', servers: { count: 2 } };
    expect(plan(document)).toEqual({
      scenario: scenario(document),
      architectures: ['jwt'],
      seeds: [5],
      untilUs: 60e6,
      windows: [],
      by: [],
      byChange: false,
      compared: null,
      wanted: [],
      wantsHashes: true,
    });
  });

  it('puts settings over what the document says, the later over the earlier', () => {
    const document = { version: 1, world: 'stretched', servers: { count: 2, workers: 3 } };
    const sets = ['world=realistic', 'servers.count=9', 'servers.count=4'];
    const { scenario: planned } = plan(document, ...sets.flatMap((set) => ['--set', set]));
    expect(planned).toEqual(scenario({ world: 'realistic', servers: { count: 4, workers: 3 } }));
    expect(document.servers.count).toBe(2);
  });

  it('has presets under what the document says, or over it where they were asked for', () => {
    const document = {
      version: 1,
      world: 'realistic',
      presets: ['nginx', 'haproxy'],
      balancer: { fall: 9 },
    };
    const { balancer } = plan(document).scenario;
    expect(balancer).toMatchObject({ fall: 9, retries: 3, policy: 'power-of-two' });
    const over = plan(document, '--preset', 'kubernetes', '--set', 'balancer.rise=7').scenario;
    expect(over.balancer).toMatchObject({ fall: 3, rise: 7, stickiness: 'source' });
    for (const presets of [['apache'], 'haproxy', [['haproxy']]]) {
      const refused = () => plan({ version: 1, presets });
      expect(refused).toThrow(Refusal);
      expect(refused).toThrow(
        `"presets" is ${JSON.stringify(presets)}. Allowed: a list of some of`,
      );
    }
  });

  it('does what was asked for besides what the document does', () => {
    const document = { version: 1, interventions: [stop(30)] };
    const { scenario: planned, untilUs } = plan(document, '--do', 'start S1 at 70');
    expect(planned.interventions).toEqual([
      { atUs: 30e6, change: 'stop-server', target: 0 },
      { atUs: 70e6, change: 'start-server', target: 0 },
    ]);
    expect(untilUs).toBe(100e6);
    expect(() => plan({ version: 1, interventions: {} }, '--do', 'stop S1 at 1')).toThrow(
      '"interventions" is {}. Allowed: a list',
    );
  });

  it('is as long as its windows, unless it is said to be shorter', () => {
    const { untilUs, windows } = plan({ version: 1 }, '--window', '20:60', '--window', '0:90.5');
    expect(untilUs).toBe(90.5e6);
    expect(windows).toEqual([
      { fromUs: 20e6, untilUs: 60e6 },
      { fromUs: 0, untilUs: 90.5e6 },
    ]);
    const refused = () => plan({ version: 1 }, '--window', '20:60', '--until', '50');
    expect(refused).toThrow(Refusal);
    expect(refused).toThrow('--window is "20:60". Allowed: an end of at most 50, where the run');
  });

  it('takes --seed over a seed that is set', () => {
    expect(plan({ version: 1, seed: 1 }, '--seed', '3', '--set', 'seed=2').seeds).toEqual([3]);
    expect(plan({ version: 1, seed: 1 }, '--set', 'seed=2').seeds).toEqual([2]);
  });

  it('counts seeds up, and begins again after the largest', () => {
    const { seeds, scenario: planned } = plan(
      { version: 1 },
      ...['--seed', '4294967294', '--replications', '4'],
    );
    expect(seeds).toEqual([4294967294, 4294967295, 0, 1]);
    expect(planned.seed).toBe(4294967294);
  });

  it.each([
    ['jwt', ['jwt'], 'jwt'],
    ['jwt,sticky', ['jwt', 'sticky'], 'sticky'],
    ['jwt,hybrid', ['jwt', 'hybrid'], 'jwt'],
  ])(
    'keeps the architecture of the document if it is run, or else has the first: %s',
    (ids, all, kept) => {
      const { architectures, scenario: planned } = plan(
        { version: 1, architecture: 'sticky' },
        '--architecture',
        ids,
      );
      expect(architectures).toEqual(all);
      expect(planned.architecture).toBe(kept);
    },
  );

  it.each([
    ['nothing done', [], 60],
    ['something done early', [stop(30)], 60],
    ['something done late, in any order', [stop(100.5), stop(2)], 130.5],
    ['something done at the very end', [stop(604_800)], 604_800],
  ])('lasts long enough: %s', (_what, interventions, untilS) => {
    expect(plan({ version: 1, interventions }).untilUs).toBe(untilS * 1e6);
    expect(plan({ version: 1, interventions }, '--until', '0.0014').untilUs).toBe(1400);
  });

  it.each([
    [[], 'The document is [].'],
    ['shop', 'The document is "shop".'],
    [{}, '"version" is missing.'],
    [{ version: 1, servers: 5 }, '"servers" is 5. Allowed: an object.'],
    [{ version: 1, servers: { cont: 5 } }, 'There is no field "servers.cont".'],
    [{ version: 1 }, '"servers.queue" is -1. Allowed: a whole number from 0 to'],
    [{ version: 1 }, '"world" is "fast". Allowed:'],
  ])('is refused in the words of the parser: %j', (document, sentence) => {
    const refused = () => plan(document, '--set', 'servers.queue=-1', '--set', 'world=fast');
    expect(refused).toThrow(Refusal);
    expect(refused).toThrow(sentence);
  });

  it('lets a setting mend what is wrong with a document', () => {
    const document = { version: 1, servers: { count: 1000 } };
    expect(plan(document, '--set', 'servers.count=3').scenario.servers.count).toBe(3);
  });
});
