import type { TraceRecord } from '../../engine';
import type { Told } from '../../messages/told';
import type { WorldFold } from '../worldFold';

/** The sentence for a record, or several. `world` has read the record. */
export type Describe = (record: TraceRecord, world: WorldFold) => Told | readonly Told[];

/** Sentences for kinds of record that one part of the model has. All parts together are held to all kinds. */
export type StepTable = Readonly<Record<number, Describe>>;

/** Whose attempt a record is about. */
export const whoOf = ({ a }: TraceRecord, world: WorldFold): Told => {
  const client = world.attempts.get(a)?.client;
  return client === undefined
    ? { id: 'who.somebody' }
    : { id: 'who.person', args: { person: client } };
};
