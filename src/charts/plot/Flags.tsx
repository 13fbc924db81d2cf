import { labelsThatFit } from '../stripScale';

/** A place in a drawing that has a name. */
export interface Flag {
  readonly key: string;
  /** In pixels from the left. */
  readonly x: number;
  readonly label: string;
  /** The same in fewer words, where there are fewer. */
  readonly short?: string | undefined;
}

interface Props {
  /** What has to be named first comes first. */
  readonly flags: readonly Flag[];
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

/** Lines across a drawing, with their names above it as far as these have room. */
export function Flags({ flags, width, height, em }: Props) {
  const marks = flags
    .filter(({ x }) => x >= 0 && x <= width)
    .map((flag) => ({
      ...flag,
      at: (flag.x / width) * 100,
      shorter: flag.short === undefined ? [] : [flag.short],
    }));
  const written = labelsThatFit(marks, width / em);
  return (
    <g className="plot-flags">
      {marks.map((mark) => {
        const place = written.get(mark);
        const isRight = place?.side === 'right';
        return (
          <g key={mark.key} transform={`translate(${mark.x} 0)`}>
            <line y1={-0.2 * em} y2={height} />
            {place && (
              <text
                x={(isRight ? 0.2 : -0.2) * em}
                y={-0.45 * em}
                textAnchor={isRight ? 'start' : 'end'}
              >
                {place.text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
