import words from '../../messages/en/lessons/keysChange';
import type { MessageOf } from '../../messages/room';
import { everybody, laneOf } from '../../state/readings';
import { lesson, outcome, toDo, toTurn } from '../course/lesson';
import { countOf, hitBy, lastAfter } from '../reading/facts';
import {
  hit,
  isAgain,
  isByKeyAlone,
  isEverybodyBack,
  isOverlapOver,
  isUnnoticed,
  rotatedAt,
} from './readings';
import { again, OVERLAP, setup } from './stages';

type LessonMessage = MessageOf<typeof words>;

export default lesson<LessonMessage>(words, {
  setup,
  hook: ({ run }) => ({
    id: 'lessons.keys-change.hook',
    args: { servers: run.system.servers.map(({ index }) => index) },
  }),
  predict: {
    of: 'run',
    ask: ({ run }) => ({ id: 'lessons.keys-change.ask', args: { all: everybody(run) } }),
    options: [
      {
        text: { id: 'lessons.keys-change.nobody' },
        holds: ({ run }) => rotatedAt(run) !== null && hit(run) === 0,
        misconception: {
          idea: { id: 'lessons.keys-change.nobody.idea' },
          reply: ({ run }) => ({
            id: 'lessons.keys-change.nobody.reply',
            args: { lost: hitBy(run, 'sessionsLost') },
          }),
        },
      },
      {
        text: { id: 'lessons.keys-change.busy' },
        holds: ({ run }) => hit(run) > 0 && hit(run) < everybody(run),
        misconception: {
          idea: { id: 'lessons.keys-change.busy.idea' },
          reply: ({ run }) => ({
            id: 'lessons.keys-change.busy.reply',
            args: { hit: hit(run), all: everybody(run) },
          }),
        },
      },
      {
        text: { id: 'lessons.keys-change.all' },
        holds: ({ run }) => hit(run) === everybody(run),
        misconception: null,
      },
    ],
  },
  observe: [
    toDo({ id: 'lessons.keys-change.rotate' }, 'rotate-keys'),
    {
      is: 'moment',
      watch: { id: 'lessons.keys-change.out.watch' },
      happened: ({ run }) => lastAfter(run, 'forcedLogins', rotatedAt(run)),
      text: ({ run }) => ({
        id: 'lessons.keys-change.out',
        args: { lost: hitBy(run, 'sessionsLost'), who: hitBy(run, 'forcedLogins') },
      }),
    },
    {
      is: 'moment',
      watch: { id: 'lessons.keys-change.back.watch' },
      happened: ({ run }) => isEverybodyBack(run),
      text: ({ run }) => ({
        id: 'lessons.keys-change.back',
        args: { carts: hitBy(run, 'cartsLost'), errors: countOf(run, 'errors') },
      }),
    },
  ],
  explain: {
    people: () => [outcome],
    why: [
      {
        text: ({ run }) => ({
          id: 'lessons.keys-change.why.jwt',
          args: { lost: hit(run), all: everybody(run) },
        }),
        more: {
          id: 'lessons.keys-change.why.jwt.more',
        },
        holds: ({ run }) => isByKeyAlone(run),
      },
      {
        text: ({ run }) => ({
          id: 'lessons.keys-change.why.carts',
          args: { carts: laneOf(run, 'jwt').cartsLost.peopleCount },
        }),
        more: ({ run }) => ({
          id: 'lessons.keys-change.why.carts.more',
          args: { lost: hit(run, 'hybrid') },
        }),
        under: 'hybrid',
        holds: ({ run }) =>
          rotatedAt(run) !== null &&
          laneOf(run, 'jwt').cartsLost.peopleCount > 0 &&
          hit(run, 'hybrid') > 0 &&
          laneOf(run, 'hybrid').cartsLost.total === 0,
      },
      {
        text: { id: 'lessons.keys-change.why.ids' },
        more: { id: 'lessons.keys-change.why.ids.more' },
        holds: ({ run }) =>
          hit(run) > 0 && isUnnoticed(run, 'sticky') && isUnnoticed(run, 'central-store'),
      },
    ],
    decides: {
      at: ({ run }) => laneOf(run, 'jwt').sessionsLost.firstUs,
      text: { id: 'lessons.keys-change.decides' },
    },
  },
  nowTry: {
    setup: again,
    text: { id: 'lessons.keys-change.try' },
    items: [
      toDo({ id: 'lessons.keys-change.try.rotate' }, 'rotate-keys'),
      {
        is: 'moment',
        watch: { id: 'lessons.keys-change.try.again.watch' },
        happened: ({ run }) => isAgain(run),
        text: ({ run }) => ({
          id: 'lessons.keys-change.try.again',
          args: {
            logins: countOf(run, 'forcedLogins'),
            people: hitBy(run, 'forcedLogins').length,
          },
        }),
      },
      toTurn(
        { id: 'lessons.keys-change.try.turn' },
        { id: 'lessons.keys-change.try.label' },
        OVERLAP,
      ),
      {
        is: 'moment',
        watch: { id: 'lessons.keys-change.try.over.watch' },
        happened: (sight) => isOverlapOver(sight),
        text: ({ run }) => ({
          id: 'lessons.keys-change.try.over',
          args: { logins: countOf(run, 'forcedLogins') },
        }),
      },
    ],
    shows: [
      {
        text: ({ run }) => ({
          id: 'lessons.keys-change.try.law',
          args: { all: everybody(run) },
        }),
        under: 'hybrid',
        holds: (sight) =>
          isOverlapOver(sight) && hit(sight.run) === 0 && hit(sight.run, 'hybrid') === 0,
      },
    ],
  },
  question: {
    ask: { id: 'lessons.keys-change.question' },
    options: (['today', 'both', 'lines', 'always'] as const).map((answer) => ({
      text: { id: `lessons.keys-change.question.${answer}` },
      reason: { id: `lessons.keys-change.question.${answer}.reason` },
    })),
    right: 1,
  },
  simplifies: [
    { id: 'lessons.keys-change.simplifies.ids' },
    { id: 'lessons.keys-change.simplifies.refresh' },
    { id: 'lessons.keys-change.simplifies.handed' },
    { id: 'lessons.keys-change.simplifies.theft' },
    { id: 'lessons.keys-change.simplifies.carts' },
  ],
  teaching: {
    goal: { id: 'lessons.keys-change.goal' },
    goOn: [
      { id: 'lessons.keys-change.goOn.short' },
      { id: 'lessons.keys-change.goOn.deploy' },
      { id: 'lessons.keys-change.goOn.stolen' },
    ],
  },
});
