import { keepNames, keptNames } from '../../lessons/course/keptNames';
import type { Player } from '../../state/player';
import { CHALLENGE_NAMES, type ChallengeName } from '../names';

const KEY = 'stateside.challenges';

/** Challenges that were met in this browser, on a page of their own. */
export const metBefore = ({ ownsPage }: Player): ReadonlySet<ChallengeName> =>
  ownsPage ? keptNames(KEY, CHALLENGE_NAMES) : new Set();

/** Remembers one more. */
export function keepMet(player: Player, name: ChallengeName): void {
  if (player.ownsPage) keepNames(KEY, [...metBefore(player), name]);
}
