import { Fragment, useId } from 'react';
import type { Box } from '../../ui/useBox';
import { areaPath } from '../plot/paths';
import type { Scale } from '../plot/scales';
import { type ChartView, endOf } from './chartView';
import { TimePlot } from './TimePlot';
import type { Track } from './tracks';

interface Props {
  readonly view: ChartView;
  readonly box: Box;
  readonly tracks: readonly Track[];
  /** What every row ends at. */
  readonly most: number;
  say(value: number): string;
}

/** Height of a row for up to so many of them, in ems. */
const HEIGHTS_EM: readonly (readonly [upTo: number, em: number])[] = [
  [4, 2.4],
  [12, 1.6],
  [Number.POSITIVE_INFINITY, 1.25],
];
const CHARACTER_EM = 0.6;
/** Of each row the upper part is free, so that rows can be told apart. */
const FREE = 0.16;

const longest = (texts: readonly string[]): number =>
  Math.max(...texts.map(({ length }) => length));

/** A row for each machine, all on the same scale: lines that are alike would lie over each other. */
export function RowsPlot({ view, box, tracks, most, say }: Props) {
  const { em } = box;
  const hatch = useId();
  const [, rowEm = 0] = HEIGHTS_EM.find(([upTo]) => tracks.length <= upTo) ?? [];
  const row = rowEm * em;
  const values = tracks.map((track) => say(track.values[endOf(view, track)] ?? Number.NaN));
  const left = (longest(tracks.map(({ name }) => name)) * CHARACTER_EM + 0.5) * em;
  const right = (longest(values) * CHARACTER_EM + 0.6) * em;
  const width = box.width - left - right;
  const y = (value: number) => row - (value / most) * row * (1 - FREE);
  return (
    <TimePlot
      {...{ view, box, left, right }}
      height={row * tracks.length}
      draw={(x) => (
        <>
          <Hatch id={hatch} />
          {tracks.map((track, index) => (
            <g key={track.name} transform={`translate(0 ${index * row})`}>
              <Down {...{ view, track, x, row }} fill={`url(#${hatch})`} />
              <path className="plot-area" d={areaPath(track, x, y)} />
              <line className="chart-row-base" y1={row} y2={row} x2={width} />
            </g>
          ))}
        </>
      )}
      beside={
        <g className="plot-labels">
          {tracks.map(({ name }, index) => (
            <Fragment key={name}>
              <text y={(index + 1) * row - 0.3 * em}>{name}</text>
              <text
                className="plot-value"
                x={box.width}
                y={(index + 1) * row - 0.3 * em}
                textAnchor="end"
              >
                {values[index]}
              </text>
            </Fragment>
          ))}
        </g>
      }
    />
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern
      id={id}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect className="chart-down" width="6" height="6" />
      <line className="chart-down-line" y2="6" />
    </pattern>
  );
}

interface DownProps extends Pick<Props, 'view'> {
  readonly track: Track;
  readonly x: Scale;
  readonly row: number;
  readonly fill: string;
}

/** When a machine did not run. */
function Down({ view: { series }, track, x, row, fill }: DownProps) {
  const latestUs = series.ends.at(-1) ?? 0;
  return series.outages
    .filter(({ server }) => server === track.server)
    .map(({ fromUs, untilUs }) => {
      const from = x(fromUs);
      const until = x(Math.min(untilUs, Math.max(latestUs, fromUs)));
      return (
        <rect
          key={fromUs}
          x={from}
          y={row * FREE}
          width={until - from}
          height={row * (1 - FREE)}
          fill={fill}
        />
      );
    });
}
