import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { nearestDot, type swarmOf } from './swarm';

type Swarm = ReturnType<typeof swarmOf>;
type Dot = Swarm['dots'][number];

interface Props {
  readonly title: string;
  /** What the runs are, for whoever does not see them. */
  readonly label: string;
  readonly mean: string;
  readonly swarm: Swarm;
  /** Where the run on the stage stands. */
  readonly own: number | null;
  readonly ticks: readonly number[];
  /** Seed of the run that is picked. */
  readonly picked: number | null;
  wordsOf(run: Dot): string;
  onPick(seed: number): void;
  onOpen(seed: number): void;
}

/** Height of the drawing's own coordinates; the width is 1000. */
const HEIGHT = 100;
const WIDTH = 1000;
const PAGE = 10;

/**
 * The runs of one architecture. To keys and screen readers they are a slider from the lowest to the highest; Enter, and
 * a click on a dot, open the run. A finger picks one first: a dot is smaller than it is.
 */
export function SwarmRow(props: Props) {
  const { title, label, mean, swarm, own, ticks, picked, wordsOf, onPick, onOpen } = props;
  const { dots } = swarm;
  /** What it was pressed with: a mouse opens what it clicks. */
  const pointer = useRef<string | null>(null);
  const index = Math.max(
    0,
    dots.findIndex(({ seed }) => seed === picked),
  );
  const run = dots[index];
  if (run === undefined) return null;
  const pickAt = (place: number) => {
    const seed = dots[place]?.seed;
    if (seed !== undefined) onPick(seed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedBy(event.key, index, dots.length);
    if (event.key === 'Enter') onOpen(run.seed);
    else if (next === null) return;
    else pickAt(next);
    event.preventDefault();
  };
  const dotAt = ({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): number => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const at = { across: (clientX - left) / width, down: (clientY - top) / height };
    return nearestDot(dots, at, { width, height });
  };
  return (
    <div className="many-row">
      <span className="many-row-title" aria-hidden="true">
        {title}
      </span>
      <div
        className="many-dots"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={dots.length}
        aria-valuenow={index + 1}
        aria-valuetext={wordsOf(run)}
        onKeyDown={onKeyDown}
        onFocus={() => onPick(run.seed)}
        onPointerMove={(event) => pickAt(dotAt(event))}
        onPointerDown={({ pointerType }) => {
          pointer.current = pointerType;
        }}
        onClick={(event) => {
          const seed = dots[dotAt(event)]?.seed;
          if (seed === undefined) return;
          onPick(seed);
          if (pointer.current === 'mouse') onOpen(seed);
        }}
      >
        <Drawing swarm={swarm} ticks={ticks} picked={picked === null ? null : run} />
        {own !== null && (
          <span
            className="many-own"
            aria-hidden="true"
            style={{ insetInlineStart: `${100 * own}%` }}
          />
        )}
      </div>
      <span className="many-row-mean" aria-hidden="true">
        {mean}
      </span>
    </div>
  );
}

interface DrawingProps extends Pick<Props, 'swarm' | 'ticks'> {
  readonly picked: Dot | null;
}

const Drawing = ({ swarm: { dots, ends, mean }, ticks, picked }: DrawingProps) => (
  <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
    <path className="many-ticks" d={ticks.map((x) => `M${WIDTH * x} 0V${HEIGHT}`).join('')} />
    <path className="many-runs-dots" d={dots.map(place).join('')} />
    {ends !== null && <path className="many-interval" d={intervalPath(ends, mean)} />}
    {picked !== null && <path className="many-picked-dot" d={place(picked)} />}
  </svg>
);

/** A dot: the round end of a line without length. */
const place = ({ across, down }: Dot): string =>
  `M${(WIDTH * across).toFixed(1)} ${(HEIGHT * down).toFixed(1)}h0`;

function intervalPath([low, high]: readonly [number, number], mean: number): string {
  const middle = HEIGHT / 2;
  return `M${WIDTH * low} ${middle}H${WIDTH * high}M${WIDTH * mean} ${0.2 * HEIGHT}V${0.8 * HEIGHT}`;
}

function movedBy(key: string, index: number, count: number): number | null {
  const to = (place: number) => Math.max(0, Math.min(count - 1, place));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return to(index + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return to(index - 1);
    case 'PageUp':
      return to(index + PAGE);
    case 'PageDown':
      return to(index - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
