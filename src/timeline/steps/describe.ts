import { clientName, type TraceKind, type TraceRecord } from '../../engine';
import type { WorldFold } from '../worldFold';

/** The sentence for a record. `world` has read the record. */
type Describe = (record: TraceRecord, world: WorldFold) => string;

/** What is worth one press of "step", and the sentence for it. */
export type StepTable = Readonly<Partial<Record<TraceKind, Describe>>>;

/** Whose attempt a record is about. */
export const personOf = ({ a }: TraceRecord, world: WorldFold): string => {
  const client = world.attempts.get(a)?.client;
  return client === undefined ? 'Somebody' : clientName(client);
};
