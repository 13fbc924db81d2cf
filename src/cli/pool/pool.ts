import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import words from '../../messages/en/command';
import { Refusal } from '../command/refusal';
import type { TaskInput, TaskKind, TaskOutput } from '../tasks';
import type { Answer, Order } from './messages';

/** One piece of work, and what a message calls it should it fail. */
export interface Job<K extends TaskKind> {
  readonly name: string;
  readonly input: TaskInput<K>;
}

interface PoolOptions {
  /** Threads at work at once, at least 1; all cores if nothing is said. What comes out does not depend on it. */
  readonly threads?: number;
  /** Told after every finished job. */
  readonly onProgress?: (done: number, total: number) => void;
  /** The script that threads run: the built `worker.ts`, which lies beside the script that is running. */
  readonly script?: string;
}

/**
 * Does all jobs, on as many threads as there are cores, and resolves to what came of them, in the order of the jobs.
 * The first that fails stops all others; the error names it.
 */
export async function runJobs<K extends TaskKind>(
  kind: K,
  jobs: readonly Job<K>[],
  options: PoolOptions = {},
): Promise<TaskOutput<K>[]> {
  const { threads = availableParallelism(), onProgress } = options;
  const script = options.script ?? path.join(import.meta.dirname, 'worker.js');
  const outputs: TaskOutput<K>[] = new Array(jobs.length);
  const workers: Worker[] = [];
  const waiting = jobs.entries();
  let done = 0;

  /** A thread of its own that does waiting jobs until there are none. */
  const startThread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(script);
      workers.push(worker);
      let name = '';
      const doNext = () => {
        const next = waiting.next();
        if (next.done) return resolve();
        const [index, job] = next.value;
        name = job.name;
        worker.postMessage({ index, kind, input: job.input } satisfies Order);
      };
      const fail = (reason: string) => reject(new Error(`${name}: ${reason}`));
      worker.on('message', (answer: Answer) => {
        if ('error' in answer) return fail(answer.error);
        if ('refused' in answer) return reject(new Refusal([`${name}:`, ...answer.refused]));
        outputs[answer.index] = answer.output as TaskOutput<K>;
        done += 1;
        onProgress?.(done, jobs.length);
        doNext();
      });
      // An end that nobody planned, such as one for want of memory.
      worker.on('error', (error) => fail(error.stack ?? `${error}`));
      worker.on('exit', (code) => fail(words('command.threadEnded', { code: `${code}` })));
      doNext();
    });

  try {
    await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, startThread));
    return outputs;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
