import { StoreCondition, StoreFlag, TraceKind, type TraceRecord } from '../engine';
import { STORE } from './copies';
import type { Saying } from './sentences';
import { things } from './steps/store';
import type { WorldFold } from './worldFold';

/** What the session store does by itself and is worth a sentence. `world` has not read the record. */
export function storeNews({ kind, a, b }: TraceRecord, world: WorldFold): Saying | null {
  if (kind === TraceKind.failover) {
    const text = `The replica has taken over: it has ${things(a, world)}.`;
    const detail = b > 0 ? `It never heard of the last changes: ${b}.` : '';
    return { category: 'recovery', tone: b > 0 ? 'warn' : 'ok', text, detail };
  }
  const isReady =
    kind === TraceKind.storeCondition &&
    a === StoreCondition.reachable &&
    (world.store.flags & StoreFlag.starting) !== 0;
  if (!isReady) return null;
  const count = world.copies.at(STORE).size;
  const what = count === 0 ? 'is empty' : `has ${things(count, world)}`;
  const text = `The session store is back and ${what}.`;
  return { category: 'recovery', tone: count === 0 ? 'warn' : 'ok', text, detail: '' };
}
