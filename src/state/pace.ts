import words from '../messages/en/controls/pace';
import { SPEEDS } from './address/address';
import type { PageState } from './page';
import type { Player } from './player';

/** A machine that reaches this much of the speed keeps up. */
const KEPT = 0.9;

/**
 * While the run plays, says that the machine does not reach the speed that was chosen, and how much of it it does. Time is
 * slowed down meanwhile, nothing is left out. Returns how to stop.
 */
export function watchPace(player: Player): () => void {
  let told: PageState['notice'] = null;
  return player.run.subscribe(({ view }) => {
    if (view === null) return;
    const page = player.page.getState();
    const { speed, pace, playing } = view;
    const stands = told !== null && page.notice === told;
    if (!playing || pace >= KEPT) {
      if (stands) page.notify(null);
      told = null;
      return;
    }
    const reached = pace * speed;
    const title = words('pace.slow', { speed, reached, isCrawling: reached < 0.1 });
    // Whoever has put it away, or reads something else, is left alone.
    if (told === null ? page.notice !== null : !stands || told.title === title) return;
    if (told === null) page.say(title);
    told = { kind: 'quiet', title, lines: [], ...slower(player, speed) };
    page.notify(told);
  });
}

/** The next speed below this one, to be had at a press. */
function slower(player: Player, speed: number) {
  const next = SPEEDS.filter((one) => one < speed).at(-1);
  if (next === undefined) return {};
  return {
    actions: [
      {
        label: words('pace.playAt', { speed: next }),
        run: () => player.send({ type: 'speed', speed: next }),
      },
    ],
  };
}
