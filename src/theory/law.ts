import type { Lab } from './lab';
import type { ExperimentText, LawId, Quantity } from './reportTexts';

/** A number that a formula knows. */
export interface Expectation {
  readonly quantity: Quantity;
  /** The closed form: signs and names of functions, and no words. */
  readonly formula: string;
  readonly unit: 's' | 'share' | 'per second' | 'ratio' | 'count';
  readonly expected: number;
  /**
   * How wide the interval may be to both sides, relative to the expected value (absolute where that is 0): a wider one
   * says too little. 0 for what must hold exactly in every run.
   */
  readonly precision: number;
}

/** One setting, run several times with different seeds, and what is read off every run. */
export interface Experiment {
  readonly setting: ExperimentText;
  readonly replications: number;
  readonly expectations: readonly Expectation[];
  /**
   * One replication: a value for each expectation, in their order.
   * @param replication its number, from 1
   */
  replicate(lab: Lab, seed: number, replication: number): readonly number[];
}

export interface Law {
  readonly id: LawId;
  readonly experiments: readonly Experiment[];
}
