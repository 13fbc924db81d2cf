import type { Entry, Next } from '../acting/next';
import type { ReopenCommand } from '../commands';
import type { Keeper } from './keeper';
import { reopened } from './reopening';

/** A run that was kept, to be shown next; what is damaged leaves everything as it is. */
export function reopen(keeper: Keeper, command: ReopenCommand): Next | null {
  const { scenario, plain, file } = command.run;
  const found = reopened(command);
  const isPartial = 'opening' in found && found.history === null && command.runs !== undefined;
  keeper.tellOpened(command.source, found, [], isPartial);
  if ('problems' in found) return null;
  const { opening, history } = found;
  const origin = { scenario, plain, file };
  const entry: Entry = history === null ? { is: 'begun', origin } : { is: 'known', history };
  return { opening, origin, entry };
}
