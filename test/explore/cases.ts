import fc from 'fast-check';
import { ARCHITECTURES, CHANGES, type ChangeId } from '../../src/engine';
import type { Subject } from '../../src/engine/changes/target';
import type { Case } from '../support/arbitraries';
import type { ChangeAt } from '../support/scenarios';
import { anyDocument } from './documents';

/** A case of the explorer: one of the random suites, and where it is stopped and looked at. */
export interface LookedAt extends Case {
  /** When it ends at the latest, in seconds. */
  readonly untilS: number;
  /** Where it is looked at, in shares of the time it takes. */
  readonly stops: readonly number[];
}

const thousandth = fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000);

/** Mostly the first few of whatever it is; a document can name no others. */
function targetOf(subject: Subject): fc.Arbitrary<number> {
  if (subject === 'zone') return fc.nat({ max: 2 });
  if (subject !== 'server' && subject !== 'client') return fc.constant(0);
  return fc.oneof(
    { weight: 8, arbitrary: fc.nat({ max: 4 }) },
    { weight: 1, arbitrary: fc.nat({ max: 63 }) },
  );
}

/** Any change, to something that a document can name. */
export const anyChange = fc.oneof(
  ...CHANGES.map(({ id, subject }) => fc.tuple(fc.constant<ChangeId>(id), targetOf(subject))),
);

/** Things done, of which many fall on the same few instants. */
function interventionsUntil(untilS: number): fc.Arbitrary<readonly ChangeAt[]> {
  const instant = thousandth.map((share) => Math.round(share * untilS * 1e6) / 1e6);
  const instants = fc.array(instant, { minLength: 1, maxLength: 5 });
  const one = fc.record({ shared: fc.nat({ max: 9 }), instant, change: anyChange });
  const many = (maxLength: number) => fc.array(one, { maxLength, size: 'max' });
  return fc.tuple(instants, fc.oneof(many(4), many(12), many(60))).map(([shared, list]) =>
    list.map(({ shared: index, instant: own, change: [what, whom] }): ChangeAt => {
      return [shared[index] ?? own, what, whom];
    }),
  );
}

/** Short runs see much at once; long ones see timers end. */
const duration = fc.constantFrom(0.05, 1, 10, 45, 45, 200);

/** Any scenario, with anything done to it at any instant, under any architecture. */
export const anyLook: fc.Arbitrary<LookedAt> = duration.chain((untilS) =>
  fc.record({
    document: anyDocument,
    architecture: fc.constantFrom(...ARCHITECTURES.map(({ id }) => id)),
    interventions: interventionsUntil(untilS * 0.9),
    untilS: fc.constant(untilS),
    stops: fc.array(thousandth, { minLength: 1, maxLength: 3 }),
  }),
);
