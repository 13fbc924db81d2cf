import words from '../../messages/en/lessons/storeAnyServer';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { everybody, laneOf } from '../../state/readings';
import { type Claim, type Item, lesson, outcome, toDo } from '../course/lesson';
import {
  allBut,
  countOf,
  doneAt,
  isEverybodyTroubled,
  isEverybodyWell,
  lastAfter,
  markAfter,
} from '../reading/facts';

type LessonMessage = MessageOf<typeof words>;

/** Servers in the order in which they stop. */
const first = 0;
const second = 1;
const last = 2;

const stoppedAt = (run: RunView, server: number): number | null =>
  doneAt(run, 'stop-server', server);

/** Instant at which the balancer learnt that a server had stopped; false before. */
const noticedAt = (run: RunView, server: number): number | false =>
  markAfter(run, 'detection', stoppedAt(run, server));

const lost = (run: RunView): number => countOf(run, 'sessionsLost');
const errors = (run: RunView): number => countOf(run, 'errors');
const logins = (run: RunView): number => countOf(run, 'forcedLogins');

const areStopped = (run: RunView, ...servers: readonly number[]): boolean =>
  servers.every((server) => stoppedAt(run, server) !== null);

const underSticky = (run: RunView) => laneOf(run, 'sticky').sessionsLost;

const observe: readonly Item<LessonMessage>[] = [
  toDo({ id: 'lessons.store-any-server.stop', args: { server: first } }, 'stop-server', first),
  {
    is: 'moment',
    watch: { id: 'lessons.store-any-server.noticed.watch' },
    happened: ({ run }) => noticedAt(run, first),
    text: ({ run }) => ({
      id: 'lessons.store-any-server.noticed',
      args: {
        span: { fromUs: stoppedAt(run, first) ?? 0, untilUs: noticedAt(run, first) || 0 },
        errors: errors(run),
      },
    }),
  },
  {
    is: 'moment',
    watch: { id: 'lessons.store-any-server.back.watch' },
    happened: ({ run }) =>
      lastAfter(run, 'errors', stoppedAt(run, first)) !== false && isEverybodyWell(run),
    text: ({ run }) => ({ id: 'lessons.store-any-server.back', args: { logins: logins(run) } }),
  },
  toDo({ id: 'lessons.store-any-server.more', args: { server: second } }, 'stop-server', second),
  {
    is: 'moment',
    watch: { id: 'lessons.store-any-server.last.watch' },
    happened: ({ run }) =>
      noticedAt(run, second) !== false &&
      isEverybodyWell(run) &&
      run.system.people.every(({ lastServer }) => lastServer === last),
    text: ({ run }) => ({
      id: 'lessons.store-any-server.last',
      args: { server: last, people: allBut(run, []), logins: logins(run) },
    }),
  },
];

const why: readonly Claim<LessonMessage>[] = [
  {
    text: { id: 'lessons.store-any-server.why.nobody', args: { servers: [first, second] } },
    holds: ({ run }) =>
      areStopped(run, first, second) && lost(run) === 0 && countOf(run, 'cartsLost') === 0,
  },
  {
    text: ({ run }) => ({
      id: 'lessons.store-any-server.why.store',
      args: { held: run.system.store.copyCount },
    }),
    more: {
      id: 'lessons.store-any-server.why.store.more',
    },
    holds: ({ run }) =>
      run.system.store.copyCount >= everybody(run) &&
      run.system.servers.every(({ copyCount }) => copyCount === 0),
  },
  {
    text: ({ run }) => ({
      id: 'lessons.store-any-server.why.errors',
      args: { errors: errors(run) },
    }),
    more: {
      id: 'lessons.store-any-server.why.errors.more',
    },
    holds: ({ run }) => lastAfter(run, 'errors', stoppedAt(run, first)) !== false,
  },
  {
    text: ({ run }) => ({
      id: 'lessons.store-any-server.why.sticky',
      args: { lost: underSticky(run).peopleCount, all: everybody(run) },
    }),
    under: 'sticky',
    holds: ({ run }) => areStopped(run, first, second) && underSticky(run).peopleCount > 0,
  },
];

export default lesson<LessonMessage>(words, {
  setup: {
    document: {
      version: 1,
      name: 'Lesson: servers stop, and the sessions are in a store',
      description: 'Six people, three servers, and a central store that keeps the sessions.',
      world: 'stretched',
      seed: 1,
      architecture: 'central-store',
      // What a repeated order does is another lesson.
      clients: { checkoutWeight: 0 },
    },
    readyS: 5,
  },
  hook: { id: 'lessons.store-any-server.hook' },
  predict: {
    of: 'people',
    ask: { id: 'lessons.store-any-server.ask', args: { server: first, other: second } },
    misconceptions: [
      {
        idea: { id: 'lessons.store-any-server.its.idea' },
        reply: { id: 'lessons.store-any-server.its.reply', args: { server: first } },
        shows: (fates, { run }) => lost(run) === 0 && fates.includes('login'),
      },
      {
        idea: { id: 'lessons.store-any-server.all.idea' },
        reply: { id: 'lessons.store-any-server.all.reply' },
        shows: (fates, { run }) => lost(run) === 0 && fates.every((fate) => fate === 'login'),
      },
    ],
  },
  observe,
  explain: {
    people: () => [outcome],
    why,
    decides: {
      at: ({ run }) => noticedAt(run, first) || null,
      text: { id: 'lessons.store-any-server.decides' },
    },
  },
  nowTry: {
    text: { id: 'lessons.store-any-server.try', args: { server: last } },
    items: [
      toDo(
        { id: 'lessons.store-any-server.try.stop', args: { server: last } },
        'stop-server',
        last,
      ),
      {
        is: 'moment',
        watch: { id: 'lessons.store-any-server.try.none.watch' },
        happened: ({ run }) => stoppedAt(run, last) !== null && isEverybodyTroubled(run),
        text: ({ run }) => ({
          id: 'lessons.store-any-server.try.none',
          args: { held: run.system.store.copyCount },
        }),
      },
      toDo(
        { id: 'lessons.store-any-server.try.start', args: { server: first } },
        'start-server',
        first,
      ),
      {
        is: 'moment',
        watch: { id: 'lessons.store-any-server.try.back.watch' },
        happened: ({ run }) => doneAt(run, 'start-server', first) !== null && isEverybodyWell(run),
        text: ({ run }) => ({
          id: 'lessons.store-any-server.try.back',
          args: { logins: logins(run) },
        }),
      },
    ],
    shows: [
      {
        text: { id: 'lessons.store-any-server.try.law' },
        holds: ({ run }) =>
          areStopped(run, first, second, last) &&
          lost(run) + logins(run) === 0 &&
          isEverybodyWell(run),
      },
      {
        text: ({ run }) => ({
          id: 'lessons.store-any-server.try.sticky',
          args: { lost: underSticky(run).total },
        }),
        under: 'sticky',
        holds: ({ run }) =>
          areStopped(run, first, second, last) &&
          underSticky(run).peopleCount === everybody(run) &&
          underSticky(run).total > everybody(run),
      },
    ],
  },
  question: {
    ask: { id: 'lessons.store-any-server.question' },
    options: (['lost', 'again', 'none', 'closed'] as const).map((answer) => ({
      text: { id: `lessons.store-any-server.question.${answer}` },
      reason: { id: `lessons.store-any-server.question.${answer}.reason` },
    })),
    right: 1,
  },
  simplifies: [
    { id: 'lessons.store-any-server.simplifies.store' },
    { id: 'lessons.store-any-server.simplifies.orders' },
    { id: 'lessons.store-any-server.simplifies.load' },
    { id: 'lessons.store-any-server.simplifies.retry' },
  ],
  teaching: {
    goal: { id: 'lessons.store-any-server.goal' },
    goOn: [
      { id: 'lessons.store-any-server.goOn.deploy' },
      { id: 'lessons.store-any-server.goOn.moved' },
      { id: 'lessons.store-any-server.goOn.gap' },
    ],
  },
});
