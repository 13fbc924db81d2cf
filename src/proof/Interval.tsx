import type { Row } from '../theory/report';

/** The drawing is this wide and high, in units of its own. */
const WIDTH = 100;
const HEIGHT = 16;
const MIDDLE = WIDTH / 2;
/** A bar that is narrower cannot be seen. */
const NARROWEST = 1.5;

interface Props {
  readonly row: Pick<Row, 'expected' | 'simulated' | 'verdict'>;
  /** Share of the expected value at both ends. */
  readonly scale: number;
}

/** The simulated interval as a bar, beside a line for the expected value. The words beside it say the same. */
export function Interval({ row, scale }: Props) {
  const { expected, simulated, verdict } = row;
  const place = (value: number) => MIDDLE + ((value / expected - 1) / scale) * MIDDLE;
  const ends = [place(simulated.low), place(simulated.high)].sort((one, other) => one - other);
  const [left = MIDDLE, right = MIDDLE] = ends;
  const width = Math.max(NARROWEST, right - left);
  return (
    <svg
      className={`interval is-${verdict.replace(' ', '-')}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <line className="interval-axis" x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <rect x={(left + right - width) / 2} y="4" width={width} height="8" />
      <line className="interval-expected" x1={MIDDLE} x2={MIDDLE} y1="0" y2={HEIGHT} />
    </svg>
  );
}
