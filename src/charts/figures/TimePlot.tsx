import { type ReactNode, useId } from 'react';
import type { Box } from '../../ui/useBox';
import { TimeAxis } from '../plot/Axes';
import { type Flag, Flags } from '../plot/Flags';
import { type Scale, timeScale } from '../plot/scales';
import type { ChartView } from './chartView';
import { usePlotPointer } from './usePlotPointer';

interface Props {
  readonly view: ChartView;
  readonly box: Box;
  /** Of the drawing without its axis, in pixels. */
  readonly height: number;
  /** What is kept free of the drawing on both sides, in pixels. */
  readonly left: number;
  readonly right: number;
  /** What is drawn, over as much of the time as is shown. */
  draw(x: Scale): ReactNode;
  /** What stands beside it. */
  readonly beside: ReactNode;
}

/** Room above a drawing for what was done, and below it for instants; in ems. */
const ABOVE_EM = 1.5;
const BELOW_EM = 1.7;

/** A drawing over time, with what was done to the run, the instant that is shown and the one that is pointed at. */
export function TimePlot({ view, box, height, left, right, draw, beside }: Props) {
  const { look } = view;
  const { em } = box;
  const width = Math.max(1, box.width - left - right);
  const clip = useId();
  const { drag, handlers } = usePlotPointer({ look, width, onGo: view.onGo });
  const x = timeScale(look.span, width);
  const top = ABOVE_EM * em;
  return (
    <svg
      className="plot"
      width={box.width}
      height={top + height + BELOW_EM * em}
      aria-hidden="true"
    >
      <clipPath id={clip}>
        <rect y={-top} width={width} height={top + height} />
      </clipPath>
      <g transform={`translate(${left} ${top})`}>
        <g clipPath={`url(#${clip})`}>
          {draw(x)}
          <Later view={view} x={x} width={width} height={height} />
        </g>
        <Flags flags={flagsOf(view, x)} width={width} height={height} em={em} />
        <Instants view={view} x={x} width={width} height={height} />
        {drag && (
          <rect
            className="chart-drag"
            x={x(drag.fromUs)}
            width={x(drag.untilUs) - x(drag.fromUs)}
            height={height}
          />
        )}
        <TimeAxis span={look.span} width={width} top={height} em={em} />
        <rect
          className="chart-touched"
          y={-top}
          width={width}
          height={top + height}
          {...handlers}
        />
      </g>
      <g transform={`translate(0 ${top})`}>{beside}</g>
    </svg>
  );
}

interface LayerProps extends Pick<Props, 'view' | 'height'> {
  readonly x: Scale;
  readonly width: number;
}

/** What comes after the instant that is shown is there, and pale. */
function Later({ view: { series, timeUs }, x, width, height }: LayerProps) {
  if (timeUs >= (series.ends.at(-1) ?? 0)) return null;
  const from = Math.max(0, x(timeUs));
  return (
    <rect
      className="chart-later"
      x={from}
      y={-height}
      width={Math.max(0, width - from)}
      height={2 * height}
    />
  );
}

/** The instant that is shown, and the one that is pointed at. */
function Instants({ view: { look, timeUs }, x, width, height }: LayerProps) {
  const isIn = (us: number) => x(us) >= 0 && x(us) <= width + 1;
  const { pointedUs } = look;
  return (
    <>
      {isIn(timeUs) && <line className="chart-now" x1={x(timeUs)} x2={x(timeUs)} y2={height} />}
      {pointedUs !== null && isIn(pointedUs) && (
        <line className="chart-pointed" x1={x(pointedUs)} x2={x(pointedUs)} y2={height} />
      )}
    </>
  );
}

/** What was done, the latest first. */
const flagsOf = ({ marks }: ChartView, x: Scale): readonly Flag[] =>
  marks.map((mark, index) => ({ ...mark, x: x(mark.atUs), key: `${index}` })).reverse();
