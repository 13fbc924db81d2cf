import {
  FallbackKind,
  PlaceKind,
  StoreCondition,
  StoreRefusal,
  TraceKind,
  type TraceRecord,
} from '../../engine';
import type { Told } from '../../messages/told';
import type { SystemFold } from '../systemFold';
import { type StepTable, whoOf } from './describe';

const INSTEAD = {
  [FallbackKind.replica]: 'steps.fromReplica',
  [FallbackKind.localCopy]: 'steps.fromLocalCopy',
  [FallbackKind.anonymous]: 'steps.anonymous',
  [FallbackKind.signedCookie]: 'steps.fromCookie',
} as const satisfies Record<FallbackKind, string>;

const REFUSALS = {
  [StoreRefusal.full]: 'steps.storeFull',
  [StoreRefusal.failFast]: 'steps.storeNotAsked',
  [StoreRefusal.refused]: 'steps.storeRefused',
  [StoreRefusal.broken]: 'steps.storeBroken',
  [StoreRefusal.queued]: 'steps.storeQueued',
} as const satisfies Record<StoreRefusal, string>;

/** "6 sessions", "1 cart": what is kept in the store. */
export const things = (count: number, { keeping }: SystemFold): Told => ({
  id: keeping.identity === PlaceKind.store ? 'who.sessions' : 'who.carts',
  args: { count },
});

/** What is worth one press of "step" at the session store. */
export const STORE_STEPS = {
  [TraceKind.storeRefused]: refusal,
  [TraceKind.failover]: ({ a, b }, system) => ({
    id: 'steps.failover',
    args: { things: things(a, system), lost: b },
  }),
  [TraceKind.stateSaved]: ({ a }, system) => ({
    id: 'steps.storeSaved',
    args: { things: things(a, system) },
  }),
  [TraceKind.fallback]: ({ b, c }) => ({ id: INSTEAD[b as FallbackKind], args: { who: c } }),
  [TraceKind.replicaCondition]: ({ a }, system) => {
    if (a === 1) return { id: 'steps.replicaFollows' };
    if (a === 2) return { id: 'steps.replicaIsStore' };
    return system.store.condition === StoreCondition.stopped
      ? { id: 'steps.noReplica' }
      : { id: 'steps.replicaComes' };
  },
} satisfies StepTable;

function refusal(record: TraceRecord, system: SystemFold): Told {
  const who = whoOf(record, system);
  const id = REFUSALS[record.b as StoreRefusal];
  return id === 'steps.storeFull' ? { id, args: { who } } : { id, args: { who, server: record.c } };
}
