/**
 * Goal: the strip of time has room for the run, and its labels never run into each other.
 * Method: the pure functions behind it.
 */
import { describe, expect, it } from 'vitest';
import { placeMarks } from '../../src/charts/stripMarks';
import { labelsThatFit, spanSeconds, stripScale, tickText } from '../../src/charts/stripScale';

describe('the strip', () => {
  it.each([
    [0, 30],
    [29, 30],
    [29.9, 60],
    [200, 300],
    [3600, 7200],
    [9000, 10800],
  ])('after %d seconds is %d seconds long', (seconds, span) => {
    expect(spanSeconds(seconds)).toBe(span);
  });

  it('places seconds as shares of its width', () => {
    const { at, ticks } = stripScale(12, 60);
    expect(at(15)).toBe(50);
    expect(ticks).toEqual([0, 5, 10, 15, 20, 25, 30]);
  });

  it.each([12, 50, 100, 250, 500, 1000, 1500, 3000, 9000])(
    'after %d s its numbers have room',
    (seconds) => {
      for (const width of [10, 14, 20, 24, 30, 60, 100]) {
        const { at, ticks } = stripScale(seconds, width);
        const ends = ticks.map((tick) => {
          const from = (at(tick) / 100) * width;
          const room = tickText(tick).length * 0.6;
          return at(tick) === 100 ? [from - room, from] : [from, from + room];
        });
        for (const [index, [from = 0]] of ends.entries()) {
          if (index > 0)
            expect(from, `${width} em`).toBeGreaterThan((ends[index - 1]?.[1] ?? 0) + 0.3);
        }
      }
    },
  );

  it.each([
    [0, '0 s'],
    [45, '45 s'],
    [60, '1:00'],
    [125, '2:05'],
    [3600, '1:00:00'],
    [7500, '2:05:00'],
  ])('says %d seconds as %s', (second, text) => {
    expect(tickText(second)).toBe(text);
  });
});

describe('labels', () => {
  it('are written in the order given, and left out where they would overlap', () => {
    const marks = [
      { at: 32, label: 'S2 starts' },
      { at: 30, label: 'S2 stops' },
      { at: 10, label: 'S1 stops' },
      { at: 31, label: 'S3 stops' },
    ];
    const labels = [...labelsThatFit(marks, 60)].map(([{ label }, side]) => [label, side]);
    expect(labels).toEqual([
      ['S2 starts', 'right'],
      ['S2 stops', 'left'],
      ['S1 stops', 'right'],
    ]);
  });

  it('stand to the left where they would leave the strip, and nowhere if there is no room', () => {
    expect([...labelsThatFit([{ at: 99, label: 'S1 stops' }], 60).values()]).toEqual(['left']);
    expect(labelsThatFit([{ at: 50, label: 'S1 stops' }], 6).size).toBe(0);
  });

  const mark = (atS: number, label: string) => ({
    atUs: atS * 1e6,
    kind: 'change' as const,
    label,
  });

  it('of marks that stand together are one, with the number of the others', () => {
    const together = [mark(10, 'S1 stopped'), mark(10, 'S2 stopped'), mark(10.05, 'S3 stopped')];
    const placed = placeMarks(together, [], { width: 60, perSecond: 2 });
    expect(placed.map(({ written }) => written?.text)).toEqual([
      undefined,
      undefined,
      'S3 stopped +2',
    ]);
  });

  it('are for the newest first where there is no room for all', () => {
    const marks = [mark(10, 'S1 stopped'), mark(12, 'S2 stopped'), mark(14, 'S3 stopped')];
    const placed = placeMarks(marks, [], { width: 20, perSecond: 100 / 30 });
    expect(placed.map(({ label, written }) => [label, written?.side])).toEqual([
      ['S1 stopped', undefined],
      ['S2 stopped', 'left'],
      ['S3 stopped', 'right'],
    ]);
  });

  // To the right of the same place is no room for both.
  it.each([
    [0, ['S3 stopped +1', 'Stop S4 +1']],
    [0.05, ['S3 stopped +1']],
    [0.3, ['S3 stopped +1']],
    [2, ['S3 stopped +1', 'Stop S4 +1']],
  ])(
    'never count what is planned among what happened, however soon it comes: in %d s',
    (inS, written) => {
      const happened = [mark(10, 'S1 stopped'), mark(10, 'S3 stopped')];
      const planned = ['Stop S2', 'Stop S4'].map((label) => ({ atUs: (10 + inS) * 1e6, label }));
      const placed = placeMarks(happened, planned, { width: 200, perSecond: 2 });
      expect(placed.flatMap((one) => one.written?.text ?? [])).toEqual(written);
    },
  );

  it('of what is planned come after the newest of what happened, and never mix with it', () => {
    const planned = [
      { atUs: 20e6, label: 'Stop S2' },
      { atUs: 90e6, label: 'Far ahead' },
    ];
    const placed = placeMarks([mark(12, 'S1 stopped')], planned, { width: 60, perSecond: 2 });
    expect(placed.map(({ kind, label, written }) => [kind, label, written?.side])).toEqual([
      ['change', 'S1 stopped', 'right'],
      ['planned', 'Stop S2', 'right'],
    ]);
  });
});

describe('a mark', () => {
  it('is on the strip up to its end, and not beyond', () => {
    const planned = [1, 29, 30, 31].map((second) => ({ atUs: second * 1e6, label: 'Stop S2' }));
    const placed = placeMarks([], planned, { width: 60, perSecond: 100 / 30 });
    expect(placed.map(({ at }) => Math.round(at))).toEqual([3, 97, 100]);
  });

  it('stands where it began, and says until when it went on', () => {
    const loss = { kind: 'loss' as const, label: 'Ana and Ben lost sessions' };
    const marks = [
      { atUs: 6e6, kind: 'change' as const, label: 'S1 stopped' },
      { ...loss, atUs: 9e6, untilUs: 13.8e6 },
      { ...loss, atUs: 30e6, untilUs: 30e6 },
      { atUs: 60e6, kind: 'order' as const, label: 'Beyond the strip' },
    ];
    const placed = placeMarks(marks, [{ atUs: 40e6, label: 'Stop S2' }], {
      width: 60,
      perSecond: 2,
    });
    expect(placed.map(({ at, said }) => [at, said])).toEqual([
      [12, 'S1 stopped at 6.0 s'],
      [18, 'Ana and Ben lost sessions by 13.8 s'],
      [60, 'Ana and Ben lost sessions at 30.0 s'],
      [80, 'Stop S2 at 40.0 s'],
    ]);
  });
});
