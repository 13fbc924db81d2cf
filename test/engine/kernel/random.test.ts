/**
 * Goal: every actor has numbers of its own that nothing else can shift.
 * Method: the generator is held to a second implementation in big integers; streams are interleaved, reordered and
 * copied; moments are compared with what the distributions say, with a fixed seed.
 */

import { describe, expect, it, vi } from 'vitest';
import { RandomStreams, type StreamId } from '../../../src/engine/kernel/random';
import fc from '../../support/random';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 60_000 });

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), {
  minLength: 2,
  maxLength: 8,
});
const take = (random: RandomStreams, stream: StreamId, count: number): number[] =>
  Array.from({ length: count }, () => random.uint32(stream));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) * (value - middle)));
};

describe('RandomStreams', () => {
  it('gives a stream the same numbers in whatever order streams are opened and used', () => {
    fc.assert(
      fc.property(
        names,
        fc.nat(0xffffffff),
        fc.array(fc.nat(7), { maxLength: 60 }),
        (list, seed, uses) => {
          const alone = new Map(
            list.map((name) => {
              const random = new RandomStreams(seed);
              return [name, take(random, random.open(name), 60)];
            }),
          );
          const together = new RandomStreams(seed);
          const opened = [...list].reverse().map((name) => ({ name, id: together.open(name) }));
          const used = new Map<string, number>();
          for (const use of uses) {
            const { name, id } = opened[use % opened.length] as (typeof opened)[number];
            const turn = used.get(name) ?? 0;
            used.set(name, turn + 1);
            expect(together.uint32(id)).toBe(alone.get(name)?.[turn]);
          }
        },
      ),
    );
  });

  it('begins differently for every name and every seed', () => {
    const starts = new Set<string>();
    const random = new RandomStreams(1);
    // As many as ten thousand people open: with 32 bits of start, two of them would often be twins.
    for (let client = 0; client < 10_000; client += 1) {
      for (const purpose of ['choice', 'think', 'demand', 'setup']) {
        const stream = random.open(`client-${client}/${purpose}`);
        starts.add(take(random, stream, 2).join());
      }
    }
    expect(starts.size).toBe(40_000);
    const first = (seed: number) => {
      const other = new RandomStreams(seed);
      return other.uint32(other.open('client-0/think'));
    };
    expect(new Set(Array.from({ length: 1000 }, (_, seed) => first(seed))).size).toBe(1000);
  });

  it('is xoshiro128**', () => {
    const random = new RandomStreams(42);
    const stream = random.open('any');
    // The state is private, but four outputs give it away: from then on everything is foretold.
    const start = stateBehind(take(random, stream, 4).map(BigInt));
    expect(take(random, stream, 1000)).toEqual(reference(start, 1004).slice(4));
  });

  it('goes on alike after a copy, and apart from it', () => {
    const random = new RandomStreams(3);
    const streams = Array.from({ length: 40 }, (_, index) => random.open(`stream-${index}`));
    for (const stream of streams) take(random, stream, stream % 5);
    const copy = new RandomStreams(3);
    random.copyTo(copy);
    const ahead = streams.map((stream) => take(copy, stream, 10));
    expect(streams.map((stream) => take(random, stream, 10))).toEqual(ahead);
    const later = random.open('later');
    expect(copy.open('later')).toBe(later);
    expect(take(copy, later, 3)).toEqual(take(random, later, 3));
  });

  it('begins a stream anew under another name', () => {
    const random = new RandomStreams(3);
    const [one, other] = [random.open('one'), random.open('other')];
    take(random, one, 7);
    random.rename(one, 'third');
    expect(take(random, one, 10)).toEqual(take(random, random.open('third'), 10));
    expect(take(random, other, 3)).toEqual(take(random, random.open('other'), 3));
  });

  it('draws whole numbers in a range, both ends included', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(5), fc.nat(0xffffffff), (low, width, seed) => {
        const random = new RandomStreams(seed);
        const stream = random.open('range');
        const seen = new Set(
          Array.from({ length: 200 }, () => random.whole(stream, low, low + width)),
        );
        expect(seen.size).toBe(width + 1);
        expect(Math.min(...seen)).toBe(low);
        expect(Math.max(...seen)).toBe(low + width);
      }),
    );
  });

  it('draws with the mean and the spread that it promises', () => {
    const random = new RandomStreams(7);
    const stream = random.open('moments');
    const count = 200_000;
    const uniform = Array.from({ length: count }, () => random.uniform(stream));
    const exponential = Array.from({ length: count }, () => random.exponential(stream));
    // Four standard errors: 4 * sqrt(1 / 12 / count) = 0.0026, and 4 / sqrt(count) = 0.009.
    expect(Math.abs(mean(uniform) - 1 / 2)).toBeLessThan(0.0026);
    expect(Math.abs(variance(uniform) - 1 / 12)).toBeLessThan(0.001);
    expect(Math.abs(mean(exponential) - 1)).toBeLessThan(0.009);
    expect(Math.abs(variance(exponential) - 1)).toBeLessThan(0.026);
    expect(uniform.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(exponential.every((value) => value > 0)).toBe(true);
    // What one draw says about the next: nothing.
    const pairs = uniform
      .slice(1)
      .map((value, index) => (value - 1 / 2) * (uniform[index]! - 1 / 2));
    expect(Math.abs(mean(pairs) * 12)).toBeLessThan(0.009);
  });

  it('draws normal numbers: moments, and as many beyond one, two and three as there should be', () => {
    const random = new RandomStreams(7);
    const stream = random.open('normal');
    const count = 200_000;
    const values = Array.from({ length: count }, () => random.normal(stream));
    const share = (limit: number) => values.filter((value) => value > limit).length / count;
    // Four standard errors throughout.
    expect(Math.abs(mean(values))).toBeLessThan(0.009);
    expect(Math.abs(variance(values) - 1)).toBeLessThan(0.013);
    expect(Math.abs(mean(values.map((value) => value * value * value)))).toBeLessThan(0.035);
    expect(Math.abs(share(1) - 0.158655)).toBeLessThan(0.0033);
    expect(Math.abs(share(2) - 0.02275)).toBeLessThan(0.0014);
    expect(Math.abs(share(3) - 0.00135)).toBeLessThan(0.0004);
    expect(Math.abs(share(-1) - 0.841345)).toBeLessThan(0.0033);
  });

  it.each([0, 0.25, 0.5, 1, 2])('draws lognormal numbers of mean 1 and spread %s', (cv) => {
    const random = new RandomStreams(11);
    const stream = random.open('lognormal');
    const count = 200_000;
    const values = Array.from({ length: count }, () => random.lognormal(stream, cv));
    expect(values.every((value) => value > 0)).toBe(true);
    expect(Math.abs(mean(values) - 1)).toBeLessThanOrEqual((4 * cv) / Math.sqrt(count));
    // The standard error of a spread follows from the fourth moment, with w = 1 + cv^2: (w^4 + 2w^3 + 3w^2 - 3 - 1) / 4n.
    const w = 1 + cv * cv;
    const excess = w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 4;
    const found = Math.sqrt(variance(values)) / mean(values);
    expect(Math.abs(found - cv)).toBeLessThanOrEqual(4 * cv * Math.sqrt(excess / (4 * count)));
    // Half of them lie below exp(-variance / 2) = 1 / sqrt(w).
    const below = values.filter((value) => value < 1 / Math.sqrt(w)).length / count;
    if (cv > 0) expect(Math.abs(below - 1 / 2)).toBeLessThan(0.0045);
  });

  it('draws the same as ever', () => {
    const random = new RandomStreams(1);
    const stream = random.open('client-0/choice');
    expect(take(random, stream, 4)).toMatchInlineSnapshot(`
      [
        813059782,
        3369564334,
        1177425165,
        1653975341,
      ]
    `);
  });
});

const MASK = 0xffffffffn;
const rotate = (word: bigint, by: bigint): bigint => ((word << by) | (word >> (32n - by))) & MASK;

/** The generator by its authors' description, in integers of any size. */
function reference(start: readonly bigint[], count: number): number[] {
  let [s0, s1, s2, s3] = start as [bigint, bigint, bigint, bigint];
  return Array.from({ length: count }, () => {
    const result = (rotate((s1 * 5n) & MASK, 7n) * 9n) & MASK;
    const shifted = (s1 << 9n) & MASK;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotate(s3, 11n);
    return Number(result);
  });
}

/** The state that four outputs in a row come from: each shows one word, and the words depend on each other. */
function stateBehind(outputs: readonly bigint[]): readonly bigint[] {
  const inverseOf5 = 0xcccccccdn;
  const inverseOf9 = 0x38e38e39n;
  const [a, b, c, d] = outputs.map(
    (output) => (rotate((output * inverseOf9) & MASK, 25n) * inverseOf5) & MASK,
  ) as [bigint, bigint, bigint, bigint];
  const s2Next = a ^ b ^ ((a << 9n) & MASK);
  const s0Next = b ^ c ^ s2Next;
  const s2Later = s2Next ^ s0Next ^ ((b << 9n) & MASK);
  const s0Later = c ^ d ^ s2Later;
  const s3 = rotate(s0Later ^ s0Next ^ b, 21n) ^ a;
  const s0 = s0Next ^ a ^ s3;
  return [s0, a, a ^ b ^ s0, s3];
}
