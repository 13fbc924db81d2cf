import type { RunView } from './player';

/** Whether an instant is shown that is not the latest of the run. */
export const isPast = ({ world, latestUs }: Pick<RunView, 'world' | 'latestUs'>): boolean =>
  world.timeUs < latestUs;
