import type { RunView } from './player';

/** Whether an instant is shown that is not the latest of the run. */
export const isPast = ({ system, latestUs }: Pick<RunView, 'system' | 'latestUs'>): boolean =>
  system.timeUs < latestUs;
