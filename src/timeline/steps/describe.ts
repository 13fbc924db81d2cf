import { clientName, type TraceRecord } from '../../engine';
import type { WorldFold } from '../worldFold';

/** The sentence for a record. `world` has read the record. */
export type Describe = (record: TraceRecord, world: WorldFold) => string;

/** Whose attempt a record is about. */
export const personOf = ({ a }: TraceRecord, world: WorldFold): string => {
  const client = world.attempts.get(a)?.client;
  return client === undefined ? 'Somebody' : clientName(client);
};
