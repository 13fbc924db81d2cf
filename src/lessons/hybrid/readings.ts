import { Action, Activity, Ending } from '../../engine';
import type { RunView } from '../../state/player';
import { everybody, laneOf } from '../../state/readings';
import { doneAt } from '../reading/facts';

/** What the lesson reads off its run. */

/** The server that fails in the second part. */
export const server = 0;

export const awayAt = (run: RunView): number | null => doneAt(run, 'make-store-unreachable');
export const backAt = (run: RunView): number | null => doneAt(run, 'make-store-reachable');
export const stoppedAt = (run: RunView): number | null => doneAt(run, 'stop-server', server);
export const cdnStoppedAt = (run: RunView): number | null => doneAt(run, 'stop-cdn');

const CART_ACTIONS: readonly number[] = [Action.add, Action.read, Action.checkout];

/** People whose last request failed. */
export const failing = ({ system }: RunView) => system.people.filter(({ troubled }) => troubled);

/** Of them, those who wanted something of their carts. */
export const withoutCart = (run: RunView): readonly number[] =>
  failing(run)
    .filter(({ lastResult }) => lastResult !== null && CART_ACTIONS.includes(lastResult.action))
    .map(({ index }) => index);

/** People who looked at a page last, got it, and want nothing else yet. */
export const withPage = ({ system }: RunView): readonly number[] =>
  system.people
    .filter(
      ({ activity, lastResult }) =>
        (activity === Activity.browse || activity === Activity.thinking) &&
        lastResult?.action === Action.browse &&
        lastResult.ending === Ending.ok,
    )
    .map(({ index }) => index);

export const isNobodyOut = (run: RunView): boolean => {
  const { states, sessionsLost, forcedLogins } = laneOf(run, 'hybrid');
  return states.loggedIn === everybody(run) && sessionsLost.total === 0 && forcedLogins.total === 0;
};

/** Whether anybody got anything after the first failure. */
export const isServedOn = (run: RunView): boolean => {
  const { servedUs, errors } = laneOf(run, 'hybrid');
  return servedUs !== null && errors.firstUs !== null && servedUs > errors.firstUs;
};

export const isCartMissed = (run: RunView): boolean => laneOf(run, 'hybrid').errors.total > 0;

/** Nobody can connect. */
export const isNobodyThrough = ({ system }: RunView): boolean =>
  system.people.every(
    ({ troubled, lastResult }) => troubled && lastResult?.ending === Ending.refused,
  );
