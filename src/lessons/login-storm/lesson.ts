import words from '../../messages/en/lessons/loginStorm';
import type { MessageOf } from '../../messages/room';
import { everybody, laneOf } from '../../state/readings';
import { lesson, outcome, type Setup, toDo } from '../course/lesson';
import { amountOf, countOf, lastAfter } from '../reading/facts';
import {
  areAllRunning,
  bystanders,
  isBehind,
  longest,
  pagesInALogin,
  server,
  spanTo,
  stoppedAt,
  tookUs,
  wipedAt,
  workUs,
} from './readings';

type LessonMessage = MessageOf<typeof words>;

/** A crowd: a queue is made of many. */
const SHOP = {
  version: 1,
  world: 'realistic',
  seed: 1,
  clients: { count: 160, thinkTime: [2, 6], loginAfter: 1 },
  servers: {
    count: 4,
    workers: 1,
    queue: 12,
    serviceTime: 0.03,
    serviceDistribution: 'fixed',
    loginTime: 0.42,
  },
} as const;

const setup: Setup = {
  document: {
    ...SHOP,
    name: 'Lesson: a login storm',
    description: 'A crowd at real speed; one day the store is wiped.',
    architecture: 'central-store',
  },
  readyS: 8,
};

const setupOfTry: Setup = {
  document: {
    ...SHOP,
    name: 'Lesson: a login storm after a server’s failure',
    description: 'The same crowd with sticky sessions; one of four servers stops.',
    architecture: 'sticky',
  },
  readyS: 8,
};

export default lesson<LessonMessage>(words, {
  setup,
  hook: ({ run }) => ({ id: 'lessons.login-storm.hook', args: { all: everybody(run) } }),
  predict: {
    of: 'run',
    ask: { id: 'lessons.login-storm.ask' },
    options: [
      {
        text: { id: 'lessons.login-storm.moments' },
        holds: ({ run }) => countOf(run, 'errors') === 0,
        misconception: {
          idea: { id: 'lessons.login-storm.moments.idea' },
          reply: (sight) => ({
            id: 'lessons.login-storm.moments.reply',
            args: { pages: pagesInALogin(sight), span: spanTo(sight.run, wipedAt(sight.run)) },
          }),
        },
      },
      {
        text: { id: 'lessons.login-storm.storm' },
        holds: ({ run }) => countOf(run, 'errors') > 0 && isBehind(run),
        misconception: null,
      },
      {
        text: { id: 'lessons.login-storm.forever' },
        holds: ({ run }) => countOf(run, 'errors') > 0 && !isBehind(run),
        misconception: {
          idea: { id: 'lessons.login-storm.forever.idea' },
          reply: ({ run }) => ({
            id: 'lessons.login-storm.forever.reply',
            args: { span: spanTo(run, wipedAt(run)) },
          }),
        },
      },
    ],
  },
  observe: [
    toDo({ id: 'lessons.login-storm.wipe' }, 'wipe-store'),
    {
      is: 'moment',
      watch: { id: 'lessons.login-storm.full.watch' },
      happened: (sight) =>
        wipedAt(sight.run) !== null &&
        longest(sight.run) >= amountOf(sight, 'servers.queue') &&
        countOf(sight.run, 'errors') > 0,
      text: ({ run }) => ({
        id: 'lessons.login-storm.full',
        args: { queued: longest(run), logins: countOf(run, 'forcedLogins'), all: everybody(run) },
      }),
    },
    {
      is: 'moment',
      watch: { id: 'lessons.login-storm.behind.watch' },
      happened: ({ run }) => isBehind(run) && lastAfter(run, 'forcedLogins', wipedAt(run)),
      text: ({ run }) => ({
        id: 'lessons.login-storm.behind',
        args: { span: spanTo(run, wipedAt(run)), errors: countOf(run, 'errors') },
      }),
    },
  ],
  explain: {
    people: () => [outcome],
    why: [
      {
        text: (sight) => ({
          id: 'lessons.login-storm.why.cost',
          args: { pages: pagesInALogin(sight) },
        }),
        more: (sight) => ({
          id: 'lessons.login-storm.why.cost.more',
          args: { logins: countOf(sight.run, 'forcedLogins'), us: workUs(sight) },
        }),
        holds: (sight) =>
          countOf(sight.run, 'forcedLogins') > 0 &&
          pagesInALogin(sight) > 1 &&
          tookUs(sight.run, wipedAt(sight.run)) >= workUs(sight),
      },
      {
        text: ({ run }) => ({
          id: 'lessons.login-storm.why.refused',
          args: { errors: countOf(run, 'errors') },
        }),
        more: {
          id: 'lessons.login-storm.why.refused.more',
        },
        holds: ({ run }) => lastAfter(run, 'errors', wipedAt(run)) !== false && areAllRunning(run),
      },
      {
        text: ({ run }) => ({
          id: 'lessons.login-storm.why.together',
          args: { lost: countOf(run, 'sessionsLost'), all: everybody(run) },
        }),
        more: ({ run }) => ({
          id: 'lessons.login-storm.why.together.more',
          args: { spared: everybody(run) - laneOf(run).sessionsLost.peopleCount },
        }),
        holds: ({ run }) => {
          const { firstUs, lastUs, total, peopleCount } = laneOf(run).sessionsLost;
          // Whoever is just being logged in loses the session a moment later.
          const isOneEvent = firstUs !== null && firstUs === wipedAt(run) && lastUs !== null;
          return isOneEvent && lastUs - firstUs < 1e6 && total === peopleCount;
        },
      },
      {
        text: { id: 'lessons.login-storm.why.jwt' },
        more: { id: 'lessons.login-storm.why.jwt.more' },
        under: 'jwt',
        holds: ({ run }) => wipedAt(run) !== null && laneOf(run, 'jwt').forcedLogins.total === 0,
      },
    ],
    decides: {
      at: ({ run }) => laneOf(run).errors.firstUs,
      text: { id: 'lessons.login-storm.decides' },
    },
  },
  nowTry: {
    setup: setupOfTry,
    text: { id: 'lessons.login-storm.try' },
    items: [
      toDo({ id: 'lessons.login-storm.try.stop', args: { server } }, 'stop-server', server),
      {
        is: 'moment',
        watch: { id: 'lessons.login-storm.try.lost.watch' },
        happened: ({ run }) => lastAfter(run, 'sessionsLost', stoppedAt(run)),
        text: ({ run }) => ({
          id: 'lessons.login-storm.try.lost',
          args: { lost: countOf(run, 'sessionsLost'), all: everybody(run), server },
        }),
      },
      {
        is: 'moment',
        watch: { id: 'lessons.login-storm.try.behind.watch' },
        happened: ({ run }) => isBehind(run) && lastAfter(run, 'forcedLogins', stoppedAt(run)),
        text: ({ run }) => ({
          id: 'lessons.login-storm.try.behind',
          args: { span: spanTo(run, stoppedAt(run)), people: laneOf(run).errors.peopleCount },
        }),
      },
    ],
    shows: [
      {
        text: ({ run }) => ({
          id: 'lessons.login-storm.try.law',
          args: {
            failed: laneOf(run).errors.peopleCount,
            lost: laneOf(run).sessionsLost.peopleCount,
            others: bystanders(run),
          },
        }),
        holds: ({ run }) => stoppedAt(run) !== null && bystanders(run) > 0,
      },
    ],
  },
  question: {
    ask: { id: 'lessons.login-storm.question' },
    options: [
      {
        text: { id: 'lessons.login-storm.question.timeout' },
        reason: { id: 'lessons.login-storm.question.timeout.reason' },
      },
      {
        text: { id: 'lessons.login-storm.question.retry' },
        reason: { id: 'lessons.login-storm.question.retry.reason' },
      },
      {
        text: { id: 'lessons.login-storm.question.spread' },
        reason: { id: 'lessons.login-storm.question.spread.reason' },
      },
      {
        text: { id: 'lessons.login-storm.question.cheap' },
        reason: { id: 'lessons.login-storm.question.cheap.reason' },
      },
    ],
    right: 2,
  },
  simplifies: [
    { id: 'lessons.login-storm.simplifies.times' },
    { id: 'lessons.login-storm.simplifies.own' },
    { id: 'lessons.login-storm.simplifies.patient' },
  ],
  teaching: {
    goal: { id: 'lessons.login-storm.goal' },
    goOn: [
      { id: 'lessons.login-storm.goOn.backoff' },
      { id: 'lessons.login-storm.goOn.servers' },
      { id: 'lessons.login-storm.goOn.expiry' },
    ],
  },
});
