/**
 * Goal: what is measured is what is said: the page's own settings, the simulator's own people, and honest verdicts.
 * Method: the parts that start nothing, looked at by themselves.
 */
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/reality/arguments';
import { reportInWords } from '../../src/cli/reality/words';
import { Action } from '../../src/engine';
import { CONFIGS } from '../../src/proof/configs';
import { choicesOf } from '../../src/real/choices';
import { EXPERIMENTS, type Experiment, scenarioOf } from '../../src/real/experiments';
import { figuresOf } from '../../src/real/figures';
import { haproxySettings, nginxSettings } from '../../src/real/handedOut';
import { agrees, lawsOf, type RealRow } from '../../src/real/report';
import { simulatedOf } from '../../src/real/round';
import { problemsOf } from '../support/commandLine';

const [CALM] = EXPERIMENTS;
const scenario = scenarioOf(CALM, 'sticky', 1);
const at = { balancer: 4000, servers: [4001, 4002, 4003] };

const handedOut = (id: string) => CONFIGS.find((one) => one.id === id)?.write(scenario) ?? '';

/** The lines of one text that another one lacks. */
const beyond = (text: string, other: string) => {
  const known = new Set(other.split('\n').map((line) => line.trim()));
  return text.split('\n').filter((line) => !known.has(line.trim()));
};

describe('the settings of a real balancer', () => {
  it('are those that the page hands out, but for addresses', () => {
    const own = haproxySettings(scenario, at, '/socket');
    expect(beyond(own, handedOut('haproxy')).map((line) => line.trim())).toEqual([
      'stats socket /socket mode 600 level admin',
      'bind 127.0.0.1:4000',
      ...at.servers.map(
        (port, index) => `server S${index + 1} 127.0.0.1:${port} cookie S${index + 1}`,
      ),
    ]);
    const lost = beyond(handedOut('nginx'), nginxSettings(scenario, at, '/folder'));
    expect(lost.map((line) => line.trim().split(' ')[0])).toEqual([
      'server',
      'server',
      'server',
      'listen',
    ]);
  });

  it('are refused where they have a server too many', () => {
    expect(() => haproxySettings(scenario, { ...at, servers: [1] }, '/socket')).toThrow('too many');
  });
});

describe('real people', () => {
  const choices = choicesOf(scenario);

  it('do what those of the simulator do, and think as long', () => {
    expect(choices).toHaveLength(scenario.clients.count);
    for (const own of choices) {
      expect(own.length).toBeGreaterThan(100);
      const [low, high] = scenario.clients.thinkTime;
      for (const { pauseS } of own.slice(1)) {
        expect(pauseS).toBeGreaterThan(low / 1e6 - 0.001);
        expect(pauseS).toBeLessThan(high / 1e6 + 0.001);
      }
    }
    const browses = choices.flat().filter(({ action }) => action === Action.browse).length;
    expect(browses / choices.flat().length).toBeGreaterThan(0.35);
  });

  it('choose otherwise with another seed', () => {
    expect(choicesOf(scenarioOf(CALM, 'sticky', 2))).not.toEqual(choices);
    expect(choicesOf(scenarioOf(CALM, 'jwt', 1))).toEqual(choices);
  });
});

describe('figures of a real run', () => {
  const one = { action: Action.browse, bytes: 10 };
  const tries = [
    { ...one, person: 0, sentMs: 0, ending: 'ok' as const },
    { ...one, person: 0, sentMs: 5, ending: 'not logged in' as const },
    { ...one, person: 1, sentMs: 5, ending: 'error' as const },
    { ...one, person: 1, sentMs: 7, ending: 'error' as const, bytes: 30 },
  ];

  it('are counted as the simulator counts them', () => {
    const findings = (['forced-login', 'forced-login', 'cart-lost'] as const).map((what) => ({
      person: 0,
      what,
    }));
    const ban = { person: 0, atMs: -1 };
    const found = figuresOf({ tries, findings, duplicates: 1, commands: 8, ban });
    expect(found).toEqual({
      'forced-logins': 2,
      'people-affected': 1,
      'logins-per-affected': 2,
      refusals: 1,
      'refused-share': 0.5,
      'carts-lost': 1,
      errors: 2,
      'people-with-errors': 1,
      'duplicate-orders': 1,
      'accepted-after-revocation': 1,
      'credential-bytes-per-request': 15,
      'store-operations-per-request': 2,
    });
  });

  it('are none where there is nothing to take them from', () => {
    const found = figuresOf({ tries: [], findings: [], duplicates: 0, commands: 0, ban: null });
    expect(found['logins-per-affected']).toBeNull();
    expect(found['credential-bytes-per-request']).toBeNull();
  });
});

const row = (measured: readonly number[], more?: Partial<RealRow>): RealRow => ({
  experiment: 'killed',
  architecture: 'sticky',
  figure: 'forced-logins',
  simulated: { low: 4, mean: 4.5, high: 5 },
  measured,
  ...more,
});

describe('a verdict', () => {
  it('goes by the mean of what was measured, and the range of the simulator', () => {
    expect(agrees(row([4, 5, 4]))).toBe(true);
    expect(agrees(row([3, 4]))).toBe(false);
    expect(agrees(row([6]))).toBe(false);
    expect(agrees(row([3, 6, 5]))).toBe(true);
  });

  it('leaves room where a busy machine may matter, and only there', () => {
    expect(agrees(row([7], { figure: 'errors' }))).toBe(true);
    expect(agrees(row([7.1], { figure: 'errors' }))).toBe(false);
    expect(agrees(row([2.1], { figure: 'people-with-errors' }))).toBe(true);
  });

  it('stands in the report for every row, with what was measured', () => {
    const rows = [row([4, 6]), row([9], { architecture: 'jwt' }), row([1], { figure: 'errors' })];
    expect(lawsOf(rows).map(({ figure, rows: own }) => [figure, own.length])).toEqual([
      ['forced-logins', 2],
      ['errors', 1],
    ]);
    const text = reportInWords({
      engineVersion: '1.2.3',
      date: '2026-01-02',
      machine: { system: 'Linux', processors: 2 },
      versions: { haproxy: '2.6.12' },
      simulatedRuns: 39,
      rows,
    });
    expect(text).toMatch(/Sticky +4 to 5 +5 ± 12\.71 +agrees/);
    expect(text).toMatch(/JWT +4 to 5 +9 +DISAGREES/);
    expect(text).toContain('1 of 3 figures of 2 laws agree.');
    expect(text).toMatch(/haproxy\s+2\.6\.12/);
  });
});

describe('experiments', () => {
  const all: readonly Experiment[] = EXPERIMENTS;

  it('are at least forty laws, with every architecture among them', () => {
    expect(all.flatMap(({ figures }) => figures).length).toBeGreaterThanOrEqual(40);
    expect(new Set(all.flatMap(({ architectures }) => architectures)).size).toBe(6);
  });

  it.each(all)('end after everything that happens in them: $id', (experiment) => {
    for (const architecture of experiment.architectures) {
      const { interventions } = scenarioOf(experiment, architecture, 1);
      for (const { atUs } of interventions) expect(atUs / 1e6).toBeLessThan(experiment.untilS);
    }
  });

  it('lose in the simulator what is known to be lost', () => {
    const killed = all.find(({ id }) => id === 'killed') as Experiment;
    const lost = (id: 'sticky' | 'jwt') => simulatedOf(killed, id).get('forced-logins');
    expect(lost('sticky')).toEqual({ low: 4, mean: 4, high: 4 });
    expect(lost('jwt')).toEqual({ low: 0, mean: 0, high: 0 });
  });
});

describe('the arguments of real', () => {
  it('choose experiments, and how often they are measured', () => {
    expect(readArguments([])).toMatchObject({ times: 1, json: false, experiments: EXPERIMENTS });
    const quick = readArguments(['--quick', '--times', '3']);
    expect(quick.times).toBe(3);
    expect(quick.experiments.map(({ id }) => id)).toEqual(['killed', 'store-wiped', 'new-key']);
    const { experiments } = readArguments(['--experiment', 'calm,frozen']);
    expect(experiments.map(({ id }) => id)).toEqual(['calm', 'frozen']);
  });

  it('are refused by name', () => {
    const refusal = (...args: readonly string[]) => problemsOf(() => readArguments(args));
    expect(refusal('--times', '0', '--experiment', 'nothing')).toEqual([
      expect.stringMatching(/^--experiment is "nothing"\. Allowed: one or more of calm, /),
      '--times is "0". Allowed: a whole number from 1 to 20.',
    ]);
    expect(refusal('fast')).toEqual(['Besides options there is "fast". Allowed: only options.']);
  });
});
