import words from '../messages/en/controls/pace';
import { SPEEDS } from './address/address';
import type { PageState } from './page';
import type { Player, RunView } from './player';

/** A run that plays is heard of ten times a second. After so long without a word it has come next to nowhere. */
const SILENT_MS = 6000;
/** A timer that is so late says that the page itself stood still. */
const LATE_MS = 1000;

/**
 * While the run plays, says that the machine does not reach the speed that was chosen, and how much of it it does. Time is
 * slowed down meanwhile, nothing is left out. Returns how to stop.
 */
export function watchPace(player: Player): () => void {
  let told: PageState['notice'] = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = ({ speed, playing }: RunView, pace: number) => {
    const page = player.page.getState();
    const stands = told !== null && page.notice === told;
    if (!playing || pace === 1) {
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
  };
  const wait = (view: RunView) => {
    const dueMs = performance.now() + SILENT_MS;
    timer = setTimeout(() => {
      const isLate = performance.now() > dueMs + LATE_MS;
      // A page that is not seen gets no frames, and what was asked for last may take its time.
      const isSlow = document.visibilityState !== 'hidden' && player.sent.length === 0;
      if (isLate || !isSlow) wait(view);
      else follow(view, 0);
    }, SILENT_MS);
  };
  const stop = player.run.subscribe(({ view }) => {
    clearTimeout(timer);
    if (view === null) return;
    follow(view, view.pace);
    if (view.playing) wait(view);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
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
