import {
  type ArchitectureId,
  BalancerCondition,
  type ChangeId,
  ClusterFlag,
  type FieldValue,
  ServerCondition,
  Standing,
  StoreCondition,
} from '../engine';
import type { Told } from '../messages/told';
import { PeopleWords } from '../timeline/words/peopleWords';
import type { RunView } from './player';

/** What questions and lessons read off a run. */

/** A run at an instant, and what its settings say (by path; empty until they are known). */
export interface Situation {
  readonly run: RunView;
  readonly settings: Readonly<Record<string, FieldValue>>;
}

type Lane = RunView['lanes'][number];
type Person = RunView['system']['people'][number];
type Server = RunView['system']['servers'][number];

/** The figures of one architecture; of the shown one unless said. */
export function laneOf(run: RunView, id: ArchitectureId = run.system.architecture): Lane {
  const lane = run.lanes.find(({ architecture }) => architecture === id);
  if (lane === undefined) throw new Error(`No figures for "${id}".`);
  return lane;
}

export const everybody = (run: RunView): number => laneOf(run).everybody;

/** Whether so many are more than half of all people. */
export const isMost = (count: number, run: RunView): boolean => count * 2 > everybody(run);

/** "Ana and Dee", "84 of 1,000 people". */
export const who = (run: RunView, listed: readonly number[], count = listed.length): Told =>
  new PeopleWords(everybody(run), !run.system.crowd).some(listed, count);

/** Servers in the middle of nothing: they run, and the balancer knows it. */
export const isWell = ({ condition, unnoticed, recovering, fresh, flags }: Server): boolean =>
  condition === ServerCondition.running && !unnoticed && !recovering && !fresh && flags === 0;

/** Whether nothing is broken at this instant, and everybody is logged in. */
export const isWhole = (run: RunView): boolean =>
  isUsable(run) && run.system.servers.length > 1 && run.system.servers.every(isWell);

/** The same, but for servers that are known to be down: where no session is on a server they do not matter. */
export function isUsable(run: RunView): boolean {
  const { system } = run;
  return (
    system.servers.some(isWell) &&
    !system.servers.some(({ unnoticed }) => unnoticed) &&
    system.balancer.condition === BalancerCondition.running &&
    system.balancer.networkFlags === 0 &&
    system.store.condition === StoreCondition.reachable &&
    system.store.flags === 0 &&
    (system.clusterFlags & ClusterFlag.deploying) === 0 &&
    isEverybodyIn(run)
  );
}

/** Whether everybody is logged in who may be, but for those who have only just come to a shop that others use. */
const isEverybodyIn = ({ system }: RunView): boolean => {
  const { people } = system;
  const isIn = ({ standing }: Person) => standing === Standing.loggedIn;
  const areMostIn = 2 * people.filter(isIn).length >= people.length;
  return (
    people.every((one) => isIn(one) || one.banned || (areMostIn && isNew(one))) &&
    system.groups.every(
      ({ home, lost, loggedOut, loggingIn }) => home === null || lost + loggedOut + loggingIn === 0,
    )
  );
};

/** Whoever carries nothing and has not had an answer yet. */
const isNew = ({ credential, lastResult }: Person): boolean =>
  credential.kind === 'none' && lastResult === null;

/** Whether any of these has been done to the run so far. */
export const wasDone = ({ done }: RunView, ...changes: readonly ChangeId[]): boolean =>
  done.some(({ change }) => changes.includes(change));

/** People whose present session is in the memory of a server. */
export const ownersOn = (server: Server): readonly number[] => [
  ...new Set(server.copies.filter(({ stale }) => !stale).map(({ owner }) => owner)),
];
