import {
  type ArchitectureId,
  BalancerCondition,
  type ChangeId,
  ClusterFlag,
  ServerCondition,
  Standing,
  StoreCondition,
} from '../../engine';
import { tell } from '../../messages/told';
import type { RunView } from '../../state/player';
import { listOf, PeopleWords } from '../../timeline/peopleWords';
import { digits, duration, plural } from '../../timeline/words';
import type { Seen } from './card';

/** What cards read off runs. */

type Lane = RunView['lanes'][number];
type Person = RunView['world']['people'][number];
type Server = RunView['world']['servers'][number];
type Counter = 'sessionsLost' | 'forcedLogins' | 'cartsLost' | 'errors' | 'duplicateOrders';

/** The figures of one architecture; of the shown one unless said. */
export function laneOf(run: RunView, id: ArchitectureId = run.world.architecture): Lane {
  const lane = run.lanes.find(({ architecture }) => architecture === id);
  if (lane === undefined) throw new Error(`No figures for "${id}".`);
  return lane;
}

/** By how much a counter of the shown architecture has grown. */
export const grew = ({ before, now }: Seen, counter: Counter): number => {
  const { architecture } = now.world;
  return laneOf(now, architecture)[counter].total - laneOf(before, architecture)[counter].total;
};

export const everybody = (run: RunView): number => laneOf(run).everybody;

/** Whether so many are more than half of all people. */
export const isMost = (count: number, run: RunView): boolean => count * 2 > everybody(run);

/** "Ana and Dee", "84 of 1,000 people". */
export const who = (run: RunView, listed: readonly number[], count = listed.length): string =>
  tell(new PeopleWords(everybody(run), !run.world.crowd).some(listed, count));

/** Servers in the middle of nothing: they run, and the balancer knows it. */
export const isWell = ({ condition, unnoticed, recovering, fresh, flags }: Server): boolean =>
  condition === ServerCondition.running && !unnoticed && !recovering && !fresh && flags === 0;

/** Whether nothing is broken at this instant, and everybody is logged in. */
export const isWhole = (run: RunView): boolean =>
  isUsable(run) && run.world.servers.length > 1 && run.world.servers.every(isWell);

/** The same, but for servers that are known to be down: where no session is on a server they do not matter. */
export function isUsable(run: RunView): boolean {
  const { world } = run;
  return (
    world.servers.some(isWell) &&
    !world.servers.some(({ unnoticed }) => unnoticed) &&
    world.balancer.condition === BalancerCondition.running &&
    world.balancer.networkFlags === 0 &&
    world.store.condition === StoreCondition.reachable &&
    world.store.flags === 0 &&
    (world.clusterFlags & ClusterFlag.deploying) === 0 &&
    isEverybodyIn(run)
  );
}

/** Whether everybody is logged in who may be, but for those who have only just come to a shop that others use. */
const isEverybodyIn = ({ world }: RunView): boolean => {
  const { people } = world;
  const isIn = ({ standing }: Person) => standing === Standing.loggedIn;
  const areMostIn = 2 * people.filter(isIn).length >= people.length;
  return (
    people.every((one) => isIn(one) || one.banned || (areMostIn && isNew(one))) &&
    world.groups.every(
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

/** The first server that is well and serves somebody. */
export const aServer = ({ world }: RunView): Server | undefined =>
  world.servers.find((server) => isWell(server));

/** People whose present session is in the memory of a server. */
export const ownersOn = (server: Server): readonly number[] => [
  ...new Set(server.copies.filter(({ stale }) => !stale).map(({ owner }) => owner)),
];

/** "14.2 s", "1:05": how long was watched. */
const spanWords = ({ before, now }: Seen): string =>
  duration(now.world.timeUs - before.world.timeUs);

/** What a time cost the people of the shown architecture: "no session lost, 2 errors". */
function tollWords(seen: Seen): string {
  const parts = [
    [grew(seen, 'sessionsLost'), 'session', ' lost'],
    [grew(seen, 'forcedLogins'), 'forced login', ''],
    [grew(seen, 'cartsLost'), 'cart', ' lost'],
    [grew(seen, 'errors'), 'error', ''],
    [grew(seen, 'duplicateOrders'), 'duplicate order', ''],
  ] as const;
  const said = parts.flatMap(([count, what, verb]) =>
    count > 0 ? [`${plural(count, what)}${verb}`] : what === 'session' ? ['no session lost'] : [],
  );
  return listOf(said);
}

/** "In 14.2 s: 2 sessions lost, 2 forced logins and 1 error." */
export const inThatTime = (seen: Seen): string => `In ${spanWords(seen)}: ${tollWords(seen)}.`;

/** What the same run has cost under two architectures, side by side. */
export function sideBySide(
  run: RunView,
  one: ArchitectureId,
  other: ArchitectureId,
  titles: Titles,
) {
  const lost = (id: ArchitectureId) => digits(laneOf(run, id).sessionsLost.total);
  return `Sessions lost in the same run: ${lost(one)} under ${titles[one]}, ${lost(other)} under ${titles[other]}.`;
}

export type Titles = Readonly<Record<ArchitectureId, string>>;
