import { type ChangeId, PlaceKind } from '../../engine';
import type { RunView } from '../../state/player';
import { laneOf, type Situation } from '../../state/readings';

/** What lessons read off the run that is shown. */

type Server = RunView['system']['servers'][number];

/** Instant at which something was done last; null where it was not. */
export const doneAt = ({ done }: RunView, change: ChangeId, target = 0): number | null =>
  done.findLast((one) => one.change === change && one.target === target)?.atUs ?? null;

/** A server; undefined where it was removed. */
export const serverOf = ({ system }: RunView, index: number): Server | undefined =>
  system.servers.find((server) => server.index === index);

/** People whose sessions are in the memory of a server, or were when it went. */
export function ownersOf(run: RunView, server: number): readonly number[] {
  const { copies = [], gone = [] } = serverOf(run, server) ?? {};
  const present = copies.filter(({ stale, identity }) => identity && !stale);
  return [...new Set([...present.map(({ owner }) => owner), ...gone])].sort((a, b) => a - b);
}

/** Whether each of these people's sessions is in the store: what is in a server's hands alone may still be lost. */
export const areInStore = ({ system }: RunView, people: readonly number[]): boolean =>
  people.every((person) => system.people[person]?.identityIn?.kind === PlaceKind.store);

/** How many copies of sessions there are in the memory of all servers together. */
export const keptOnServers = ({ system }: RunView): number =>
  system.servers.reduce((sum, { copyCount }) => sum + copyCount, 0);

type Counter = 'sessionsLost' | 'forcedLogins' | 'cartsLost' | 'errors' | 'duplicateOrders';

/** People of whom something has been counted under the shown architecture. */
export const hitBy = (run: RunView, counter: Counter): readonly number[] =>
  laneOf(run)[counter].people;

/** How often it has been counted. */
export const countOf = (run: RunView, counter: Counter): number => laneOf(run)[counter].total;

/** Instant of the latest of it, where that is after another instant; false where there is none. */
export function lastAfter(run: RunView, counter: Counter, afterUs: number | null): number | false {
  const { lastUs } = laneOf(run)[counter];
  return afterUs !== null && lastUs !== null && lastUs >= afterUs ? lastUs : false;
}

/** Instant of the first mark of a kind after another instant; false where there is none by now. */
export function markAfter(
  { marks, system }: RunView,
  kind: RunView['marks'][number]['kind'],
  afterUs: number | null,
): number | false {
  const found = marks.find(
    (mark) =>
      mark.kind === kind && afterUs !== null && mark.atUs >= afterUs && mark.atUs <= system.timeUs,
  );
  return found?.atUs ?? false;
}

/** Whether everybody who is here is logged in, with a session that is alive. */
export const isEverybodyLoggedIn = (run: RunView): boolean => {
  const { loggedIn, sessionLost, loggedOut, loggingIn, withoutSession } = laneOf(run).states;
  return loggedIn > 0 && sessionLost + loggedOut + loggingIn + withoutSession === 0;
};

/** Everybody who is here, but for some. */
export const allBut = (run: RunView, some: readonly number[]): readonly number[] =>
  run.system.people.map(({ index }) => index).filter((index) => !some.includes(index));

/** Whether everybody who is here is logged in, and had what was wanted the last time. */
export const isEverybodyWell = (run: RunView): boolean =>
  isEverybodyLoggedIn(run) && run.system.people.every(({ troubled }) => !troubled);

/** Whether everybody who is here had an error the last time, or no answer at all. */
export const isEverybodyTroubled = ({ system }: RunView): boolean =>
  system.people.length > 0 && system.people.every(({ troubled }) => troubled);

/** Value of a setting that is a plain amount, in the unit of documents; not a number until settings are known. */
export const amountOf = ({ settings }: Situation, path: string): number => Number(settings[path]);
