import type { Box } from '../../ui/useBox';
import { ValueLines, ValueWords } from '../plot/Axes';
import { EndLabels, labelsEm } from '../plot/EndLabels';
import { linePath } from '../plot/paths';
import { type Span, valueScale } from '../plot/scales';
import { type ChartView, endOf } from './chartView';
import { TimePlot } from './TimePlot';
import type { Track } from './tracks';

interface Props {
  readonly view: ChartView;
  readonly box: Box;
  readonly tracks: readonly Track[];
  say(value: number): string;
}

const HEIGHT_EM = 8.5;
/** Labels beside a drawing take no more than this share of the width. */
const LABELS_MAX = 0.45;

/** Lines on one scale, each with its name and its number at its end. */
export function LinesPlot({ view, box, tracks, say }: Props) {
  const { em } = box;
  const height = HEIGHT_EM * em;
  const { at, ticks } = valueScale(largestIn(tracks, view.look.span), height);
  const labels = tracks.map((track, index) => {
    const value = track.values[endOf(view, track)] ?? Number.NaN;
    return {
      key: track.name,
      name: track.name,
      value: say(value),
      at: at(lastIn(track, view.look.span)),
      look: lookOf(track, index),
    };
  });
  const right = Math.min(box.width * LABELS_MAX, labelsEm(labels) * em);
  const width = box.width - right;
  return (
    <TimePlot
      {...{ view, box, height, right }}
      left={0}
      draw={(x) => (
        <>
          <ValueLines {...{ ticks, at, width }} />
          {tracks.map((track, index) => (
            <path key={track.name} className={lookOf(track, index)} d={linePath(track, x, at)} />
          ))}
          <ValueWords {...{ ticks, at, em, say }} />
        </>
      )}
      beside={<EndLabels {...{ labels, height, em }} left={width} />}
    />
  );
}

const lookOf = ({ tone }: Track, index: number): string =>
  `plot-line plot-line-${index} tone-of-${tone}`;

/** Numbers of a track that are seen in a span. */
const seenIn = ({ ends, values }: Track, { fromUs, untilUs }: Span): readonly number[] =>
  Array.from(values).filter(
    (value, at) =>
      !Number.isNaN(value) &&
      (ends[at] as number) >= fromUs &&
      (ends[Math.max(0, at - 1)] as number) <= untilUs,
  );

/** The largest number that is seen; 0 where none is. */
export const largestIn = (tracks: readonly Track[], span: Span): number =>
  tracks.reduce(
    (largest, track) => seenIn(track, span).reduce((one, other) => Math.max(one, other), largest),
    0,
  );

const lastIn = (track: Track, span: Span): number => seenIn(track, span).at(-1) ?? 0;
