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
    const labels = [...labelsThatFit(marks, 60)].map(([{ label }, { side }]) => [label, side]);
    expect(labels).toEqual([
      ['S2 starts', 'right'],
      ['S2 stops', 'left'],
      ['S1 stops', 'right'],
    ]);
  });

  it('stand to the left where they would leave the strip, and nowhere if there is no room', () => {
    const [written] = labelsThatFit([{ at: 99, label: 'S1 stops' }], 60).values();
    expect(written?.side).toBe('left');
    expect(labelsThatFit([{ at: 50, label: 'S1 stops' }], 6).size).toBe(0);
  });

  const mark = (atS: number, label: string) => ({
    atUs: atS * 1e6,
    kind: 'change' as const,
    label,
  });

  /** Labels as they are written, in order of time. */
  const writtenOn = (...[marks, planned, scale]: Parameters<typeof placeMarks>) =>
    placeMarks(marks, planned, scale).map(({ written }) => written && [written.text, written.side]);

  it('of marks that stand together are one, with the number of the others', () => {
    const together = [mark(10, 'S1 stopped'), mark(10, 'S2 stopped'), mark(10.05, 'S3 stopped')];
    expect(writtenOn(together, [], { width: 60, perSecond: 2, target: 1 })).toEqual([
      ['S3 stopped +2', 'right'],
    ]);
  });

  it('name of those together the one that says most', () => {
    const error = { ...mark(10.4, 'Ana’s request failed'), kind: 'error' as const };
    const loss = { ...mark(10.2, 'Ana lost her cart'), kind: 'loss' as const };
    const together = [mark(10, 'S1 stopped'), loss, error];
    expect(writtenOn(together, [], { width: 60, perSecond: 2, target: 2 })).toEqual([
      ['Ana lost her cart +2', 'right'],
    ]);
  });

  it('are for the newest first where there is no room for all', () => {
    const marks = [mark(10, 'S1 stopped'), mark(12, 'S2 stopped'), mark(14, 'S3 stopped')];
    expect(writtenOn(marks, [], { width: 20, perSecond: 100 / 30, target: 1 })).toEqual([
      null,
      ['S2 stopped', 'left'],
      ['S3 stopped', 'right'],
    ]);
  });

  it('are in fewer words where there is no room for all of them', () => {
    const loss = { ...mark(10, 'S1 stopped: Ana lost her session'), short: 'S1 stopped' };
    const scale = { perSecond: 100 / 30, target: 1 };
    expect(writtenOn([loss], [], { ...scale, width: 40 })[0]?.[0]).toBe(loss.label);
    expect(writtenOn([loss], [], { ...scale, width: 16 })[0]?.[0]).toBe('S1 stopped');
  });

  it('are a number where several stand and there is no room for words', () => {
    const marks = [mark(10, 'S1 stopped'), mark(10.1, 'S2 stopped'), mark(13, 'S3 stopped')];
    expect(writtenOn(marks, [], { width: 11, perSecond: 100 / 30, target: 1 })).toEqual([
      ['2', 'left'],
      ['S3 stopped', 'right'],
    ]);
  });

  // To the right of the same place is no room for both.
  it.each([
    [0, ['S3 stopped +1', 'Stop S4 +1']],
    [0.05, ['S3 stopped +1', undefined]],
    [0.3, ['S3 stopped +1', undefined]],
    [2, ['S3 stopped +1', 'Stop S4 +1']],
  ])(
    'never count what is planned among what happened, however soon it comes: in %d s',
    (inS, written) => {
      const happened = [mark(10, 'S1 stopped'), mark(10, 'S3 stopped')];
      const planned = ['Stop S2', 'Stop S4'].map((label) => ({ atUs: (10 + inS) * 1e6, label }));
      const placed = writtenOn(happened, planned, { width: 200, perSecond: 2, target: 1 });
      expect(placed.map((one) => one?.[0])).toEqual(written);
    },
  );

  it('of what is planned come after the newest of what happened', () => {
    const planned = [
      { atUs: 20e6, label: 'Stop S2' },
      { atUs: 90e6, label: 'Far ahead' },
    ];
    const scale = { width: 60, perSecond: 2, target: 1 };
    expect(writtenOn([mark(12, 'S1 stopped')], planned, scale)).toEqual([
      ['S1 stopped', 'right'],
      ['Stop S2', 'right'],
    ]);
  });
});

describe('spots', () => {
  const change = (atS: number, label: string) => ({
    atUs: atS * 1e6,
    kind: 'change' as const,
    label,
  });

  it('are never closer than what can be hit', () => {
    const marks = Array.from({ length: 100 }, (_, index) => change(index / 4, `${index}`));
    const spots = placeMarks(marks, [], { width: 60, perSecond: 4, target: 3 });
    const places = spots.map(({ at }) => (at / 100) * 60);
    expect(spots.flatMap((spot) => spot.marks)).toHaveLength(100);
    for (const [index, place] of places.entries()) {
      if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(3);
    }
  });

  it('are on the strip up to its end, and not beyond', () => {
    const planned = [1, 29, 30, 31].map((second) => ({ atUs: second * 1e6, label: 'Stop S2' }));
    const placed = placeMarks([], planned, { width: 60, perSecond: 100 / 30, target: 1 });
    expect(placed.map(({ at }) => Math.round(at))).toEqual([3, 97, 100]);
  });

  it('stand where the first of theirs began, and say when: also until when it went on', () => {
    const loss = { kind: 'loss' as const, label: 'Ana and Ben lost sessions' };
    const marks = [
      change(6, 'S1 stopped'),
      { ...loss, atUs: 9e6, untilUs: 13.8e6 },
      { ...loss, atUs: 30e6, untilUs: 30e6 },
      change(30.2, 'S2 stopped'),
      { atUs: 60e6, kind: 'order' as const, label: 'Beyond the strip' },
    ];
    const scale = { width: 60, perSecond: 2, target: 1 };
    const placed = placeMarks(marks, [{ atUs: 40e6, label: 'Stop S2' }], scale);
    expect(placed.map(({ at, said }) => [at, said])).toEqual([
      [12, 'S1 stopped at 6.0 s'],
      [18, 'Ana and Ben lost sessions, 9.0–13.8 s'],
      [60, '2 events, 30.0–30.2 s: S2 stopped and more'],
      [80, 'Stop S2 at 40.0 s'],
    ]);
  });
});
