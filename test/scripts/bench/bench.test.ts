/**
 * Goal: the bench runs to its end on any machine, everybody in it does the same work, and its figures have the
 * promised form. Nothing is said about speed: a test machine has other things to do.
 * Method: a quick run of the script itself, with all works; its options, right and wrong.
 */
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../scripts/bench/report.mjs';
import type { MeasuredResult as Measured } from '../../../scripts/bench/results.mjs';
import type { Spread } from '../../../scripts/bench/statistics.mjs';
import { inProject } from '../../../scripts/lib/paths.mjs';
import { ENGINE_VERSION } from '../../../src/engine';

const bench = (...words: string[]) =>
  spawnSync(process.execPath, [inProject('scripts', 'bench.mjs'), ...words], { encoding: 'utf8' });

const isSpread = ({ median, min, max }: Spread) => min <= median && median <= max;

/** Events that docs/benchmark.md says a request takes. */
const EVENTS: Readonly<Record<string, number>> = {
  'cluster engine': 15,
  'cluster engine-no-trace': 15,
  'cluster simjs': 18,
  'cluster simjs-bare': 16,
  'cluster simpy': 22,
  'cluster c': 16,
  'cluster c-recording': 16,
  'mm4 engine': 10,
  'mm4 engine-no-trace': 10,
  'mm4 simjs': 2,
  'mm4 simjs-bare': 2,
  'mm4 simpy': 6,
  'mm4 c': 2,
};

describe('a quick run', () => {
  let run: ReturnType<typeof bench>;
  let report: Report;
  let measured: readonly Measured[];

  beforeAll(() => {
    run = bench('--quick', '--json', '--rounds', '1');
    report = JSON.parse(run.stdout);
    measured = report.results.flatMap((one) => ('missing' in one ? [] : [one]));
  }, 240_000);

  it('ends well, says what it ran on, and names no host', () => {
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    expect(report).toMatchObject({ engineVersion: ENGINE_VERSION, node: process.versions.node });
    expect(Object.keys(report.machine)).toEqual(['platform', 'architecture', 'cpu', 'cores']);
  });

  it('has everybody in both works, and a reason for whoever is missing', () => {
    const names = report.results.map(({ work, contestant }) => `${work} ${contestant}`);
    expect(names).toEqual(Object.keys(EVENTS));
    for (const one of report.results) {
      if ('missing' in one) expect(one.missing).toMatch(/\w{3}/);
    }
    const present = measured.map(({ contestant }) => contestant);
    expect(present).toEqual(expect.arrayContaining(['engine', 'engine-no-trace', 'simjs']));
  });

  it('lets everybody do the same work', () => {
    for (const one of [...measured, ...(report.scaling?.results ?? [])]) {
      if ('missing' in one) continue;
      expect(one.sameWork, `${one.work} ${one.contestant}`).toMatchObject({ agrees: true });
    }
    for (const { work, contestant, eventsPerRequest } of measured) {
      const name = `${work} ${contestant}`;
      expect(eventsPerRequest / (EVENTS[name] ?? 0), name).toBeCloseTo(1, 1);
    }
  });

  it('has rates with their spread, and the engine beside everybody', () => {
    for (const one of measured) {
      expect(isSpread(one.requestsPerSecond) && isSpread(one.eventsPerSecond)).toBe(true);
    }
    const beside = measured.filter(({ contestant }) => contestant !== 'engine');
    for (const { work, contestant: to } of beside) {
      expect(report.ratios).toContainEqual(expect.objectContaining({ work, of: 'engine', to }));
    }
    expect(report.ratios.every(isSpread)).toBe(true);
  });

  it('counts what a trace takes, and lets C record as much', () => {
    const records = (id: string) =>
      measured.find(({ work, contestant }) => work === 'cluster' && contestant === id)
        ?.recordsPerRequest;
    const written = records('engine') ?? 0;
    expect(written).toBeGreaterThan(10);
    const recording = records('c-recording');
    // Missing together with its compiler.
    if (recording !== undefined) expect(recording / written).toBeCloseTo(1, 1);
  });

  it('judges every goal that it has measured', () => {
    const goals = ['cluster-simjs', 'cluster-simpy', 'cluster-c', 'growth', 'snapshot'];
    expect(report.goals.map(({ id }) => id)).toEqual(goals);
    for (const { value, met, note } of report.goals) {
      expect(met === null).toBe(value === null || note !== undefined);
    }
    expect(report.snapshot?.bothMicroseconds).toSatisfy(isSpread);
  });
});

describe('options', () => {
  it('says everything with --help', () => {
    const { status, stdout } = bench('--help');
    expect(status).toBe(0);
    for (const option of ['json', 'markdown', 'quick', 'rounds', 'work', 'clock', 'strict']) {
      expect(stdout).toContain(`--${option} `);
    }
  });

  it.each([
    [['--fast'], '--fast'],
    [['--rounds', '0'], '--rounds is "0"; allowed are whole numbers from 1 to 1000.'],
    [['--rounds', 'two'], '--rounds is "two"'],
    [
      ['--work', 'cluster,chess'],
      '--work has "chess"; allowed are cluster, mm4, scaling, snapshot',
    ],
    [['--clock', 'sun'], '--clock has "sun"; allowed are cpu, wall.'],
    [['--json', '--markdown'], '--json and --markdown exclude each other.'],
    [['cluster'], 'cluster'],
  ])('refuses %j', (words, problem) => {
    const { status, stdout, stderr } = bench(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(problem);
    expect(stdout).toBe('');
  });
});
