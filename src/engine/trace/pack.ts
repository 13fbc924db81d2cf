import { broken } from '../kernel/assert';
import type { Action, Ending, Leg, PlaceKind, ServiceFailure } from './values';

/** The largest number that a field of a record can say: of microseconds, 35 minutes. */
export const FIELD_MAX = 0x7fffffff;

/**
 * Bits of the numbers that share a field, from the lowest on. Every number is held to its bits when it is packed: one
 * that does not fit would be read as another one, and the number beside it too.
 */
const LEG_BITS = 5;
const SERVER_BITS = 7;
const CLIENT_BITS = 20;
const PLACE_KIND_BITS = 4;
const PLACE_INDEX_BITS = 28;
const ITEMS_BITS = 11;
const STATUS_BITS = 10;
const ACTION_BITS = 4;
/** More actions than fit beside the others have two more bits, at the top. */
const ACTION_TOP_BITS = 2;
const SENT_BYTES_BITS = 25;
const BYTES_BITS = 27;
const ENDING_BITS = 4;
const KEY_BITS = 16;
const DEPTH_BITS = 4;
const WHY_AT = SERVER_BITS + DEPTH_BITS;

/** Named values that there is room for, by the name of their list. */
export const ROOM = {
  Leg: 1 << LEG_BITS,
  PlaceKind: 1 << PLACE_KIND_BITS,
  Action: 1 << (ACTION_BITS + ACTION_TOP_BITS),
  Ending: 1 << ENDING_BITS,
} as const;

const mask = (bits: number): number => (1 << bits) - 1;

/** A number that goes into so many bits. */
function held(value: number, bits: number): number {
  if (value >>> bits !== 0) broken(`no room for ${value} in ${bits} bits`);
  return value;
}

/** Where a copy of a session is: a server's memory (index: server), the store (0), a pocket (index: client). */
export interface Place {
  readonly kind: PlaceKind;
  readonly index: number;
}

/** Copies with this key or above are carts kept by person, not by session: key minus this is the person's number. */
export const PERSON_KEY = 1 << 30;

export const packPlace = (kind: PlaceKind, index: number): number =>
  held(kind, PLACE_KIND_BITS) | (held(index, PLACE_INDEX_BITS) << PLACE_KIND_BITS);
export const placeKind = (packed: number): PlaceKind =>
  (packed & mask(PLACE_KIND_BITS)) as PlaceKind;
export const placeIndex = (packed: number): number => packed >>> PLACE_KIND_BITS;
export const unpackPlace = (packed: number): Place => ({
  kind: placeKind(packed),
  index: placeIndex(packed),
});

/** What a copy holds: whose it is, whether it proves identity, and the cart in it. */
export interface Contents {
  readonly owner: number;
  readonly identity: boolean;
  /** Items in the cart, or the position; -1 where this copy holds neither. */
  readonly items: number;
}

export const packContents = (owner: number, identity: boolean, items: number): number =>
  held(owner, CLIENT_BITS) |
  (identity ? 1 << CLIENT_BITS : 0) |
  (held(items + 1, ITEMS_BITS) << (CLIENT_BITS + 1));
export const unpackContents = (packed: number): Contents => ({
  owner: packed & mask(CLIENT_BITS),
  identity: (packed & (1 << CLIENT_BITS)) !== 0,
  items: (packed >>> (CLIENT_BITS + 1)) - 1,
});

/** One message on one link. For legs without a server (or client) that field is 0. */
export interface Hop {
  readonly leg: Leg;
  readonly server: number;
  readonly client: number;
}

export const packHop = (leg: Leg, server: number, client: number): number =>
  held(leg, LEG_BITS) |
  (held(server, SERVER_BITS) << LEG_BITS) |
  (held(client, CLIENT_BITS) << (LEG_BITS + SERVER_BITS));
export const unpackHop = (packed: number): Hop => ({
  leg: (packed & mask(LEG_BITS)) as Leg,
  server: (packed >>> LEG_BITS) & mask(SERVER_BITS),
  client: packed >>> (LEG_BITS + SERVER_BITS),
});

/** An HTTP status and what it means for the person. */
export interface Answer {
  readonly status: number;
  readonly ending: Ending;
}

export const packAnswer = (status: number, ending: Ending): number =>
  held(status, STATUS_BITS) | (held(ending, ENDING_BITS) << STATUS_BITS);
export const unpackAnswer = (packed: number): Answer => ({
  status: packed & mask(STATUS_BITS),
  ending: (packed >>> STATUS_BITS) as Ending,
});

const AGAIN = 1 << ACTION_BITS;
const BYTES_AT = ACTION_BITS + 1;

/** What an attempt is for, how many bytes of header its credential takes, and whether the same thing was tried before. */
export const packSent = (action: Action, bytes: number, again: boolean): number =>
  (action & mask(ACTION_BITS)) |
  (again ? AGAIN : 0) |
  (held(bytes, SENT_BYTES_BITS) << BYTES_AT) |
  (held(action >>> ACTION_BITS, ACTION_TOP_BITS) << (BYTES_AT + SENT_BYTES_BITS));
export const unpackSent = (
  packed: number,
): { readonly action: Action; readonly again: boolean; readonly bytes: number } => ({
  action: ((packed & mask(ACTION_BITS)) |
    ((packed >>> (BYTES_AT + SENT_BYTES_BITS)) << ACTION_BITS)) as Action,
  again: (packed & AGAIN) !== 0,
  bytes: (packed >>> BYTES_AT) & mask(SENT_BYTES_BITS),
});

const ALTERED = 1 << BYTES_BITS;

/** Bytes of header that a credential takes, and whether it has been altered since it was issued. */
export const packCredential = (bytes: number, altered: boolean): number =>
  held(bytes, BYTES_BITS) | (altered ? ALTERED : 0);
export const unpackCredential = (
  packed: number,
): { readonly bytes: number; readonly altered: boolean } => ({
  bytes: packed & mask(BYTES_BITS),
  altered: (packed & ALTERED) !== 0,
});

const FLAGS_AT = ENDING_BITS + STATUS_BITS;
const HELD_SESSION = 1 << FLAGS_AT;
const IS_INTENT = 2 << FLAGS_AT;
const IS_FIRST = 4 << FLAGS_AT;
const FULFILS = 8 << FLAGS_AT;

/**
 * How an attempt ended, with the status that arrived (0: none), whether the client held a session then, and whether it
 * served an intent: a login, a refresh and a logout are means and no ends. Of an intent: whether it was its first attempt, and
 * whether the person has now got what was wanted.
 */
export const packEnding = (
  ending: Ending,
  status: number,
  heldSession: boolean,
  isIntent = true,
  isFirst = isIntent,
  fulfils = false,
): number =>
  held(ending, ENDING_BITS) |
  (held(status, STATUS_BITS) << ENDING_BITS) |
  (heldSession ? HELD_SESSION : 0) |
  (isIntent ? IS_INTENT : 0) |
  (isFirst ? IS_FIRST : 0) |
  (fulfils ? FULFILS : 0);
export const unpackEnding = (
  packed: number,
): {
  readonly ending: Ending;
  readonly status: number;
  readonly heldSession: boolean;
  readonly isIntent: boolean;
  readonly isFirst: boolean;
  readonly fulfils: boolean;
} => ({
  ending: (packed & mask(ENDING_BITS)) as Ending,
  status: (packed >>> ENDING_BITS) & mask(STATUS_BITS),
  heldSession: (packed & HELD_SESSION) !== 0,
  isIntent: (packed & IS_INTENT) !== 0,
  isFirst: (packed & IS_FIRST) !== 0,
  fulfils: (packed & FULFILS) !== 0,
});

/** The key a server signs with, and the newest one it accepts. */
export const packKeys = (signs: number, newest: number): number =>
  held(signs, KEY_BITS) | (held(newest, KEY_BITS) << KEY_BITS);
export const unpackKeys = (
  packed: number,
): { readonly signs: number; readonly newest: number } => ({
  signs: packed & mask(KEY_BITS),
  newest: packed >>> KEY_BITS,
});

/** Which service of the chain was called (1: the first behind the one that was asked), on which server, and what went wrong. */
export const packService = (depth: number, server: number, why: number): number =>
  held(server, SERVER_BITS) | (held(depth, DEPTH_BITS) << SERVER_BITS) | (why << WHY_AT);
export const unpackService = (
  packed: number,
): { readonly depth: number; readonly server: number; readonly why: ServiceFailure } => ({
  server: packed & mask(SERVER_BITS),
  depth: (packed >>> SERVER_BITS) & mask(DEPTH_BITS),
  why: (packed >>> WHY_AT) as ServiceFailure,
});
