import type { Row } from '../theory/report';

/** The drawing is this wide and high, in units of its own. */
const WIDTH = 100;
const HEIGHT = 16;
const MIDDLE = WIDTH / 2;
const MIDDLE_Y = HEIGHT / 2;
/** The wide interval ends in strokes that are this high. */
const CAP = 6;
/** A bar that is narrower cannot be seen. */
const NARROWEST = 1.5;

interface Props {
  readonly row: Pick<Row, 'expected' | 'simulated' | 'verdict'>;
  /** Share of the expected value at both ends. */
  readonly scale: number;
}

/**
 * The simulated interval as a bar, the wide one that the verdict goes by as a thin line through it, and an upright
 * line for the expected value. The words beside it say the same.
 */
export function Interval({ row, scale }: Props) {
  const { expected, simulated, verdict } = row;
  const place = (value: number) => MIDDLE + ((value / expected - 1) / scale) * MIDDLE;
  const [left, right] = inOrder(place(simulated.low), place(simulated.high));
  const [wideLeft, wideRight] = inOrder(place(simulated.wideLow), place(simulated.wideHigh));
  const width = Math.max(NARROWEST, right - left);
  return (
    <svg
      className={`interval is-${verdict.replace(' ', '-')}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <line className="interval-axis" x1="0" x2={WIDTH} y1={MIDDLE_Y} y2={MIDDLE_Y} />
      {wideRight > wideLeft && (
        <path
          className="interval-wide"
          d={`M${wideLeft} ${MIDDLE_Y}H${wideRight}${cap(wideLeft)}${cap(wideRight)}`}
        />
      )}
      <rect x={(left + right - width) / 2} y="4" width={width} height="8" />
      <line className="interval-expected" x1={MIDDLE} x2={MIDDLE} y1="0" y2={HEIGHT} />
    </svg>
  );
}

const cap = (x: number): string => `M${x} ${MIDDLE_Y - CAP / 2}v${CAP}`;

/** Where the expected value is negative, the low end is on the right. */
const inOrder = (one: number, other: number): readonly [number, number] =>
  one < other ? [one, other] : [other, one];
