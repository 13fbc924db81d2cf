import { askedFor } from '../choice/episodes';
import type { Need } from '../choice/need';
import words from '../messages/en/choosing';
import { openMade } from '../state/opening/openScenario';
import type { Player } from '../state/player';
import type { CountedRun } from './address';

/** Puts one of the runs that something was counted in on the stage, at its beginning. */
export function openRun(
  player: Player,
  need: Need,
  { episode, architecture, seed }: CountedRun,
): void {
  const { document } = askedFor(need, episode);
  const name = words(`choosing.episode.${episode}`);
  openMade(player, { ...document, name, architecture, seed });
}
