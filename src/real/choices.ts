import {
  type Action,
  createSimulation,
  emptyRecord,
  type Scenario,
  SECOND_US,
  Trace,
  TraceKind,
  unpackSent,
} from '../engine';

/** One thing that somebody does after a pause, in seconds. */
export interface Choice {
  readonly pauseS: number;
  readonly action: Action;
}

/** What is read from here on is longer than any measurement. */
const SPAN_S = 240;
const RECORDS_MAX = 4_000_000;

/**
 * What everybody does in the simulator in a run in which nothing breaks: the same people, choices and think times, to be
 * gone through by real people at the pace of real answers.
 */
export function choicesOf(scenario: Scenario): readonly (readonly Choice[])[] {
  const trace = new Trace(RECORDS_MAX);
  // Where the cart is in the pocket, nothing but the choices themselves decides what is done.
  const run = createSimulation(scenario, { architecture: 'jwt', history: [], trace });
  run.advanceTo(SPAN_S * SECOND_US);
  const all: Choice[][] = Array.from({ length: scenario.clients.count }, () => []);
  const freeSince = all.map(() => 0);
  const record = emptyRecord();
  for (let position = trace.first; position < trace.end; position += 1) {
    const { kind, timeUs, b: client, c } = trace.read(position, record);
    if (kind === TraceKind.attemptEnded) freeSince[client] = timeUs;
    if (kind !== TraceKind.attemptSent) continue;
    const pauseS = (timeUs - (freeSince[client] as number)) / SECOND_US;
    all[client]?.push({ pauseS, action: unpackSent(c).action });
  }
  return all;
}
