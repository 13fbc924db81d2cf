import type { ExperimentText, LawId, Quantity } from './reportTexts';

/** What `npm run validate` has found out: plain data, as JSON has it, for the terminal, the tests and the page. */

/**
 * agrees: the expected value lies within the wide interval, and the interval is narrow enough to mean something.
 * disagrees: it lies outside. too vague: it lies inside, but so would much else.
 */
export type Verdict = 'agrees' | 'disagrees' | 'too vague';

/** One number that mathematics knows and the engine came to. */
export interface Row {
  /** What is compared: "mean wait". */
  readonly quantity: Quantity;
  /** For which setting: "4 workers, load 0.8". */
  readonly setting: ExperimentText;
  /** The closed form: "C(c, a) / (c mu - lambda)". */
  readonly formula: string;
  /** "s", "share", "per second", "ratio" or "count". */
  readonly unit: string;
  readonly expected: number;
  readonly simulated: {
    /** Mean over the replications. */
    readonly mean: number;
    /** Limits of the 95 % confidence interval; both equal to the mean where a law must hold exactly. */
    readonly low: number;
    readonly high: number;
    /** Limits of the wider interval that the verdict goes by. */
    readonly wideLow: number;
    readonly wideHigh: number;
    readonly replications: number;
  };
  readonly verdict: Verdict;
}

/** One law of queueing theory, probability or arithmetic, and the runs that were held to it. */
export interface LawReport {
  /** Stable. */
  readonly id: LawId;
  readonly rows: readonly Row[];
}

/** How it was done. */
export interface Method {
  /** What is cut off at the beginning of runs about equilibrium, in simulated seconds. */
  readonly warmUpS: {
    readonly open: number;
    readonly networks: number;
    readonly newServer: number;
  };
  /** How often an interval that is shown holds its value; how often all wider ones together do. */
  readonly shownPercent: number;
  readonly jointPercent: number;
}

export interface ValidationReport {
  readonly engineVersion: string;
  readonly method: Method;
  readonly laws: readonly LawReport[];
  readonly totals: {
    readonly rows: number;
    readonly agrees: number;
    readonly events: number;
    readonly requests: number;
  };
}
