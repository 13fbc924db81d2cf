import fc from 'fast-check';
import { ARCHITECTURES } from '../../../src/engine';
import { SCENARIO_NAMES } from '../../../src/scenarios/names';
import type { Overrides } from '../../support/scenarios';
import { anyDocument, anySetting } from '../documents';
import { ordinary } from '../story/acts';

/** What somebody does to the page who has never seen it. */
export type PageAct =
  /** Clicks on something that can be clicked: so far in the list of all of them, so far along it. */
  | { readonly do: 'click'; readonly pick: number; readonly along: number }
  /** The same, only among what breaks and mends. */
  | { readonly do: 'break'; readonly pick: number }
  | { readonly do: 'key'; readonly key: string }
  | { readonly do: 'type'; readonly pick: number; readonly text: string }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'file'; readonly document: Overrides }
  | { readonly do: 'size'; readonly width: number; readonly height: number }
  | { readonly do: 'address'; readonly query: string }
  | { readonly do: 'reload' | 'back' };

const share = fc.integer({ min: 0, max: 999 }).map((thousandths) => thousandths / 1000);

/** Everything that does something by itself, and what moves about in lists, menus and fields. */
const KEYS = [
  ...['1', '2', '3', '4', '5', 'X', 'T', 'E', 'F', 'O', '?', 'Alt+K', 'K', 'Space', 'L', '-', '='],
  ...['Alt+R', 'Escape', 'Enter', 'Tab', 'Shift+Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp'],
  ...['ArrowDown', 'Home', 'End', 'PageDown', 'K', 'Space', 'Escape', 'Escape'],
];

const texts = fc.oneof(
  fc.constantFrom('0', '1', '-1', '1e9', '', '0.5', '3', 'zone', 'double', '<b>', '2-4', 'ß€漢'),
  fc.integer({ min: 0, max: 60 }).map(String),
);

const setting = anySetting.map(([path, value]) => [path, [value].flat().join('-')] as const);

/** An address with an architecture, a scenario, a speed, and settings of which not all make sense. */
const query = fc
  .record(
    {
      arch: fc.constantFrom(...ARCHITECTURES.map(({ id }) => id)),
      scenario: fc.constantFrom(...SCENARIO_NAMES),
      speed: fc.constantFrom('0.25', '1', '4', '9'),
      play: fc.constantFrom('0', '1'),
      motion: fc.constantFrom('full', 'reduced', 'auto'),
      theme: fc.constantFrom('light', 'dark', 'contrast'),
    },
    { requiredKeys: [] },
  )
  .chain((named) =>
    fc
      .array(setting, { maxLength: 2 })
      .map((turned) => new URLSearchParams({ ...named, ...Object.fromEntries(turned) }).toString()),
  );

const act: fc.Arbitrary<PageAct> = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.record({ do: fc.constant('click' as const), pick: share, along: share }),
  },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('break' as const), pick: share }) },
  {
    weight: 12,
    arbitrary: fc.record({ do: fc.constant('key' as const), key: fc.constantFrom(...KEYS) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('type' as const), pick: share, text: texts }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.integer({ min: 0, max: 1500 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('file' as const),
      document: fc.oneof(ordinary, anyDocument),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('size' as const),
      width: fc.constantFrom(320, 390, 640, 800, 1024, 1280, 1600),
      height: fc.constantFrom(480, 640, 720, 900),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('address' as const), query }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('reload' as const, 'back' as const) }),
  },
);

/** A visit to the page. */
export const anyBrowsing: fc.Arbitrary<readonly PageAct[]> = fc.array(act, {
  minLength: 5,
  maxLength: 30,
  size: 'max',
});
