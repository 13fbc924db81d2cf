import { Overload } from '../../engine';
import type { Problem } from '../../messages/problems';
import type { Beside } from '../drawing/showing';
import type { Keeper } from '../opening/keeper';
import type { Story } from '../story';
import { compareRuns } from '../telling/comparing';
import type { Next } from './next';

/** Why settings are refused with which the run would outgrow the simulator. */
const OUTGROWS: Problem = { field: '', value: '', fault: 'outgrown' };

/**
 * A story of another run; null, and the page is told, where there would be too much of it. Then the old one goes on.
 * @param isSound whether that can be looked at
 * @param beside what is seen beside it
 */
export function* become(
  story: Story,
  next: Next,
  keeper: Keeper,
  isSound: boolean,
  beside: Beside | null,
): Generator<void, Story | null> {
  const { opening, change, told, source = '' } = next;
  try {
    const before = isSound ? { fold: story.fold, lane: story.summary } : null;
    const other = story.follower(opening, isSound);
    yield* other.open(opening);
    other.lanes.settle();
    if (beside !== null) yield* beside.take(other);
    if (change !== undefined) other.change(change.change, change.target);
    if (told !== undefined && before !== null) {
      const after = { fold: other.fold, lane: other.summary };
      other.remark(compareRuns(told, before, after));
    }
    return other;
  } catch (error) {
    if (!(error instanceof Overload)) throw error;
    keeper.tellOutgrown(error, opening.spec);
    keeper.refuse(source, [OUTGROWS]);
    if (beside !== null) yield* beside.take(story);
    return null;
  }
}
