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
}

/**
 * In what kind of place each step keeps a part of the session, if it does. A copy that only stands by for the store is
 * not where a session is kept.
 */
export const KEPT_IN: Readonly<Record<Step['do'], PlaceKind | null>> = {
  'read-memory': null,
  'write-memory': PlaceKind.memory,
  'read-store': null,
  'write-store': PlaceKind.store,
  'touch-store': null,
  'update-store': PlaceKind.store,
  'read-replica': null,
  'read-copy': null,
  'write-copy': null,
  'go-anonymous': null,
  'verify-token': null,
  'sign-token': PlaceKind.pocket,
  'check-denylist': null,
  'deny-token': null,
  'remove-memory': null,
  'remove-store': null,
};

/** Whether a step puts a token into the answer. */
export const signs = ({ do: what }: Step): boolean => KEPT_IN[what] === PlaceKind.pocket;

/** Steps in order. A plan stops at the first step that does not succeed. */
export type Plan = readonly Step[];

const step = (what: Step['do'], part: Part): Step => Object.freeze({ do: what, part });
const plan = (...steps: Step[]): Plan => Object.freeze(steps);

/** Look in this server's own memory. It hands out the live session, not a copy. */
export const readMemory = step('read-memory', 'session');
/** Keep in this server's own memory, or mark as used what is there. */
export const writeMemory = step('write-memory', 'session');
/** Ask the session store for a copy. */
export const readStore = (part: Part): Step => step('read-store', part);
/** Send the session store a whole new copy: the last one to arrive wins. */
export const writeStore = (part: Part): Step => step('write-store', part);
/** Tell the session store that the session is in use; nothing happens if it is not there. */
export const touchStore = (part: Part): Step => step('touch-store', part);
/** Send the session store only the change that the request makes: it applies it to what it has. */
export const updateStore = (part: Part): Step => step('update-store', part);
/** Ask the replica of the store for a copy. */
export const readReplica = (part: Part): Step => step('read-replica', part);
/** Look for a copy of what this server last saw of the store. */
export const readCopy = (part: Part): Step => step('read-copy', part);
/** Keep such a copy. */
export const writeCopy = (part: Part): Step => step('write-copy', part);
/** Go on without knowing who asks. */
export const goAnonymous = step('go-anonymous', 'session');
/** Check signature and expiry of the token that came with the request. */
export const verifyToken = (part: Part): Step => step('verify-token', part);
/** Put a new token into the answer. */
export const signToken = (part: Part): Step => step('sign-token', part);

/** Ask the denylist, if there is one, whether the token has been revoked. */
export const checkDenylist = step('check-denylist', 'identity');
/** Put the session's tokens on the denylist, if there is one. */
export const denyToken = step('deny-token', 'identity');
/** Forget the session in this server's own memory. */
export const removeMemory = step('remove-memory', 'session');
/** Have the session store forget the session. */
export const removeStore = step('remove-store', 'session');

export const NOTHING: Plan = plan();
export { plan };
