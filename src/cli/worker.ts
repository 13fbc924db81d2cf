// One thread of the pool: does one order after another, until the pool ends it.
import { parentPort } from 'node:worker_threads';
import { Refusal } from './command/refusal';
import type { Answer, Order } from './pool/messages';
import { TASKS } from './tasks';

parentPort?.on('message', ({ index, kind, input }: Order) => {
  parentPort?.postMessage(answer(index, () => (TASKS[kind] as (input: unknown) => unknown)(input)));
});

function answer(index: number, work: () => unknown): Answer {
  try {
    return { index, output: work() };
  } catch (error) {
    if (error instanceof Refusal) return { index, refused: error.sentences };
    return { index, error: error instanceof Error ? (error.stack ?? error.message) : `${error}` };
  }
}
