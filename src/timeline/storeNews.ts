import { StoreCondition, StoreFlag, TraceKind, type TraceRecord } from '../engine';
import { say } from './claims/claim';
import { STORE } from './copies';
import type { Saying } from './saying';
import { things } from './steps/store';
import { plural } from './words';
import type { WorldFold } from './worldFold';

/** What the session store does by itself and is worth a sentence. `world` has not read the record. */
export function storeNews({ kind, a, b, timeUs }: TraceRecord, world: WorldFold): Saying | null {
  if (kind === TraceKind.failover) {
    const claim = { is: 'failedOver', copies: a, lost: b, atUs: timeUs } as const;
    const text = `The replica took over with ${things(a, world)}.`;
    const lost = `It had not received the last ${plural(b, 'change')}.`;
    return {
      category: 'recovery',
      tone: b > 0 ? 'warn' : 'ok',
      says: [say(text, claim)],
      adds: b > 0 ? [say(lost, claim)] : [],
    };
  }
  const isReady =
    kind === TraceKind.storeCondition &&
    a === StoreCondition.reachable &&
    (world.store.flags & StoreFlag.starting) !== 0;
  if (!isReady) return null;
  const count = world.copies.at(STORE).contents.size;
  const what = count === 0 ? 'empty' : `with ${things(count, world)}`;
  return {
    category: 'recovery',
    tone: count === 0 ? 'warn' : 'ok',
    says: [
      say(`The session store came back ${what}.`, {
        is: 'storeWas',
        copies: count,
        atUs: timeUs,
      }),
    ],
    adds: [],
  };
}
