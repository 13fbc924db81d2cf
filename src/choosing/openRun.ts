import { type Asked, askedFor } from '../choice/episodes';
import type { Need } from '../choice/need';
import words from '../messages/en/views/choosing';
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
  offerWayBack(player, need, name);
}

/** While the run is looked at, and no longer, a word on where it is from, and the way to the result. */
function offerWayBack({ run, page, ownsPage }: Player, need: Need, name: string): void {
  const { notify, open } = page.getState();
  const back = () => {
    if (ownsPage) location.hash = hashOf(need);
    open('choose');
  };
  const notice = {
    title: words('choosing.from'),
    lines: [],
    kind: 'quiet' as const,
    actions: [{ label: words('choosing.back'), run: back }],
  };
  notify(notice);
  let isThere = false;
  const stop = run.subscribe(({ view }) => {
    const isIt = view?.scenario.name === name;
    const isTold = page.getState().notice === notice;
    if (isThere && !isIt && isTold) notify(null);
    if (!isTold || (isThere && !isIt)) stop();
    isThere ||= isIt;
  });
}

/** Whoever is with the result needs no way to it. */
export function endWayBack({ page }: Player): void {
  const { notice, notify } = page.getState();
  if (notice?.title === words('choosing.from')) notify(null);
}

/** What is run, and how much less than what was said. */
function runWords(need: Need, asked: Asked): string {
  const said = { episode: words(`choosing.episode.${asked.episode}`) };
  const scale = scaleOf(need, asked);
  return scale === null
    ? words('choosing.run', said)
    : words('choosing.scaledRun', { ...said, ...scale });
}
