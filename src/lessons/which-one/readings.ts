import type { ArchitectureId } from '../../engine';
import type { RunView } from '../../state/player';
import { laneOf } from '../../state/readings';
import { doneAt } from '../reading/facts';

/** What the lesson reads off its run. */

/** The server that fails, and the person who is shut out: served by another one. */
export const server = 0;
export const who = 7;

export const bannedAt = (run: RunView): number | null => doneAt(run, 'ban-client', who);
export const stoppedAt = (run: RunView): number | null => doneAt(run, 'stop-server', server);

export const lostUnder = (run: RunView, choice: ArchitectureId): number =>
  laneOf(run, choice).sessionsLost.total;
/** How often somebody got what was wanted after having been banned. */
export const letInUnder = (run: RunView, choice: ArchitectureId): number =>
  laneOf(run, choice).bans.letIn;

/** The first need: shut out at once. */
export const shutsOut = (run: RunView, choice: ArchitectureId): boolean =>
  bannedAt(run) !== null && letInUnder(run, choice) === 0;
/** The second: a server may fail. */
export const survives = (run: RunView, choice: ArchitectureId): boolean =>
  stoppedAt(run) !== null && lostUnder(run, choice) === 0;

export const doesBoth = (run: RunView, choice: ArchitectureId): boolean =>
  shutsOut(run, choice) && survives(run, choice);

/** A session or a cart was lost, or somebody was let in who should not have been. */
const isHurt = ({ sessionsLost, cartsLost, bans }: RunView['lanes'][number]): boolean =>
  sessionsLost.total + cartsLost.total + bans.letIn > 0;

/** Whether that is so under each architecture that there is a choice between. */
export const isEachHurt = (run: RunView): boolean =>
  stoppedAt(run) !== null &&
  run.lanes.filter(({ architecture }) => architecture !== 'in-memory').every(isHurt);

/** Mean time of an answer, in microseconds. */
export const meanUs = (run: RunView, choice: ArchitectureId): number =>
  laneOf(run, choice).meanLatency * 1e6;
