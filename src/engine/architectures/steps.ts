import { PlaceKind } from '../trace/events';

/** Which parts of a session a copy keeps. */
export type Part = 'session' | 'identity' | 'cart';

/** One thing a server does about session state. Architectures compose these; the engine performs them. */
export interface Step {
  readonly do:
    | 'read-memory'
    | 'write-memory'
    | 'read-store'
    | 'write-store'
    | 'touch-store'
    | 'update-store'
    | 'read-replica'
    | 'read-copy'
    | 'write-copy'
    | 'go-anonymous'
    | 'verify-token'
    | 'sign-token'
    | 'check-denylist'
    | 'deny-token'
    | 'remove-memory'
    | 'remove-store';
  readonly part: Part;
  /** Where it keeps that part, if it does: a copy that only stands by for the store is not where a session is kept. */
  readonly keeps: PlaceKind | null;
}

/** Where a plan for a change keeps what has changed: who somebody is does not. */
export const keepsChangesIn = (plan: Plan): PlaceKind =>
  plan.find(({ keeps, part }) => keeps !== null && part !== 'identity')?.keeps ?? PlaceKind.memory;

/** Whether a step puts a token into the answer. */
export const signs = ({ keeps }: Step): boolean => keeps === PlaceKind.pocket;

/** Steps in order. A plan stops at the first step that does not succeed. */
export type Plan = readonly Step[];

const step = (what: Step['do'], part: Part, keeps: PlaceKind | null): Step =>
  Object.freeze({ do: what, part, keeps });
const plan = (...steps: Step[]): Plan => Object.freeze(steps);

/** Look in this server's own memory. It hands out the live session, not a copy. */
export const readMemory = step('read-memory', 'session', null);
/** Keep in this server's own memory, or mark as used what is there. */
export const writeMemory = step('write-memory', 'session', PlaceKind.memory);
/** Ask the session store for a copy. */
export const readStore = (part: Part): Step => step('read-store', part, null);
/** Send the session store a whole new copy: the last one to arrive wins. */
export const writeStore = (part: Part): Step => step('write-store', part, PlaceKind.store);
/** Tell the session store that the session is in use; nothing happens if it is not there. */
export const touchStore = (part: Part): Step => step('touch-store', part, null);
/** Send the session store only the change that the request makes: it applies it to what it has. */
export const updateStore = (part: Part): Step => step('update-store', part, PlaceKind.store);
/** Ask the replica of the store for a copy. */
export const readReplica = (part: Part): Step => step('read-replica', part, null);
/** Look for a copy of what this server last saw of the store. */
export const readCopy = (part: Part): Step => step('read-copy', part, null);
/** Keep such a copy. */
export const writeCopy = (part: Part): Step => step('write-copy', part, null);
/** Go on without knowing who asks. */
export const goAnonymous = step('go-anonymous', 'session', null);
/** Check signature and expiry of the token that came with the request. */
export const verifyToken = (part: Part): Step => step('verify-token', part, null);
/** Put a new token into the answer. */
export const signToken = (part: Part): Step => step('sign-token', part, PlaceKind.pocket);

/** Ask the denylist, if there is one, whether the token has been revoked. */
export const checkDenylist = step('check-denylist', 'identity', null);
/** Put the session's tokens on the denylist, if there is one. */
export const denyToken = step('deny-token', 'identity', null);
/** Forget the session in this server's own memory. */
export const removeMemory = step('remove-memory', 'session', null);
/** Have the session store forget the session. */
export const removeStore = step('remove-store', 'session', null);

export const NOTHING: Plan = plan();
export { plan };
