/**
 * Goal: a run without a browser is the run of the page, and whoever starts one from a script can rely on what comes out
 * and where.
 * Method: the script itself, started as a shell starts it; its results beside those of the engine in this process, the
 * golden fingerprints and a run saved from the page.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCli } from '../../scripts/lib/cli.mjs';
import type { SimulationReport } from '../../src/cli/simulation/report';
import {
  ARCHITECTURES,
  createSimulation,
  ENGINE_VERSION,
  isKnown,
  METRICS,
  parseScenario,
} from '../../src/engine';
import { asDocument } from '../../src/spec/runSpec';
import { runScript, runScriptBriefly } from '../support/commandLine';
import { knownValues } from '../support/knownValues';
import { specFrom, storyOf } from '../support/specs';

// Each of them starts a process, and the first may have to wait for the build.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stateside-simulate-'));
  buildCli();
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const place = path.join(folder, name);
  writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content));
  return place;
}

/** The report of a run that must succeed, and say nothing else. */
function reportOf(...args: string[]): SimulationReport {
  const { stdout, stderr, exitCode } = runScript('simulate', [...args, '--json']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  return JSON.parse(stdout) as SimulationReport;
}

const hashesOf = ({ runs }: SimulationReport) =>
  Object.fromEntries(runs.map(({ architecture, traceHash }) => [architecture, traceHash]));

describe('simulate --json', () => {
  it('has the golden fingerprints', () => {
    const golden = JSON.parse(
      readFileSync(new URL('../golden/hashes.json', import.meta.url), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const found = hashesOf(reportOf('small-shop', '--architecture', 'all', '--until', '30'));
    for (const { id } of ARCHITECTURES) {
      expect(found[id], id).toBe(golden[`small-shop, ${id}`]?.['30']);
    }
  });

  it('has the runs and all metrics of the engine, and what they come to together', () => {
    const report = reportOf(
      ...['flash-sale', '--architecture', 'jwt,in-memory', '--seed', '4294967295'],
      ...['--replications', '2', '--set', 'clients.count=60', '--until', '25'],
    );
    expect(Object.keys(report)).toEqual(['engineVersion', 'scenario', 'runs', 'summary']);
    expect(report.engineVersion).toBe(ENGINE_VERSION);
    const parsed = parseScenario(report.scenario);
    if (!('scenario' in parsed)) throw new Error('The scenario of the report is none.');
    expect(parsed.scenario.seed).toBe(4294967295);
    expect(parsed.scenario.clients.count).toBe(60);
    expect(parsed.scenario.architecture).toBe('jwt');

    const expected = (['jwt', 'in-memory'] as const).flatMap((architecture) =>
      [4294967295, 0].map((seed) => {
        const simulation = createSimulation({ ...parsed.scenario, seed }, { architecture });
        simulation.advanceTo(25e6);
        const values = knownValues(simulation);
        const metrics = Object.fromEntries(
          METRICS.map(({ id, unit }, index) => [id, { value: values[index], unit }]),
        );
        return { architecture, seed, traceHash: simulation.traceHash, metrics };
      }),
    );
    expect(report.runs).toEqual(expected);

    expect(report.summary.map(({ architecture }) => architecture)).toEqual(['jwt', 'in-memory']);
    const answered = expected.slice(2).map(({ metrics }) => metrics['requests-ok']?.value ?? 0);
    const [one = 0, other = 0] = answered;
    expect(one).not.toBe(other);
    // Student with one degree of freedom: 12.706 times half the difference.
    const { mean, ci95, unit } = report.summary[1]!.metrics['requests-ok']!;
    expect({ mean, unit }).toEqual({ mean: (one + other) / 2, unit: 'count' });
    expect(ci95).toBeCloseTo((12.7062047 * Math.abs(one - other)) / 2, 4);
    expect(Object.keys(report.summary[0]!.metrics)).toEqual(METRICS.map(({ id }) => id));
  });

  it('has no interval for a single run, and no mean of nothing before anything has happened', () => {
    const { runs, summary } = reportOf('crowd', '--architecture', 'all', '--until', '0.001');
    for (const { metrics } of runs) {
      for (const { id, samples } of METRICS) {
        if (samples === undefined) expect(metrics[id]?.value, id).toBeTypeOf('number');
      }
      expect(metrics['latency-mean']?.value).toBeNull();
      expect(metrics.availability?.value).toBeNull();
    }
    for (const { metrics } of summary) {
      for (const { ci95 } of Object.values(metrics)) expect(ci95).toBeNull();
    }
  });

  it('has the run of a document that was saved on the page, with the same figures', () => {
    const document = { version: 1, seed: 11, servers: { count: 2 } };
    const story = storyOf(specFrom(document), 'central-store');
    story.advance(6_016_667);
    story.change('freeze-server', 0);
    story.advance(4_000_001);
    story.change('wipe-store', 0);
    story.advance(9_983_332);
    const saved = file('saved.json', asDocument(story.spec, story.shown));
    const report = reportOf(saved, '--until', '20');
    expect(report.runs.map(({ architecture }) => architecture)).toEqual(['central-store']);
    expect(report.runs[0]?.traceHash).toBe(story.view().traceHash);
    const lane = ARCHITECTURES.findIndex(({ id }) => id === 'central-store');
    for (const figure of story.figures()) {
      const value = isKnown(figure, lane) ? figure.values[lane] : null;
      expect(report.runs[0]?.metrics[figure.id]?.value, figure.id).toBe(value);
    }
    // What the report says was run is again the same run.
    const again = reportOf(file('again.json', report.scenario), '--until', '20');
    expect(again).toEqual(report);
  });

  it('comes from standard input too, whatever mark an editor has put before it', () => {
    const input = '\ufeff{ "version": 1, "name": "From a pipe" }';
    const { stdout } = runScript('simulate', ['-', '--json', '--until', '1'], { input });
    expect((JSON.parse(stdout) as SimulationReport).scenario).toMatchObject({
      name: 'From a pipe',
    });
  });
});

describe('simulate --window --by', () => {
  const args = [
    ...['crowd', '--set', 'clients.count=60', '--architecture', 'sticky,jwt', '--until', '30'],
    ...['--do', 'stop S1 at 10, start S2 at 12', '--window', '0:10', '--window', '10:30'],
    ...['--by', 'machine,action,cohort,change'],
  ];
  const note = '"start S2" at 12 s did nothing: it made no sense at that instant, under ';

  it('has more in its JSON, with means over the replications, and says what did nothing', () => {
    const { stdout, stderr } = runScript('simulate', [...args, '--json', '--replications', '3']);
    expect(stderr).toBe(`${note}sticky (3 of 3 runs), jwt (3 of 3 runs).\n`);
    const { runs, summary } = JSON.parse(stdout) as SimulationReport;
    const [first] = runs;
    const more = ['machines', 'actions', 'cohorts', 'changes', 'windows'];
    expect(Object.keys(first ?? {})).toEqual([
      ...['architecture', 'seed', 'traceHash', 'metrics'],
      ...more,
    ]);
    expect(Object.keys(summary[0] ?? {})).toEqual(['architecture', 'metrics', ...more]);
    expect(first?.windows?.map(({ from, until }) => [from, until])).toEqual([
      [0, 10],
      [10, 30],
    ]);
    expect(first?.changes?.map(({ at, done }) => [at, done])).toEqual([
      [10, true],
      [12, false],
    ]);
    const errors = runs.slice(0, 3).map(({ changes }) => changes?.[0]?.metrics.errors?.value ?? 0);
    expect(summary[0]?.changes?.[0]).toMatchObject({
      done: 1,
      metrics: { errors: { mean: errors.reduce((sum, one) => sum + one, 0) / 3, runs: 3 } },
    });
    expect(summary[0]?.changes?.[1]).toMatchObject({ done: 0, metrics: {} });
    const lost = first?.cohorts?.['bound-to-S1']?.['sessions-lost'];
    expect(lost).toEqual(first?.metrics['sessions-lost']);
    expect(lost?.value).toBeGreaterThan(0);
  });

  it('has the same figures as comma-separated values', () => {
    const csv = runScript('simulate', [...args, '--csv']);
    const json = JSON.parse(runScript('simulate', [...args, '--json']).stdout) as SimulationReport;
    expect(csv.stderr).toBe(`${note}sticky, jwt.\n`);
    const [head = '', ...lines] = csv.stdout.trimEnd().split('\n');
    expect(head).toBe('architecture,seed,from,until,group,name,metric,value,unit');
    for (const line of lines) expect(line.split(',')).toHaveLength(9);
    const [sticky, jwt] = json.runs;
    const errors = (value: number | null | undefined) => `errors,${value},count`;
    expect(lines).toContain(`sticky,1,0,30,all,,${errors(sticky?.metrics.errors?.value)}`);
    expect(lines).toContain(
      `jwt,1,10,30,machine,S1,${errors(jwt?.windows?.[1]?.machines?.S1?.errors?.value)}`,
    );
    expect(lines).toContain('sticky,1,12,30,change,start S2,done,0,share');
    const each = METRICS.length;
    expect(lines.filter((line) => line.includes(',all,,'))).toHaveLength(2 * 3 * each);
  });

  it('has more tables for people', () => {
    const { stdout } = runScript('simulate', args);
    for (const heading of [
      ...['From 0 s to 10 s', 'From 10 s to 30 s', 'Sticky, by machine', 'JWT, by action'],
      ...['JWT, by cohort', 'Sticky, errors after each change'],
    ]) {
      expect(stdout).toContain(`\n\n${heading}\n`);
    }
  });

  it('says what comes after the end', () => {
    const late = ['small-shop', '--do', 'stop S1 at 90', '--until', '10'];
    const { stderr, exitCode } = runScript('simulate', late);
    expect(stderr).toBe('"stop S1" at 90 s was not done: the runs end at 10 s.\n');
    expect(exitCode).toBe(0);
  });
});

describe('simulate', () => {
  it('finds files from the folder in which npm was called', () => {
    file('mine.json', { version: 1, name: 'Mine' });
    const environment = { npm_lifecycle_event: 'simulate', INIT_CWD: folder };
    const { stdout } = runScript('simulate', ['mine.json', '--until', '1'], { environment });
    expect(stdout).toMatch(/^Mine\n/);
  });

  it('says what it can do', () => {
    const { stdout, stderr, exitCode } = runScript('simulate', ['--help']);
    expect(stdout).toContain('--replications n');
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  it('ends quietly when its reader has seen enough', async () => {
    const args = ['small-shop', '--json', '--until', '1', '--replications', '500'];
    const { stdout, stderr, exitCode } = await runScriptBriefly('simulate', args);
    expect(stdout).toMatch(/^\{"engineVersion"/);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  it.each([
    [
      'a file that is not there',
      () => path.join(folder, 'none.json'),
      /none\.json" cannot be read: there is no such file\. Allowed: a file, "-"/,
    ],
    ['a folder', () => folder, /cannot be read: it is a folder/],
    [
      'no JSON',
      () => file('typo.json', '{\n  "version": 1,\n  name: "x"\n}'),
      /typo\.json" is not JSON: it cannot be read past line 3, column 3, where it has name: "x"\./,
    ],
    [
      'what a terminal would obey',
      () => file('escape.json', '{"version": 1, "\\u001b[2J\\u001b[31mowned": 1}'),
      /^There is no field "U\+001B\[2JU\+001B\[31mowned"/,
    ],
    [
      'a name that stands twice',
      () => file('twice.json', '{"version": 1,\n"seed": 1, "seed": 2}'),
      /twice\.json" has "seed" twice in one object, the second time at line 2, column 12\./,
    ],
    [
      'what outgrows the simulator',
      () =>
        file('huge.json', {
          version: 1,
          clients: { count: 50, tabs: 4, thinkTime: [0, 0], timeout: 0.001, retryAfter: 0.001 },
          network: { clientBalancer: 60 },
        }),
      /^The run of sticky with seed 1:\nThe scenario has outgrown the simulator: more than 1,048,576 requests/,
    ],
    [
      'half a file',
      () => file('half.json', '{\n  "version": 1,\n'),
      /it ends too early, at line 3, column 1/,
    ],
    [
      'too much',
      () => file('large.json', JSON.stringify('x'.repeat(2 * 1024 * 1024))),
      /is larger than 2 MB\. Allowed: at most 2 MB/,
    ],
    [
      'no scenario',
      () => file('bad.json', { version: 1, servers: { queue: -1 }, world: 'fast' }),
      /^"world" is "fast"\. Allowed: .*\n"servers\.queue" is -1\. Allowed: /,
    ],
  ])('refuses %s with code 2, and prints nothing', (_what, place, sentence) => {
    const { stdout, stderr, exitCode } = runScript('simulate', [place(), '--json']);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('    at ');
  });

  it('refuses arguments with code 2, all at once', () => {
    const args = ['small-shop', '--seed', 'x', '--colour', '--set', 'servers.queue=-1'];
    const { stdout, stderr, exitCode } = runScript('simulate', args);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toContain('--seed is "x".');
    expect(stderr).toContain('There is no option "--colour".');
  });
});

describe('simulate --compare and --precision', () => {
  const args = ['small-shop', '--do', 'stop S1 at 6', '--until', '20', '--compare', 'sticky,jwt'];

  it('print differences on the same seeds, and stop once they are narrow enough', () => {
    const { runs, comparison } = reportOf(...args, '--precision', 'sessions-lost=2');
    expect(comparison?.architectures).toEqual(['sticky', 'jwt']);
    expect(runs).toHaveLength(20);
    const differences = [...Array(10).keys()].map(
      (index) =>
        (runs[index]?.metrics['sessions-lost']?.value ?? 0) -
        (runs[index + 10]?.metrics['sessions-lost']?.value ?? 0),
    );
    expect(runs.map(({ seed }) => seed).slice(0, 10)).toEqual(
      runs.map(({ seed }) => seed).slice(10),
    );
    const { mean = 0, ci95, more } = comparison?.metrics['sessions-lost'] ?? {};
    expect(mean).toBeCloseTo(differences.reduce((sum, one) => sum + one) / 10, 12);
    expect(more).toBe(differences.filter((one) => one > 0).length);
    expect(ci95).toBeLessThanOrEqual(2);
  });

  it('say where so many runs were not enough', () => {
    const wanted = ['--precision', 'latency-mean=0.0000001', '--replications', '12', '--csv'];
    const { stdout, stderr, exitCode } = runScript('simulate', [...args, ...wanted]);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('after 12 runs the interval of latency-mean is not as narrow');
    const lines = stdout.trimEnd().split('\n');
    const differences = lines.filter((line) => line.includes(',difference,jwt,sessions-lost,'));
    expect(differences).toHaveLength(12);
    expect(differences[0]).toMatch(/^sticky,1,0,20,difference,jwt,sessions-lost,\d+,count$/);
  });
});
