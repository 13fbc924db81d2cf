import { Action } from '../../engine';
import words from '../../messages/en/lessons/cdn';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { everybody, laneOf, type Situation } from '../../state/readings';
import { latest, lesson, outcome, type Setup, toDo, toShow, toTurn } from '../course/lesson';
import { countOf, doneAt, hitBy, lastAfter } from '../reading/facts';

type LessonMessage = MessageOf<typeof words>;

const setup: Setup = {
  document: {
    version: 1,
    name: 'Lesson: a shared cache in front',
    description: 'Six people who mostly look at public pages; sessions are in a central store.',
    world: 'stretched',
    seed: 1,
    architecture: 'central-store',
    clients: {
      publicShare: 80,
      browseWeight: 6,
      addWeight: 2,
      readWeight: 2,
      checkoutWeight: 0,
    },
    cdn: { on: true, maxAge: 600, pages: 2 },
  },
  readyS: 12,
};

/** The same shop, in which a mistake can be made. */
const again: Setup = {
  ...setup,
  document: { ...setup.document, name: 'Lesson: a shared cache that keeps too much' },
};

const PERSONAL_PAGES = 'cdn.personalPages';

/** What the CDN has done so far; nothing, where there is none. */
const cdnOf = ({ system }: RunView) => system.cdn ?? { hits: 0, misses: 0, leaks: 0 };

/** Requests so far, whoever answered them. */
const asked = (run: RunView): number => cdnOf(run).hits + cdnOf(run).misses;

const stoppedAt = (run: RunView): number | null => doneAt(run, 'stop-balancer');

/** By then whatever had left the balancer before it stopped has arrived, in microseconds. */
const ON_THE_WAY_US = 1_500_000;

/** Instant of an answer that can have come from nobody but the CDN; false where there is none. */
function servedAlone(run: RunView): number | false {
  const stopped = stoppedAt(run);
  const { servedUs } = laneOf(run);
  const isAlone = stopped !== null && servedUs !== null && servedUs > stopped + ON_THE_WAY_US;
  return isAlone ? servedUs : false;
}

const failed = (run: RunView): number | false => lastAfter(run, 'errors', stoppedAt(run));

/** Whoever asked for something with a cart in it, and got an error; null for nobody. */
const withoutCart = ({ system }: RunView): number | null =>
  system.people.find(
    ({ troubled, lastResult }) =>
      troubled && (lastResult?.action === Action.read || lastResult?.action === Action.add),
  )?.index ?? null;

const isCareless = ({ settings }: Situation): boolean => settings[PERSONAL_PAGES] === 'cacheable';

export default lesson<LessonMessage>(words, {
  setup,
  hook: { id: 'lessons.cdn.hook' },
  predict: {
    of: 'run',
    ask: { id: 'lessons.cdn.ask' },
    options: [
      {
        text: { id: 'lessons.cdn.nothing' },
        holds: ({ run }) => stoppedAt(run) !== null && servedAlone(run) === false,
        misconception: {
          idea: { id: 'lessons.cdn.nothing.idea' },
          reply: ({ run }) => ({
            id: 'lessons.cdn.nothing.reply',
            args: { hits: cdnOf(run).hits },
          }),
        },
      },
      {
        text: { id: 'lessons.cdn.all' },
        holds: ({ run }) => servedAlone(run) !== false && failed(run) === false,
        misconception: {
          idea: { id: 'lessons.cdn.all.idea' },
          reply: ({ run }) => ({
            id: 'lessons.cdn.all.reply',
            args: { errors: countOf(run, 'errors') },
          }),
        },
      },
      {
        text: { id: 'lessons.cdn.public' },
        holds: ({ run }) => servedAlone(run) !== false && failed(run) !== false,
        misconception: null,
      },
    ],
  },
  observe: [
    {
      is: 'moment',
      watch: { id: 'lessons.cdn.hit.watch' },
      happened: ({ run }) => cdnOf(run).hits > 0,
      text: ({ run }) => ({
        id: 'lessons.cdn.hit',
        args: { hits: cdnOf(run).hits, all: asked(run) },
      }),
    },
    toDo({ id: 'lessons.cdn.stop' }, 'stop-balancer'),
    {
      is: 'moment',
      watch: { id: 'lessons.cdn.alone.watch' },
      happened: ({ run }) => servedAlone(run),
      text: { id: 'lessons.cdn.alone' },
    },
    {
      is: 'moment',
      watch: { id: 'lessons.cdn.error.watch' },
      happened: ({ run }) => withoutCart(run) !== null,
      text: ({ run }) => ({ id: 'lessons.cdn.error', args: { who: withoutCart(run) ?? 0 } }),
    },
  ],
  explain: {
    people: () => [latest, outcome],
    why: [
      {
        text: ({ run }) => ({
          id: 'lessons.cdn.why.hits',
          args: { hits: cdnOf(run).hits, all: asked(run) },
        }),
        holds: ({ run }) => stoppedAt(run) !== null && cdnOf(run).hits > 0,
      },
      {
        text: { id: 'lessons.cdn.why.public' },
        more: { id: 'lessons.cdn.why.public.more' },
        holds: ({ run }) => servedAlone(run) !== false && cdnOf(run).leaks === 0,
      },
      {
        text: {
          id: 'lessons.cdn.why.personal',
        },
        more: ({ run }) => ({
          id: 'lessons.cdn.why.personal.more',
          args: { errors: countOf(run, 'errors') },
        }),
        holds: (sight) => !isCareless(sight) && failed(sight.run) !== false,
      },
      {
        text: ({ run }) => ({ id: 'lessons.cdn.why.kept', args: { all: everybody(run) } }),
        holds: ({ run }) =>
          failed(run) !== false &&
          countOf(run, 'sessionsLost') === 0 &&
          laneOf(run).states.loggedIn === everybody(run),
      },
    ],
    decides: {
      at: ({ run }) => servedAlone(run) || null,
      text: { id: 'lessons.cdn.decides' },
    },
  },
  nowTry: {
    setup: again,
    text: { id: 'lessons.cdn.try' },
    items: [
      toTurn(
        { id: 'lessons.cdn.try.turn' },
        { id: 'lessons.cdn.try.label' },
        {
          [PERSONAL_PAGES]: 'cacheable',
        },
      ),
      {
        is: 'moment',
        watch: { id: 'lessons.cdn.try.leak.watch' },
        happened: ({ run }) => cdnOf(run).leaks > 0,
        text: ({ run }) => {
          // Whoever did something else to carts is no matter of pages.
          const carts = run.done.length === 0 ? hitBy(run, 'cartsLost') : [];
          return {
            id: 'lessons.cdn.try.leak',
            args: { leaks: cdnOf(run).leaks, hits: cdnOf(run).hits, carts, count: carts.length },
          };
        },
      },
      toShow({ id: 'lessons.cdn.try.show' }, 'jwt'),
      {
        is: 'moment',
        watch: { id: 'lessons.cdn.try.none.watch' },
        happened: ({ run }) => run.system.architecture === 'jwt' && cdnOf(run).hits > 0,
        text: ({ run }) => ({
          id: 'lessons.cdn.try.none',
          args: { leaks: cdnOf(run).leaks, hits: cdnOf(run).hits },
        }),
      },
    ],
    shows: [
      {
        text: { id: 'lessons.cdn.try.law' },
        holds: (sight) =>
          isCareless(sight) &&
          sight.run.system.people.every(({ credential }) => credential.kind === 'token') &&
          cdnOf(sight.run).hits > 0 &&
          cdnOf(sight.run).leaks === 0,
      },
    ],
  },
  question: {
    ask: { id: 'lessons.cdn.question' },
    options: [
      {
        text: { id: 'lessons.cdn.question.forecast' },
        reason: { id: 'lessons.cdn.question.forecast.reason' },
      },
      {
        text: { id: 'lessons.cdn.question.greeting' },
        reason: { id: 'lessons.cdn.question.greeting.reason' },
      },
      {
        text: { id: 'lessons.cdn.question.report' },
        reason: { id: 'lessons.cdn.question.report.reason' },
      },
    ],
    right: 0,
  },
  simplifies: [
    { id: 'lessons.cdn.simplifies.nodes' },
    { id: 'lessons.cdn.simplifies.age' },
    { id: 'lessons.cdn.simplifies.headers' },
  ],
  teaching: {
    goal: { id: 'lessons.cdn.goal' },
    goOn: [
      { id: 'lessons.cdn.goOn.vary' },
      { id: 'lessons.cdn.goOn.age' },
      { id: 'lessons.cdn.goOn.purge' },
    ],
  },
});
