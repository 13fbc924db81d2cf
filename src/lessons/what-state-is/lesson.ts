import words from '../../messages/en/lessons/whatStateIs';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { everybody, laneOf } from '../../state/readings';
import { type Claim, type Item, lesson, outcome, thenSee, toDo, toShow } from '../course/lesson';
import { allBut, countOf, doneAt, hitBy, lastAfter, markAfter } from '../reading/facts';

type LessonMessage = MessageOf<typeof words>;

/** The server there is, and the one that is added. */
const server = 0;
const added = 1;

const addedAt = (run: RunView): number | null => doneAt(run, 'add-server');

const logins = (run: RunView): number => countOf(run, 'forcedLogins');

/**
 * Sessions in the memory of a server that are the newest of their owners; none before it is there. Whoever logs in
 * again leaves an old one behind.
 */
const sessionsOn = ({ system }: RunView, index: number): readonly number[] => {
  const all = system.servers.flatMap(({ copies }) => copies);
  const isNewest = ({ session, owner }: (typeof all)[number]) =>
    all.every((one) => one.owner !== owner || one.session <= session);
  return (system.servers.find((one) => one.index === index)?.copies ?? [])
    .filter((copy) => !copy.stale && isNewest(copy))
    .map(({ session }) => session);
};

const isShown = (run: RunView, architecture: RunView['system']['architecture']): boolean =>
  run.system.architecture === architecture;

/** Somebody logged in more than once. */
const isAgain = (run: RunView): boolean =>
  countOf(run, 'forcedLogins') > hitBy(run, 'forcedLogins').length;

const observe: readonly Item<LessonMessage>[] = [
  toDo({ id: 'lessons.what-state-is.add', args: { added } }, 'add-server'),
  {
    is: 'moment',
    watch: { id: 'lessons.what-state-is.up.watch' },
    happened: ({ run }) => markAfter(run, 'recovery', addedAt(run)),
    text: { id: 'lessons.what-state-is.up', args: { added } },
  },
  {
    is: 'moment',
    watch: { id: 'lessons.what-state-is.first.watch', args: { added, server } },
    happened: ({ run }) => (addedAt(run) !== null && laneOf(run).forcedLogins.firstUs) || false,
    text: ({ run }) => ({
      id: 'lessons.what-state-is.first',
      args: { who: hitBy(run, 'forcedLogins')[0] ?? 0, errors: countOf(run, 'errors') },
    }),
  },
  {
    is: 'moment',
    watch: { id: 'lessons.what-state-is.more.watch' },
    // Until then the table beside the answer would have people who are "still logged in".
    happened: ({ run }) =>
      hitBy(run, 'forcedLogins').length === everybody(run) &&
      isAgain(run) &&
      lastAfter(run, 'forcedLogins', addedAt(run)),
    text: ({ run }) => ({
      id: 'lessons.what-state-is.more',
      args: { logins: logins(run), hit: hitBy(run, 'forcedLogins').length },
    }),
  },
];

const why: readonly Claim<LessonMessage>[] = [
  {
    text: ({ run }) => ({ id: 'lessons.what-state-is.why.nothing', args: { logins: logins(run) } }),
    holds: ({ run }) =>
      logins(run) > 0 &&
      countOf(run, 'errors') === 0 &&
      run.done.every(({ change }) => change === 'add-server'),
  },
  {
    text: ({ run }) => ({
      id: 'lessons.what-state-is.why.place',
      args: {
        server,
        added,
        first: sessionsOn(run, server).length,
        second: sessionsOn(run, added).length,
      },
    }),
    holds: ({ run }) => {
      const [one, other] = [sessionsOn(run, server), sessionsOn(run, added)];
      return one.length > 0 && other.length > 0 && !one.some((session) => other.includes(session));
    },
  },
  {
    text: { id: 'lessons.what-state-is.why.turns' },
    more: { id: 'lessons.what-state-is.why.turns.more' },
    holds: ({ run }) => isShown(run, 'in-memory') && isAgain(run),
  },
  {
    text: ({ run }) => ({
      id: 'lessons.what-state-is.why.carts',
      args: { carts: hitBy(run, 'cartsLost') },
    }),
    holds: ({ run }) =>
      hitBy(run, 'cartsLost').length > 0 &&
      !run.done.some(({ change }) => change === 'stop-server' || change === 'remove-server'),
  },
];

/** Other places for the state: what the texts call them, and which architecture it is. */
const OTHERS = { sticky: 'sticky', store: 'central-store', jwt: 'jwt' } as const;

/** The same run with the state in another place, and how many logins were needed again there. */
const elsewhere = (place: keyof typeof OTHERS): readonly Item<LessonMessage>[] => [
  thenSee(toShow({ id: `lessons.what-state-is.try.${place}` }, OTHERS[place]), {
    watch: { id: `lessons.what-state-is.try.${place}.watch` },
    happened: ({ run }) => isShown(run, OTHERS[place]),
    text: ({ run }) => ({
      id: `lessons.what-state-is.try.${place}.seen`,
      args: { logins: logins(run) },
    }),
  }),
];

export default lesson<LessonMessage>(words, {
  setup: {
    document: {
      version: 1,
      name: 'Lesson: what state is',
      description: 'Four people, one server, sessions in its memory, and no stickiness.',
      world: 'stretched',
      seed: 1,
      architecture: 'in-memory',
      // A cart that is paid for is none to lose.
      clients: { count: 4, checkoutWeight: 0 },
      servers: { count: 1 },
    },
    readyS: 5,
  },
  hook: ({ run }) => ({
    id: 'lessons.what-state-is.hook',
    args: { server, people: allBut(run, []) },
  }),
  predict: {
    of: 'run',
    ask: ({ run }) => ({
      id: 'lessons.what-state-is.ask',
      args: { added, people: allBut(run, []) },
    }),
    options: [
      {
        text: { id: 'lessons.what-state-is.enough' },
        holds: ({ run }) => logins(run) === 0 && sessionsOn(run, added).length > 0,
        misconception: {
          idea: { id: 'lessons.what-state-is.enough.idea' },
          reply: ({ run }) => ({
            id: 'lessons.what-state-is.enough.reply',
            args: { logins: logins(run) },
          }),
        },
      },
      {
        text: { id: 'lessons.what-state-is.newcomers', args: { added } },
        holds: ({ run }) => logins(run) === 0 && sessionsOn(run, added).length === 0,
        misconception: {
          idea: { id: 'lessons.what-state-is.newcomers.idea' },
          reply: ({ run }) => ({
            id: 'lessons.what-state-is.newcomers.reply',
            args: { people: hitBy(run, 'forcedLogins') },
          }),
        },
      },
      {
        text: { id: 'lessons.what-state-is.once', args: { added } },
        holds: ({ run }) => logins(run) > 0 && !isAgain(run),
        misconception: {
          idea: { id: 'lessons.what-state-is.once.idea' },
          reply: ({ run }) => ({
            id: 'lessons.what-state-is.once.reply',
            args: { logins: logins(run), hit: hitBy(run, 'forcedLogins').length },
          }),
        },
      },
      {
        text: { id: 'lessons.what-state-is.again' },
        holds: ({ run }) => isAgain(run),
        misconception: null,
      },
    ],
  },
  observe,
  explain: {
    people: () => [outcome],
    why,
    decides: {
      at: ({ run }) => laneOf(run).forcedLogins.firstUs,
      text: { id: 'lessons.what-state-is.decides' },
    },
  },
  nowTry: {
    text: { id: 'lessons.what-state-is.try' },
    items: [...elsewhere('sticky'), ...elsewhere('store'), ...elsewhere('jwt')],
    shows: [
      {
        text: ({ run }) => ({
          id: 'lessons.what-state-is.try.law',
          args: { logins: laneOf(run, 'in-memory').forcedLogins.total, others: inOthers(run) },
        }),
        holds: ({ run }) => laneOf(run, 'in-memory').forcedLogins.total > 0 && inOthers(run) === 0,
      },
      {
        text: { id: 'lessons.what-state-is.try.belongs' },
        holds: ({ run }) =>
          laneOf(run, 'in-memory').forcedLogins.total > 0 &&
          laneOf(run, 'jwt').forcedLogins.total === 0,
      },
    ],
  },
  question: {
    ask: { id: 'lessons.what-state-is.question' },
    options: [
      {
        text: { id: 'lessons.what-state-is.question.same' },
        reason: { id: 'lessons.what-state-is.question.same.reason' },
      },
      {
        text: { id: 'lessons.what-state-is.question.forgets' },
        reason: { id: 'lessons.what-state-is.question.forgets.reason' },
      },
      {
        text: { id: 'lessons.what-state-is.question.crash' },
        reason: { id: 'lessons.what-state-is.question.crash.reason' },
      },
    ],
    right: 1,
  },
  simplifies: [
    { id: 'lessons.what-state-is.simplifies.turns' },
    { id: 'lessons.what-state-is.simplifies.copies' },
    { id: 'lessons.what-state-is.simplifies.buy' },
    { id: 'lessons.what-state-is.simplifies.slow' },
  ],
  teaching: {
    goal: { id: 'lessons.what-state-is.goal' },
    goOn: [
      { id: 'lessons.what-state-is.goOn.share' },
      { id: 'lessons.what-state-is.goOn.laptop' },
      { id: 'lessons.what-state-is.goOn.where' },
    ],
  },
});

/** Logins again under all other architectures together. */
const inOthers = (run: RunView): number =>
  Object.values(OTHERS).reduce((sum, id) => sum + laneOf(run, id).forcedLogins.total, 0);
