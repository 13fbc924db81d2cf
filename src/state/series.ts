import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { SeriesReport } from '../runner/messages';
import { usePlayer } from './hooks';
import { useLooking } from './looking';
import { seriesStore } from './seriesStore';

const lookers = () => ({ count: 0 });

/** The shown run over time, as of the newest report: kept only for as long as some part of the page looks at it. */
export function useSeries(): SeriesReport | null {
  const series = usePlayer().part(seriesStore);
  useLooking('series', lookers);
  // What comes when it is looked at again may be of another run.
  useEffect(() => () => series.setState(null, true), [series]);
  return useStore(series);
}
