import words from '../../messages/en/lessons/stickyServerFails';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { everybody, laneOf } from '../../state/readings';
import { lesson, outcome, type Setup, toDo, toShow } from '../course/lesson';
import {
  allBut,
  areInStore,
  countOf,
  doneAt,
  hitBy,
  isEverybodyLoggedIn,
  lastAfter,
  markAfter,
  ownersOf,
  serverOf,
} from '../reading/facts';

type LessonMessage = MessageOf<typeof words>;

/** The server that fails. */
const server = 0;

const setup: Setup = {
  document: {
    version: 1,
    name: 'Lesson: a server fails under sticky sessions',
    description: 'Six people, three servers, sessions in memory.',
    world: 'stretched',
    seed: 1,
    architecture: 'sticky',
  },
  readyS: 5,
};

const stoppedAt = (run: RunView): number | null => doneAt(run, 'stop-server', server);

const untilNoticed = (run: RunView) => ({
  fromUs: stoppedAt(run) ?? 0,
  untilUs: noticedAt(run) || 0,
});

/** Instant at which the balancer learnt of it; false before. */
const noticedAt = (run: RunView): number | false => markAfter(run, 'detection', stoppedAt(run));

export default lesson<LessonMessage>(words, {
  setup,
  hook: ({ run }) => ({
    id: 'lessons.sticky-server-fails.hook',
    args: { owners: ownersOf(run, server), server },
  }),
  predict: {
    of: 'people',
    ask: { id: 'lessons.sticky-server-fails.ask', args: { server } },
    misconceptions: [
      {
        idea: { id: 'lessons.sticky-server-fails.moves.idea' },
        reply: ({ run }) => ({
          id: 'lessons.sticky-server-fails.moves.reply',
          args: { owners: hitBy(run, 'sessionsLost') },
        }),
        shows: (fates, { run }) =>
          hitBy(run, 'sessionsLost').some((person) => fates[person] === 'in'),
      },
      {
        idea: { id: 'lessons.sticky-server-fails.everybody.idea' },
        reply: ({ run }) => ({
          id: 'lessons.sticky-server-fails.everybody.reply',
          args: { others: allBut(run, hitBy(run, 'sessionsLost')) },
        }),
        shows: (fates, { run }) =>
          allBut(run, hitBy(run, 'sessionsLost')).some((person) => fates[person] !== 'in'),
      },
    ],
  },
  observe: [
    toDo({ id: 'lessons.sticky-server-fails.stop', args: { server } }, 'stop-server', server),
    {
      is: 'moment',
      watch: { id: 'lessons.sticky-server-fails.lost.watch' },
      happened: ({ run }) => lastAfter(run, 'sessionsLost', stoppedAt(run)),
      text: ({ run }) => ({
        id: 'lessons.sticky-server-fails.lost',
        args: { lost: hitBy(run, 'sessionsLost'), server },
      }),
    },
    {
      is: 'moment',
      watch: { id: 'lessons.sticky-server-fails.noticed.watch' },
      happened: ({ run }) => noticedAt(run),
      text: ({ run }) => ({
        id: 'lessons.sticky-server-fails.noticed',
        args: { span: untilNoticed(run), errors: countOf(run, 'errors') },
      }),
    },
    {
      is: 'moment',
      watch: { id: 'lessons.sticky-server-fails.out.watch' },
      happened: ({ run }) => lastAfter(run, 'forcedLogins', stoppedAt(run)),
      text: ({ run }) => {
        const [who = server] = hitBy(run, 'forcedLogins');
        return {
          id: 'lessons.sticky-server-fails.out',
          args: { who, server: run.system.people[who]?.lastServer ?? server },
        };
      },
    },
    {
      is: 'moment',
      watch: { id: 'lessons.sticky-server-fails.back.watch' },
      happened: ({ run }) =>
        isEverybodyLoggedIn(run) &&
        hitBy(run, 'forcedLogins').length === hitBy(run, 'sessionsLost').length,
      text: ({ run }) => ({
        id: 'lessons.sticky-server-fails.back',
        args: { carts: hitBy(run, 'cartsLost') },
      }),
    },
  ],
  explain: {
    people: () => [outcome],
    why: [
      {
        text: ({ run }) => ({
          id: 'lessons.sticky-server-fails.why.lost',
          args: { lost: countOf(run, 'sessionsLost'), all: everybody(run), server },
        }),
        holds: ({ run }) =>
          stoppedAt(run) !== null &&
          countOf(run, 'sessionsLost') === hitBy(run, 'sessionsLost').length &&
          String(hitBy(run, 'sessionsLost')) ===
            String([...(serverOf(run, server)?.gone ?? [])].sort()),
      },
      {
        text: { id: 'lessons.sticky-server-fails.why.memory' },
        holds: ({ run }) => {
          const lost = hitBy(run, 'sessionsLost');
          const elsewhere = (person: number) => run.system.people[person]?.lastServer !== server;
          return (
            lost.length > 0 &&
            lost.every((one) => hitBy(run, 'forcedLogins').includes(one) && elsewhere(one))
          );
        },
      },
      {
        text: ({ run }) => ({
          id: 'lessons.sticky-server-fails.why.others',
          args: { others: allBut(run, hitBy(run, 'sessionsLost')), server },
        }),
        holds: ({ run }) => {
          const hit = [...hitBy(run, 'cartsLost'), ...hitBy(run, 'forcedLogins')];
          const lost = hitBy(run, 'sessionsLost');
          return lost.length > 0 && hit.every((one) => lost.includes(one));
        },
      },
      {
        text: ({ run }) => ({
          id: 'lessons.sticky-server-fails.why.gap',
          args: { errors: countOf(run, 'errors') },
        }),
        more: { id: 'lessons.sticky-server-fails.why.gap.more' },
        holds: ({ run }) => lastAfter(run, 'errors', stoppedAt(run)) !== false,
      },
    ],
    decides: {
      at: ({ run }) => laneOf(run).forcedLogins.firstUs,
      text: { id: 'lessons.sticky-server-fails.decides' },
    },
  },
  nowTry: {
    text: { id: 'lessons.sticky-server-fails.try' },
    items: [
      toShow({ id: 'lessons.sticky-server-fails.try.show' }, 'central-store'),
      {
        is: 'moment',
        watch: { id: 'lessons.sticky-server-fails.try.shown.watch' },
        happened: ({ run }) => run.system.architecture === 'central-store',
        text: ({ run }) => ({
          id: 'lessons.sticky-server-fails.try.shown',
          args: { lost: countOf(run, 'sessionsLost'), server },
        }),
      },
      toDo({ id: 'lessons.sticky-server-fails.try.wipe' }, 'wipe-store'),
      {
        is: 'moment',
        watch: { id: 'lessons.sticky-server-fails.try.all.watch' },
        happened: ({ run }) =>
          areInStore(run, allBut(run, hitBy(run, 'sessionsLost'))) &&
          lastAfter(run, 'sessionsLost', doneAt(run, 'wipe-store')),
        text: ({ run }) => {
          const lost = hitBy(run, 'sessionsLost');
          const spared = allBut(run, lost);
          return {
            id: 'lessons.sticky-server-fails.try.all',
            args: { lost: lost.length, all: everybody(run), spared, count: spared.length },
          };
        },
      },
    ],
    shows: [
      {
        text: ({ run }) => ({
          id: 'lessons.sticky-server-fails.try.law',
          args: {
            few: laneOf(run, 'sticky').sessionsLost.peopleCount,
            all: everybody(run),
            many: laneOf(run, 'central-store').sessionsLost.peopleCount,
          },
        }),
        under: 'sticky',
        holds: ({ run }) =>
          laneOf(run, 'central-store').sessionsLost.peopleCount >
          laneOf(run, 'sticky').sessionsLost.peopleCount,
      },
      {
        text: ({ run }) => ({
          id: 'lessons.sticky-server-fails.try.turns',
          args: {
            people: laneOf(run, 'in-memory').forcedLogins.peopleCount,
            all: everybody(run),
            logins: laneOf(run, 'in-memory').forcedLogins.total,
            server,
          },
        }),
        under: 'in-memory',
        holds: ({ run }) => {
          const turns = laneOf(run, 'in-memory').forcedLogins;
          const few = laneOf(run, 'sticky').forcedLogins;
          return (
            stoppedAt(run) !== null &&
            turns.peopleCount > few.peopleCount &&
            turns.total > few.total
          );
        },
      },
    ],
  },
  question: {
    ask: { id: 'lessons.sticky-server-fails.question' },
    options: [
      {
        text: { id: 'lessons.sticky-server-fails.question.nobody' },
        reason: { id: 'lessons.sticky-server-fails.question.nobody.reason' },
      },
      {
        text: { id: 'lessons.sticky-server-fails.question.its' },
        reason: { id: 'lessons.sticky-server-fails.question.its.reason' },
      },
      {
        text: { id: 'lessons.sticky-server-fails.question.all' },
        reason: { id: 'lessons.sticky-server-fails.question.all.reason' },
      },
    ],
    right: 1,
  },
  simplifies: [
    { id: 'lessons.sticky-server-fails.simplifies.slow' },
    { id: 'lessons.sticky-server-fails.simplifies.copies' },
  ],
  teaching: {
    goal: { id: 'lessons.sticky-server-fails.goal' },
    goOn: [
      { id: 'lessons.sticky-server-fails.goOn.restart' },
      { id: 'lessons.sticky-server-fails.goOn.check' },
      { id: 'lessons.sticky-server-fails.goOn.share' },
    ],
  },
});
