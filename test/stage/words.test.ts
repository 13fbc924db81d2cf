/**
 * Goal: where the page says that something is kept is where it is kept.
 * Method: every pair of places of a session and its cart, held to words that are written out here.
 */
import { describe, expect, it } from 'vitest';
import { type Place, PlaceKind } from '../../src/engine';
import { keptWords, placeWords } from '../../src/stage/words';

const s1: Place = { kind: PlaceKind.memory, index: 0 };
const s3: Place = { kind: PlaceKind.memory, index: 2 };
const store: Place = { kind: PlaceKind.store, index: 0 };
const replica: Place = { kind: PlaceKind.replica, index: 0 };
const pocket: Place = { kind: PlaceKind.pocket, index: 4 };

describe('where something is kept', () => {
  it.each([
    [s1, 'S1’s memory'],
    [s3, 'S3’s memory'],
    [store, 'session store'],
    [replica, 'replica of the store'],
    [pocket, 'the browser'],
    [null, 'nowhere'],
  ] as const)('has its name: %o', (place, words) => {
    expect(placeWords(place)).toBe(words);
    expect(keptWords(place, place, 'cart')).toBe(words);
    expect(keptWords(place, null, 'cart')).toBe(words);
  });

  it.each([
    [pocket, store, 'the browser, cart in session store'],
    [pocket, s3, 'the browser, cart in S3’s memory'],
    [store, pocket, 'session store, cart in the browser'],
  ] as const)('says so of the cart where that is elsewhere: %o, %o', (identity, cart, words) => {
    expect(keptWords(identity, cart, 'cart')).toBe(words);
  });
});
