import type { Action } from '../trace/events';

export type Method = 'GET' | 'POST' | 'PUT';

/**
 * What an action does with the state that a session keeps: leaves it alone, shows it, puts something in, hands all of it
 * over to the database and leaves it empty, or puts something else in its place.
 */
type StateUse = 'ignores' | 'reads' | 'adds' | 'commits' | 'sets';

/** How far a transfer has come: begun, and confirmed. Only one that is confirmed may be committed. */
export const BEGUN = 1;
export const CONFIRMED = 2;

/** Segments of a film: 3 h 20 of 6 s each. Whoever has come to its end stays there. */
export const FILM_SEGMENTS = 2000;

/**
 * What an action has to do with messages from person to person: nothing; it opens a connection over which they come, it
 * brings one, or it asks for those that have not been seen.
 */
type MessageUse = 'none' | 'connects' | 'sends' | 'reads';

/**
 * What is kept of people: nothing, so that nobody logs in; or a session, with who somebody is (and no more), and with a
 * cart, a position or a transfer under way in it, or with messages that wait.
 */
export type Keeps = 'nothing' | 'cart' | 'position' | 'messages' | 'login' | 'transfer';

/** What a request asks for, where it is no page: it changes something. */
export const NO_PAGE = 0;

/** Settings of a scenario by which a workload may go. */
export interface WorkloadSettings {
  readonly browseWeight: number;
  readonly addWeight: number;
  readonly readWeight: number;
  readonly checkoutWeight: number;
  readonly addMethod: 'POST' | 'PUT';
  readonly publicShare: number;
}

/** One thing that people want. */
export interface WorkloadAction {
  readonly action: Action;
  /** How often it is wanted, beside the others. */
  readonly weight: number;
  readonly method: Method;
  readonly state: StateUse;
  readonly messages: MessageUse;
  /** The page with one's own things that it asks for: one address, whoever asks. */
  readonly ownPage: number;
  /** Whether it may ask for a page that is the same for everybody instead. */
  readonly isPublic: boolean;
  /** Whether its person is one segment further when it is done: that is what a later action sets. */
  readonly advances: boolean;
  /** How much must be kept for it to be handed over: items in a cart, or the step that a transfer has reached. */
  readonly needs: number;
  /** Whether the last service of a chain takes a seat for it. */
  readonly books: boolean;
  /** The step that it takes a transfer to. */
  readonly reaches: number;
  /** What is wanted in its place by somebody who believes that this much is kept: nothing, 1, and so on. */
  readonly instead: readonly Action[];
}

/** What people use a system for. */
export interface Workload {
  readonly keeps: Keeps;
  /** Whether a browser keeps a connection to a server open, over which messages come. */
  readonly connects: boolean;
  /** Whether a service that is asked calls another one, and that one the next. */
  readonly chains: boolean;
  /** Percent of what may be public that is. */
  readonly publicShare: number;
  /** What somebody asks for who cannot know whether something has been done: a safe request. */
  readonly looksBy: Action;
  readonly actions: readonly WorkloadAction[];
}

/** An action of these, which is as most are in everything else: it leaves alone what is kept, and asks for no page. */
export const wanted = (
  action: Action,
  weight: number,
  method: Method,
  more?: Partial<WorkloadAction>,
): WorkloadAction => ({
  action,
  weight,
  method,
  state: 'ignores',
  messages: 'none',
  ownPage: NO_PAGE,
  isPublic: false,
  advances: false,
  books: false,
  needs: 0,
  reaches: 0,
  instead: [],
  ...more,
});
