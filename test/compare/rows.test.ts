/** Goal: a row of the table of figures says how far runs are apart, and which is better in it. */
import { describe, expect, it } from 'vitest';
import { comparedValues, isZero } from '../../src/compare/rows';
import { isUnmeasured } from '../../src/engine';
import type { ComparedFigure } from '../../src/state/comparing';

const figure = (changes: Partial<ComparedFigure>): ComparedFigure => ({
  id: 'sessions-lost',
  unit: 'sessions',
  better: 'lower',
  values: [2, 0],
  samples: [],
  ...changes,
});

describe('a row of compared figures', () => {
  it.each([
    ['fewer are better', figure({}), 2, [1]],
    ['more are better', figure({ id: 'throughput', better: 'higher' }), 2, [0]],
    ['the same is better nowhere', figure({ values: [3, 3] }), 0, []],
    ['several may be the best', figure({ values: [1, 0, 0] }), 1, [1, 2]],
  ])('%s', (_, one, difference, best) => {
    expect(comparedValues(one)).toEqual({ values: one.values, difference, best });
  });

  it('says nothing of a percentile of too few responses, nor of what differs from it', () => {
    const p95 = figure({ id: 'latency-p95', unit: 's', values: [1, 2], samples: [19, 20] });
    expect(comparedValues(p95)).toEqual({ values: [null, 2], difference: null, best: [] });
  });

  it.each(['latency-mean', 'latency-p50', 'latency-max'] as const)(
    'does not take %s for 0, nor for better, where nobody has been answered',
    (id) => {
      const times = figure({ id, unit: 's', values: [0, 0.04], samples: [0, 3] });
      expect(comparedValues(times)).toEqual({ values: [null, 0.04], difference: null, best: [] });
      expect(isZero({ ...times, values: [0, 0], samples: [0, 0] })).toBe(false);
      expect(isZero({ ...times, values: [0, 0], samples: [0, 3] })).toBe(false);
    },
  );

  it('is no row where there is nothing to take it from in any run, and not said to be 0', () => {
    const none = figure({ id: 'detection-time', unit: 's', values: [0, 0], samples: [0, 0] });
    expect([isUnmeasured(none), isZero(none)]).toEqual([true, false]);
    expect(isUnmeasured({ ...none, samples: [0, 1] })).toBe(false);
    expect(isUnmeasured(figure({ values: [0, 0] }))).toBe(false);
  });

  it('is left out where all of it is 0', () => {
    expect(isZero(figure({ values: [0, 0] }))).toBe(true);
    expect(isZero(figure({ values: [0, 1] }))).toBe(false);
  });
});
