import { LookupResult, PlaceKind, StoreCondition } from '../../src/engine';
import type { Rule } from './rule';

/** A store that is stopped or frozen begins nothing, and only one that is there is ever full. */
const onlyALivingStoreWorks: Rule = (records) => {
  let condition: number = StoreCondition.reachable;
  return records.flatMap((record) => {
    if (record.kind === 'storeCondition') condition = record.condition;
    if (record.kind !== 'storeOperation' && record.kind !== 'stateSaved') return [];
    const dead = condition === StoreCondition.stopped || condition === StoreCondition.frozen;
    return dead ? [`${record.kind} in state ${condition} at ${record.atUs}`] : [];
  });
};

/** The store keeps no more than it has room for. */
const roomIsKept: Rule = (records, _architecture, { store }) => {
  const there = new Set<number>();
  return records.flatMap((record) => {
    if (record.kind !== 'copyPlaced' && record.kind !== 'copyRemoved') return [];
    if (record.place.kind !== PlaceKind.store) return [];
    if (record.kind === 'copyPlaced') there.add(record.session);
    else there.delete(record.session);
    const over = store.capacity > 0 && there.size > store.capacity;
    return over ? [`${there.size} in a store for ${store.capacity}`] : [];
  });
};

/** What stands in for the store is what the scenario names, and only after the store has failed. */
const fallbacksAreChosen: Rule = (records, _architecture, { store }) => {
  const failed = new Set<number>();
  const order = ['replica', 'local-copy', 'anonymous', 'signed-cookie'];
  return records.flatMap((record) => {
    if (record.kind === 'lookup' && record.result === LookupResult.failed) {
      failed.add(record.attempt);
    }
    if (record.kind !== 'fallback') return [];
    const chosen = order[record.fallback] === store.fallback && failed.has(record.attempt);
    return chosen ? [] : [`${record.attempt}: ${order[record.fallback]}`];
  });
};

export const STORE_RULES = {
  onlyALivingStoreWorks,
  roomIsKept,
  fallbacksAreChosen,
} satisfies Record<string, Rule>;
