/**
 * Goal: a copy of what readers know (fold and narrator) is equal to it, goes on to the same, and shares nothing with it
 * that changes.
 * Method: random runs, read up to an instant, copied there, and read on in any order: the copy first, then what it was
 * copied from. Each must be as a reader that was never copied, and the one that waits as it was.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSimulation, type Simulation, Trace } from '../../src/engine';
import { frameAt } from '../../src/stage/frame/frame';
import { copyFold } from '../../src/timeline/copyFold';
import { Narrator } from '../../src/timeline/narrator';
import { SystemFold } from '../../src/timeline/systemFold';
import { viewOf } from '../../src/timeline/systemView';
import { anyLook, type LookedAt } from '../explore/cases';
import { history, scenario } from '../support/scenarios';

interface Readers {
  readonly fold: SystemFold;
  readonly narrator: Narrator;
}

/** All that is seen of readers. */
const seen = ({ fold, narrator }: Readers): unknown =>
  structuredClone({
    view: viewOf(fold),
    frame: frameAt(fold, fold.timeUs),
    deaths: fold.moments.deaths,
    sentences: narrator.sentences,
    marks: narrator.marks,
  });

const EVENTS_MAX = 2500;

/** A trace of the run, with where it can be stopped: after so many events at most. */
function played({ document, architecture, interventions, untilS }: LookedAt) {
  const trace = new Trace(4_000_000);
  const options = { architecture, history: history(interventions), trace };
  const simulation: Simulation = createSimulation(scenario(document), options);
  while (simulation.nextUs <= untilS * 1e6 && simulation.events < EVENTS_MAX) {
    simulation.advanceTo(simulation.nextUs);
  }
  return { trace, untilUs: simulation.nowUs };
}

function begin({ document, architecture }: LookedAt, trace: Trace): Readers {
  const fold = new SystemFold({ scenario: scenario(document), architecture, trace });
  return { fold, narrator: new Narrator(fold) };
}

/** The records of a trace from one instant on, as the trace of a copy has them. */
function restOf(trace: Trace, afterUs: number): Trace {
  const rest = new Trace(4_000_000);
  const record = { timeUs: 0, kind: 1, a: 0, b: 0, c: 0 } as Parameters<Trace['read']>[1];
  for (let at = trace.first; at < trace.end; at += 1) {
    const { timeUs, kind, a, b, c } = trace.read(at, record);
    if (timeUs > afterUs) rest.append(timeUs, kind, a, b, c);
  }
  return rest;
}

function copyOf({ fold, narrator }: Readers, trace: Trace): Readers {
  const copy = copyFold(fold, trace);
  return { fold: copy, narrator: narrator.copy(copy) };
}

const goOn = ({ fold, narrator }: Readers, trace: Trace, untilUs: number): void =>
  fold.advance(trace, untilUs, narrator);

describe('a copy of what readers know', () => {
  it('is equal, goes on to the same, and changes nothing of what it was copied from', () => {
    fc.assert(
      fc.property(anyLook, fc.integer({ min: 0, max: 100 }), (one, percent) => {
        const { trace, untilUs } = played(one);
        const atUs = Math.floor((untilUs * percent) / 100);
        const rest = restOf(trace, atUs);
        const straight = begin(one, trace);
        const stopped = begin(one, trace);
        goOn(straight, trace, atUs);
        goOn(stopped, trace, atUs);
        const copy = copyOf(stopped, rest);
        const then = seen(straight);
        expect(seen(copy)).toEqual(then);
        goOn(straight, trace, untilUs);
        goOn(copy, rest, untilUs);
        const end = seen(straight);
        expect(seen(copy)).toEqual(end);
        expect(seen(stopped)).toEqual(then);
        const second = copyOf(stopped, rest);
        goOn(stopped, trace, untilUs);
        expect(seen(stopped)).toEqual(end);
        expect(seen(second)).toEqual(then);
        expect(seen(copy)).toEqual(end);
      }),
      { numRuns: 10, seed: 13 },
    );
  });
});
