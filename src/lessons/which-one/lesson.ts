import words from '../../messages/en/lessons/whichOne';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { everybody, laneOf } from '../../state/readings';
import { lesson, outcomesUnder, type Setup, thenSee, toDo, toShow } from '../course/lesson';
import {
  allBut,
  amountOf,
  areInStore,
  countOf,
  doneAt,
  hitBy,
  lastAfter,
  markAfter,
} from '../reading/facts';
import { needs } from './needs';
import {
  areTokensOut,
  bannedAt,
  bannedUnder,
  bytesOnServers,
  bytesUnder,
  doesBoth,
  isBeforeWipe,
  isEachHurt,
  isUsual,
  letInUnder,
  lostUnder,
  meetsNothing,
  peopleOut,
  server,
  serversWithSessions,
  sessionsOnServers,
  shutsOut,
  stoppedAt,
  survives,
  who,
} from './readings';

type LessonMessage = MessageOf<typeof words>;

const setup: Setup = {
  document: {
    version: 1,
    name: 'Lesson: which one, when',
    description: 'Eight people, three servers; the same failures under each architecture.',
    world: 'stretched',
    seed: 1,
    architecture: 'jwt',
    // Orders are another matter: see the lesson about retries.
    clients: { count: 8, checkoutWeight: 0 },
  },
  readyS: 5,
};

/** Who has lost no session, but for whoever was banned. */
const sparedIn = (run: RunView): readonly number[] =>
  allBut(run, [...hitBy(run, 'sessionsLost'), who]);

export default lesson<LessonMessage>(words, {
  setup,
  hook: { id: 'lessons.which-one.hook' },
  predict: {
    of: 'run',
    ask: { id: 'lessons.which-one.ask' },
    options: [
      {
        text: { id: 'lessons.which-one.sticky' },
        holds: ({ run }) => doesBoth(run, 'sticky'),
        misconception: {
          idea: { id: 'lessons.which-one.sticky.idea' },
          reply: ({ run }) => ({
            id: 'lessons.which-one.sticky.reply',
            args: { lost: laneOf(run, 'sticky').sessionsLost.people, who },
          }),
        },
      },
      {
        text: { id: 'lessons.which-one.store' },
        holds: ({ run }) => doesBoth(run, 'central-store'),
        misconception: null,
      },
      {
        text: { id: 'lessons.which-one.jwt' },
        holds: ({ run }) => doesBoth(run, 'jwt'),
        misconception: {
          idea: { id: 'lessons.which-one.jwt.idea' },
          reply: ({ run }) => ({
            id: 'lessons.which-one.jwt.reply',
            args: { banned: bannedUnder(run, 'jwt'), times: letInUnder(run, 'jwt') },
          }),
        },
      },
      {
        text: { id: 'lessons.which-one.hybrid' },
        holds: ({ run }) => doesBoth(run, 'hybrid'),
        misconception: {
          idea: { id: 'lessons.which-one.hybrid.idea' },
          reply: ({ run }) => ({
            id: 'lessons.which-one.hybrid.reply',
            args: { banned: bannedUnder(run, 'hybrid'), times: letInUnder(run, 'hybrid') },
          }),
        },
      },
    ],
  },
  observe: [
    thenSee(toDo({ id: 'lessons.which-one.ban', args: { who } }, 'ban-client', who), {
      watch: { id: 'lessons.which-one.letIn.watch', args: { who } },
      happened: ({ run }) => bannedAt(run) !== null && letInUnder(run, 'jwt') > 0,
      text: ({ run }) => ({
        id: 'lessons.which-one.letIn',
        args: { banned: bannedUnder(run, 'jwt'), times: letInUnder(run, 'jwt') },
      }),
    }),
    thenSee(toDo({ id: 'lessons.which-one.stop', args: { server } }, 'stop-server', server), {
      watch: { id: 'lessons.which-one.noticed.watch' },
      happened: ({ run }) => markAfter(run, 'detection', stoppedAt(run)),
      text: ({ run }) => ({
        id: 'lessons.which-one.noticed',
        args: { lost: countOf(run, 'sessionsLost') },
      }),
    }),
    thenSee(toShow({ id: 'lessons.which-one.show' }, 'sticky'), {
      watch: { id: 'lessons.which-one.out.watch' },
      happened: ({ run }) => {
        const { forcedLogins, sessionsLost } = laneOf(run, 'sticky');
        const isBehind = forcedLogins.total === sessionsLost.total && letInUnder(run, 'hybrid') > 0;
        return isBehind && lastAfter(run, 'forcedLogins', stoppedAt(run)) !== false;
      },
      text: ({ run }) => ({
        id: 'lessons.which-one.out',
        args: { people: laneOf(run, 'sticky').forcedLogins.people, who },
      }),
    }),
  ],
  explain: {
    people: () => outcomesUnder('sticky', 'central-store', 'jwt', 'hybrid'),
    why: [
      {
        text: ({ run }) => ({
          id: 'lessons.which-one.why.sticky',
          args: { lost: laneOf(run, 'sticky').sessionsLost.people, server },
        }),
        more: { id: 'lessons.which-one.why.sticky.more', args: { who } },
        holds: ({ run }) =>
          isBeforeWipe(run) && shutsOut(run, 'sticky') && lostUnder(run, 'sticky') > 0,
      },
      {
        text: {
          id: 'lessons.which-one.why.tokens',
        },
        more: ({ run }) => ({
          id: 'lessons.which-one.why.tokens.more',
          args: { who, jwt: letInUnder(run, 'jwt'), hybrid: letInUnder(run, 'hybrid') },
        }),
        holds: ({ run }) =>
          isBeforeWipe(run) &&
          survives(run, 'jwt') &&
          survives(run, 'hybrid') &&
          letInUnder(run, 'jwt') > 0 &&
          letInUnder(run, 'hybrid') > 0,
      },
      {
        text: { id: 'lessons.which-one.why.store' },
        more: { id: 'lessons.which-one.why.store.more', args: { who } },
        under: 'central-store',
        holds: ({ run }) => doesBoth(run, 'central-store'),
      },
      {
        text: {
          id: 'lessons.which-one.why.room',
        },
        more: (sight) => ({
          id: 'lessons.which-one.why.room.more',
          args: {
            us: sight.run.system.timeUs,
            sessions: sessionsOnServers(sight.run),
            bytes: bytesOnServers(sight),
            size: amountOf(sight, 'sessions.size'),
            servers: serversWithSessions(sight.run),
            store: bytesUnder(sight.run, 'central-store'),
            sticky: bytesUnder(sight.run, 'sticky'),
            hybrid: bytesUnder(sight.run, 'hybrid'),
            jwt: bytesUnder(sight.run, 'jwt'),
          },
        }),
        holds: ({ run }) =>
          serversWithSessions(run).length > 0 &&
          run.system.architecture === 'sticky' &&
          // Of a crowd only some sessions are listed.
          !run.system.crowd &&
          bytesUnder(run, 'central-store') < bytesUnder(run, 'sticky') &&
          bytesUnder(run, 'sticky') < bytesUnder(run, 'hybrid') &&
          bytesUnder(run, 'hybrid') < bytesUnder(run, 'jwt'),
      },
    ],
    decides: {
      at: ({ run }) => laneOf(run, 'sticky').sessionsLost.firstUs,
      text: { id: 'lessons.which-one.decides' },
    },
  },
  nowTry: {
    text: { id: 'lessons.which-one.try' },
    items: [
      toShow({ id: 'lessons.which-one.try.store' }, 'central-store'),
      toDo({ id: 'lessons.which-one.try.wipe' }, 'wipe-store'),
      {
        is: 'moment',
        watch: { id: 'lessons.which-one.try.lost.watch' },
        happened: ({ run }) =>
          areInStore(run, sparedIn(run)) &&
          lastAfter(run, 'forcedLogins', doneAt(run, 'wipe-store')),
        text: ({ run }) => {
          const spared = sparedIn(run);
          return {
            id: 'lessons.which-one.try.lost',
            args: {
              lost: countOf(run, 'sessionsLost'),
              all: everybody(run),
              who,
              spared,
              count: spared.length,
            },
          };
        },
      },
      toShow({ id: 'lessons.which-one.try.jwt' }, 'jwt'),
      {
        is: 'moment',
        watch: { id: 'lessons.which-one.try.kept.watch' },
        happened: ({ run }) => run.system.architecture === 'jwt' && isEachHurt(run),
        text: ({ run }) => ({
          id: 'lessons.which-one.try.kept',
          args: {
            lost: countOf(run, 'sessionsLost'),
            banned: bannedUnder(run, 'jwt'),
            times: letInUnder(run, 'jwt'),
          },
        }),
      },
      thenSee(toDo({ id: 'lessons.which-one.try.keys' }, 'rotate-keys'), {
        watch: { id: 'lessons.which-one.try.keys.watch' },
        happened: ({ run }) => areTokensOut(run),
        text: ({ run }) => {
          const spared = allBut(run, [...laneOf(run, 'jwt').sessionsLost.people, who]);
          return {
            id: 'lessons.which-one.try.keys.out',
            args: {
              jwt: peopleOut(run, 'jwt'),
              hybrid: peopleOut(run, 'hybrid'),
              all: everybody(run),
              who,
              spared,
              count: spared.length,
            },
          };
        },
      }),
    ],
    needs: { isUsual, all: needs },
    shows: [
      {
        text: ({ run }) => ({
          id: 'lessons.which-one.try.turns',
          args: {
            logins: laneOf(run, 'in-memory').forcedLogins.total,
            people: laneOf(run, 'in-memory').forcedLogins.peopleCount,
          },
        }),
        under: 'in-memory',
        holds: (sight) =>
          isUsual(sight) &&
          meetsNothing(sight.run, 'in-memory') &&
          (laneOf(sight.run, 'in-memory').forcedLogins.firstUs ?? Infinity) <
            (stoppedAt(sight.run) ?? 0),
      },
      {
        text: { id: 'lessons.which-one.try.none' },
        holds: ({ run }) => isEachHurt(run),
      },
    ],
  },
  question: {
    ask: { id: 'lessons.which-one.question' },
    options: [
      {
        text: { id: 'lessons.which-one.question.checkout' },
        reason: { id: 'lessons.which-one.question.checkout.reason' },
      },
      {
        text: { id: 'lessons.which-one.question.game' },
        reason: { id: 'lessons.which-one.question.game.reason' },
      },
      {
        text: { id: 'lessons.which-one.question.weather' },
        reason: { id: 'lessons.which-one.question.weather.reason' },
      },
      {
        text: { id: 'lessons.which-one.question.films' },
        reason: { id: 'lessons.which-one.question.films.reason' },
      },
    ],
    right: 2,
  },
  simplifies: [
    { id: 'lessons.which-one.simplifies.remedies' },
    { id: 'lessons.which-one.simplifies.needs' },
    { id: 'lessons.which-one.simplifies.slow' },
  ],
  teaching: {
    goal: { id: 'lessons.which-one.goal' },
    goOn: [
      { id: 'lessons.which-one.goOn.cases' },
      { id: 'lessons.which-one.goOn.denylist' },
      { id: 'lessons.which-one.goOn.replica' },
    ],
  },
});
