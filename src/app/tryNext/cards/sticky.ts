import { type ChangeId, ServerCondition } from '../../../engine';
import type { RunView } from '../../../state/player';
import type { Card, Seen } from '../card';
import {
  everybody,
  grew,
  inThatTime,
  isWell,
  isWhole,
  laneOf,
  ownersOn,
  wasDone,
  who,
} from '../readings';
import { card, lostAll, lostNobody, lostSome, sameUnder, slowOrReal } from './templates';

const isSticky = ({ world }: RunView): boolean => world.architecture === 'sticky';

type Server = RunView['world']['servers'][number];

/** One that holds sessions of some people, and not of all. */
const holder = (run: RunView): Server | undefined =>
  run.world.servers.find(
    (server) => isWell(server) && server.copyCount > 0 && server.copyCount < everybody(run),
  );

/** One that was stopped, after sessions have been lost. */
const dead = (run: RunView): Server | undefined =>
  laneOf(run).sessionsLost.total === 0
    ? undefined
    : run.world.servers.find(
        ({ condition, changes }) =>
          condition === ServerCondition.stopped && changes.includes('start-server'),
      );

const named = (server: Server | undefined): Server => {
  if (server === undefined) throw new Error('The card does not fit this run.');
  return server;
};

/** The first claim of all: a session in memory dies with its server. */
export const stopServer = card({
  id: 'stop-server',
  under: 'sticky',
  root: true,
  fits: ({ run }) => isSticky(run) && isWhole(run) && holder(run) !== undefined,
  question: (run) => {
    const server = named(holder(run));
    const owners = who(run, ownersOn(server), server.copyCount);
    return `You stop ${server.name}. What happens to ${owners}?`;
  },
  options: [
    {
      text: 'They carry on elsewhere',
      holds: lostNobody,
      reply: 'The balancer moves requests, not memory.',
    },
    {
      text: 'Only they have to log in again',
      holds: (seen) => lostSome(seen) && grew(seen, 'forcedLogins') > 0,
    },
    {
      text: 'Everybody is logged out',
      holds: lostAll,
      reply: 'One server is not the whole site: the others kept what they held.',
    },
  ],
  usual: 1,
  label: (run) => `Stop ${named(holder(run)).name} and see`,
  act: (run) => ({ do: 'change', change: 'stop-server', target: named(holder(run)).index }),
  afterS: slowOrReal(15, 25),
  law: 'A session in one server’s memory dies with that server.',
});

/** What is dead stays dead. */
export const startAgain = card({
  id: 'start-again',
  under: 'sticky',
  fits: ({ run }) => isSticky(run) && dead(run) !== undefined,
  question: (run) => `You start ${named(dead(run)).name} again. What does it still hold?`,
  options: [
    {
      text: 'The sessions, as they were',
      holds: (seen) => restored(seen) > 0,
      reply: 'Memory does not outlive the process that held it.',
    },
    {
      text: 'Nothing: its memory is empty',
      holds: (seen) => restored(seen) === 0 && lostNobody(seen),
    },
    {
      text: 'People move back, losing more',
      holds: (seen) => !lostNobody(seen),
      reply: 'What it held went when it stopped, not now.',
    },
  ],
  usual: 1,
  label: (run) => `Start ${named(dead(run)).name} and see`,
  act: (run) => ({ do: 'change', change: 'start-server', target: named(dead(run)).index }),
  afterS: () => 2,
  happened: (seen) => {
    const { name } = named(dead(seen.before));
    const count = restored(seen);
    const holds = `holds ${count === 0 ? 'none' : count} of the sessions from before`;
    return `${name} runs again and ${holds}. ${inThatTime(seen)}`;
  },
  law: 'A restart brings back the server, not what it remembered.',
});

/** Sessions on the server that are older than its start: numbers only grow. */
function restored({ before, now }: Seen): number {
  const { index } = named(dead(before));
  const copies = ({ world }: RunView) => world.servers.flatMap((server) => server.copies);
  const newest = Math.max(0, ...copies(before).map(({ session }) => session));
  const started = now.world.servers.find((server) => server.index === index);
  return (started?.copies ?? []).filter(({ session }) => session <= newest).length;
}

const SERVERS_MAX = 5;

/** Growing under Sticky, whether the card adds the server or a visitor has just done it. */
const growing = (wanted: Pick<Card, 'id' | 'root' | 'fits' | 'question' | 'label' | 'act'>) =>
  card({
    ...wanted,
    under: 'sticky',
    options: [
      {
        text: 'Everybody, in even shares',
        holds: (seen) => isUsed(seen) && lostNobody(seen),
        reply: 'The balancer spreads only requests that nothing binds to a server.',
      },
      {
        text: 'Nobody here: they stay put',
        holds: (seen) => !isUsed(seen) && lostNobody(seen),
      },
      {
        text: 'Some, logged out by the move',
        holds: (seen) => !lostNobody(seen),
        reply: 'Nobody was moved. Growing cost no session, and it helped nobody here.',
      },
    ],
    usual: 1,
    afterS: slowOrReal(18, 25),
    happened: (seen) => {
      const { name, copyCount } = newest(seen.now);
      const served = seen.now.world.people.filter(
        ({ lastServer }) => lastServer === newest(seen.now).index,
      );
      const whom =
        served.length === 0
          ? 'nobody'
          : who(
              seen.now,
              served.map(({ index }) => index),
            );
      const holds = copyCount === 0 ? 'no session' : `${copyCount} sessions`;
      const last = seen.now.world.crowd ? '' : ` and served ${whom} last`;
      return `${name} holds ${holds}${last}. ${inThatTime(seen)}`;
    },
    law: 'Scaling out under Sticky helps the next people, not these.',
  });

const newest = ({ world }: RunView): Server =>
  named([...world.servers].sort((one, other) => one.index - other.index).at(-1));

/** Whether the newest server has served anybody. */
const isUsed = ({ now }: Seen): boolean => {
  const { index, copyCount } = newest(now);
  return copyCount > 0 || now.world.people.some(({ lastServer }) => lastServer === index);
};

/** Adds a server. */
export const scaleOut = growing({
  id: 'scale-out',
  root: true,
  fits: ({ run }) => isSticky(run) && isWhole(run) && run.world.servers.length <= SERVERS_MAX,
  question: (run) => `You add S${newest(run).index + 2}. Whom will it serve?`,
  label: () => 'Add server and see',
  act: () => ({ do: 'change', change: 'add-server', target: 0 }),
});

/** Watches one that a visitor has added. */
export const freshServer = growing({
  id: 'fresh-server',
  root: false,
  fits: ({ run }) => isSticky(run) && newest(run).fresh,
  question: (run) => `${newest(run).name} is new here. Whom will it serve?`,
  label: () => 'Play and see',
  act: () => ({ do: 'watch' }),
});

/** Whether the comparison with a store would be about something else. */
const isStoreHurt = (run: RunView): boolean =>
  wasDone(run, 'wipe-store', 'stop-store', 'crash-store-machine', 'ban-client');

/** The same run with sessions in the store, where a change has cost some. */
const sameStored = (
  cost: ChangeId,
  words: Pick<Parameters<typeof sameUnder>[0], 'id' | 'question' | 'same' | 'all' | 'law'>,
): Card =>
  sameUnder({
    ...words,
    under: 'sticky',
    from: 'sticky',
    to: 'central-store',
    fits: ({ run }) =>
      isSticky(run) &&
      laneOf(run).sessionsLost.total > 0 &&
      wasDone(run, cost) &&
      !isStoreHurt(run),
  });

/** The same failures, with sessions in the store. */
export const sameInStore = sameStored('stop-server', {
  id: 'same-in-store',
  question: () => 'Same people and failures, central store: who loses a session?',
  same: 'Those servers held nothing: any other one finds the session in the store.',
  all: 'Shared is not fragile by itself: a server stopped, not the store.',
  law: 'Servers are replaceable where none of them owns a session.',
});

const hitAll = (seen: Seen): boolean =>
  grew(seen, 'forcedLogins') >= everybody(seen.now) &&
  laneOf(seen.now).forcedLogins.peopleCount === everybody(seen.now);

/** Nobody has to fail for a deploy to hurt. */
export const deploy = card({
  id: 'deploy',
  under: 'sticky',
  root: true,
  fits: ({ run }) =>
    isSticky(run) &&
    isWhole(run) &&
    run.timeWorld === 'stretched' &&
    run.world.servers.length <= SERVERS_MAX,
  question: () => 'You deploy, one server after the other. How many log in again?',
  options: [
    {
      text: 'Nobody: one is always up',
      holds: (seen) => grew(seen, 'forcedLogins') === 0,
      reply: 'Up is not enough: each restart empties the memory of its server.',
    },
    {
      text: 'Some: those on the first one',
      holds: (seen) => grew(seen, 'forcedLogins') > 0 && !hitAll(seen),
      reply: 'Every server has its turn, and whoever moved may be hit again.',
    },
    {
      text: 'Everybody, at least once',
      holds: hitAll,
    },
  ],
  usual: 2,
  label: () => 'Deploy and see',
  act: () => ({ do: 'change', change: 'deploy', target: 0 }),
  // For each server: drained for 4 s, restarted, checked for 3 s, and a pause of 2 s.
  afterS: (run) => run.world.servers.length * 9 + 9,
  law: 'A deploy is a planned failure of every server.',
});

/** The same deploy, with sessions in the store. */
export const deployInStore = sameStored('deploy', {
  id: 'deploy-in-store',
  question: () => 'The same deploy, central store: who loses a session?',
  same: 'A restarted server loses its memory, and here no session was in it.',
  all: 'The store was not part of the deploy.',
  law: 'Statelessness makes deploys boring.',
});
