/**
 * Goal: what is packed into a record comes out of it again.
 * Method: every pair of pack and unpack is run over all values that there is room for, through 32 signed bits; what
 * does not fit is tried.
 */

import { describe, expect, it } from 'vitest';
import { FIELDS, type Field } from '../../../src/engine';
import {
  Action,
  Ending,
  Leg,
  PlaceKind,
  packAnswer,
  packContents,
  packEnding,
  packHop,
  packKeys,
  packPlace,
  packSent,
  ROOM,
  SERVERS_MAX,
  TraceKind,
  unpackAnswer,
  unpackContents,
  unpackEnding,
  unpackHop,
  unpackPlace,
  unpackSent,
} from '../../../src/engine/trace/events';
import { KINDS_MAX } from '../../../src/engine/trace/recordBlock';
import * as values from '../../../src/engine/trace/values';
import fc from '../../support/random';

/** As a trace keeps it. */
const stored = (value: number): number => Int32Array.of(value)[0] as number;

const client = fc.nat(1_048_575);
const kind = fc.nat(ROOM.PlaceKind - 1) as fc.Arbitrary<PlaceKind>;
const leg = fc.nat(ROOM.Leg - 1) as fc.Arbitrary<Leg>;
const action = fc.nat(ROOM.Action - 1) as fc.Arbitrary<Action>;
const ending = fc.nat(ROOM.Ending - 1) as fc.Arbitrary<Ending>;
const status = fc.nat(599);

describe('packed fields', () => {
  it('hold a place', () => {
    fc.assert(
      fc.property(kind, client, (where, index) => {
        const place = unpackPlace(stored(packPlace(where, index)));
        expect(place).toEqual({ kind: where, index });
      }),
    );
  });

  it('hold what a copy contains', () => {
    const items = fc.integer({ min: -1, max: 255 });
    fc.assert(
      fc.property(client, fc.boolean(), items, (owner, identity, count) => {
        const contents = unpackContents(stored(packContents(owner, identity, count)));
        expect(contents).toEqual({ owner, identity, items: count });
      }),
    );
  });

  it('hold a hop', () => {
    fc.assert(
      fc.property(leg, fc.nat(127), client, (on, server, who) => {
        const hop = unpackHop(stored(packHop(on, server, who)));
        expect(hop).toEqual({ leg: on, server, client: who });
      }),
    );
  });

  it('hold an answer, what is sent and how it ended', () => {
    fc.assert(
      fc.property(
        action,
        ending,
        status,
        fc.nat(65535),
        fc.boolean(),
        (what, end, code, n, held) => {
          expect(unpackAnswer(stored(packAnswer(code, end)))).toEqual({
            status: code,
            ending: end,
          });
          const sent = unpackSent(stored(packSent(what, n, held)));
          expect(sent).toEqual({ action: what, again: held, bytes: n });
          const isFirst = n % 2 === 0;
          const fulfils = n % 3 === 0;
          const packed = stored(packEnding(end, code, held, !held, isFirst, fulfils));
          const intent = { isIntent: !held, isFirst, fulfils };
          const told = { ending: end, status: code, heldSession: held, ...intent };
          expect(unpackEnding(packed)).toEqual(told);
        },
      ),
    );
  });
});

describe('what does not fit', () => {
  it.each([
    ['a leg', () => packHop(ROOM.Leg as Leg, 0, 0)],
    ['a server', () => packHop(0, 128, 0)],
    ['a client', () => packHop(0, 0, 1 << 20)],
    ['a client below zero', () => packHop(0, 0, -1)],
    ['a kind of place', () => packPlace(ROOM.PlaceKind as PlaceKind, 0)],
    ['a place', () => packPlace(0, 1 << 28)],
    ['an owner', () => packContents(1 << 20, true, 0)],
    ['items', () => packContents(0, true, 2047)],
    ['a status', () => packAnswer(1024, 0)],
    ['an ending of an answer', () => packAnswer(200, ROOM.Ending as Ending)],
    ['an action', () => packSent(ROOM.Action as Action, 0, false)],
    ['bytes', () => packSent(0, 1 << 26, false)],
    ['an ending', () => packEnding(ROOM.Ending as Ending, 200, true)],
    ['a status at the end', () => packEnding(0, 1024, true)],
    ['a key', () => packKeys(1 << 16, 0)],
    ['a newest key', () => packKeys(0, 1 << 16)],
  ])('is refused and not packed: %s', (_what, pack) => {
    expect(pack).toThrow('no room for');
  });

  it.each(Object.entries(ROOM))(
    'is far away: %s has room for nearly as many again',
    (name, room) => {
      const list = { Action, Ending, Leg, PlaceKind }[name as keyof typeof ROOM];
      expect(1.8 * Object.keys(list).length).toBeLessThanOrEqual(room);
      expect(Math.max(...Object.values(list))).toBeLessThan(room);
    },
  );

  it('is far away for servers and people, too', () => {
    const { max: people } = FIELDS.find(({ path }) => path === 'clients.count') as Field;
    expect(packHop(0, SERVERS_MAX - 1, people - 1)).toBeDefined();
    expect(2 * SERVERS_MAX).toBeLessThanOrEqual(128);
    expect(2 * people).toBeLessThanOrEqual(1 << 20);
  });
});

describe('named values', () => {
  it.each(Object.entries(values).filter(([, list]) => typeof list === 'object'))(
    'have a number each: %s',
    (_name, list) => {
      const numbers = Object.values(list);
      expect(new Set(numbers).size).toBe(numbers.length);
    },
  );
});

describe('kinds of records', () => {
  it('are numbered from 1 without gaps, and there is room for more', () => {
    const numbers = Object.values(TraceKind).sort((one, other) => one - other);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(2 * numbers.length).toBeLessThan(KINDS_MAX);
  });
});
