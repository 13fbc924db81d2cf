import type { TraceRecord } from '../../engine';

/** Reads the records of one run, one after the other, from its start on. */
export interface Observer {
  /** Before the first record. @param fromUs what happens earlier is warm-up, and not counted */
  begin(fromUs: number): void;
  /** The record is only lent. */
  observe(record: TraceRecord): void;
  /** After the last one. */
  end?(untilUs: number): void;
}
