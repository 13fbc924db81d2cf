import { createStore } from 'zustand/vanilla';
import type { SeriesReport } from '../runner/messages';

/** The shown run of a player over time, as of the newest report: `player.part(seriesStore)`. Null while nobody looks at it. */
export const seriesStore = () => createStore<SeriesReport | null>(() => null);
