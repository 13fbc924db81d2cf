/**
 * Goal: work is spread over threads, and nothing but the time it takes depends on that.
 * Method: the built worker with real runs; small made-up workers for order, and for everything that can go wrong.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli } from '../../scripts/lib/cli.mjs';
import { type Job, runJobs } from '../../src/cli/pool/pool';
import type { TaskKind } from '../../src/cli/tasks';
import { ARCHITECTURES, createSimulation, METRICS } from '../../src/engine';
import { knownValue } from '../../src/replications/replication';
import { scenario } from '../support/scenarios';

let folder: string;
let built: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stateside-pool-'));
  built = path.join(buildCli(), 'worker.js');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** A worker that does `body` with an order `{ index, input }`. */
function madeUp(body: string): string {
  const file = path.join(folder, `${Math.random()}.mjs`);
  const head = "import { parentPort, threadId } from 'node:worker_threads';";
  const answer = '(output) => parentPort.postMessage({ index, output })';
  writeFileSync(
    file,
    `${head}\nparentPort.on('message', ({ index, input }) => { const answer = ${answer}; ${body} });\n`,
  );
  return file;
}

const jobs = (...inputs: readonly unknown[]) =>
  inputs.map((input, index) => ({ name: `job ${index}`, input })) as unknown as Job<TaskKind>[];

describe('real runs', () => {
  const shop = scenario();
  const runs = ARCHITECTURES.flatMap(({ id }) =>
    [1, 2].map((seed) => ({
      name: `${id}, seed ${seed}`,
      input: {
        scenario: shop,
        architecture: id,
        seed,
        untilUs: 30e6,
        windows: [],
        by: [],
        wantsHash: true,
      },
    })),
  );

  it('come out the same on any number of threads, and as in this thread', async () => {
    const one = await runJobs('simulate', runs, { threads: 1, script: built });
    expect(await runJobs('simulate', runs, { threads: 2, script: built })).toEqual(one);
    expect(await runJobs('simulate', runs, { threads: 64, script: built })).toEqual(one);
    const here = runs.map(({ input: { architecture, seed } }) => {
      const simulation = createSimulation({ ...shop, seed }, { architecture });
      simulation.advanceTo(30e6);
      const values = METRICS.map(({ id }) => knownValue(id, simulation.measure(id)));
      const { traceHash } = simulation;
      return { architecture, seed, traceHash, values, groups: {}, changes: [], windows: [] };
    });
    expect(one).toEqual(here);
  });

  it('name the one that failed, and why', async () => {
    const bad = { name: 'back in time', input: { ...runs[0]!.input, untilUs: -1 } };
    const promise = runJobs('simulate', [runs[0]!, bad], { script: built });
    await expect(promise).rejects.toThrow(/^back in time: .*time runs forward/);
  });
});

describe('the pool', () => {
  it('gives answers in the order of the jobs, and counts them as they come', async () => {
    const script = madeUp('setTimeout(() => answer(input * 2), input);');
    const progress: string[] = [];
    const onProgress = (done: number, total: number) => progress.push(`${done}/${total}`);
    const outputs = await runJobs('simulate', jobs(60, 1, 30, 2), {
      threads: 3,
      script,
      onProgress,
    });
    expect(outputs).toEqual([120, 2, 60, 4]);
    expect(progress).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  it('starts a thread for every core, and no more than there are jobs', async () => {
    const script = madeUp('setTimeout(() => answer(threadId), 20);');
    const used = async (count: number) =>
      new Set(await runJobs('simulate', jobs(...Array(count).keys()), { script })).size;
    expect(await used(1)).toBe(1);
    expect(await used(100)).toBe(availableParallelism());
  });

  it('has nothing to do without jobs', async () => {
    expect(await runJobs('simulate', [], { script: 'no such script' })).toEqual([]);
  });

  it.each([
    ['throws outside its work', "if (input) throw new Error('lost');", /^job 1: .*lost/],
    ['ends', 'if (input) process.exit(3);', /^job 1: its thread ended \(exit code 3\)/],
  ])(
    'names the job whose thread %s',
    async (_what, trouble, message) => {
      const script = madeUp(`${trouble} answer(input);`);
      await expect(runJobs('simulate', jobs(0, 1), { script })).rejects.toThrow(message);
    },
    60_000,
  );

  it('stops the others when one fails', async () => {
    const script = madeUp("if (input === 0) throw new Error('first'); setInterval(() => {}, 10);");
    await expect(runJobs('simulate', jobs(0, 1), { threads: 2, script })).rejects.toThrow('job 0');
  });
});
