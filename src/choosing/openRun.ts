import type { Asked } from '../choice/episodes';
import type { ArchitectureId } from '../engine';
import words from '../messages/en/choosing';
import { openMade } from '../state/opening/openScenario';
import type { Player } from '../state/player';

/** Puts one of the runs that something was counted in on the stage, at its beginning. */
export function openRun(
  player: Player,
  { document, episode }: Asked,
  architecture: ArchitectureId,
  seed: number,
): void {
  const name = words(`choosing.episode.${episode}`);
  openMade(player, { ...document, name, architecture, seed });
}
