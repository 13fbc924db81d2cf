import { clientName, type TraceRecord } from '../../engine';
import type { WorldFold } from '../worldFold';

/** The sentence for a record. `world` has read the record. */
export type Describe = (record: TraceRecord, world: WorldFold) => string;

/** Sentences for kinds of record that one part of the model has. All parts together are held to all kinds. */
export type StepTable = Readonly<Record<number, Describe>>;

/** Whose attempt a record is about. */
export const personOf = ({ a }: TraceRecord, world: WorldFold): string => {
  const client = world.attempts.get(a)?.client;
  return client === undefined ? 'Somebody' : clientName(client);
};
