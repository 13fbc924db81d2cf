/**
 * Goal: equal fingerprints mean equal traces.
 * Method: any change of any field of any record must show; the same records give the same text.
 */

import { describe, expect, it } from 'vitest';
import type { TraceKind } from '../../../src/engine/trace/events';
import { TraceHash } from '../../../src/engine/trace/hash';
import { RecordBlock } from '../../../src/engine/trace/recordBlock';
import fc from '../../support/random';

const word = fc.integer({ min: -0x80000000, max: 0x7fffffff });
const record = fc.tuple(fc.nat(2 ** 42), fc.integer({ min: 1, max: 34 }), word, word, word);
type Fields = readonly [number, number, number, number, number];

function blockOf(records: readonly Fields[]): RecordBlock {
  const block = new RecordBlock(records.length);
  for (const [timeUs, kind, a, b, c] of records) block.write(timeUs, kind as TraceKind, a, b, c);
  return block;
}

const hashOf = (records: readonly Fields[]): TraceHash => {
  const hash = new TraceHash();
  hash.add(blockOf(records));
  return hash;
};

describe('TraceHash', () => {
  it('is the same for the same records, and another when one field differs', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.nat(4),
        fc.integer({ min: 1, max: 30 }),
        (records, which, field, by) => {
          const { text } = hashOf(records);
          expect(hashOf(records).text).toBe(text);
          const changed = records.map((fields, index) =>
            index === which % records.length
              ? fields.map((value, at) => (at === field ? value + by : value))
              : fields,
          ) as unknown as readonly Fields[];
          expect(hashOf(changed).text).not.toBe(text);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('depends on the order of records', () => {
    const one = [1, 2, 3, 4, 5] as const;
    const other = [1, 2, 3, 4, 6] as const;
    expect(hashOf([one, other]).text).not.toBe(hashOf([other, one]).text);
  });

  it('is the same wherever blocks begin and end', () => {
    fc.assert(
      fc.property(fc.array(fc.array(record, { maxLength: 5 })), (blocks) => {
        const hash = new TraceHash();
        for (const block of blocks) hash.add(blockOf(block));
        expect(hash.text).toBe(hashOf(blocks.flat()).text);
      }),
    );
  });

  it('has no twins among many short traces', () => {
    const seen = new Set<string>();
    for (let a = 0; a < 200; a += 1) {
      for (let b = 0; b < 200; b += 1) seen.add(hashOf([[a, 1, b, 0, 0]]).text);
    }
    expect(seen.size).toBe(40_000);
  });

  it('goes on alike after a copy', () => {
    const hash = hashOf([[1, 2, 3, 4, 5]]);
    const copy = new TraceHash();
    hash.copyTo(copy);
    const more = blockOf([[6, 7, 8, 9, 10]]);
    hash.add(more);
    copy.add(more);
    expect(copy.text).toBe(hash.text);
    expect(hash.text).toMatch(/^[0-9a-f]{16}$/);
  });
});
