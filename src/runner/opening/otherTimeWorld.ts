import type { ArchitectureId } from '../../engine';
import type { Problem } from '../../messages/problems';
import type { Origin } from '../../spec/origin';
import type { RunSpec } from '../../spec/runSpec';
import { inWorld } from '../../spec/timeWorld';
import type { TimeCommand } from '../commands';
import { type Opening, openingOf } from './opening';

/** The run that is played now, and what it is called. */
interface Played {
  readonly spec: RunSpec;
  readonly shown: ArchitectureId;
  readonly origin: Origin;
}

/**
 * What to open for the same run in another time world, or nothing; and why some of what was said is not so there, or
 * why there is none.
 */
export function openingInWorld(
  { spec, shown, origin }: Played,
  { timeWorld }: TimeCommand,
): { readonly opening: Opening | null; readonly problems: readonly Problem[] } {
  const isReadyMade = origin.scenario !== null;
  const found = inWorld(spec, timeWorld, { architecture: shown, isReadyMade });
  const opening = 'problems' in found ? found : openingOf(found.spec);
  if ('problems' in opening) return { opening: null, problems: opening.problems };
  return { opening, problems: 'lost' in found ? found.lost : [] };
}
