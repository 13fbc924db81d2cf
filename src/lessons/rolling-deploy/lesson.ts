import words from '../../messages/en/lessons/rollingDeploy';
import type { MessageOf } from '../../messages/room';
import { everybody, laneOf } from '../../state/readings';
import { lesson, outcomesUnder, thenSee, toDo, toShow, toTurn } from '../course/lesson';
import { countOf, lastAfter } from '../reading/facts';
import {
  DRAIN_S,
  isBehind,
  isEachHit,
  isOver,
  isSomebodyHitAgain,
  logins,
  startedAt,
} from './readings';
import { setup } from './stages';

type LessonMessage = MessageOf<typeof words>;

export default lesson<LessonMessage>(words, {
  setup,
  hook: ({ run }) => ({
    id: 'lessons.rolling-deploy.hook',
    args: { servers: run.system.servers.map(({ index }) => index) },
  }),
  predict: {
    of: 'run',
    ask: ({ run }) => ({
      id: 'lessons.rolling-deploy.ask',
      args: { servers: run.system.servers.length, all: everybody(run) },
    }),
    options: [
      {
        text: { id: 'lessons.rolling-deploy.nobody' },
        holds: ({ run }) => logins(run, 'sticky') === 0,
        misconception: {
          idea: { id: 'lessons.rolling-deploy.nobody.idea' },
          reply: ({ run }) => ({
            id: 'lessons.rolling-deploy.nobody.reply',
            args: { lost: laneOf(run, 'sticky').sessionsLost.total },
          }),
        },
      },
      {
        text: { id: 'lessons.rolling-deploy.share' },
        holds: ({ run }) => logins(run, 'sticky') > 0 && !isEachHit(run),
        misconception: {
          idea: { id: 'lessons.rolling-deploy.share.idea' },
          reply: ({ run }) => ({
            id: 'lessons.rolling-deploy.share.reply',
            args: { servers: run.system.servers.map(({ index }) => index) },
          }),
        },
      },
      {
        text: { id: 'lessons.rolling-deploy.once' },
        holds: ({ run }) => isEachHit(run) && !isSomebodyHitAgain(run),
        misconception: {
          idea: { id: 'lessons.rolling-deploy.once.idea' },
          reply: ({ run }) => ({
            id: 'lessons.rolling-deploy.once.reply',
            args: { logins: logins(run, 'sticky'), all: everybody(run) },
          }),
        },
      },
      {
        text: { id: 'lessons.rolling-deploy.again' },
        holds: ({ run }) => isEachHit(run) && isSomebodyHitAgain(run),
        misconception: null,
      },
    ],
  },
  observe: [
    toDo({ id: 'lessons.rolling-deploy.deploy' }, 'deploy'),
    {
      is: 'moment',
      watch: { id: 'lessons.rolling-deploy.lost.watch' },
      happened: ({ run }) => lastAfter(run, 'sessionsLost', startedAt(run)),
      text: { id: 'lessons.rolling-deploy.lost' },
    },
    {
      is: 'moment',
      watch: { id: 'lessons.rolling-deploy.over.watch' },
      happened: ({ run }) => isBehind(run),
      text: ({ run }) => ({
        id: 'lessons.rolling-deploy.over',
        args: {
          logins: countOf(run, 'forcedLogins'),
          all: everybody(run),
          errors: countOf(run, 'errors'),
        },
      }),
    },
    toTurn(
      { id: 'lessons.rolling-deploy.drain' },
      { id: 'lessons.rolling-deploy.drain.label' },
      { 'deploy.drainTime': DRAIN_S },
    ),
    {
      is: 'moment',
      watch: { id: 'lessons.rolling-deploy.drained.watch' },
      happened: ({ run, settings }) => settings['deploy.drainTime'] === DRAIN_S && isBehind(run),
      text: ({ run }) => ({
        id: 'lessons.rolling-deploy.drained',
        args: { logins: countOf(run, 'forcedLogins'), errors: countOf(run, 'errors') },
      }),
    },
  ],
  explain: {
    people: () => outcomesUnder('sticky', 'central-store', 'jwt'),
    why: [
      {
        text: ({ run }) => ({
          id: 'lessons.rolling-deploy.why.planned',
          args: { lost: laneOf(run, 'sticky').sessionsLost.total },
        }),
        more: {
          id: 'lessons.rolling-deploy.why.planned.more',
        },
        holds: ({ run }) =>
          isOver(run) &&
          laneOf(run, 'sticky').sessionsLost.total > 0 &&
          run.done.every(({ change }) => change === 'deploy'),
      },
      {
        text: ({ run }) => ({
          id: 'lessons.rolling-deploy.why.again',
          args: {
            logins: logins(run, 'sticky'),
            people: laneOf(run, 'sticky').forcedLogins.peopleCount,
          },
        }),
        more: {
          id: 'lessons.rolling-deploy.why.again.more',
        },
        holds: ({ run }) => isOver(run) && isSomebodyHitAgain(run),
      },
      {
        text: {
          id: 'lessons.rolling-deploy.why.drain',
        },
        more: {
          id: 'lessons.rolling-deploy.why.drain.more',
        },
        holds: ({ run, settings }) =>
          isOver(run) &&
          settings['deploy.drainTime'] === DRAIN_S &&
          laneOf(run, 'sticky').errors.total === 0 &&
          logins(run, 'sticky') > 0,
      },
      {
        text: { id: 'lessons.rolling-deploy.why.store' },
        under: 'central-store',
        holds: ({ run }) => isOver(run) && laneOf(run, 'central-store').sessionsLost.total === 0,
      },
    ],
    decides: {
      at: ({ run }) => laneOf(run, 'sticky').sessionsLost.firstUs,
      text: { id: 'lessons.rolling-deploy.decides' },
    },
  },
  nowTry: {
    text: { id: 'lessons.rolling-deploy.try' },
    items: [
      thenSee(toShow({ id: 'lessons.rolling-deploy.try.store' }, 'central-store'), {
        watch: { id: 'lessons.rolling-deploy.try.stored.watch' },
        happened: ({ run }) => run.system.architecture === 'central-store' && isOver(run),
        text: ({ run }) => ({
          id: 'lessons.rolling-deploy.try.stored',
          args: { logins: countOf(run, 'forcedLogins') },
        }),
      }),
      thenSee(toShow({ id: 'lessons.rolling-deploy.try.jwt' }, 'jwt'), {
        watch: { id: 'lessons.rolling-deploy.try.shown.watch' },
        happened: ({ run }) => run.system.architecture === 'jwt' && isOver(run),
        text: ({ run }) => ({
          id: 'lessons.rolling-deploy.try.shown',
          args: { logins: countOf(run, 'forcedLogins') },
        }),
      }),
      thenSee(
        toTurn(
          { id: 'lessons.rolling-deploy.try.key' },
          { id: 'lessons.rolling-deploy.try.key.label' },
          { 'deploy.rotateKeys': true },
        ),
        {
          watch: { id: 'lessons.rolling-deploy.try.out.watch' },
          happened: ({ run, settings }) =>
            settings['deploy.rotateKeys'] === true &&
            isOver(run) &&
            laneOf(run, 'jwt').forcedLogins.peopleCount === everybody(run),
          text: ({ run }) => ({
            id: 'lessons.rolling-deploy.try.out',
            args: { logins: countOf(run, 'forcedLogins'), all: everybody(run) },
          }),
        },
      ),
    ],
    shows: [
      {
        text: ({ run }) => ({
          id: 'lessons.rolling-deploy.try.law',
          args: {
            jwt: laneOf(run, 'jwt').forcedLogins.peopleCount,
            store: laneOf(run, 'central-store').forcedLogins.peopleCount,
            all: everybody(run),
          },
        }),
        under: 'central-store',
        holds: ({ run }) =>
          laneOf(run, 'jwt').forcedLogins.peopleCount === everybody(run) &&
          logins(run, 'central-store') === 0,
      },
      {
        text: ({ run }) => ({
          id: 'lessons.rolling-deploy.try.mixed',
          args: { logins: logins(run, 'jwt') },
        }),
        holds: ({ run }) => logins(run, 'jwt') > laneOf(run, 'jwt').forcedLogins.peopleCount,
      },
    ],
  },
  question: {
    ask: { id: 'lessons.rolling-deploy.question' },
    options: [
      {
        text: { id: 'lessons.rolling-deploy.question.slower' },
        reason: { id: 'lessons.rolling-deploy.question.slower.reason' },
      },
      {
        text: { id: 'lessons.rolling-deploy.question.outside' },
        reason: { id: 'lessons.rolling-deploy.question.outside.reason' },
      },
      {
        text: { id: 'lessons.rolling-deploy.question.more' },
        reason: { id: 'lessons.rolling-deploy.question.more.reason' },
      },
      {
        text: { id: 'lessons.rolling-deploy.question.health' },
        reason: { id: 'lessons.rolling-deploy.question.health.reason' },
      },
    ],
    right: 1,
  },
  simplifies: [
    { id: 'lessons.rolling-deploy.simplifies.inPlace' },
    { id: 'lessons.rolling-deploy.simplifies.leave' },
    { id: 'lessons.rolling-deploy.simplifies.overlap' },
    { id: 'lessons.rolling-deploy.simplifies.copies' },
  ],
  teaching: {
    goal: { id: 'lessons.rolling-deploy.goal' },
    goOn: [
      { id: 'lessons.rolling-deploy.goOn.late' },
      { id: 'lessons.rolling-deploy.goOn.often' },
      { id: 'lessons.rolling-deploy.goOn.order' },
    ],
  },
});
