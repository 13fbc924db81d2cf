import fc from 'fast-check';
import {
  ARCHITECTURES,
  type ArchitectureId,
  CHANGES,
  type ChangeId,
  type FieldValue,
  targetName,
} from '../../../src/engine';
import { PRESETS } from '../../../src/scenarios/presets';
import { document as smallCluster } from '../../support/arbitraries';
import type { Overrides } from '../../support/scenarios';
import { anyChange } from '../cases';
import { anyDocument, anySetting } from '../documents';

type Plain =
  | 'step'
  | 'step back'
  | 'latest'
  | 'undo'
  | 'redo'
  | 'restart'
  | 'reload'
  | 'check'
  | 'turn back';

/** What a visitor does. */
export type Act =
  /** Plays for a share of the time that the case has, in so many frames at least. */
  | { readonly do: 'play'; readonly share: number; readonly frames: number }
  | { readonly do: Plain }
  /** Looks at a share of what has been played. */
  | { readonly do: 'look'; readonly share: number }
  | { readonly do: 'change'; readonly change: ChangeId; readonly target: number }
  | { readonly do: 'show'; readonly id: ArchitectureId }
  | { readonly do: 'turn'; readonly settings: Readonly<Record<string, FieldValue>> }
  | { readonly do: 'speed'; readonly speed: number }
  | { readonly do: 'motion' | 'figures'; readonly on: boolean };

/** A visit: what is opened, and everything done to it. */
export interface Visit {
  readonly document: Overrides;
  readonly architecture: ArchitectureId;
  readonly untilS: number;
  readonly acts: readonly Act[];
}

const play = fc.record({
  do: fc.constant('play' as const),
  share: fc.integer({ min: 0, max: 300 }).map((share) => share / 1000),
  frames: fc.integer({ min: 1, max: 20 }),
});
const show = fc.record({
  do: fc.constant('show' as const),
  id: fc.constantFrom(...ARCHITECTURES.map(({ id }) => id)),
});
const change = anyChange.map(
  ([id, target]): Act => ({ do: 'change', change: id, target: target % 8 }),
);
const turn: fc.Arbitrary<Act> = fc
  .oneof(
    fc.array(anySetting, { minLength: 1, maxLength: 4 }).map((all) => Object.fromEntries(all)),
    fc.constantFrom(...PRESETS).map(({ set }) => set as Readonly<Record<string, FieldValue>>),
  )
  .map((settings) => ({ do: 'turn', settings }));
const plain = (...what: readonly Plain[]) =>
  fc.constantFrom(...what.map((one): Act => ({ do: one })));
const look = fc.record({
  do: fc.constant('look' as const),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});
const switched: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom('motion' as const, 'figures' as const),
  on: fc.boolean(),
});
const speed: fc.Arbitrary<Act> = fc
  .constantFrom(0.1, 0.25, 0.5, 1, 2, 4)
  .map((one) => ({ do: 'speed', speed: one }));

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: play },
  { weight: 8, arbitrary: change },
  { weight: 3, arbitrary: show },
  { weight: 3, arbitrary: plain('step') },
  { weight: 2, arbitrary: turn },
  { weight: 1, arbitrary: plain('turn back') },
  { weight: 1, arbitrary: speed },
  { weight: 1, arbitrary: switched },
  { weight: 1, arbitrary: plain('reload') },
  { weight: 1, arbitrary: plain('check') },
  { weight: 1, arbitrary: plain('restart') },
  { weight: 2, arbitrary: look },
  { weight: 3, arbitrary: plain('step back', 'latest', 'undo', 'undo', 'redo') },
);

/** The first shop that everybody sees, or one nearly like it. */
export const ordinary: fc.Arbitrary<Overrides> = fc.record({
  seed: fc.nat({ max: 1000 }),
  clients: fc.record({ count: fc.constantFrom(1, 2, 6, 6, 8, 30) }),
});

/** What the scenario has planned itself. */
const planned = fc.array(
  fc.record({ share: fc.integer({ min: 0, max: 1000 }), change: anyChange }),
  { maxLength: 2 },
);

/** Any scenario, and any visit to it. */
export const anyVisit: fc.Arbitrary<Visit> = fc
  .record({
    document: fc.oneof(ordinary, smallCluster, anyDocument),
    architecture: fc.constantFrom(...ARCHITECTURES.map(({ id }) => id)),
    untilS: fc.constantFrom(2, 20, 60, 120),
    plans: planned,
    acts: fc.array(act, { minLength: 2, maxLength: 24, size: 'max' }),
  })
  .map(({ plans, document, untilS, ...rest }) => {
    const interventions = plans.map(({ share, change: [id, target] }) => {
      const { verb, subject } = CHANGES.find((one) => one.id === id) as (typeof CHANGES)[number];
      return { at: (share * untilS) / 1000, do: verb, target: targetName(subject, target) };
    });
    return { ...rest, untilS, document: { ...document, interventions } };
  });
