/**
 * Goal: what a link carries arrives as it left, is short enough for what people do in a lesson, and whatever else
 * stands in a link is told apart.
 * Method: random lists of things done, there and back; the length for 200 of them; links that are cut, changed, made by a
 * later version, or unpack to more than any link; and a link of each version, written down when that was new.
 */
import { describe, expect, it } from 'vitest';
import { CHANGES, targetName, writeIntervention } from '../../src/engine';
import { doneAsText, doneOfText } from '../../src/spec/doneText';
import { type Carried, LINK_VERSION, packed, unpacked } from '../../src/spec/link';
import fc from '../support/random';

const hash = '0123456789abcdef';

const own = {
  document: { version: 1, name: 'Müller’s “shop”' },
  settings: { seed: 7 },
  file: 'a.json',
  architecture: 'jwt',
};

const intervention = fc
  .record({
    laterUs: fc.integer({ min: 0, max: 20_000_000 }),
    change: fc.constantFrom(...CHANGES),
    target: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ laterUs, change, target }) => ({
    laterUs,
    do: change.verb,
    target: targetName(change.subject, target),
  }));

const done = fc.array(intervention, { maxLength: 60 }).map((list) => {
  let atUs = 0;
  return list.map(({ laterUs, ...what }) => {
    atUs += laterUs;
    return { at: atUs / 1_000_000, ...what };
  });
});

describe('what was done, as text', () => {
  it('is read as it was', () => {
    fc.assert(
      fc.property(done, (list) => {
        expect(doneOfText(doneAsText(list))).toEqual(list);
      }),
    );
  });

  it('is short, and can be read by eye', () => {
    const list = [
      { at: 6, do: 'stop', target: 'S1' },
      { at: 8.5, do: 'start', target: 'S1' },
      { at: 9, do: 'stop', target: 'S1' },
    ];
    expect(doneAsText(list)).toBe('stop S1,start S1;6000000a2500000b500000a');
  });

  it.each(['', 'stop S1', 'stop S1;6', ';a', 'stop S1;6a;', 'stop S1;6a7'])(
    'is not "%s"',
    (text) => {
      expect(doneOfText(text)).toBeNull();
    },
  );
});

describe('what a link carries', () => {
  it('arrives as it left', async () => {
    await fc.assert(
      fc.asyncProperty(done, fc.boolean(), async (list, hasOwn) => {
        const carried = hasOwn ? { done: list, hash, own } : { done: list, hash };
        const text = await packed(carried);
        expect(text).toMatch(/^1[\w-]+$/);
        expect(await unpacked(text)).toEqual(carried);
      }),
      { numRuns: 30 },
    );
  });

  it('takes less than 1,400 characters for 200 things that were done by hand', async () => {
    const [list = []] = fc.sample(fc.array(intervention, { minLength: 200, maxLength: 200 }), {
      numRuns: 1,
      seed: 5,
    });
    let atUs = 0;
    const few = CHANGES.filter(({ subject }) => subject === 'server').slice(0, 4);
    const byHand = list.map(({ laterUs }, index) => {
      atUs += laterUs;
      const change = few[index % few.length]?.id ?? 'stop-server';
      return writeIntervention({ atUs, change, target: index % 3 });
    });
    expect((await packed({ done: byHand, hash })).length).toBeLessThan(1400);
  });

  it.each([
    ['nothing', '', 'damaged'],
    ['something else', 'hello', 'damaged'],
    ['a version to come', '2abc', 'newer'],
    ['no packed text', '1abc', 'damaged'],
    ['what is no base64', '1%%%', 'damaged'],
  ])('is not %s', async (_, text, fault) => {
    expect(await unpacked(text)).toEqual({ fault });
  });

  it('is damaged where any end is missing', async () => {
    const text = await packed({ done: [{ at: 6, do: 'stop', target: 'S1' }], hash });
    for (let length = 0; length < text.length; length += 1) {
      expect(await unpacked(text.slice(0, length))).toEqual({ fault: 'damaged' });
    }
  });

  it('is not read to its end where that is far away', async () => {
    const zeros = new Blob(['[', '0'.repeat(5_000_000), ']']);
    const stream = zeros.stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = Buffer.from(await new Response(stream).arrayBuffer());
    expect(bytes.length).toBeLessThan(6000);
    expect(await unpacked(LINK_VERSION + bytes.toString('base64url'))).toEqual({ fault: 'large' });
  });
});

/** One of each version, made when it was the newest: they open for ever. */
const LINKS_OF_OLD: ReadonlyArray<readonly [string, Carried]> = [
  [
    '1i1YqLskvUAg21CkuSSwqUQg2tDYzAINEI1MwnaSko2RgaGRsYmpmbmGZmJSckpqmFAsA',
    {
      done: [
        { at: 6, do: 'stop', target: 'S1' },
        { at: 8.5, do: 'start', target: 'S1' },
      ],
      hash,
    },
  ],
  [
    '1FcvNCcIwGAbgVeQ9B7H-VdMZnEA8xOSrTWkTyZfqoRSyhqCbeHOTTCK9PvCcUUFgVaw3292-PBzVVRuqIUYYr4eeXIQc8aDA1jvIQsCpniBx-n27jkJOL17k9ObG33P6YBJgitG6G8-RiQxkOQnUtpubWrbsHQRU0I2NpOMQZm-fEdPlDw',
    { done: [], hash, own },
  ],
];

describe('a link of old', () => {
  it('exists of every version', () => {
    const versions = Array.from({ length: Number(LINK_VERSION) }, (_, index) => `${index + 1}`);
    expect([...new Set(LINKS_OF_OLD.map(([text]) => text.charAt(0)))]).toEqual(versions);
  });

  it.each(LINKS_OF_OLD)('is opened: %s', async (text, carried) => {
    expect(await unpacked(text)).toEqual(carried);
  });
});
