import type { Action } from '../trace/events';

export type Method = 'GET' | 'POST' | 'PUT';

/**
 * What an action does with the state that a session keeps: leaves it alone, shows it, puts something in, or hands all of
 * it over to the database and leaves it empty.
 */
type StateUse = 'ignores' | 'reads' | 'adds' | 'commits';

/** What a request asks for, where it is no page: it changes something. */
export const NO_PAGE = 0;

/** What the actions of the shop are weighed by in a scenario. */
interface Weights {
  readonly browseWeight: number;
  readonly addWeight: number;
  readonly readWeight: number;
  readonly checkoutWeight: number;
}

/** Settings of a scenario by which a workload may go. */
export interface WorkloadSettings extends Weights {
  readonly addMethod: 'POST' | 'PUT';
  readonly publicShare: number;
}

/** One thing that people want. */
export interface WorkloadAction {
  readonly action: Action;
  /** How often it is wanted, beside the others: so many parts, or as a setting says. */
  readonly weight: number | keyof Weights;
  readonly method: Method | 'addMethod';
  readonly state: StateUse;
  /** The page with one's own things that it asks for: one address, whoever asks. */
  readonly ownPage: number;
  /** Whether it may ask for a page that is the same for everybody instead. */
  readonly isPublic: boolean;
  /** What is wanted in its place by somebody who believes that the state is empty. */
  readonly whenEmpty: Action | null;
}

/** What people use a system for. */
export interface Workload {
  /** Percent of what may be public that is. */
  readonly publicShare: number | 'publicShare';
  /** What somebody asks for who cannot know whether something has been done: a safe request. */
  readonly looksBy: Action;
  readonly actions: readonly WorkloadAction[];
}
