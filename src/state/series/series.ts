import { useEffect } from 'react';
import { useStore } from 'zustand';
import { usePlayer } from '../hooks';
import { useLooking } from '../looking';
import type { RunView } from '../player';
import { NO_SERIES, type SeriesState, seriesLookers, seriesStore } from './seriesStore';

/** The shown run over time, as of the newest report: kept only for as long as some part of the page looks at it. */
export function useSeries(): SeriesState {
  const player = usePlayer();
  const series = player.part(seriesStore);
  useLooking('series', seriesLookers);
  useEffect(() => {
    // What is asked for anew is told even where it is as it was.
    const askAnew = () => {
      series.setState({ isOver: true });
      player.send({ type: 'series', on: true });
    };
    const leaveRun = player.run.subscribe(({ view }, { view: before }) => {
      if (before !== null && view !== null && isAnother(before, view)) askAnew();
    });
    const leaveSettings = player.settings.subscribe(({ settings }, { settings: before }) => {
      if (settings !== before) askAnew();
    });
    return () => {
      leaveRun();
      leaveSettings();
      // What comes when it is looked at again may be of another run.
      series.setState(NO_SERIES, true);
    };
  }, [player, series]);
  return useStore(series);
}

/** Whether a view is of another run than the one before, and not of the same as it goes on. */
function isAnother(before: RunView, { branch, seed, latestUs, version, undo }: RunView): boolean {
  const acts = version.number - before.version.number;
  if (branch !== before.branch || seed !== before.seed) return true;
  if (latestUs < before.latestUs || acts < 0) return true;
  return acts > 0 && (undo?.is !== 'change' || undo.atUs < before.latestUs);
}
