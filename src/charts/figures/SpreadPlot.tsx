import type { Box } from '../../ui/useBox';
import { anchorOf, ValueLines, ValueWords } from '../plot/Axes';
import { Flags } from '../plot/Flags';
import { factorScale, valueScale } from '../plot/scales';
import type { Bar } from './latencySpread';

interface Props {
  readonly bars: readonly Bar[];
  readonly box: Box;
  /** Percentiles of what the bars are of, in seconds; none where they are not known. */
  readonly percentiles: readonly { readonly name: string; readonly seconds: number }[];
  readonly sayShare: (share: number) => string;
  readonly saySeconds: (seconds: number) => string;
}

const HEIGHT_EM = 8.5;
const ABOVE_EM = 1.5;
const BELOW_EM = 1.7;
/** The axis begins and ends a little beside the bars: a time of 0 has no place on it. */
const LEAST_S = 1e-6;

/** How many took how long. Times grow by factors to the right: each bar is about as wide as the next. */
export function SpreadPlot({ bars, box, percentiles, sayShare, saySeconds }: Props) {
  const { width, em } = box;
  const height = HEIGHT_EM * em;
  const all = bars.reduce((sum, { count }) => sum + count, 0);
  const shares = bars.map(({ count }) => count / all);
  const { at, ticks } = valueScale(Math.max(0, ...shares), height);
  const [first, last] = [bars.at(0)?.from ?? LEAST_S, bars.at(-1)?.until ?? 1];
  const x = factorScale(Math.max(LEAST_S, first / 1.6), last * 1.6, width, width / em);
  const flags = percentiles.map(({ name, seconds }) => ({
    key: name,
    x: x.at(Math.max(LEAST_S, seconds)),
    label: `${name} ${saySeconds(seconds)}`,
    short: name,
  }));
  return (
    <svg
      className="plot"
      width={width}
      height={(ABOVE_EM + BELOW_EM) * em + height}
      aria-hidden="true"
    >
      <g transform={`translate(0 ${ABOVE_EM * em})`}>
        <ValueLines {...{ ticks, at, width }} />
        {bars.map(({ from, until }, index) => {
          const [left, right] = [x.at(Math.max(LEAST_S, from)), x.at(until)];
          const y = at(shares[index] as number);
          return (
            <rect
              key={from}
              className="plot-bar"
              x={left}
              y={y}
              width={right - left}
              height={height - y}
            />
          );
        })}
        <ValueWords {...{ ticks, at, em }} say={sayShare} />
        <Flags flags={flags} {...{ width, height, em }} />
        <g className="plot-axis" transform={`translate(0 ${height})`}>
          <line x2={width} />
          {x.ticks.map((seconds) => (
            <g key={seconds} transform={`translate(${x.at(seconds)} 0)`}>
              <line y2={0.3 * em} />
              <text y={1.3 * em} textAnchor={anchorOf(x.at(seconds), width, em)}>
                {saySeconds(seconds)}
              </text>
            </g>
          ))}
        </g>
      </g>
    </svg>
  );
}
