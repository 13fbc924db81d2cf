import {
  clientName,
  FallbackKind,
  PlaceKind,
  StoreCondition,
  StoreRefusal,
  serverName,
  TraceKind,
} from '../../engine';
import { plural } from '../words';
import type { WorldFold } from '../worldFold';
import { personOf, type StepTable } from './describe';

const INSTEAD: Readonly<Record<FallbackKind, (who: string) => string>> = {
  [FallbackKind.replica]: (who) => `The replica answers for the store: ${who} is served from it.`,
  [FallbackKind.localCopy]: (who) => `${who} is served from the copy that the server has kept.`,
  [FallbackKind.anonymous]: (who) =>
    `${who} is served like a stranger: nobody can look up who it is.`,
  [FallbackKind.signedCookie]: (who) => `${who} is served from the signed copy in the request.`,
};

/** "6 sessions", "1 cart": what is kept in the store. */
export const things = (count: number, { keeping }: WorldFold): string =>
  plural(count, keeping.identity === PlaceKind.store ? 'session' : 'cart');

/** What is worth one press of "step" at the session store. */
export const STORE_STEPS = {
  [TraceKind.storeRefused]: (record, world) => {
    const who = personOf(record, world);
    const server = serverName(record.c);
    if (record.b === StoreRefusal.full) return `The store is full: ${who}’s session is not saved.`;
    if (record.b === StoreRefusal.broken) {
      return `${server}’s connection to the store is broken: no answer for ${who}.`;
    }
    if (record.b === StoreRefusal.queued) {
      return `${server} has no connection to the store: ${who}’s request waits for one.`;
    }
    if (record.b === StoreRefusal.refused) return `The store refuses ${server}’s call for ${who}.`;
    return `${server} does not ask the store for ${who}: it has just failed.`;
  },
  [TraceKind.failover]: ({ a, b }, world) => {
    const lost = b === 0 ? 'nothing' : plural(b, 'change');
    return `The replica takes over with ${things(a, world)}. Confirmed and lost: ${lost}.`;
  },
  [TraceKind.stateSaved]: ({ a }, world) => `The store saves a snapshot: ${things(a, world)}.`,
  [TraceKind.fallback]: ({ b, c }) => INSTEAD[b as FallbackKind](clientName(c)),
  [TraceKind.replicaCondition]: ({ a }, world) => {
    if (a === 1) return 'The replica follows the session store.';
    if (a === 2) return 'The replica is the session store now. Nobody follows it.';
    return world.store.condition === StoreCondition.stopped
      ? 'There is no replica.'
      : 'The former store is on its way back as a replica.';
  },
} satisfies StepTable;
