import { Action } from '../../engine';
import words from '../../messages/en/lessons/retries';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { laneOf, type Situation } from '../../state/readings';
import { lesson, outcome, type Setup, thenSee, toDo, toTurn } from '../course/lesson';
import { countOf, doneAt, hitBy, isEverybodyLoggedIn } from '../reading/facts';

type LessonMessage = MessageOf<typeof words>;
type Person = RunView['system']['people'][number];

const setup: Setup = {
  document: {
    version: 1,
    name: 'Lesson: a response gets lost',
    description: 'Six people who buy often, and press the button again if nothing comes back.',
    world: 'stretched',
    seed: 8,
    architecture: 'jwt',
    balancer: { answerTimeout: 3 },
    clients: {
      cartItems: [3, 5],
      thinkTime: [0.5, 1.5],
      addMethod: 'PUT',
      browseWeight: 1,
      addWeight: 2,
      readWeight: 1,
      checkoutWeight: 3,
    },
  },
  readyS: 4,
};

/** The same people, who can be given keys. */
const again: Setup = {
  ...setup,
  document: { ...setup.document, name: 'Lesson: a response gets lost, and orders have keys' },
};

const KEYS = 'orders.idempotencyKeys';

/** People who have had no good answer to what they want; those who want to pay first. */
const unanswered = ({ system }: RunView): readonly Person[] =>
  system.people
    .filter(({ troubled }) => troubled)
    .sort((a, b) => Number(isPaying(b)) - Number(isPaying(a)));

const isPaying = ({ lastResult }: Person): boolean => lastResult?.action === Action.checkout;

const errors = ({ run }: Situation): number => countOf(run, 'errors');
const doubled = ({ run }: Situation): number => countOf(run, 'duplicateOrders');

/** Whether responses were lost for a while, and everybody is served again. */
const isOver = (run: RunView): boolean =>
  doneAt(run, 'deliver-answers') !== null &&
  unanswered(run).length === 0 &&
  isEverybodyLoggedIn(run);

/** Who gets no answer, and to what. */
function silence(run: RunView): LessonMessage {
  const [person] = unanswered(run);
  const args = { who: person?.index ?? 0 };
  const action = person?.lastResult?.action;
  if (action === Action.checkout) return { id: 'lessons.retries.silence.order', args };
  if (action === Action.add) return { id: 'lessons.retries.silence.item', args };
  return { id: 'lessons.retries.silence.page', args };
}

export default lesson<LessonMessage>(words, {
  setup,
  hook: { id: 'lessons.retries.hook' },
  predict: {
    of: 'run',
    ask: { id: 'lessons.retries.ask' },
    options: [
      {
        text: { id: 'lessons.retries.once' },
        holds: (sight) => errors(sight) > 0 && doubled(sight) === 0,
        misconception: {
          idea: { id: 'lessons.retries.once.idea' },
          reply: ({ run }) => ({
            id: 'lessons.retries.once.reply',
            args: { twice: hitBy(run, 'duplicateOrders') },
          }),
        },
      },
      {
        text: { id: 'lessons.retries.some' },
        holds: (sight) => doubled(sight) > 0 && doubled(sight) < errors(sight),
        misconception: null,
      },
      {
        text: { id: 'lessons.retries.all' },
        holds: (sight) => doubled(sight) > 0 && doubled(sight) >= errors(sight),
        misconception: {
          idea: { id: 'lessons.retries.all.idea' },
          reply: (sight) => ({
            id: 'lessons.retries.all.reply',
            args: { errors: errors(sight), doubled: doubled(sight) },
          }),
        },
      },
    ],
  },
  observe: [
    toDo({ id: 'lessons.retries.lose' }, 'lose-answers'),
    {
      is: 'moment',
      watch: { id: 'lessons.retries.silence.watch' },
      happened: ({ run }) => unanswered(run).length > 0,
      text: ({ run }) => silence(run),
    },
    {
      is: 'moment',
      watch: { id: 'lessons.retries.twice.watch' },
      happened: ({ run }) => laneOf(run).duplicateOrders.firstUs ?? false,
      text: ({ run }) => ({
        id: 'lessons.retries.twice',
        args: { twice: hitBy(run, 'duplicateOrders') },
      }),
    },
    toDo({ id: 'lessons.retries.deliver' }, 'deliver-answers'),
    {
      is: 'moment',
      watch: { id: 'lessons.retries.over.watch' },
      happened: ({ run }) => isOver(run),
      text: (sight) => ({
        id: 'lessons.retries.over',
        args: {
          errors: errors(sight),
          doubled: doubled(sight),
          twice: hitBy(sight.run, 'duplicateOrders'),
        },
      }),
    },
  ],
  explain: {
    people: () => [outcome],
    why: [
      {
        text: ({ run }) => ({
          id: 'lessons.retries.why.done',
          args: { twice: hitBy(run, 'duplicateOrders') },
        }),
        holds: (sight) => doubled(sight) > 0,
      },
      {
        text: (sight) => ({
          id: 'lessons.retries.why.harmless',
          args: { errors: errors(sight), doubled: doubled(sight) },
        }),
        more: {
          id: 'lessons.retries.why.harmless.more',
        },
        holds: (sight) =>
          sight.settings['clients.addMethod'] === 'PUT' &&
          doubled(sight) > 0 &&
          doubled(sight) < errors(sight),
      },
      {
        text: { id: 'lessons.retries.why.token' },
        more: { id: 'lessons.retries.why.token.more' },
        holds: (sight) => doubled(sight) > 0 && sight.run.system.architecture === 'jwt',
      },
    ],
    decides: {
      at: ({ run }) => laneOf(run).duplicateOrders.firstUs,
      text: { id: 'lessons.retries.decides' },
    },
  },
  nowTry: {
    setup: again,
    text: { id: 'lessons.retries.try' },
    items: [
      toTurn(
        { id: 'lessons.retries.try.turn' },
        { id: 'lessons.retries.try.label' },
        {
          [KEYS]: 'sent',
        },
      ),
      toDo({ id: 'lessons.retries.try.lose' }, 'lose-answers'),
      {
        is: 'moment',
        watch: { id: 'lessons.retries.try.order.watch' },
        happened: ({ run }) => unanswered(run).some(isPaying),
        text: ({ run }) => ({
          id: 'lessons.retries.try.order',
          args: { who: unanswered(run)[0]?.index ?? 0 },
        }),
      },
      thenSee(toDo({ id: 'lessons.retries.try.deliver' }, 'deliver-answers'), {
        watch: { id: 'lessons.retries.try.over.watch' },
        happened: ({ run }) => isOver(run),
        text: (sight) => ({
          id: 'lessons.retries.try.over',
          args: { doubled: doubled(sight) },
        }),
      }),
    ],
    shows: [
      {
        text: (sight) => ({
          id: 'lessons.retries.try.law',
          args: { errors: errors(sight), doubled: doubled(sight) },
        }),
        holds: (sight) =>
          sight.settings[KEYS] === 'sent' && errors(sight) > 0 && doubled(sight) === 0,
      },
    ],
  },
  question: {
    ask: { id: 'lessons.retries.question' },
    options: [
      {
        text: { id: 'lessons.retries.question.warmer' },
        reason: { id: 'lessons.retries.question.warmer.reason' },
      },
      {
        text: { id: 'lessons.retries.question.set' },
        reason: { id: 'lessons.retries.question.set.reason' },
      },
      {
        text: { id: 'lessons.retries.question.neither' },
        reason: { id: 'lessons.retries.question.neither.reason' },
      },
    ],
    right: 1,
  },
  simplifies: [
    { id: 'lessons.retries.simplifies.loss' },
    { id: 'lessons.retries.simplifies.store' },
    { id: 'lessons.retries.simplifies.draft' },
    { id: 'lessons.retries.simplifies.place' },
  ],
  teaching: {
    goal: { id: 'lessons.retries.goal' },
    goOn: [
      { id: 'lessons.retries.goOn.method' },
      { id: 'lessons.retries.goOn.never' },
      { id: 'lessons.retries.goOn.place' },
    ],
  },
});
