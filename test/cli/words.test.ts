/**
 * Goal: people can read what runs came to, on any terminal, and how far along they are.
 * Method: tables of made-up rows and of a real plan with made-up results; a bar on a stream that only listens.
 */
import { describe, expect, it } from 'vitest';
import { ProgressBar } from '../../src/cli/command/progressBar';
import { tableInWords } from '../../src/cli/command/table';
import { readArguments } from '../../src/cli/simulation/arguments';
import { planOf } from '../../src/cli/simulation/plan';
import { reportOf } from '../../src/cli/simulation/report';
import { reportInWords } from '../../src/cli/simulation/words';
import { ARCHITECTURES, METRICS } from '../../src/engine';
import metrics from '../../src/messages/en/panel/metrics';
import names from '../../src/messages/en/stage/architectures';
import { SCENARIOS } from '../../src/scenarios';

const rows = [
  ['', 'one', 'two', 'three'],
  ['errors', '1', '22', '4,444'],
];

describe('a table', () => {
  it('has its first column to the left and the others to the right', () => {
    expect(tableInWords(rows)).toBe(
      ['        one  two  three', 'errors    1   22  4,444'].join('\n'),
    );
  });

  it('goes on below where a line would be too long', () => {
    expect(tableInWords(rows, 16)).toBe(
      ['        one  two', 'errors    1   22', '', '        three', 'errors  4,444'].join('\n'),
    );
  });

  it('has one column at least, however narrow the terminal', () => {
    expect(tableInWords(rows, 3).split('\n\n')).toHaveLength(3);
  });
});

/** The words for runs whose every metric comes to `seed / 8`. */
function words(args: readonly string[], width?: number): string {
  const plan = planOf(SCENARIOS[0]?.document, readArguments(['small-shop', ...args]));
  const results = plan.architectures.flatMap((architecture) =>
    plan.seeds.map((seed) => ({
      architecture,
      seed,
      traceHash: `hash of ${architecture}`,
      values: METRICS.map(() => seed / 8),
      groups: {},
      changes: [],
      windows: [],
    })),
  );
  return reportInWords(plan, reportOf(plan, results), width);
}

describe('the words', () => {
  it('say what was run, every metric in its unit, and the fingerprint', () => {
    const said = words([]);
    expect(said).toMatch(/^A small shop in slow motion\nslow motion, seed 1, 60 s simulated\n\n/);
    const firstCells = said.split('\n').map((line) => line.split(/ {2,}/)[0]);
    for (const { id } of METRICS) expect(firstCells).toContain(metrics(`metrics.${id}`));
    expect(said).toMatch(/^ +Sticky$/m);
    expect(said).toMatch(/^Availability +12.5 %$/m);
    expect(said).toMatch(/^Latency, mean +125 ms$/m);
    expect(said).toMatch(/^Trace hash +hash of sticky$/m);
    expect(said.endsWith('\n')).toBe(true);
  });

  it('say means and intervals of several runs, and no fingerprint', () => {
    const said = words(['--replications', '3', '--until', '90']);
    // 0.125, 0.25 and 0.375: standard deviation 0.125, t 4.3027 for 2 degrees of freedom.
    expect(said).toMatch(/^Errors +0.25 ± 0.31$/m);
    expect(said).toMatch(/^Latency, mean +250 ± 311 ms$/m);
    expect(said).toContain('3 runs with the seeds 1 to 3, 90 s simulated');
    expect(said).toContain('95 % confidence intervals');
    expect(said).not.toContain('Trace hash');
  });

  it('say what two architectures differ by, and in how many runs', () => {
    const said = words(['--compare', 'jwt,sticky', '--replications', '3']);
    expect(said).toContain('\nJWT minus Sticky, on the same seeds\n');
    expect(said).toMatch(/^ +Difference +More in +Less in +Same in$/m);
    expect(said).toMatch(/^Errors +0 ± 0 +0 +0 +3$/m);
    expect(said).toMatch(/^Availability +0 ± 0 percentage points +0 +0 +3$/m);
    // Of one run nobody knows how far it is from others.
    expect(words(['--compare', 'jwt,sticky'])).toMatch(/^Errors +0 +0 +0 +1$/m);
  });

  it('fit 80 columns with two architectures', () => {
    const said = words(['--architecture', 'in-memory,central-store', '--replications', '9']);
    for (const line of said.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('have all five beside each other, or below where the terminal ends', () => {
    const titles = ARCHITECTURES.map(({ id }) => names(`architectures.${id}`));
    const heads = (said: string) =>
      said.split('\n').filter((line) => titles.some((title) => line.trim().endsWith(title)));
    expect(heads(words(['--architecture', 'all']))).toHaveLength(1);
    const narrow = words(['--architecture', 'all'], 80);
    expect(heads(narrow).length).toBeGreaterThan(1);
    for (const title of titles) expect(heads(narrow).join(' ')).toContain(title);
    for (const line of narrow.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('the bar', () => {
  const listen = (isTTY: boolean) => {
    const written: string[] = [];
    const stream = { isTTY, write: (text: string) => written.push(text) };
    return { written, bar: new ProgressBar(stream as never) };
  };

  it('counts on a terminal, and leaves nothing behind', () => {
    const { written, bar } = listen(true);
    bar.show(5, 10);
    bar.show(6, 10);
    bar.remove();
    expect(written).toEqual([
      `\r\u001b[K[${'#'.repeat(15)}${'.'.repeat(15)}] 5 of 10 runs`,
      '\r\u001b[K',
    ]);
  });

  it('is not there where there is no terminal', () => {
    const { written, bar } = listen(false);
    bar.show(5, 10);
    bar.remove();
    expect(written).toEqual([]);
  });
});
