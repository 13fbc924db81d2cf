import type { Row } from '../theory/report';
import type { Quantity } from '../theory/reportTexts';

/** Rows about the same quantity, in several settings. */
export interface RowGroup {
  readonly quantity: Quantity;
  readonly formula: string;
  readonly rows: readonly Row[];
}

/** Rows of a law by what is compared, in the order in which that first occurs. */
export function rowGroups(rows: readonly Row[]): RowGroup[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.quantity, row.formula]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((inGroup) => {
    const [first] = inGroup;
    return first ? [{ quantity: first.quantity, formula: first.formula, rows: inGroup }] : [];
  });
}

const ROUND = [1, 2, 5];

/**
 * How much of the expected value a drawing shows to both sides: the smallest round share into which all intervals
 * fit, the wide ones too.
 * 0 where there is nothing to draw: every run hit the expected value, or that is 0.
 */
export function barScale(rows: readonly Row[]): number {
  const widest = Math.max(0, ...rows.map(reach));
  if (widest === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(widest));
  const factor = ROUND.find((one) => one * power >= widest) ?? 10;
  return factor * power;
}

function reach({ expected, simulated: { low, high, wideLow, wideHigh } }: Row): number {
  if (expected === 0) return 0;
  return Math.max(...[low, high, wideLow, wideHigh].map((end) => Math.abs(end / expected - 1)));
}

/** How many rows have a bar, and how many of those bars miss the expected value. */
export interface Misses {
  readonly bars: number;
  readonly missed: number;
}

/** Counts bars that miss their line. Where a law must hold exactly there is no interval, and so no bar to count. */
export function misses(rows: readonly Row[]): Misses {
  const bars = rows.filter(
    ({ expected, simulated: { low, high } }) => expected !== 0 && low < high,
  );
  const missed = bars.filter(
    ({ expected, simulated: { low, high } }) => expected < low || expected > high,
  );
  return { bars: bars.length, missed: missed.length };
}
