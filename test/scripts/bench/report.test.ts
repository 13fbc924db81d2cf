/**
 * Goal: what the bench makes of measurements is right, and what is wrong with them is said.
 * Method: made-up measurements; made-up contestants that are missing, die or cannot be started.
 */
import { describe, expect, it } from 'vitest';
import { judge } from '../../../scripts/bench/goals.mjs';
import { asMarkdown } from '../../../scripts/bench/markdown.mjs';
import { race } from '../../../scripts/bench/race.mjs';
import { faultsOf } from '../../../scripts/bench/report.mjs';
import { ratiosOf, resultOf } from '../../../scripts/bench/results.mjs';
import { spreadOf } from '../../../scripts/bench/statistics.mjs';
import { asText } from '../../../scripts/bench/text.mjs';
import { clusterWork, queueWork, RECORD_BYTES, scaledWork } from '../../../scripts/bench/works.mjs';
import { TRACE_RECORD_BYTES } from '../../../src/engine/trace/trace';

const work = clusterWork();
const quiet = () => {};

/** A measurement of the cluster at this rate, on a processor shared with somebody else. */
const sample = (requestsPerSecond: number, response = work.expected.meanResponse) => ({
  requests: 1000,
  events: 16_000,
  records: 28_000,
  seconds: 2000 / requestsPerSecond,
  cpuSeconds: 1000 / requestsPerSecond,
  simulatedSeconds: 1000 / work.expected.throughput,
  responseSeconds: 1000 * response,
});

const entry = (id: string, ...samples: ReturnType<typeof sample>[]) => ({
  contestant: { id, label: id, version: '', command: '', words: [], requests: 0, warmUp: 0 },
  samples,
});

describe('statistics', () => {
  it('takes the middle of an odd number, and the mean of the two middle ones of an even number', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
    expect(spreadOf([4, 1, 10, 2])).toEqual({ median: 3, min: 1, max: 10 });
  });
});

describe('works', () => {
  it('knows the mean response of M/M/4 at a load of 0.8', () => {
    // Erlang's C(4, 3.2) is 0.5964; one over 4 * 312.5 - 1000 is 4 ms.
    expect(queueWork(false).expected.meanResponse).toBeCloseTo(0.0032 + 0.5964 * 0.004, 6);
  });

  it.each([100, 1000, 10_000, 100_000])('keeps the load of servers among %i clients', (clients) => {
    const { servers = 0, workers = 0 } = scaledWork(clients).parameters;
    expect((servers * workers) / clients).toBeCloseTo(16 / 200, 9);
    expect([servers % 1, workers % 1]).toEqual([0, 0]);
    expect([servers <= 64, workers <= 256]).toEqual([true, true]);
  });

  it('knows the size of a record', () => {
    expect(RECORD_BYTES).toBe(TRACE_RECORD_BYTES);
  });
});

describe('results', () => {
  it('tells rates by the clock that is asked for', () => {
    const measured = entry('engine', sample(100), sample(300), sample(200));
    const rate = { median: 200, min: 100, max: 300 };
    expect(resultOf(work, measured, 'cpu')).toMatchObject({
      requestsPerSecond: rate,
      eventsPerRequest: 16,
      recordsPerRequest: 28,
      traceBytesPerRequest: 560,
      processorShare: 0.5,
    });
    const half = { median: 100, min: 50, max: 150 };
    expect(resultOf(work, measured, 'wall')).toMatchObject({ requestsPerSecond: half });
  });

  it('takes ratios round by round, not of medians', () => {
    const engine = entry('engine', sample(100), sample(400), sample(300));
    const simjs = entry('simjs', sample(50), sample(100), sample(200));
    const ratio = { work: 'cluster', of: 'engine', to: 'simjs', median: 2, min: 1.5, max: 4 };
    expect(ratiosOf('cluster', [engine, simjs], 'cpu')).toEqual([ratio]);
    expect(ratiosOf('cluster', [engine, { ...simjs, missing: 'gone' }], 'cpu')).toEqual([]);
  });

  it('notices other work: too slow an answer, or half of the people', () => {
    const slow = resultOf(work, entry('c', sample(100, 0.1)), 'cpu');
    expect(slow).toMatchObject({ sameWork: { agrees: false } });
    const half = { ...sample(100), simulatedSeconds: 2000 / work.expected.throughput };
    const fewer = resultOf(work, entry('c', half), 'cpu');
    expect(fewer).toMatchObject({ sameWork: { agrees: false } });
    expect(resultOf(work, entry('c', sample(100)), 'cpu')).toMatchObject({
      sameWork: { agrees: true },
    });
  });
});

describe('contestants', () => {
  const node = (id: string, code: string) => ({
    ...entry(id).contestant,
    command: process.execPath,
    words: ['-e', code],
  });
  const answer = JSON.stringify(sample(100));

  it('are warmed up first, and add up their turns', async () => {
    const told: string[] = [];
    const echo = `process.stdin.on('data', () => console.log('${answer}'))`;
    const entries = await race([node('a', echo), node('b', echo)], 2, (text) => told.push(text));
    expect(told).toEqual(['warming up a', 'warming up b', 'round 1 of 2', 'round 2 of 2']);
    for (const { samples } of entries) {
      // Ten turns make a round.
      expect(samples.map(({ requests }) => requests)).toEqual([10_000, 10_000]);
      expect(samples[0]?.cpuSeconds).toBeCloseTo(10 * sample(100).cpuSeconds, 9);
    }
  });

  it('may be missing, die or not exist, and the others go on', async () => {
    const once = `process.stdin.once('data', () => { console.log('${answer}'); process.stdin.once(
      'data', () => { throw new Error('out of luck') }) })`;
    const echo = `process.stdin.on('data', () => console.log('${answer}'))`;
    const absent = { id: 'simpy', label: 'SimPy', missing: 'no python3 was found' };
    const unknown = { ...node('d', ''), command: 'no-such-command-anywhere' };
    const racers = [absent, node('b', once), node('c', echo), unknown];
    const entries = await race(racers, 1, quiet);
    expect(entries.map(({ missing }) => missing)).toEqual([
      'no python3 was found',
      expect.stringContaining('failed: Error: out of luck'),
      undefined,
      expect.stringContaining('no-such-command-anywhere'),
    ]);
    expect(entries[2]?.samples).toMatchObject([{ requests: 10_000 }]);
  });
});

describe('a report', () => {
  const entries = [
    entry('engine', sample(600)),
    entry('simjs', sample(100)),
    entry('simpy', sample(31)),
    {
      contestant: { id: 'c', label: 'C', missing: 'no compiler' },
      samples: [],
      missing: 'no compiler',
    },
  ];
  const ratios = ratiosOf('cluster', entries, 'cpu');
  const growth = [{ contestant: 'engine', from: 100, to: 10_000, median: 1.5, min: 1, max: 2 }];
  const scaling = { results: [], growth, skipped: [{ clients: 100_000, reason: 'too many' }] };
  const times = { median: 30, min: 20, max: 40 };
  const snapshot = {
    snapshotMicroseconds: times,
    restoreMicroseconds: times,
    bothMicroseconds: { median: 60, min: 40, max: 80 },
  };
  const goals = judge({ ratios, scaling, snapshot });
  const report = {
    engineVersion: '1.2.3',
    node: '20.19.0',
    date: '2030-01-31',
    machine: { platform: 'linux' as const, architecture: 'x64', cpu: 'A processor', cores: 2 },
    clock: 'cpu' as const,
    quick: false,
    rounds: 1,
    works: [work],
    results: entries.map((one) => resultOf(work, one, 'cpu')),
    ratios,
    scaling,
    snapshot,
    goals,
  };

  it('says which goals are met, and which were not measured', () => {
    expect(goals.map(({ id, met }) => [id, met])).toEqual([
      ['cluster-simjs', true],
      ['cluster-simpy', false],
      ['cluster-c', null],
      ['growth', null],
      ['snapshot', false],
    ]);
    const whole = { ...scaling, growth: growth.map((one) => ({ ...one, to: 100_000 })) };
    expect(
      judge({ ratios, scaling: whole, snapshot }).find(({ id }) => id === 'growth'),
    ).toMatchObject({ met: true, value: 1.5 });
  });

  it('is printed with everything in it', () => {
    for (const printed of [asText(report), asMarkdown(report)]) {
      for (const part of [
        '1.2.3',
        'A processor',
        '600',
        'missing: no compiler',
        '560',
        'too many',
      ]) {
        expect(printed).toContain(part);
      }
    }
  });

  it('has a fault where somebody does other work or the engine fails, and none where a peer is missing', () => {
    expect(faultsOf(report)).toEqual([]);
    const other = resultOf(work, entry('simjs', sample(100, 0.2)), 'cpu');
    const failed = { work: 'mm4', contestant: 'engine', label: 'engine', missing: 'failed: x' };
    const faults = faultsOf({ ...report, results: [other, failed] });
    expect(faults).toEqual([
      expect.stringContaining('simjs has done other work'),
      'mm4: engine failed: x',
    ]);
  });
});
