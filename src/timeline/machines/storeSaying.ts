import { StoreCondition, StoreFlag, TraceKind, type TraceRecord } from '../../engine';
import type { Told } from '../../messages/told';
import { say } from '../claims/claim';
import { STORE } from '../facts/copies';
import { things } from '../steps/store';
import type { SystemFold } from '../systemFold';
import type { Saying } from '../words/saying';

/** What the session store does by itself and is worth a sentence. `system` has not read the record. */
export function storeSaying(
  { kind, a, b, timeUs }: TraceRecord,
  system: SystemFold,
): Saying | null {
  if (kind === TraceKind.failover) {
    const claim = { is: 'failedOver', copies: a, lost: b, atUs: timeUs } as const;
    return {
      category: 'recovery',
      tone: b > 0 ? 'warn' : 'ok',
      says: [say({ id: 'news.failover', args: { things: things(a, system) } }, claim)],
      adds: b > 0 ? [say({ id: 'news.failoverLost', args: { count: b } }, claim)] : [],
    };
  }
  const isReady =
    kind === TraceKind.storeCondition &&
    a === StoreCondition.reachable &&
    (system.store.flags & StoreFlag.starting) !== 0;
  if (!isReady) return null;
  const count = system.copies.countAt(STORE);
  const told: Told =
    count === 0
      ? { id: 'news.storeBackEmpty' }
      : { id: 'news.storeBack', args: { things: things(count, system) } };
  return {
    category: 'recovery',
    tone: count === 0 ? 'warn' : 'ok',
    says: [say(told, { is: 'storeWas', copies: count, atUs: timeUs })],
    adds: [],
  };
}
