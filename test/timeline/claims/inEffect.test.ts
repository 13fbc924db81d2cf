/**
 * Goal: words about what a change brought about stay as long as that stands, where it was done, and no longer.
 * Method: every change that leaves something behind is made in a real run to one of several machines or people, then to
 * a second one, and undone at the first.
 */
import { describe, expect, it } from 'vitest';
import {
  type ArchitectureId,
  CHANGES,
  type ChangeId,
  createSimulation,
  Trace,
} from '../../../src/engine';
import { IN_EFFECT } from '../../../src/timeline/claims/inEffect';
import { isTrue } from '../../../src/timeline/claims/truth';
import { SystemFold } from '../../../src/timeline/systemFold';
import { type ChangeAt, type Overrides, scenario, seconds } from '../../support/scenarios';

/** A shop that has everything a change can be made to, and of most things two. */
const SHOP: Overrides = {
  servers: { count: 4 },
  network: { zones: 2 },
  cdn: { on: true },
  store: { replica: false },
  token: { rotation: 'server-by-server', rotationPause: 30 },
};
const UNDER: ArchitectureId = 'hybrid';
/** Of these there are several: what is done to one of them is done to no other. */
const SEVERAL: readonly string[] = ['server', 'client', 'zone'];

/** What undoes each; null where nothing does, or the next one made of it takes its time. */
const UNDONE_BY: Partial<Readonly<Record<ChangeId, ChangeId | null>>> = {
  'stop-server': 'start-server',
  'freeze-server': 'unfreeze-server',
  'remove-server': null,
  'drain-server': 'ready-server',
  'maintain-server': 'ready-server',
  'cut-server': 'mend-server',
  'cut-server-from-store': 'mend-server-store',
  'slow-server': 'restore-server-speed',
  'stop-balancer': 'start-balancer',
  'make-store-unreachable': 'make-store-reachable',
  'slow-store': 'restore-store-speed',
  'freeze-store': 'unfreeze-store',
  'stop-store': 'start-store',
  'crash-store-machine': 'start-store',
  'rotate-keys': null,
  'ban-client': null,
  'tamper-token': null,
  'start-surge': 'end-surge',
  'cut-people': 'mend-people',
  'start-loss': 'stop-loss',
  'lose-answers': 'deliver-answers',
  'stop-zone': 'start-zone',
  'stop-cdn': 'start-cdn',
  deploy: null,
};
/** What brings something back says that it is back: that stands where nothing is missing. */
const BACK: readonly ChangeId[] = ['mend-server', 'mend-server-store'];

const LASTING = CHANGES.filter(({ id }) => IN_EFFECT[id] !== null && !BACK.includes(id));

/** Of the first two of its kind: whether what `change` brought about stands there after `done`. */
function stands(change: ChangeId, done: readonly ChangeAt[]): readonly boolean[] {
  const trace = new Trace(1_000_000);
  const plan = scenario(SHOP);
  const run = createSimulation(plan, { architecture: UNDER, trace });
  for (const [atS, id, target = 0] of done) {
    run.advanceTo(seconds(atS));
    // What could not be done would say nothing.
    expect([id, run.accepts(id, target)]).toEqual([id, true]);
    run.intervene(id, target);
  }
  run.advanceTo(seconds(6.2));
  const fold = new SystemFold({ scenario: plan, architecture: UNDER, trace });
  fold.advance(trace, seconds(6.2));
  return [0, 1].map((target) => isTrue({ claims: [{ is: 'stands', change, target }] }, fold));
}

it('what leaves something behind is all here', () => {
  expect(Object.keys(UNDONE_BY).sort()).toEqual(LASTING.map(({ id }) => id).sort());
});

describe.each(LASTING.map(({ id, subject }) => [id, SEVERAL.includes(subject)] as const))(
  'what %s brings about',
  (id, isOneOfSeveral) => {
    it('does not stand before', () => {
      expect(stands(id, [])).toEqual([false, false]);
    });

    it('stands where it was done', () => {
      expect(stands(id, [[4, id, 0]])).toEqual([true, !isOneOfSeveral]);
      if (isOneOfSeveral) expect(stands(id, [[4, id, 1]])).toEqual([false, true]);
    });

    const { [id]: undo } = UNDONE_BY;
    if (!undo) return;
    it('does not stand where it was undone, whatever stands beside it', () => {
      const both: readonly ChangeAt[] = isOneOfSeveral
        ? [
            [4, id, 0],
            [4.2, id, 1],
          ]
        : [[4, id, 0]];
      expect(stands(id, [...both, [5, undo, 0]])).toEqual([false, isOneOfSeveral]);
    });
  },
);
