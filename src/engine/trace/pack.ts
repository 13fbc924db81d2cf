import type { Action, Ending, Leg, PlaceKind } from './values';

/** The largest number that a field of a record can say: of microseconds, 35 minutes. */
export const FIELD_MAX = 0x7fffffff;

/** Where a copy of a session is: a server's memory (index: server), the store (0), a pocket (index: client). */
export interface Place {
  readonly kind: PlaceKind;
  readonly index: number;
}

/** Copies with this key or above are carts kept by person, not by session: key minus this is the person's number. */
export const PERSON_KEY = 1 << 30;

export const packPlace = (kind: PlaceKind, index: number): number => kind | (index << 2);
export const unpackPlace = (packed: number): Place => ({
  kind: (packed & 3) as PlaceKind,
  index: packed >>> 2,
});

/** What a copy holds: whose it is (client below 1,048,576), whether it proves identity, and the cart in it. */
export interface Contents {
  readonly owner: number;
  readonly identity: boolean;
  /** Items in the cart (0 to 255), or -1 where this copy holds no cart. */
  readonly items: number;
}

export const packContents = (owner: number, identity: boolean, items: number): number =>
  owner | (identity ? 1 << 20 : 0) | ((items + 1) << 21);
export const unpackContents = (packed: number): Contents => ({
  owner: packed & 0xfffff,
  identity: (packed & (1 << 20)) !== 0,
  items: (packed >>> 21) - 1,
});

/** One message on one link. For legs without a server (or client) that field is 0. */
export interface Hop {
  readonly leg: Leg;
  /** Servers below 256. */
  readonly server: number;
  /** Clients below 1,048,576. */
  readonly client: number;
}

export const packHop = (leg: Leg, server: number, client: number): number =>
  leg | (server << 4) | (client << 12);
export const unpackHop = (packed: number): Hop => ({
  leg: (packed & 15) as Leg,
  server: (packed >>> 4) & 255,
  client: packed >>> 12,
});

/** An HTTP status and what it means for the person. */
export interface Answer {
  readonly status: number;
  readonly ending: Ending;
}

export const packAnswer = (status: number, ending: Ending): number => status | (ending << 10);
export const unpackAnswer = (packed: number): Answer => ({
  status: packed & 1023,
  ending: (packed >>> 10) as Ending,
});

/** What an attempt is for, how many bytes of header its credential takes, and whether the same thing was tried before. */
export const packSent = (action: Action, bytes: number, again: boolean): number =>
  action | (again ? 8 : 0) | (bytes << 4);
export const unpackSent = (
  packed: number,
): { readonly action: Action; readonly again: boolean; readonly bytes: number } => ({
  action: (packed & 7) as Action,
  again: (packed & 8) !== 0,
  bytes: packed >>> 4,
});

/**
 * How an attempt ended, with the status that arrived (0: none), whether the client held a session then, and whether it
 * served a wish: a login, a refresh and a logout are means and no ends. Of a wish: whether it was its first attempt, and
 * whether the person has now got what was wanted.
 */
export const packEnding = (
  ending: Ending,
  status: number,
  heldSession: boolean,
  isWish = true,
  isFirst = isWish,
  fulfils = false,
): number =>
  ending |
  (status << 3) |
  (heldSession ? 1 << 13 : 0) |
  (isWish ? 1 << 14 : 0) |
  (isFirst ? 1 << 15 : 0) |
  (fulfils ? 1 << 16 : 0);
export const unpackEnding = (
  packed: number,
): {
  readonly ending: Ending;
  readonly status: number;
  readonly heldSession: boolean;
  readonly isWish: boolean;
  readonly isFirst: boolean;
  readonly fulfils: boolean;
} => ({
  ending: (packed & 7) as Ending,
  status: (packed >>> 3) & 1023,
  heldSession: (packed & (1 << 13)) !== 0,
  isWish: (packed & (1 << 14)) !== 0,
  isFirst: (packed & (1 << 15)) !== 0,
  fulfils: (packed & (1 << 16)) !== 0,
});

/** The key a server signs with, and the newest one it accepts. Keys below 32,768. */
export const packKeys = (signs: number, newest: number): number => signs | (newest << 15);
export const unpackKeys = (
  packed: number,
): { readonly signs: number; readonly newest: number } => ({
  signs: packed & 0x7fff,
  newest: packed >>> 15,
});
