import type { ArchitectureId } from '../../engine';
import type { KeptRun } from '../../runner/commands';
import { packed } from '../../spec/link';
import type { Player, RunView } from '../player';
import { openLink } from './openScenario';

/** A run as it was at an instant of it: what it takes to open it again, and what it came to. */
export interface RunThen {
  readonly kept: KeptRun;
  readonly view: RunView;
  /** The one that is to be shown. */
  readonly architecture: ArchitectureId;
}

/**
 * Opens a run again as far as it had been played then, and stands there. Whatever is shown now can be gone back to by
 * undoing that, as with every opening.
 */
export async function openAgain(
  player: Player,
  { kept: { spec, file }, view, architecture }: RunThen,
): Promise<void> {
  const { document, settings, done } = spec;
  const { timeUs: atUs } = view.system;
  const own = { document, settings, file, architecture };
  const run = await packed({ done, hash: view.traceHash, own });
  openLink(player, document, { atUs, run });
}
