/** Goal: what the form proposes at first is what the run can compare, for every setting that there is. */
import { expect, it } from 'vitest';
import { comparisonText, startingTexts, valuesIn } from '../../src/compare/asking';
import type { FieldValue } from '../../src/engine';
import { askedLanes } from '../../src/runner/comparing/askedLanes';
import { valuesOf } from '../../src/spec/runSpec';
import { SETTINGS } from '../../src/state/settings/settingList';
import { specFrom } from '../support/specs';

const spec = specFrom({});
const values = valuesOf(spec);

it('proposes the shown architecture beside another one', () => {
  expect(startingTexts(undefined, undefined, 'jwt')).toEqual(['jwt', 'central-store']);
  expect(startingTexts(undefined, undefined, 'central-store')).toEqual(['central-store', 'sticky']);
});

it.each(SETTINGS.map(({ path }) => path))(
  'proposes the run’s own value beside another: %s',
  (path) => {
    const field = SETTINGS.find((one) => one.path === path);
    const texts = startingTexts(field, values[path], 'sticky');
    expect(texts).toHaveLength(2);
    const asked = askedLanes(comparisonText(path, texts), spec, 'sticky');
    // What is not possible with all else as it is, the run says.
    if ('ignored' in asked) {
      expect(asked.ignored.map(({ why }) => why)).toEqual(['problem']);
      return;
    }
    expect(asked.path).toBe(path);
    expect(asked.lanes.map(({ under }) => under.settings)).toEqual([
      undefined,
      { [path]: asked.lanes[1]?.value },
    ]);
  },
);

const proposed = (path: string, own: FieldValue) => {
  const field = SETTINGS.find((one) => one.path === path);
  return startingTexts(field, own, 'sticky');
};

it.each([
  ['clients.cartItems', [20, 30], '10-15'],
  ['clients.cartItems', [2, 3], '4-6'],
  ['clients.count', 6000, '3000'],
  ['clients.count', 4000, '8000'],
] as const)('proposes what there can be on a page: %s beside %j', (path, own, other) => {
  expect(proposed(path, own)[1]).toBe(other);
});

it('takes what stands between commas, each once', () => {
  expect(valuesIn(['2', ' 2', '', ' 10 '])).toEqual(['2', '10']);
});
