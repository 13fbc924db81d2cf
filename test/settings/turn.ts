import type { ChangeAt, Overrides } from '../support/scenarios';

/** What a setting is turned to, to show what it does. */
export interface Turn {
  /** The value it is turned to; the other run has the default. */
  readonly to: unknown;
  /** What else is needed for it to matter, in both runs. */
  readonly where?: Overrides;
  readonly done?: readonly ChangeAt[];
}
