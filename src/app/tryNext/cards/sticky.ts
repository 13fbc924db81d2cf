import { type ChangeId, ServerCondition } from '../../../engine';
import type { RunView } from '../../../state/player';
import {
  everybody,
  isWell,
  isWhole,
  laneOf,
  ownersOn,
  wasDone,
  who,
} from '../../../state/readings';
import type { Card, Seen } from '../card';
import { grew, inThatTime, named } from '../readings';
import { card, lostAll, lostNobody, lostSome, sameUnder, slowOrReal } from './templates';

const isSticky = ({ system }: RunView): boolean => system.architecture === 'sticky';

type Server = RunView['system']['servers'][number];

/** One that holds sessions of some people, and not of all. */
const holder = (run: RunView): Server | undefined =>
  run.system.servers.find(
    (server) => isWell(server) && server.copyCount > 0 && server.copyCount < everybody(run),
  );

/** One that was stopped, after sessions have been lost. */
const dead = (run: RunView): Server | undefined =>
  laneOf(run).sessionsLost.total === 0
    ? undefined
    : run.system.servers.find(
        ({ condition, changes }) =>
          condition === ServerCondition.stopped && changes.includes('start-server'),
      );

/** The first claim of all: a session in memory dies with its server. */
export const stopServer = card({
  id: 'stop-server',
  under: 'sticky',
  root: true,
  fits: ({ run }) => isSticky(run) && isWhole(run) && holder(run) !== undefined,
  question: (run) => {
    const server = named(holder(run));
    const owners = who(run, ownersOn(server), server.copyCount);
    return { id: 'cards.stop-server.question', args: { server: server.index, owners } };
  },
  options: [
    {
      text: 'cards.stop-server.elsewhere',
      holds: lostNobody,
      reply: 'cards.stop-server.elsewhere.reply',
    },
    {
      text: 'cards.stop-server.they',
      holds: (seen) => lostSome(seen) && grew(seen, 'forcedLogins') > 0,
    },
    {
      text: 'cards.stop-server.everybody',
      holds: lostAll,
      reply: 'cards.stop-server.everybody.reply',
    },
  ],
  usual: 1,
  label: (run) => ({ id: 'cards.go.stop', args: { server: named(holder(run)).index } }),
  act: (run) => ({ do: 'change', change: 'stop-server', target: named(holder(run)).index }),
  afterS: slowOrReal(15, 25),
  law: 'cards.stop-server.law',
});

/** What is dead stays dead. */
export const startAgain = card({
  id: 'start-again',
  under: 'sticky',
  fits: ({ run }) => isSticky(run) && dead(run) !== undefined,
  question: (run) => ({
    id: 'cards.start-again.question',
    args: { server: named(dead(run)).index },
  }),
  options: [
    {
      text: 'cards.start-again.sessions',
      holds: (seen) => restored(seen) > 0,
      reply: 'cards.start-again.sessions.reply',
    },
    {
      text: 'cards.start-again.nothing',
      holds: (seen) => restored(seen) === 0 && lostNobody(seen),
    },
    {
      text: 'cards.start-again.back',
      holds: (seen) => !lostNobody(seen),
      reply: 'cards.start-again.back.reply',
    },
  ],
  usual: 1,
  label: (run) => ({ id: 'cards.go.start', args: { server: named(dead(run)).index } }),
  act: (run) => ({ do: 'change', change: 'start-server', target: named(dead(run)).index }),
  afterS: () => 2,
  happened: (seen) => {
    const { index: server } = named(dead(seen.before));
    const args = { server, restored: restored(seen), toll: inThatTime(seen) };
    return { id: 'cards.start-again.happened', args };
  },
  law: 'cards.start-again.law',
});

/** Sessions on the server that are older than its start: numbers only grow. */
function restored({ before, now }: Seen): number {
  const { index } = named(dead(before));
  const copies = ({ system }: RunView) => system.servers.flatMap((server) => server.copies);
  const newest = Math.max(0, ...copies(before).map(({ session }) => session));
  const started = now.system.servers.find((server) => server.index === index);
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
        text: 'cards.growing.everybody',
        holds: (seen) => isUsed(seen) && lostNobody(seen),
        reply: 'cards.growing.everybody.reply',
      },
      {
        text: 'cards.growing.nobody',
        holds: (seen) => !isUsed(seen) && lostNobody(seen),
      },
      {
        text: 'cards.growing.moved',
        holds: (seen) => !lostNobody(seen),
        reply: 'cards.growing.moved.reply',
      },
    ],
    usual: 1,
    afterS: slowOrReal(18, 25),
    happened: (seen) => {
      const { index: server, copyCount: sessions } = newest(seen.now);
      const told = { server, sessions, toll: inThatTime(seen) };
      if (seen.now.system.crowd) return { id: 'cards.growing.holds', args: told };
      const served = seen.now.system.people
        .filter(({ lastServer }) => lastServer === server)
        .map(({ index }) => index);
      const args = { ...told, served: served.length, who: who(seen.now, served) };
      return { id: 'cards.growing.serves', args };
    },
    law: 'cards.growing.law',
  });

const newest = ({ system }: RunView): Server =>
  named([...system.servers].sort((one, other) => one.index - other.index).at(-1));

/** Whether the newest server has served anybody. */
const isUsed = ({ now }: Seen): boolean => {
  const { index, copyCount } = newest(now);
  return copyCount > 0 || now.system.people.some(({ lastServer }) => lastServer === index);
};

/** Adds a server. */
export const scaleOut = growing({
  id: 'scale-out',
  root: true,
  fits: ({ run }) => isSticky(run) && isWhole(run) && run.system.servers.length <= SERVERS_MAX,
  question: (run) => ({ id: 'cards.scale-out.question', args: { server: newest(run).index + 1 } }),
  label: () => ({ id: 'cards.go.add' }),
  act: () => ({ do: 'change', change: 'add-server', target: 0 }),
});

/** Watches one that a visitor has added. */
export const freshServer = growing({
  id: 'fresh-server',
  root: false,
  fits: ({ run }) => isSticky(run) && newest(run).fresh,
  question: (run) => ({ id: 'cards.fresh-server.question', args: { server: newest(run).index } }),
  label: () => ({ id: 'cards.go.play' }),
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
  question: () => ({ id: 'cards.same-in-store.question' }),
  same: 'cards.same-in-store.same',
  all: 'cards.same-in-store.all',
  law: 'cards.same-in-store.law',
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
    run.system.servers.length <= SERVERS_MAX,
  question: () => ({ id: 'cards.deploy.question' }),
  options: [
    {
      text: 'cards.deploy.nobody',
      holds: (seen) => grew(seen, 'forcedLogins') === 0,
      reply: 'cards.deploy.nobody.reply',
    },
    {
      text: 'cards.deploy.some',
      holds: (seen) => grew(seen, 'forcedLogins') > 0 && !hitAll(seen),
      reply: 'cards.deploy.some.reply',
    },
    {
      text: 'cards.deploy.everybody',
      holds: hitAll,
    },
  ],
  usual: 2,
  label: () => ({ id: 'cards.go.deploy' }),
  act: () => ({ do: 'change', change: 'deploy', target: 0 }),
  // For each server: drained for 4 s, restarted, checked for 3 s, and a pause of 2 s.
  afterS: (run) => run.system.servers.length * 9 + 9,
  law: 'cards.deploy.law',
});

/** The same deploy, with sessions in the store. */
export const deployInStore = sameStored('deploy', {
  id: 'deploy-in-store',
  question: () => ({ id: 'cards.deploy-in-store.question' }),
  same: 'cards.deploy-in-store.same',
  all: 'cards.deploy-in-store.all',
  law: 'cards.deploy-in-store.law',
});
