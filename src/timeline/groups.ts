import { PlaceKind, ServerCondition, Standing, unpackPlace } from '../engine';
import { NO_HOME } from './facts/people';
import type { SystemFold } from './systemFold';
import type { GroupView } from './view';

/** The people of a crowd by home. */
export interface Groups {
  readonly views: ReadonlyArray<Omit<GroupView, 'changes'>>;
  /** Position in `views` for each home, as `People.home` has it. */
  readonly indexOf: ReadonlyMap<number, number>;
}

/**
 * One group per home, servers in order of index and those without a home last. A home keeps its
 * group when the last person leaves, so that groups stay where they are, until its server is
 * removed.
 */
export function groupsOf(system: SystemFold): Groups {
  const counts = new Map<number, Count>();
  for (const home of system.people.homesSeen) {
    counts.set(home, newCount());
  }
  system.people.home.forEach((home, client) => {
    if (!system.people.isHere(client)) return;
    let count = counts.get(home);
    if (count === undefined) {
      count = newCount();
      counts.set(home, count);
    }
    count.people += 1;
    const standing = system.people.standingOf(client);
    const isIn = standing === Standing.loggedIn || standing === Standing.anonymous;
    const claim = isIn ? (isUntouched(system, client) ? 2 : 1) : 0;
    if (count.first < 0 || claim > count.claim) {
      count.first = client;
      count.claim = claim;
    }
    if (standing === Standing.anonymous) count.anonymous += 1;
    if (standing === Standing.sessionLost) count.lost += 1;
    else if (standing === Standing.loggingIn) count.loggingIn += 1;
    else if (!isIn) {
      if (system.people.heldBy(client) === 0) count.withoutSession += 1;
      else count.loggedOut += 1;
    }
  });
  const homes = [...counts.keys()]
    .filter((home) => counts.get(home)?.people !== 0 || isThere(system, home))
    .sort((one, other) => orderOf(one) - orderOf(other));
  return {
    views: homes.map((home) => viewOf(home, counts.get(home) as Count)),
    indexOf: new Map(homes.map((home, index) => [home, index])),
  };
}

const isUntouched = ({ people }: SystemFold, client: number): boolean =>
  people.flagsOf(client) === 0 && !people.isTampered(client);

interface Count {
  people: number;
  lost: number;
  loggedOut: number;
  loggingIn: number;
  withoutSession: number;
  anonymous: number;
  first: number;
  /** How well the first stands for the group: logged in, and best with everything still to be done to them. */
  claim: number;
}

const newCount = (): Count => ({
  people: 0,
  lost: 0,
  loggedOut: 0,
  loggingIn: 0,
  withoutSession: 0,
  anonymous: 0,
  first: -1,
  claim: 0,
});

function viewOf(home: number, { first, claim: _claim, ...counts }: Count): Groups['views'][number] {
  return {
    home: home === NO_HOME ? null : unpackPlace(home),
    first: Math.max(0, first),
    ...counts,
  };
}

const orderOf = (home: number): number => (home === NO_HOME ? Number.POSITIVE_INFINITY : home);

function isThere(system: SystemFold, home: number): boolean {
  const { kind, index } = unpackPlace(home);
  if (kind !== PlaceKind.memory) return true;
  return system.servers.at(index).condition !== ServerCondition.removed;
}
