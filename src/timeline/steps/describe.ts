import type { TraceRecord } from '../../engine';
import type { Told } from '../../messages/told';
import type { SystemFold } from '../systemFold';

/** The sentence for a record, or several. `system` has read the record. */
export type Describe = (record: TraceRecord, system: SystemFold) => Told | readonly Told[];

/** Sentences for kinds of record that one part of the model has. All parts together are held to all kinds. */
export type StepTable = Readonly<Record<number, Describe>>;

/** Whose attempt a record is about. */
export const whoOf = ({ a }: TraceRecord, system: SystemFold): Told => {
  const client = system.attempts.get(a)?.client;
  return client === undefined
    ? { id: 'who.somebody' }
    : { id: 'who.person', args: { person: client } };
};
