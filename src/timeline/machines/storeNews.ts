import { StoreCondition, StoreFlag, TraceKind, type TraceRecord } from '../../engine';
import type { Told } from '../../messages/told';
import { say } from '../claims/claim';
import { STORE } from '../facts/copies';
import { things } from '../steps/store';
import type { Saying } from '../words/saying';
import type { WorldFold } from '../worldFold';

/** What the session store does by itself and is worth a sentence. `world` has not read the record. */
export function storeNews({ kind, a, b, timeUs }: TraceRecord, world: WorldFold): Saying | null {
  if (kind === TraceKind.failover) {
    const claim = { is: 'failedOver', copies: a, lost: b, atUs: timeUs } as const;
    return {
      category: 'recovery',
      tone: b > 0 ? 'warn' : 'ok',
      says: [say({ id: 'news.failover', args: { things: things(a, world) } }, claim)],
      adds: b > 0 ? [say({ id: 'news.failoverLost', args: { count: b } }, claim)] : [],
    };
  }
  const isReady =
    kind === TraceKind.storeCondition &&
    a === StoreCondition.reachable &&
    (world.store.flags & StoreFlag.starting) !== 0;
  if (!isReady) return null;
  const count = world.copies.countAt(STORE);
  const told: Told =
    count === 0
      ? { id: 'news.storeBackEmpty' }
      : { id: 'news.storeBack', args: { things: things(count, world) } };
  return {
    category: 'recovery',
    tone: count === 0 ? 'warn' : 'ok',
    says: [say(told, { is: 'storeWas', copies: count, atUs: timeUs })],
    adds: [],
  };
}
