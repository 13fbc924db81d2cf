import { Overload } from '../../engine';
import type { Problem } from '../../messages/problems';
import type { SettingsCommand } from '../messages';
import type { Story } from '../story';
import type { Keeper } from './keeper';
import type { Opening } from './opening';

/** Why settings are refused with which the run would outgrow the simulator. */
const OUTGROWS: Problem = { field: '', value: '', fault: 'outgrown' };

/** The same story with other settings; null, and the page is told, where there would be too many. Then the old one goes on. */
export function* replayed(
  story: Story,
  opening: Opening,
  { source, told }: SettingsCommand,
  keeper: Keeper,
): Generator<void, Story | null> {
  try {
    const other = yield* story.replay(opening, told);
    keeper.goOn(opening.spec);
    return other;
  } catch (error) {
    if (!(error instanceof Overload)) throw error;
    keeper.tellOutgrown(error, opening.spec);
    keeper.refuse(source, [OUTGROWS]);
    return null;
  }
}
