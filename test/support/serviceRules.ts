import { Action, Ending } from '../../src/engine';
import type { Rule } from './rule';
import { type Decoded, only } from './trace';

const countBy = (records: readonly { readonly attempt: number }[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { attempt } of records) counts.set(attempt, (counts.get(attempt) ?? 0) + 1);
  return counts;
};

/** How often the balancer has tried an attempt. */
const triesOf = (records: readonly Decoded[]) => {
  const retried = countBy(only(records, 'retried'));
  return (attempt: number): number => 1 + (retried.get(attempt) ?? 0);
};

/** Each service is called by the one before it, no further than the chain goes, and only in a chain. */
const servicesAreCalledInOrder: Rule = (records, _architecture, { workload, services }) => {
  const reached = new Map<number, number>();
  return only(records, 'serviceCalled').flatMap(({ attempt, depth }) => {
    const before = reached.get(attempt) ?? 0;
    reached.set(attempt, Math.max(before, depth));
    const isNext = depth >= 1 && depth <= before + 1 && depth < services.chain;
    return isNext && workload === 'booking' ? [] : [`${attempt}: ${depth} after ${before}`];
  });
};

/** No service is called more often than the retries of all that call it allow. */
const servicesAreRetriedAsSet: Rule = (records, _architecture, { services }) => {
  const tries = triesOf(records);
  const counts = new Map<string, number>();
  return only(records, 'serviceCalled').flatMap(({ attempt, depth }) => {
    const key = `${attempt}/${depth}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    // Whoever was refused has called nobody: only the last caller of a line of them may try again.
    const times = services.retryOn === 'refused' ? 1 : depth;
    const most = tries(attempt) * (1 + services.retries) ** times;
    return count <= most ? [] : [`${key}: called ${count} times, of ${most}`];
  });
};

/** What has failed was called, at that depth and on that server, and fails once. */
const failuresWereCalled: Rule = (records) => {
  const open = new Map<string, number>();
  return records.flatMap((record) => {
    if (record.kind !== 'serviceCalled' && record.kind !== 'serviceFailed') return [];
    const key = `${record.attempt}/${record.depth}/${record.server}`;
    const count = (open.get(key) ?? 0) + (record.kind === 'serviceCalled' ? 1 : -1);
    open.set(key, count);
    return count >= 0 ? [] : [`${key}: failed, and was not called`];
  });
};

/** The attempts that are to take a seat. */
const bookings = (records: readonly Decoded[]): ReadonlySet<number> =>
  new Set(
    only(records, 'attemptSent').flatMap(({ attempt, action }) =>
      action === Action.book ? [attempt] : [],
    ),
  );

/** Only the last service takes a seat, for a booking; and where it knows requests by key, no second one. */
const seatsAreTakenAtTheEnd: Rule = (records, _architecture, { services }) => {
  const wanted = bookings(records);
  const last = services.chain - 1;
  const called = new Map<number, number>();
  const taken = new Map<number, number>();
  return records.flatMap((record) => {
    if (record.kind === 'serviceCalled' && record.depth === last)
      called.set(record.attempt, (called.get(record.attempt) ?? 0) + 1);
    if (record.kind !== 'seatTaken') return [];
    const { attempt, times } = record;
    const count = (taken.get(attempt) ?? 0) + 1;
    taken.set(attempt, count);
    const isCalled = last === 0 || count <= (called.get(attempt) ?? 0);
    const isRight = wanted.has(attempt) && isCalled && !(services.once && times > 1);
    return isRight ? [] : [`${attempt}: a seat that nobody asked the last service for`];
  });
};

/** Whoever is told that a seat is taken has one. */
const bookingsAreTrue: Rule = (records, _architecture, { services }) => {
  const wanted = bookings(records);
  const own = new Set<number>();
  const owners = new Set<number>();
  return records.flatMap((record) => {
    if (record.kind === 'seatTaken') {
      own.add(record.attempt);
      owners.add(record.client);
    }
    if (record.kind !== 'attemptEnded' || record.ending !== Ending.ok) return [];
    if (!wanted.has(record.attempt)) return [];
    const isTrue = services.once ? owners.has(record.client) : own.has(record.attempt);
    return isTrue ? [] : [`${record.attempt}: told of a seat that is not taken`];
  });
};

/** Ends of an answer that do not say of a request that it failed. */
const SILENT: readonly Ending[] = [Ending.ok, Ending.refused];

/** Attempts answered as failed, or whose first service has died. A connection that broke has said nothing. */
function failed(records: readonly Decoded[]): ReadonlySet<number> {
  const ids = records.flatMap((record) => {
    if (record.kind === 'answered') return SILENT.includes(record.ending) ? [] : [record.attempt];
    return record.kind === 'workLost' ? [record.attempt] : [];
  });
  return new Set(ids);
}

/** Of the seats that were taken first, just those are denied whose attempt has failed, and each once. */
const seatsOfTheFailedAreDenied: Rule = (records) => {
  const hasFailed = failed(records);
  const taken = only(records, 'seatTaken').filter(({ times }) => times === 1);
  const owed = taken.map(({ attempt }) => attempt).filter((attempt) => hasFailed.has(attempt));
  const denied = only(records, 'seatDenied').map(({ attempt }) => attempt);
  const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b).join();
  return sorted(owed) === sorted(denied)
    ? []
    : [`denied: ${sorted(denied)}; taken, and failed: ${sorted(owed)}`];
};

export const SERVICE_RULES = {
  servicesAreCalledInOrder,
  servicesAreRetriedAsSet,
  failuresWereCalled,
  seatsAreTakenAtTheEnd,
  bookingsAreTrue,
  seatsOfTheFailedAreDenied,
} satisfies Record<string, Rule>;
