/**
 * Goal: an answer is drawn with a credential only where it hands one out.
 * Method: a minute of every architecture: what is in an answer that is on its way to somebody is
 * compared with what that person gets when it arrives.
 */
import { describe, expect, it } from 'vitest';
import {
  ARCHITECTURES,
  createSimulation,
  PlaceKind,
  Trace,
  TraceKind,
  unpackPlace,
} from '../../../src/engine';
import { frameAt } from '../../../src/stage/frame/frame';
import { SystemFold } from '../../../src/timeline/systemFold';
import { s, scenarioOf } from '../../timeline/story';

const scenario = scenarioOf({
  clients: { loggedIn: false },
  interventions: [{ at: 8, do: 'stop', target: 'S1' }],
});
const FRAME = 100_000;

describe.each(ARCHITECTURES.map(({ id }) => id))('an answer under %s', (id) => {
  it('brings what its receiver then has', () => {
    const trace = new Trace(1_000_000);
    const simulation = createSimulation(scenario, { architecture: id, trace });
    const fold = new SystemFold({ scenario, architecture: id, trace });
    const record = { timeUs: 0, kind: TraceKind.change as TraceKind, a: 0, b: 0, c: 0 };
    const due = new Set<number>();
    const got = new Set<number>();
    const has = new Map<string, string>();
    let brought = 0;
    let position = trace.first;
    for (let atUs = 0; atUs <= s(60); atUs += FRAME) {
      simulation.advanceTo(atUs);
      fold.advance(trace, atUs);
      got.clear();
      for (; position < trace.end; position += 1) {
        const { kind, a, b, c } = trace.read(position, record);
        // Every answer tells what its receiver has: only what is other than before was brought.
        const isTold = kind === TraceKind.clientCredential || kind === TraceKind.clientStanding;
        const told = kind === TraceKind.clientStanding ? `session ${c}` : `${b} ${c}`;
        if (isTold && has.get(`${kind} ${a}`) !== told) got.add(a);
        if (isTold) has.set(`${kind} ${a}`, told);
        const { kind: place, index } = unpackPlace(b);
        if (kind === TraceKind.copyPlaced && place === PlaceKind.pocket) got.add(index);
      }
      const arriving = frameAt(fold, atUs).packets.filter(
        ({ kind, to, load }) => kind === 'answer' && to.node === 'client' && load !== null,
      );
      const onTheirWay = new Set(arriving.map(({ client }) => client));
      for (const client of due) {
        if (onTheirWay.has(client)) continue;
        expect(got).toContain(client);
        due.delete(client);
        brought += 1;
      }
      for (const client of onTheirWay) due.add(client);
    }
    expect(brought).toBeGreaterThan(2);
  });
});
