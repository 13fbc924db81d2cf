import { type Asked, askedFor } from '../choice/episodes';
import type { Need } from '../choice/need';
import words from '../messages/en/choosing';
import { openMade } from '../state/opening/openScenario';
import type { Player } from '../state/player';
import { type CountedRun, hashOf } from './address';
import { scaleOf } from './scale';

/** Puts one of the runs that something was counted in on the stage, at its beginning. */
export function openRun(
  player: Player,
  need: Need,
  { episode, architecture, seed }: CountedRun,
): void {
  const asked = askedFor(need, episode);
  const { document } = asked;
  const name = runWords(need, asked);
  openMade(player, { ...document, name, architecture, seed });
  offerWayBack(player, need);
}

/** While the run is looked at, a word on where it is from, and the way to the result. */
function offerWayBack({ page, ownsPage }: Player, need: Need): void {
  const { notify, open } = page.getState();
  const run = () => {
    notify(null);
    if (ownsPage) location.hash = hashOf(need);
    open('choose');
  };
  notify({
    title: words('choosing.from'),
    lines: [],
    kind: 'quiet',
    actions: [{ label: words('choosing.back'), run }],
  });
}

/** What is run, and how much less than what was said. */
function runWords(need: Need, asked: Asked): string {
  const said = { episode: words(`choosing.episode.${asked.episode}`) };
  const scale = scaleOf(need, asked);
  return scale === null
    ? words('choosing.run', said)
    : words('choosing.scaledRun', { ...said, ...scale });
}
