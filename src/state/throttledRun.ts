import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { usePlayer } from './hooks';
import type { Player, RunView } from './player';
import { isWhole } from './whole';

export { isWhole };

/** Figures change at most this often while the run plays, so that they can be read. */
const THROTTLE_MS = 1000;

/** The view that all figures and tables of a player are of, so that they agree with each other. */
function throttledView({ run, closed }: Player) {
  const store = createStore<{ readonly view: RunView | null }>(() => ({ view: null }));
  let shownAtMs = Number.NEGATIVE_INFINITY;
  // Views arrive several times a second while playing, so the next one is never far.
  const follow = (view: RunView | null) => {
    const before = store.getState().view;
    if (view === before) return;
    const nowMs = performance.now();
    if (before && view && canWait(before, view) && nowMs - shownAtMs < THROTTLE_MS) return;
    shownAtMs = nowMs;
    store.setState({ view });
  };
  follow(run.getState().view);
  closed.addEventListener(
    'abort',
    run.subscribe(({ view }) => follow(view)),
  );
  return store;
}

/** The latest of the same views with every lane in it. */
function wholeView(player: Player) {
  const throttled = player.part(throttledView);
  // Whoever asks first may do so in the middle of a look.
  const { view } = throttled.getState();
  const first = view !== null && isWhole(view) ? view : player.run.getState().whole;
  const store = createStore<{ readonly view: RunView | null }>(() => ({ view: first }));
  const follow = (next: { readonly view: RunView | null }) => {
    if (next.view !== null && isWhole(next.view)) store.setState(next);
  };
  player.closed.addEventListener('abort', throttled.subscribe(follow));
  return store;
}

/** Whether the run merely went on: no news, nothing that a visitor did. */
const canWait = (before: RunView, view: RunView): boolean =>
  view.playing &&
  before.playing &&
  view.system.timeUs >= before.system.timeUs &&
  view.system.architecture === before.system.architecture &&
  view.scenario.name === before.scenario.name &&
  view.seed === before.seed &&
  view.captions[0]?.id === before.captions[0]?.id &&
  view.captions[0]?.text === before.captions[0]?.text;

/** The latest view in which all lanes are of one instant. */
export const wholeViewOf = (player: Player): RunView | null =>
  player.part(wholeView).getState().view;

/** A part of the latest view in which all lanes are of one instant: for what puts them side by side. */
export function useWholeRun<T>(select: (run: RunView) => T): T {
  return useStore(usePlayer().part(wholeView), ({ view }) => {
    if (view === null) throw new Error('There is no view of the run yet.');
    return select(view);
  });
}

/**
 * A part of the view for figures and tables: once a second while playing; at once while paused and
 * when there is news.
 */
export function useThrottledRun<T>(select: (run: RunView) => T): T {
  return useStore(usePlayer().part(throttledView), ({ view }) => {
    if (view === null) throw new Error('There is no view of the run yet.');
    return select(view);
  });
}
