import { type ChangeAt, S1 } from '../support/scenarios';
import type { Turn } from './turn';

const RESTARTED: readonly ChangeAt[] = [
  [8, 'stop-server', S1],
  [9, 'start-server', S1],
];
const HUNG: readonly ChangeAt[] = [[8, 'freeze-server', S1]];
const PROBED = { servers: { probes: 'shallow' } };

/** The turns of the settings of processes that are new, or are watched. */
export const PROCESS_TURNS: Readonly<Record<string, Turn>> = {
  'servers.warmUp': { to: 5, done: RESTARTED },
  'servers.coldFactor': { to: 3, where: { servers: { warmUp: 5 } }, done: RESTARTED },
  'servers.probes': { to: 'shallow', done: HUNG },
  'servers.probeInterval': { to: 5, where: PROBED, done: HUNG },
  'servers.probeTimeout': { to: 0.5, where: PROBED, done: HUNG },
  'servers.probeFailures': { to: 1, where: PROBED, done: HUNG },
  'servers.probeGrace': { to: 0, where: PROBED, done: HUNG },
};
