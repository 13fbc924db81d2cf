/**
 * Goal: what is packed into a record comes out of it again.
 * Method: every pair of pack and unpack is run over all values that the comments allow, through 32 signed bits.
 */

import { describe, expect, it } from 'vitest';
import {
  type Action,
  type Ending,
  type Leg,
  type PlaceKind,
  packAnswer,
  packContents,
  packEnding,
  packHop,
  packPlace,
  packSent,
  TRACE_KIND_COUNT,
  TraceKind,
  unpackAnswer,
  unpackContents,
  unpackEnding,
  unpackHop,
  unpackPlace,
  unpackSent,
} from '../../../src/engine/trace/events';
import fc from '../../support/random';

/** As a trace keeps it. */
const stored = (value: number): number => Int32Array.of(value)[0] as number;

const client = fc.nat(1_048_575);
const kind = fc.nat(3) as fc.Arbitrary<PlaceKind>;
const leg = fc.nat(15) as fc.Arbitrary<Leg>;
const action = fc.nat(4) as fc.Arbitrary<Action>;
const ending = fc.nat(4) as fc.Arbitrary<Ending>;
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
      fc.property(leg, fc.nat(255), client, (on, server, who) => {
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
          const wish = { isWish: !held, isFirst, fulfils };
          const told = { ending: end, status: code, heldSession: held, ...wish };
          expect(unpackEnding(packed)).toEqual(told);
        },
      ),
    );
  });
});

describe('kinds of records', () => {
  it('are numbered from 1 without gaps', () => {
    const numbers = Object.values(TraceKind).sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: TRACE_KIND_COUNT - 1 }, (_, index) => index + 1));
  });
});
