import { ServerCondition } from '../../engine';
import type { RunView } from '../../state/player';
import { laneOf, type Situation } from '../../state/readings';
import { amountOf, countOf, doneAt, isEverybodyLoggedIn } from '../reading/facts';

/** What the lesson reads off its runs. */

/** The server that fails in the second part. */
export const server = 0;

export const wipedAt = (run: RunView): number | null => doneAt(run, 'wipe-store');
export const stoppedAt = (run: RunView): number | null => doneAt(run, 'stop-server', server);

/** Whoever lost a session is logged in again. */
export const isBehind = (run: RunView): boolean => {
  const { sessionsLost, forcedLogins } = laneOf(run);
  return (
    sessionsLost.total > 0 && forcedLogins.total === sessionsLost.total && isEverybodyLoggedIn(run)
  );
};

/** From one instant to the last of the logins that it made necessary. */
export const spanTo = (run: RunView, sinceUs: number | null) => ({
  fromUs: sinceUs ?? 0,
  untilUs: laneOf(run).forcedLogins.lastUs ?? 0,
});

/** How long that was. */
export const tookUs = (run: RunView, sinceUs: number | null): number => {
  const { fromUs, untilUs } = spanTo(run, sinceUs);
  return untilUs - fromUs;
};

/** How many pages a server could make in the time of one login. */
export const pagesInALogin = (sight: Situation): number =>
  Math.floor(amountOf(sight, 'servers.loginTime') / amountOf(sight, 'servers.serviceTime') + 1e-9);

/** How long all logins keep all servers busy, if they do nothing else. */
export const workUs = (sight: Situation): number => {
  const { servers } = sight.run.system;
  const workers = servers.reduce((sum, one) => sum + one.workers, 0);
  const oneUs = amountOf(sight, 'servers.loginTime') * 1e6;
  return (countOf(sight.run, 'forcedLogins') * oneUs) / workers;
};

export const areAllRunning = ({ system }: RunView): boolean =>
  system.servers.every(({ condition }) => condition === ServerCondition.running);

/** The longest queue there is now. */
export const longest = ({ system }: RunView): number =>
  Math.max(...system.servers.map(({ queued }) => queued));

/** People whose requests failed, more of them than had lost anything. */
export const bystanders = (run: RunView): number => {
  const { errors, sessionsLost } = laneOf(run);
  return errors.peopleCount - sessionsLost.peopleCount;
};
