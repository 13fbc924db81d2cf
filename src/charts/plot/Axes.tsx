import { tickText } from '../stripScale';
import { type Scale, type Span, timeScale, timeTicks } from './scales';

interface TimeAxisProps {
  readonly span: Span;
  readonly width: number;
  /** Where it lies, in pixels from above. */
  readonly top: number;
  readonly em: number;
}

/** Round instants below a drawing. */
export function TimeAxis({ span, width, top, em }: TimeAxisProps) {
  const x = timeScale(span, width);
  return (
    <g className="plot-axis" transform={`translate(0 ${top})`}>
      <line x2={width} />
      {timeTicks(span, width / em).map((second) => {
        const at = x(second * 1_000_000);
        return (
          <g key={second} transform={`translate(${at} 0)`}>
            <line y2={0.3 * em} />
            <text y={1.3 * em} textAnchor={anchorOf(at, width, em)}>
              {tickText(second)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** What stands in the middle below a place would be cut off at the ends. */
export function anchorOf(at: number, width: number, em: number): 'start' | 'middle' | 'end' {
  if (at < 1.5 * em) return 'start';
  return at > width - 1.5 * em ? 'end' : 'middle';
}

interface ValueLinesProps {
  readonly ticks: readonly number[];
  readonly at: Scale;
  readonly width: number;
}

/** Round values as lines behind a drawing. */
export function ValueLines({ ticks, at, width }: ValueLinesProps) {
  return (
    <g className="plot-lines">
      {ticks.map((tick) => (
        <line key={tick} x2={width} y1={at(tick)} y2={at(tick)} />
      ))}
    </g>
  );
}

interface ValueWordsProps extends Pick<ValueLinesProps, 'ticks' | 'at'> {
  readonly em: number;
  say(value: number): string;
}

/** The same values as words above their lines, and over the drawing: so they take none of its width. */
export function ValueWords({ ticks, at, em, say }: ValueWordsProps) {
  return (
    <g className="plot-words">
      {ticks.map((tick) => (
        <text key={tick} y={at(tick) - 0.25 * em}>
          {say(tick)}
        </text>
      ))}
    </g>
  );
}
