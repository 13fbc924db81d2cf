/** What `npm run validate` has found out: plain data, as JSON has it, for the terminal, the tests and the page. */

/**
 * agrees: the expected value lies within the wide interval, and the interval is narrow enough to mean something.
 * disagrees: it lies outside. too vague: it lies inside, but so would much else.
 */
export type Verdict = 'agrees' | 'disagrees' | 'too vague';

/** One number that mathematics knows and the engine came to. */
export interface Row {
  /** What is compared: "mean wait". */
  readonly quantity: string;
  /** For which setting: "4 workers, load 0.8". */
  readonly setting: string;
  /** The closed form, in plain text: "C(c, a) / (c mu - lambda)". */
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
  /** Stable: "m-m-1". */
  readonly id: string;
  readonly title: string;
  /** One or two plain sentences: what it says, and which part of the simulator is held to it. */
  readonly about: string;
  /** What the letters of its formulas stand for here, with their values: "mu = 100/s". */
  readonly where: string;
  /** Where the formula is written down. */
  readonly source: string;
  readonly rows: readonly Row[];
}

export interface ValidationReport {
  readonly engineVersion: string;
  /** Plain sentences: how long runs are, what is cut off at their beginning, and what the intervals and verdicts mean. */
  readonly method: {
    readonly runs: string;
    readonly warmUp: string;
    readonly interval: string;
    readonly verdict: string;
  };
  readonly laws: readonly LawReport[];
  readonly totals: {
    readonly rows: number;
    readonly agrees: number;
    readonly events: number;
    readonly requests: number;
  };
}
