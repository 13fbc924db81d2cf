import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import words from '../../messages/en/command/command';
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
  /** The script that threads run: the built `worker.ts`, which lies beside the script that is running. */
  readonly script?: string;
}

/** Told after every finished job. */
type OnProgress = (done: number, total: number) => void;

/** Does all jobs, on threads that end with them. */
export async function runJobs<K extends TaskKind>(
  kind: K,
  jobs: readonly Job<K>[],
  { onProgress, ...options }: PoolOptions & { readonly onProgress?: OnProgress } = {},
): Promise<TaskOutput<K>[]> {
  const pool = new Pool(options);
  try {
    return await pool.run(kind, jobs, onProgress);
  } finally {
    await pool.close();
  }
}

/** As many threads as there are cores, which go on living until it is closed: what they have learnt of the code stays. */
export class Pool {
  readonly #options: PoolOptions;
  readonly #workers: Worker[] = [];

  constructor(options: PoolOptions = {}) {
    this.#options = options;
  }

  /**
   * Does all jobs, and resolves to what came of them, in the order of the jobs. The first that fails stops all others;
   * the error names it, and the pool is of no more use.
   */
  async run<K extends TaskKind>(
    kind: K,
    jobs: readonly Job<K>[],
    onProgress?: OnProgress,
  ): Promise<TaskOutput<K>[]> {
    const outputs: TaskOutput<K>[] = new Array(jobs.length);
    const waiting = jobs.entries();
    let done = 0;
    /** Has a thread do waiting jobs until there are none. */
    const work = (worker: Worker) =>
      new Promise<void>((resolve, reject) => {
        let name = '';
        const end = (settle: () => void) => {
          worker.off('message', hear).off('error', onError).off('exit', onExit);
          settle();
        };
        const fail = (reason: string) => end(() => reject(new Error(`${name}: ${reason}`)));
        const doNext = () => {
          const next = waiting.next();
          if (next.done) return end(resolve);
          const [index, job] = next.value;
          name = job.name;
          worker.postMessage({ index, kind, input: job.input } satisfies Order);
        };
        const hear = (answer: Answer) => {
          if ('error' in answer) return fail(answer.error);
          if ('refused' in answer)
            return end(() => reject(new Refusal([`${name}:`, ...answer.refused])));
          outputs[answer.index] = answer.output as TaskOutput<K>;
          done += 1;
          onProgress?.(done, jobs.length);
          doNext();
        };
        // An end that nobody planned, such as one for want of memory.
        const onError = (error: Error) => fail(error.stack ?? `${error}`);
        const onExit = (code: number) => fail(words('command.threadEnded', { code: `${code}` }));
        worker.on('message', hear).on('error', onError).on('exit', onExit);
        doNext();
      });
    await Promise.all(this.#threadsFor(jobs.length).map(work));
    return outputs;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #threadsFor(jobs: number): readonly Worker[] {
    const { threads = availableParallelism(), script } = this.#options;
    const file = script ?? path.join(import.meta.dirname, 'worker.js');
    const wanted = Math.min(threads, jobs);
    while (this.#workers.length < wanted) this.#workers.push(new Worker(file));
    return this.#workers.slice(0, wanted);
  }
}
