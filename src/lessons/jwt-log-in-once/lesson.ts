import { Belief } from '../../engine';
import words from '../../messages/en/lessons/jwtLogInOnce';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { everybody, laneOf, type Situation } from '../../state/readings';
import { lesson, outcome, type Setup, toDo, toTurn } from '../course/lesson';
import {
  countOf,
  doneAt,
  hitBy,
  isEverybodyLoggedIn,
  keptOnServers,
  markAfter,
} from '../reading/facts';

type LessonMessage = MessageOf<typeof words>;
type Person = RunView['system']['people'][number];

/** The server that comes back with nothing in its memory, and the one that is there meanwhile. */
const server = 0;
const other = 1;

const setup: Setup = {
  document: {
    version: 1,
    name: 'Lesson: log in once with a token',
    description: 'Six people log in; two servers, which keep nothing of it.',
    world: 'stretched',
    seed: 1,
    architecture: 'jwt',
    clients: { loggedIn: false, browseWeight: 3, addWeight: 5, readWeight: 2, checkoutWeight: 0 },
    servers: { count: 2 },
  },
  readyS: 3,
};

/** People who were sent to log in, or have lost what they would have been let in with. */
const isOut = ({ run }: Situation): readonly number[] => [
  ...new Set([...hitBy(run, 'forcedLogins'), ...hitBy(run, 'sessionsLost')]),
];

const wasAllDone = ({ run }: Situation): boolean =>
  doneAt(run, 'start-server', server) !== null && doneAt(run, 'stop-server', other) !== null;

/** Whether only the emptied server is left, and has served everybody since. */
const isAlone = (run: RunView): boolean =>
  run.system.servers.some(({ index, belief }) => index === other && belief === Belief.down) &&
  isEverybodyLoggedIn(run) &&
  run.system.people.every(({ lastServer, troubled }) => lastServer === server && !troubled);

/** Whoever has the fewest items in the cart, and whoever has the most. */
const extremes = ({ system }: RunView): readonly (Person | undefined)[] => {
  const sorted = [...system.people].sort((a, b) => a.items - b.items);
  return [sorted[0], sorted.at(-1)];
};

/** What somebody sends with every request. */
const carried = (person: Person | undefined) => ({
  who: person?.index ?? 0,
  items: person?.items ?? 0,
  bytes: person?.credential.bytes ?? 0,
});

/** Whoever was turned down because of a header; the longest one first. */
const tooLong = ({ system }: RunView): readonly Person[] =>
  system.people
    .filter(({ lastResult }) => lastResult?.status === 400)
    .sort((a, b) => b.credential.bytes - a.credential.bytes);

const limitOf = ({ settings }: Situation): number => Number(settings['balancer.headerLimit']);

export default lesson<LessonMessage>(words, {
  setup,
  hook: ({ run }) => ({
    id: 'lessons.jwt-log-in-once.hook',
    args: { all: everybody(run) },
  }),
  predict: {
    of: 'run',
    ask: { id: 'lessons.jwt-log-in-once.ask', args: { server, other } },
    options: [
      {
        text: { id: 'lessons.jwt-log-in-once.everybody', args: { server } },
        holds: (sight) => wasAllDone(sight) && isOut(sight).length === everybody(sight.run),
        misconception: {
          idea: { id: 'lessons.jwt-log-in-once.everybody.idea' },
          reply: ({ run }) => ({
            id: 'lessons.jwt-log-in-once.everybody.reply',
            args: { kept: keptOnServers(run) },
          }),
        },
      },
      {
        text: { id: 'lessons.jwt-log-in-once.some', args: { other } },
        holds: (sight) => {
          const { length } = isOut(sight);
          return wasAllDone(sight) && length > 0 && length < everybody(sight.run);
        },
        misconception: {
          idea: { id: 'lessons.jwt-log-in-once.some.idea' },
          reply: { id: 'lessons.jwt-log-in-once.some.reply', args: { server, other } },
        },
      },
      {
        text: { id: 'lessons.jwt-log-in-once.nobody' },
        holds: (sight) => wasAllDone(sight) && isOut(sight).length === 0,
        misconception: null,
      },
    ],
  },
  observe: [
    {
      is: 'moment',
      watch: { id: 'lessons.jwt-log-in-once.in.watch' },
      happened: ({ run }) => isEverybodyLoggedIn(run),
      text: ({ run }) => ({
        id: 'lessons.jwt-log-in-once.in',
        args: { all: everybody(run), kept: keptOnServers(run) },
      }),
    },
    toDo({ id: 'lessons.jwt-log-in-once.stop', args: { server } }, 'stop-server', server),
    toDo({ id: 'lessons.jwt-log-in-once.start', args: { server } }, 'start-server', server),
    toDo({ id: 'lessons.jwt-log-in-once.other', args: { other } }, 'stop-server', other),
    {
      is: 'moment',
      watch: { id: 'lessons.jwt-log-in-once.alone.watch', args: { server } },
      happened: ({ run }) => isAlone(run),
      text: ({ run }) => ({
        id: 'lessons.jwt-log-in-once.alone',
        args: { server, out: countOf(run, 'forcedLogins') },
      }),
    },
  ],
  explain: {
    people: () => [outcome],
    why: [
      {
        text: ({ run }) => ({
          id: 'lessons.jwt-log-in-once.why.nobody',
          args: { all: everybody(run), server, other },
        }),
        holds: (sight) => wasAllDone(sight) && isOut(sight).length === 0,
      },
      {
        text: {
          id: 'lessons.jwt-log-in-once.why.verified',
        },
        more: ({ run }) => ({
          id: 'lessons.jwt-log-in-once.why.verified.more',
          args: { kept: keptOnServers(run) },
        }),
        holds: ({ run }) =>
          keptOnServers(run) === 0 &&
          run.system.people.every(({ credential }) => credential.kind === 'token'),
      },
      {
        text: { id: 'lessons.jwt-log-in-once.why.cart' },
        more: ({ run }) => {
          const [least, most] = extremes(run);
          const { who, items, bytes } = carried(least);
          return {
            id: 'lessons.jwt-log-in-once.why.cart.more',
            args: { ...carried(most), other: who, fewer: items, less: bytes },
          };
        },
        holds: ({ run }) => {
          const [least, most] = extremes(run);
          if (least === undefined || most === undefined) return false;
          return most.items > least.items && most.credential.bytes > least.credential.bytes;
        },
      },
      {
        text: ({ run }) => ({
          id: 'lessons.jwt-log-in-once.why.errors',
          args: { errors: countOf(run, 'errors') },
        }),
        holds: ({ run }) => countOf(run, 'errors') > 0,
      },
    ],
    decides: {
      at: ({ run }) => markAfter(run, 'detection', doneAt(run, 'stop-server', other)) || null,
      text: { id: 'lessons.jwt-log-in-once.decides', args: { server } },
    },
  },
  nowTry: {
    text: { id: 'lessons.jwt-log-in-once.try' },
    items: [
      toTurn(
        { id: 'lessons.jwt-log-in-once.try.turn' },
        { id: 'lessons.jwt-log-in-once.try.label' },
        { 'token.itemBytes': 1200 },
      ),
      {
        is: 'moment',
        watch: (sight) => ({
          id: 'lessons.jwt-log-in-once.try.long.watch',
          args: { limit: limitOf(sight) },
        }),
        happened: ({ run }) => tooLong(run).length > 0,
        text: ({ run }) => {
          const [longest] = tooLong(run);
          return { id: 'lessons.jwt-log-in-once.try.long', args: carried(longest) };
        },
      },
    ],
    shows: [
      {
        text: (sight) => ({
          id: 'lessons.jwt-log-in-once.try.law',
          args: { bytes: Math.round(laneOf(sight.run).bytesPerRequest), limit: limitOf(sight) },
        }),
        holds: (sight) =>
          tooLong(sight.run).some(({ credential }) => credential.bytes > limitOf(sight)),
      },
      {
        text: ({ run }) => ({
          id: 'lessons.jwt-log-in-once.try.stuck',
          args: {
            stuck: tooLong(run)
              .map(({ index }) => index)
              .sort((a, b) => a - b),
          },
        }),
        holds: ({ run }) =>
          tooLong(run).length > 0 && tooLong(run).every(({ identityIn }) => identityIn !== null),
      },
    ],
  },
  question: {
    ask: { id: 'lessons.jwt-log-in-once.question' },
    options: [
      {
        text: { id: 'lessons.jwt-log-in-once.question.list' },
        reason: { id: 'lessons.jwt-log-in-once.question.list.reason' },
      },
      {
        text: { id: 'lessons.jwt-log-in-once.question.call' },
        reason: { id: 'lessons.jwt-log-in-once.question.call.reason' },
      },
      {
        text: { id: 'lessons.jwt-log-in-once.question.seal' },
        reason: { id: 'lessons.jwt-log-in-once.question.seal.reason' },
      },
    ],
    right: 2,
  },
  simplifies: [
    { id: 'lessons.jwt-log-in-once.simplifies.cart' },
    { id: 'lessons.jwt-log-in-once.simplifies.cost' },
    { id: 'lessons.jwt-log-in-once.simplifies.parts' },
  ],
  teaching: {
    goal: { id: 'lessons.jwt-log-in-once.goal' },
    goOn: [
      { id: 'lessons.jwt-log-in-once.goOn.all' },
      { id: 'lessons.jwt-log-in-once.goOn.cookie' },
      { id: 'lessons.jwt-log-in-once.goOn.key' },
    ],
  },
});
