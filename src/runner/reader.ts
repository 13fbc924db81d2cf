import { Trace } from '../engine';
import type { Narrator } from '../timeline/narrator';
import type { WorldFold } from '../timeline/worldFold';

/** Limit of the shown lane's trace: 20 bytes a record, 20 MB in all. The oldest records go first. */
const TRACE_RECORDS_MAX = 1_000_000;

export const newTrace = (): Trace => new Trace(TRACE_RECORDS_MAX);

/** What reads a shown lane along: its trace, what is so by that, and what is told of it. */
export class Reader {
  readonly trace: Trace;
  readonly fold: WorldFold;
  readonly narrator: Narrator | null;

  constructor(trace: Trace, fold: WorldFold, narrator: Narrator | null) {
    this.trace = trace;
    this.fold = fold;
    this.narrator = narrator;
  }

  /** Everything up to this instant has been recorded. */
  readUntil(untilUs: number): void {
    this.fold.advance(this.trace, untilUs, this.narrator ?? undefined);
  }
}
