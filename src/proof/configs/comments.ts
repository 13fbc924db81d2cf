import { FIELDS, type Scenario, SECOND_US } from '../../engine';
import words from '../../messages/en/configs/common';
import architectures from '../../messages/en/stage/architectures';
import fields from '../../messages/fields';
import { amountInWords, valueInWords } from '../../messages/values';

/** Longest line of a comment, in characters. */
const WIDTH = 78;

const UNITS: ReadonlyArray<readonly [unit: string, microseconds: number]> = [
  ['d', 86_400 * SECOND_US],
  ['h', 3600 * SECOND_US],
  ['m', 60 * SECOND_US],
  ['s', SECOND_US],
];

/** A duration as HAProxy and nginx write it, to a millisecond: "1500ms", "2s", "10m". */
export function timeText(us: number): string {
  const ms = us > 0 ? Math.max(1, Math.round(us / 1000)) : 0;
  const whole = UNITS.find(([, each]) => ms > 0 && (ms * 1000) % each === 0);
  return whole === undefined ? `${ms}ms` : `${(ms * 1000) / whole[1]}${whole[0]}`;
}

/** A duration for people: "1.5 s". */
export const timeWords = (us: number): string => amountInWords('s', us / SECOND_US);

/** What was written for a scenario, and how it was shown. */
export function headLines(product: string, place: string, scenario: Scenario): string[] {
  const { name, architecture, world } = scenario;
  const title = architectures(`architectures.${architecture}`);
  const lines = [
    // A name may have anything in it, and must not end the comment.
    ...comment(
      words('configs.head', {
        product: together(product),
        scenario: together(name.replace(/\s+/g, ' ')),
        architecture: together(title),
      }),
    ),
    ...comment(words('configs.examples', { place })),
  ];
  if (world === 'realistic') return lines;
  return [...lines, ...comment(words('configs.slow'))];
}

/** Lines inside a block. */
export const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);

/** Stands for a space that no line may end at. */
const NO_BREAK = '\u00a0';
/** What is longer fills a line by itself, or nearly. */
const TOGETHER_MAX = 48;

/** A title, or an order to be copied, that comes into one line of a comment. */
export const together = (title: string): string =>
  title.length > TOGETHER_MAX ? title : title.replaceAll(' ', NO_BREAK);

/** A text as lines of a comment; a number and its unit come into one line. */
export function comment(text: string, begin = '# ', goOn = begin): string[] {
  const lines: string[] = [];
  let line = begin;
  let isEmpty = true;
  for (const word of text.replace(/(\d) /g, `$1${NO_BREAK}`).split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = goOn;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].map((one) => one.replaceAll(NO_BREAK, ' '));
}

/** Comments of whole lines that are too long, as they get when they are indented, go on in further lines. */
const fitted = (line: string): string[] => {
  const [, begin, text] = /^( *# )(.*)$/.exec(line) ?? [];
  return begin === undefined || text === undefined || line.length <= WIDTH
    ? [line]
    : comment(text, begin);
};

/** Everything that was written for a product, as one text. */
export const asText = (lines: readonly string[]): string => `${lines.flatMap(fitted).join('\n')}\n`;

interface Limits {
  readonly low: number;
  readonly high: number;
}

/** Collects what a product cannot say as the scenario does, under the names of the settings. */
export class Differences {
  readonly #sentences: string[] = [];

  constructor(private readonly product: string) {}

  /** Notes a difference about the setting at `path`. */
  add(path: string, sentence: string): void {
    const title = together(fields(`fields.${fieldAt(path).path}`));
    this.#sentences.push(words('configs.difference', { title, difference: sentence }));
  }

  /** The value of a setting, or the nearest that the product allows; both in the unit of documents. */
  within(path: string, value: number, { low, high }: Limits): number {
    const nearest = Math.min(high, Math.max(low, Math.round(value)));
    if (nearest !== value) {
      const here = valueInWords(fieldAt(path), value);
      const there = valueInWords(fieldAt(path), nearest);
      const { product } = this;
      this.add(path, words('configs.nearest', { here, there, product }));
    }
    return nearest;
  }

  /** A whole number of seconds for a duration in microseconds. */
  seconds(path: string, us: number, limits: Limits): number {
    return this.within(path, us / SECOND_US, limits);
  }

  lines(): string[] {
    if (this.#sentences.length === 0) return [];
    const items = this.#sentences.flatMap((one) => comment(one, '# - ', '#   '));
    return ['', `# ${words('configs.differs', { product: this.product })}`, ...items];
  }
}

function fieldAt(path: string) {
  const field = FIELDS.find((one) => one.path === path);
  if (field === undefined) throw new Error(`There is no setting ${path}.`);
  return field;
}
