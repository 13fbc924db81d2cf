/**
 * Goal: what the session store does by itself is told in the log, with its numbers.
 * Method: a store with a replica is stopped, loses its machine and comes back; the sentences are read.
 */
import { describe, expect, it } from 'vitest';
import { type ArchitectureId, createSimulation, Trace } from '../../../src/engine';
import { Narrator } from '../../../src/timeline/narrator';
import { SystemFold } from '../../../src/timeline/systemFold';
import { english } from '../../support/english';
import { s, scenarioOf } from '../story';

function texts(architecture: ArchitectureId, store: object): readonly string[] {
  const scenario = scenarioOf({ store });
  const trace = new Trace(1_000_000);
  const history = [
    { atUs: s(10), change: 'stop-store', target: 0 },
    { atUs: s(12), change: 'start-store', target: 0 },
    { atUs: s(25), change: 'crash-store-machine', target: 0 },
  ] as const;
  const simulation = createSimulation(scenario, { architecture, history, trace });
  const fold = new SystemFold({ scenario, architecture, trace });
  const narrator = new Narrator(fold);
  simulation.advanceTo(s(40));
  fold.advance(trace, s(40), narrator);
  const isNews = (text: string) => /^The session store came back|^The replica took over/.test(text);
  return narrator.sentences.map(({ text }) => english(text)).filter(isNews);
}

describe('the log', () => {
  it('says with what the store is back, and with what the replica took over', () => {
    const store = { replica: true, persistence: 'append-only' };
    expect(texts('central-store', store)).toEqual([
      'The session store came back with 6 sessions.',
      'The replica took over with 6 sessions.',
    ]);
    expect(texts('hybrid', store)[0]).toBe('The session store came back with 6 carts.');
  });

  it('says that it is empty where it has saved nothing', () => {
    expect(texts('central-store', {})).toEqual(['The session store came back empty.']);
  });
});
