import type { ArchitectureId } from '../../engine';
import type { KeptRun } from '../../runner/commands';
import { packed } from '../../spec/link';
import type { Player, RunView } from '../player';
import { choiceOf, chooseAnother } from './opening';
import { openLink } from './openScenario';

/** A run as it was at an instant of it: what it takes to open it again, and what it came to. */
export interface RunThen {
  readonly kept: KeptRun;
  readonly view: RunView;
}

/** What is to be shown of it. */
interface Sight {
  readonly architecture: ArchitectureId;
  /** In microseconds; not after the instant of the view. */
  readonly atUs: number;
}

/**
 * Opens a run again as far as it had been played then, and stands there or at an instant before. Nothing comes of it
 * where something else is opened meanwhile. Whatever is shown now can be gone back to by undoing that, as with every
 * opening.
 */
export async function openAgain(
  player: Player,
  { kept: { spec, file }, view }: RunThen,
  { architecture, atUs }: Sight,
): Promise<void> {
  chooseAnother(player);
  const isChosen = choiceOf(player);
  const { document, settings, done } = spec;
  const { timeUs, architecture: was } = view.system;
  // What it comes to is known of the architecture of the view alone.
  const own = { document, settings, file, architecture: was };
  const run = await packed({ done, hash: view.traceHash, own }).catch(() => null);
  if (!isChosen()) return;
  if (run === null) return player.tell((words) => ({ title: words('missing.run'), lines: [] }));
  openLink(player, document, { atUs: timeUs, run });
  // These are obeyed once it is open.
  if (architecture !== was) player.send({ type: 'architecture', id: architecture });
  if (atUs !== timeUs) player.send({ type: 'goTo', atUs });
}
