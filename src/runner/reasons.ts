import { INTERVENTIONS_MAX } from '../engine';

/** Why something that was asked of the run is not done. */
export const NOT_NOW = 'That is not possible any more.';
/** What holds more could not be opened again. */
export const TOO_MANY = `A run holds at most ${INTERVENTIONS_MAX} changes.`;
export const OUTGROWN = 'The run has outgrown the simulator.';
export const NOT_READ =
  'The settings of the address could not be read: a part of the page is missing.';
export const NO_WORDS = 'The sentences could not be fetched. The simulation goes on without them.';
