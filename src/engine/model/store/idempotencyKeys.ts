import { claimKey, rememberKey } from '../orders/idempotency';
import type { Call } from '../state/call';
import { KEYS } from '../state/disk';
import { FORGOTTEN } from '../state/replica';
import type { World } from '../state/world';
import { saveLater } from './disk';
import { replicateBeside } from './replica';

/** The store performs its part of a call about a key. */
export function performKeyCall(world: World, call: Call): void {
  const { keys } = world.store.table;
  if (call.verb === 'remember') {
    rememberKey(world, keys, call);
    return noteKeyChange(world, call.key);
  }
  call.answer = claimKey(world, keys, call, world.scenario.orders.keyLock);
  noteKeyChange(world, call.key);
  const seen = keys.get(call.key);
  call.status = seen?.status ?? 0;
  call.cart = seen?.cart ?? 0;
}

/** Disk and replica of the store hear of a key. */
function noteKeyChange(world: World, key: number): void {
  saveLater(world, KEYS);
  replicateBeside(world, [key, world.store.table.keys.get(key) ?? FORGOTTEN]);
}
