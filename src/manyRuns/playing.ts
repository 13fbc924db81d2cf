import { Overload, writeScenario } from '../engine';
import { replicate } from '../replications/replication';
import { decoded } from '../spec/decoding';
import { historyOf, type RunSpec } from '../spec/runSpec';
import type { Answer, Order } from './orders';

/** What a worker does with its orders. */
export class Playing {
  #begun: { readonly spec: RunSpec; readonly untilUs: number } | null = null;

  /** @throws where the run is none: that of a page has been judged before */
  obey(order: Order): Answer | null {
    if (order.type === 'begin') {
      const spec = decoded(order.spec);
      if ('problems' in spec) throw new Error('The run to be played with many seeds is none.');
      this.#begun = { spec, untilUs: order.untilUs };
      return null;
    }
    if (this.#begun === null) throw new Error('A seed came before its run.');
    const { spec, untilUs } = this.#begun;
    const { scenario } = spec;
    const { architecture, seed } = order;
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
}
