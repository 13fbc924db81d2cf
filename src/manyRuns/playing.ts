import { type ArchitectureId, Overload, writeScenario } from '../engine';
import { replicate } from '../replications/replication';
import { decoded } from '../spec/decoding';
import { historyOf, type RunSpec } from '../spec/runSpec';
import type { Answer, Order } from './orders';

/** Short runs, and no more of them than somebody needs to read the question. */
const WARMING = { runUs: 60_000_000, ms: 300 };

/** What a worker does with its orders. */
export class Playing {
  #begun: { readonly text: string; readonly spec: RunSpec; untilUs: number } | null = null;

  /** @throws where the run is none: that of a page has been judged before */
  obey(order: Order): Answer | null {
    if (order.type === 'begin') {
      this.#begin(order);
      return null;
    }
    if (this.#begun === null) throw new Error('A seed came before its run.');
    const { spec, untilUs } = this.#begun;
    if (order.type === 'warm') {
      warm(spec, order.architectures, Math.min(untilUs, WARMING.runUs));
      return null;
    }
    return play(spec, order.architecture, order.seed, untilUs);
  }

  /** The same run is not read anew: V8 has compiled the engine for these very objects, and would do it again. */
  #begin({ spec, untilUs }: Extract<Order, { type: 'begin' }>): void {
    const text = JSON.stringify(spec);
    if (this.#begun?.text === text) {
      this.#begun.untilUs = untilUs;
      return;
    }
    const read = decoded(spec);
    if ('problems' in read) throw new Error('The run to be played with many seeds is none.');
    this.#begun = { text, spec: read, untilUs };
  }
}

/** What V8 compiles meanwhile, and makes room for, serves the runs that count. */
function warm(spec: RunSpec, architectures: readonly ArchitectureId[], untilUs: number): void {
  const endsMs = performance.now() + WARMING.ms;
  for (let seed = 1; performance.now() < endsMs; seed += 1) {
    for (const architecture of architectures) play(spec, architecture, seed, untilUs);
  }
}

function play(spec: RunSpec, architecture: ArchitectureId, seed: number, untilUs: number): Answer {
  const { scenario } = spec;
  try {
    const history = historyOf(spec);
    const values = replicate({ scenario, history, architecture, seed, untilUs });
    return { type: 'values', values };
  } catch (error) {
    if (!(error instanceof Overload)) throw error;
    const { growth, most } = error;
    return { type: 'outgrown', growth, most, document: writeScenario(scenario) };
  }
}
