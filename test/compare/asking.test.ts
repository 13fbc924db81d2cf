/** Goal: what the form proposes at first is what the run can compare, for every setting that there is. */
import { expect, it } from 'vitest';
import { comparisonText, startingTexts } from '../../src/compare/asking';
import { askedLanes } from '../../src/runner/comparing/askedLanes';
import { valuesOf } from '../../src/spec/runSpec';
import { SETTINGS } from '../../src/state/settingList';
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
