import { Trace } from '../../engine';
import type { Narrator } from '../../timeline/narrator';
import type { SystemFold } from '../../timeline/systemFold';

/** Limit of the shown lane's trace: 20 bytes a record, 20 MB in all. The oldest records go first. */
const TRACE_RECORDS_MAX = 1_000_000;

export const newTrace = (): Trace => new Trace(TRACE_RECORDS_MAX);

/** What reads a shown lane along: its trace, what is so by that, and what is told of it. */
export interface Reader {
  readonly trace: Trace;
  readonly fold: SystemFold;
  readonly narrator: Narrator | null;
}
