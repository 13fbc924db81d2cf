import words from '../../messages/en/lessons/hybrid';
import type { MessageOf } from '../../messages/room';
import { everybody, laneOf } from '../../state/readings';
import { latest, lesson, outcome, type Setup, thenSee, toDo } from '../course/lesson';
import { countOf, markAfter } from '../reading/facts';
import {
  awayAt,
  backAt,
  cdnStoppedAt,
  failing,
  isCartMissed,
  isNobodyOut,
  isNobodyThrough,
  isServedOn,
  server,
  stoppedAt,
  withoutCart,
  withPage,
} from './readings';

type LessonMessage = MessageOf<typeof words>;

const setup: Setup = {
  document: {
    version: 1,
    name: 'Lesson: a hybrid architecture',
    description: 'Tokens say who people are, the store has their carts, a CDN has the pages.',
    world: 'stretched',
    seed: 1,
    architecture: 'hybrid',
    clients: {
      count: 8,
      publicShare: 50,
      browseWeight: 6,
      addWeight: 2,
      readWeight: 2,
      checkoutWeight: 0,
    },
    servers: { count: 3 },
    cdn: { on: true, pages: 2, maxAge: 120 },
  },
  readyS: 20,
};

export default lesson<LessonMessage>(words, {
  setup,
  hook: { id: 'lessons.hybrid.hook' },
  predict: {
    of: 'run',
    ask: { id: 'lessons.hybrid.ask' },
    options: [
      {
        text: { id: 'lessons.hybrid.nothing' },
        holds: ({ run }) => isCartMissed(run) && !isServedOn(run),
        misconception: {
          idea: { id: 'lessons.hybrid.nothing.idea' },
          reply: ({ run }) => ({
            id: 'lessons.hybrid.nothing.reply',
            args: { people: withPage(run) },
          }),
        },
      },
      {
        text: { id: 'lessons.hybrid.out' },
        holds: ({ run }) => !isNobodyOut(run),
        misconception: {
          idea: { id: 'lessons.hybrid.out.idea' },
          reply: { id: 'lessons.hybrid.out.reply' },
        },
      },
      {
        text: { id: 'lessons.hybrid.carts' },
        holds: ({ run }) => isCartMissed(run) && isServedOn(run) && isNobodyOut(run),
        misconception: null,
      },
      {
        text: { id: 'lessons.hybrid.all' },
        holds: ({ run }) => !isCartMissed(run),
        misconception: {
          idea: { id: 'lessons.hybrid.all.idea' },
          reply: ({ run }) => ({
            id: 'lessons.hybrid.all.reply',
            args: { people: withoutCart(run) },
          }),
        },
      },
    ],
  },
  observe: [
    toDo({ id: 'lessons.hybrid.away' }, 'make-store-unreachable'),
    {
      is: 'moment',
      watch: { id: 'lessons.hybrid.failed.watch' },
      happened: ({ run }) => awayAt(run) !== null && withoutCart(run).length > 0,
      text: ({ run }) => ({ id: 'lessons.hybrid.failed', args: { people: withoutCart(run) } }),
    },
    {
      is: 'moment',
      watch: { id: 'lessons.hybrid.pages.watch' },
      happened: ({ run }) =>
        isServedOn(run) &&
        withPage(run).length > 0 &&
        withoutCart(run).length * 2 >= everybody(run),
      text: ({ run }) => ({
        id: 'lessons.hybrid.pages',
        args: { people: withoutCart(run), others: withPage(run) },
      }),
    },
  ],
  explain: {
    people: () => [latest, outcome],
    why: [
      {
        text: ({ run }) => ({ id: 'lessons.hybrid.why.carts', args: { people: withoutCart(run) } }),
        more: { id: 'lessons.hybrid.why.carts.more' },
        holds: ({ run }) => {
          const { length } = failing(run);
          return length > 0 && withoutCart(run).length === length;
        },
      },
      {
        text: { id: 'lessons.hybrid.why.token' },
        more: { id: 'lessons.hybrid.why.token.more' },
        holds: ({ run }) => awayAt(run) !== null && isCartMissed(run) && isNobodyOut(run),
      },
      {
        text: ({ run }) => ({
          id: 'lessons.hybrid.why.pages',
          args: { hits: run.system.cdn?.hits ?? 0 },
        }),
        holds: ({ run }) =>
          awayAt(run) !== null && isServedOn(run) && (run.system.cdn?.hits ?? 0) > 0,
      },
      {
        text: ({ run }) => ({
          id: 'lessons.hybrid.why.jwt',
          args: { errors: laneOf(run, 'hybrid').errors.total },
        }),
        more: {
          id: 'lessons.hybrid.why.jwt.more',
        },
        under: 'jwt',
        holds: ({ run }) => isCartMissed(run) && laneOf(run, 'jwt').errors.total === 0,
      },
    ],
    decides: {
      at: ({ run }) => laneOf(run, 'hybrid').errors.firstUs,
      text: { id: 'lessons.hybrid.decides' },
    },
  },
  nowTry: {
    text: { id: 'lessons.hybrid.try' },
    items: [
      thenSee(toDo({ id: 'lessons.hybrid.try.reach' }, 'make-store-reachable'), {
        watch: { id: 'lessons.hybrid.try.reached.watch' },
        happened: ({ run }) => backAt(run) !== null && failing(run).length === 0,
        text: ({ run }) => ({
          id: 'lessons.hybrid.try.reached',
          args: { lost: countOf(run, 'cartsLost') },
        }),
      }),
      thenSee(toDo({ id: 'lessons.hybrid.try.stop', args: { server } }, 'stop-server', server), {
        watch: { id: 'lessons.hybrid.try.noticed.watch' },
        happened: ({ run }) => markAfter(run, 'detection', stoppedAt(run)),
        text: ({ run }) => ({
          id: 'lessons.hybrid.try.noticed',
          args: { lost: countOf(run, 'sessionsLost') },
        }),
      }),
      thenSee(toDo({ id: 'lessons.hybrid.try.cdn' }, 'stop-cdn'), {
        watch: { id: 'lessons.hybrid.try.dark.watch' },
        happened: ({ run }) => cdnStoppedAt(run) !== null && isNobodyThrough(run),
        text: ({ run }) => ({ id: 'lessons.hybrid.try.dark', args: { all: everybody(run) } }),
      }),
    ],
    shows: [
      {
        text: { id: 'lessons.hybrid.try.law' },
        holds: ({ run }) => cdnStoppedAt(run) !== null && isNobodyThrough(run) && isNobodyOut(run),
      },
      {
        text: { id: 'lessons.hybrid.try.server', args: { server } },
        holds: ({ run }) =>
          stoppedAt(run) !== null && countOf(run, 'sessionsLost') + countOf(run, 'cartsLost') === 0,
      },
    ],
  },
  question: {
    ask: { id: 'lessons.hybrid.question' },
    options: [
      {
        text: { id: 'lessons.hybrid.question.token' },
        reason: { id: 'lessons.hybrid.question.token.reason' },
      },
      {
        text: { id: 'lessons.hybrid.question.memory' },
        reason: { id: 'lessons.hybrid.question.memory.reason' },
      },
      {
        text: { id: 'lessons.hybrid.question.store' },
        reason: { id: 'lessons.hybrid.question.store.reason' },
      },
      {
        text: { id: 'lessons.hybrid.question.cdn' },
        reason: { id: 'lessons.hybrid.question.cdn.reason' },
      },
    ],
    right: 2,
  },
  simplifies: [
    { id: 'lessons.hybrid.simplifies.cart' },
    { id: 'lessons.hybrid.simplifies.cdn' },
    { id: 'lessons.hybrid.simplifies.fallback' },
    { id: 'lessons.hybrid.simplifies.ban' },
  ],
  teaching: {
    goal: { id: 'lessons.hybrid.goal' },
    goOn: [
      { id: 'lessons.hybrid.goOn.servers' },
      { id: 'lessons.hybrid.goOn.key' },
      { id: 'lessons.hybrid.goOn.own' },
    ],
  },
});
