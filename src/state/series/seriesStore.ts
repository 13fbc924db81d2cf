import { createStore } from 'zustand/vanilla';
import type { SeriesReport } from '../../runner/messages';

/** The shown run of a player over time. */
export interface SeriesState {
  /** The newest report; null before the first, and while nobody looks. */
  readonly report: SeriesReport | null;
  /** The run on the page has become another one since. */
  readonly isOver: boolean;
}

export const NO_SERIES: SeriesState = { report: null, isOver: false };

/** `player.part(seriesStore)`. */
export const seriesStore = () => createStore<SeriesState>(() => NO_SERIES);

/** How many parts of the page look at it. */
export const seriesLookers = () => ({ count: 0 });
