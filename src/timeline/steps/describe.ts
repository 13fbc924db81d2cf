import type { TraceRecord } from '../../engine';
import type { WorldFold } from '../worldFold';

/** The sentence for a record. The world has read it. */
export type Describe = (record: TraceRecord, world: WorldFold) => string;
