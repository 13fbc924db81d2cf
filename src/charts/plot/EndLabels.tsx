import { spread } from './spread';

/** What a line is, and how it is drawn. */
export interface EndLabel {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  /** Where its line ends, in pixels from above. */
  readonly at: number;
  /** Class of the line. */
  readonly look: string;
}

interface Props {
  readonly labels: readonly EndLabel[];
  readonly left: number;
  readonly height: number;
  readonly em: number;
}

/** Lengths in ems: a piece of the line before its name, and how far labels stand apart. */
const SAMPLE_EM = 1.4;
const APART_EM = 1.25;
/** Mean width of a character, as a share of the type size. */
const CHARACTER_EM = 0.6;

/** Names beside the ends of lines, each with a piece of its line: nobody has to look up which is which. */
export function EndLabels({ labels, left, height, em }: Props) {
  const places = spread(
    labels.map(({ at }) => at),
    APART_EM * em,
    height,
  );
  return (
    <g className="plot-labels" transform={`translate(${left} 0)`}>
      {labels.map(({ key, name, value, look }, index) => (
        <g key={key} transform={`translate(0 ${places[index] ?? 0})`}>
          <line className={look} x1={0.3 * em} x2={(0.3 + SAMPLE_EM) * em} />
          <text x={(0.6 + SAMPLE_EM) * em} y={0.35 * em}>
            {name} <tspan className="plot-value">{value}</tspan>
          </text>
        </g>
      ))}
    </g>
  );
}

/** Room that labels need, in ems. */
export const labelsEm = (labels: readonly Pick<EndLabel, 'name' | 'value'>[]): number =>
  Math.max(...labels.map(({ name, value }) => name.length + 1 + value.length)) * CHARACTER_EM +
  SAMPLE_EM +
  0.8;
