import { Cause, Ending, RevocationKind } from '../../src/engine';
import { type Decoded, only } from './trace';

/** What a session had in it. */
const isOfSession = (record: Decoded): record is Decoded<'cartLost' | 'transferLost'> =>
  record.kind === 'cartLost' || record.kind === 'transferLost';

/** Sessions, carts and transfers that were lost. What is taken on purpose, or from a banned person, was meant to be taken. */
function losses(
  records: readonly Decoded[],
): readonly Decoded<'sessionLost' | 'cartLost' | 'transferLost'>[] {
  const banned = new Set<number>();
  return records.flatMap((record): Decoded<'sessionLost' | 'cartLost' | 'transferLost'>[] => {
    if (record.kind === 'clientArrived') banned.delete(record.client);
    if (record.kind === 'revoked' && record.how === RevocationKind.ban) banned.add(record.client);
    if (!isOfSession(record)) return record.kind === 'sessionLost' ? [record] : [];
    return record.cause === Cause.revoked || banned.has(record.client) ? [] : [record];
  });
}

/** People who lost a session, a cart or a transfer, progress, or a message. A number goes to one person after the other. */
function hurtPeople(records: readonly Decoded[]): number {
  const lost = new Set<Decoded>([
    ...losses(records),
    ...only(records, 'progressLost'),
    ...only(records, 'messageLost'),
  ]);
  const persons = new Map<number, number>();
  const hurt = new Set<number>();
  for (const record of records) {
    if (record.kind === 'clientArrived') persons.set(record.client, record.person);
    if (!lost.has(record) || !('client' in record)) continue;
    hurt.add(persons.get(record.client) ?? record.client);
  }
  return hurt.size;
}

/** People who were there from the beginning, or came and found a place. */
const everybody = (records: readonly Decoded[], atStart: number): number =>
  atStart + only(records, 'clientArrived').filter(({ client }) => client >= 0).length;

/** The counters, read off a whole trace by other means. @param atStart people who are there from the beginning */
export function recount(
  records: readonly Decoded[],
  atStart: number,
): Readonly<Record<string, number>> {
  const ended = only(records, 'attemptEnded');
  const with_ = (...endings: readonly Ending[]) =>
    ended.filter(({ ending }) => endings.includes(ending));
  const sent = only(records, 'attemptSent').map(({ bytes }) => bytes);
  return {
    'sessions-lost': only(records, 'sessionLost').length,
    'forced-logins': only(records, 'forcedLogin').length,
    'carts-lost': losses(records).filter(({ kind }) => kind === 'cartLost').length,
    'progress-lost': only(records, 'progressLost').length,
    'transfers-lost': losses(records).filter(({ kind }) => kind === 'transferLost').length,
    'transfers-left-open': only(records, 'transferLeftOpen').length,
    'told-failed': only(records, 'toldFailed').length,
    'transfers-made-twice': only(records, 'transferTwice').length,
    'duplicate-orders': only(records, 'duplicateOrder').length,
    'people-affected': hurtPeople(records) / everybody(records, atStart),
    errors: with_(Ending.error, Ending.timedOut, Ending.refused).length,
    refusals: with_(Ending.notLoggedIn).filter(({ heldSession }) => heldSession).length,
    'requests-ok': with_(Ending.ok).filter(({ isIntent }) => isIntent).length,
    'credential-bytes-per-request':
      sent.length === 0 ? 0 : sent.reduce((sum, bytes) => sum + bytes, 0) / sent.length,
  };
}
