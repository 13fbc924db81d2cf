import type { ArchitectureId } from '../../engine';
import words from '../../messages/en/lessons/storeHop';
import type { MessageOf } from '../../messages/room';
import { laneOf, type Situation } from '../../state/readings';
import { type Claim, type Item, lesson, type PersonColumn, toShow, toTurn } from '../course/lesson';
import { allBut, amountOf } from '../reading/facts';
import { FAR_AWAY_S, FARTHER_S, real, slow } from './stages';

type LessonMessage = MessageOf<typeof words>;

const HOP = 'network.serverStore';
const inUs = (seconds: number): number => Math.round(seconds * 1e6);
const inMs = (seconds: number): number => seconds * 1e3;

/** Mean latencies so far, in seconds: 0 before there is a response. */
const stickyOf = ({ run }: Situation): number => laneOf(run, 'sticky').meanLatency;
const storeOf = ({ run }: Situation): number => laneOf(run, 'central-store').meanLatency;
const extraOf = (sight: Situation): number => storeOf(sight) - stickyOf(sight);

const isAnswered = (sight: Situation): boolean => stickyOf(sight) > 0 && storeOf(sight) > 0;

const isStoreShown = ({ run }: Situation): boolean => run.system.architecture === 'central-store';

/** Responses so far under an architecture, of all people together. */
const responsesOf = (run: Situation['run'], architecture: ArchitectureId): number =>
  laneOf(run, architecture).fates.reduce((sum, { answers }) => sum + answers, 0);

/** What one call to the store takes while nobody else calls: there, the operation, and back. */
const callOf = (sight: Situation): number =>
  2 * amountOf(sight, HOP) + amountOf(sight, 'store.operationTime');

/** How many calls the difference comes to. */
const callsOf = (sight: Situation): number => Math.round(extraOf(sight) / callOf(sight));

/** Whether the difference is so many calls, and hardly anything else. */
const areCallsAll = (sight: Situation): boolean =>
  isAnswered(sight) &&
  callsOf(sight) > 0 &&
  Math.abs(extraOf(sight) - callsOf(sight) * callOf(sight)) < callOf(sight) / 5;

/** What a request takes whose server has everything: the way there and back, and the work. */
const withoutStore = (sight: Situation): number =>
  2 * (amountOf(sight, 'network.clientBalancer') + amountOf(sight, 'network.balancerServer')) +
  amountOf(sight, 'servers.serviceTime');

const bothInUs = (sight: Situation) => ({
  sticky: inUs(stickyOf(sight)),
  store: inUs(storeOf(sight)),
});

const bothInMs = (sight: Situation) => ({
  sticky: inMs(stickyOf(sight)),
  store: inMs(storeOf(sight)),
  percent: (100 * extraOf(sight)) / stickyOf(sight),
});

const observe: readonly Item<LessonMessage>[] = [
  {
    is: 'moment',
    watch: { id: 'lessons.store-hop.memory.watch' },
    happened: (sight) => stickyOf(sight) > 0,
    text: (sight) => ({
      id: 'lessons.store-hop.memory',
      args: { sticky: inUs(stickyOf(sight)) },
    }),
  },
  toShow({ id: 'lessons.store-hop.show' }, 'central-store'),
  {
    is: 'moment',
    watch: { id: 'lessons.store-hop.calls.watch' },
    happened: (sight) => isStoreShown(sight) && isAnswered(sight),
    text: (sight) => ({
      id: 'lessons.store-hop.calls',
      args: { store: inUs(storeOf(sight)), extra: inUs(extraOf(sight)) },
    }),
  },
  toTurn(
    { id: 'lessons.store-hop.turn' },
    { id: 'lessons.store-hop.turn.label' },
    { [HOP]: FARTHER_S },
  ),
  {
    is: 'moment',
    watch: { id: 'lessons.store-hop.far.watch' },
    happened: (sight) => amountOf(sight, HOP) === FARTHER_S && isAnswered(sight),
    text: (sight) => ({ id: 'lessons.store-hop.far', args: bothInUs(sight) }),
  },
];

const why: readonly Claim<LessonMessage>[] = [
  {
    text: (sight) => ({ id: 'lessons.store-hop.why.more', args: bothInUs(sight) }),
    more: ({ run }) => ({
      id: 'lessons.store-hop.why.more.more',
      args: { sticky: responsesOf(run, 'sticky'), store: responsesOf(run, 'central-store') },
    }),
    under: 'sticky',
    holds: (sight) =>
      extraOf(sight) > 0 &&
      areCallsAll(sight) &&
      responsesOf(sight.run, 'sticky') > responsesOf(sight.run, 'central-store'),
  },
  {
    text: (sight) => ({
      id: 'lessons.store-hop.why.calls',
      args: { calls: callsOf(sight) },
    }),
    more: (sight) => ({
      id: 'lessons.store-hop.why.calls.more',
      args: { call: inUs(callOf(sight)) },
    }),
    holds: areCallsAll,
  },
  {
    text: (sight) => ({
      id: 'lessons.store-hop.why.far',
      args: { hop: inUs(amountOf(sight, HOP)) },
    }),
    more: {
      id: 'lessons.store-hop.why.far.more',
    },
    holds: (sight) =>
      amountOf(sight, HOP) >= FARTHER_S &&
      extraOf(sight) > 0 &&
      Math.abs(stickyOf(sight) - withoutStore(sight)) < withoutStore(sight) / 20,
  },
  {
    text: { id: 'lessons.store-hop.why.always' },
    more: { id: 'lessons.store-hop.why.always.more' },
    holds: (sight) =>
      isAnswered(sight) &&
      [laneOf(sight.run, 'sticky'), laneOf(sight.run, 'central-store')].every(
        ({ errors, sessionsLost }) => errors.total + sessionsLost.total === 0,
      ),
  },
];

/** How many responses each person has got under an architecture. */
const responses = (
  name: 'sticky' | 'store',
  architecture: ArchitectureId,
): PersonColumn<LessonMessage> => ({
  of: 'own',
  head: { id: `lessons.store-hop.each.${name}` },
  says: ({ run }, person) => [
    {
      id: 'lessons.store-hop.each',
      args: {
        count: laneOf(run, architecture).fates.find(({ index }) => index === person)?.answers ?? 0,
      },
    },
  ],
});

/** So many times slower is many times slower. */
const MANY = 3;
/** A share that is hard to notice. */
const LITTLE = 0.05;
/** Shares that close are alike. */
const ALIKE = 0.01;

const isAlike = (sight: Situation): boolean => Math.abs(extraOf(sight)) <= ALIKE * stickyOf(sight);

export default lesson<LessonMessage>(words, {
  setup: slow,
  hook: ({ run }) => ({ id: 'lessons.store-hop.hook', args: { people: allBut(run, []) } }),
  predict: {
    of: 'run',
    ask: { id: 'lessons.store-hop.ask' },
    options: [
      {
        text: { id: 'lessons.store-hop.store' },
        holds: (sight) => extraOf(sight) < 0 && !isAlike(sight),
        misconception: {
          idea: { id: 'lessons.store-hop.store.idea' },
          reply: (sight) => ({ id: 'lessons.store-hop.store.reply', args: bothInUs(sight) }),
        },
      },
      {
        text: { id: 'lessons.store-hop.same' },
        holds: isAlike,
        misconception: {
          idea: { id: 'lessons.store-hop.same.idea' },
          reply: (sight) => ({
            id: 'lessons.store-hop.same.reply',
            args: { extra: inUs(extraOf(sight)) },
          }),
        },
      },
      {
        text: { id: 'lessons.store-hop.sticky' },
        holds: (sight) =>
          areCallsAll(sight) && !isAlike(sight) && storeOf(sight) < MANY * stickyOf(sight),
        misconception: null,
      },
      {
        text: { id: 'lessons.store-hop.many' },
        holds: (sight) => isAnswered(sight) && storeOf(sight) >= MANY * stickyOf(sight),
        misconception: {
          idea: { id: 'lessons.store-hop.many.idea' },
          reply: (sight) => ({ id: 'lessons.store-hop.many.reply', args: bothInUs(sight) }),
        },
      },
    ],
  },
  observe,
  explain: {
    people: () => [responses('sticky', 'sticky'), responses('store', 'central-store')],
    why,
    decides: {
      // The first request sets out at zero, and nobody is before it.
      at: (sight) => {
        const way =
          amountOf(sight, 'network.clientBalancer') + amountOf(sight, 'network.balancerServer');
        return Number.isNaN(way) ? null : inUs(way);
      },
      text: { id: 'lessons.store-hop.decides' },
    },
  },
  nowTry: {
    setup: real,
    text: { id: 'lessons.store-hop.try' },
    items: [
      toShow({ id: 'lessons.store-hop.try.show' }, 'central-store'),
      {
        is: 'moment',
        watch: { id: 'lessons.store-hop.try.near.watch' },
        happened: (sight) =>
          isStoreShown(sight) && isAnswered(sight) && extraOf(sight) < LITTLE * stickyOf(sight),
        text: (sight) => ({ id: 'lessons.store-hop.try.near', args: bothInMs(sight) }),
      },
      toTurn(
        { id: 'lessons.store-hop.try.turn' },
        { id: 'lessons.store-hop.try.turn.label' },
        { [HOP]: FAR_AWAY_S },
      ),
      {
        is: 'moment',
        watch: { id: 'lessons.store-hop.try.far.watch' },
        happened: (sight) => amountOf(sight, HOP) === FAR_AWAY_S && isAnswered(sight),
        text: (sight) => ({ id: 'lessons.store-hop.try.far', args: bothInMs(sight) }),
      },
    ],
    shows: [
      {
        text: (sight) => {
          const hop = inMs(amountOf(sight, HOP));
          const calls = callsOf(sight);
          const times = 2 * calls;
          return {
            id: 'lessons.store-hop.try.law',
            args: { hop, calls, times, trips: times * hop, store: inMs(storeOf(sight)) },
          };
        },
        holds: (sight) =>
          amountOf(sight, HOP) >= FAR_AWAY_S &&
          areCallsAll(sight) &&
          sight.run.timeWorld === 'realistic',
      },
    ],
  },
  question: {
    ask: { id: 'lessons.store-hop.question' },
    options: (['once', 'each', 'none'] as const).map((answer) => ({
      text: { id: `lessons.store-hop.question.${answer}` },
      reason: { id: `lessons.store-hop.question.${answer}.reason` },
    })),
    right: 1,
  },
  simplifies: [
    { id: 'lessons.store-hop.simplifies.times' },
    { id: 'lessons.store-hop.simplifies.orders' },
    { id: 'lessons.store-hop.simplifies.queue' },
    { id: 'lessons.store-hop.simplifies.cache' },
  ],
  teaching: {
    goal: { id: 'lessons.store-hop.goal' },
    goOn: [
      { id: 'lessons.store-hop.goOn.jwt' },
      { id: 'lessons.store-hop.goOn.slow' },
      { id: 'lessons.store-hop.goOn.worth' },
    ],
  },
});
