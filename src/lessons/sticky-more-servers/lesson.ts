import { Standing } from '../../engine';
import words from '../../messages/en/lessons/stickyMoreServers';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { everybody, ownersOn, type Situation } from '../../state/readings';
import { type Claim, type Item, lesson, outcome, toDo, toTurn } from '../course/lesson';
import {
  allBut,
  amountOf,
  countOf,
  doneAt,
  hitBy,
  isEverybodyLoggedIn,
  lastAfter,
  markAfter,
  ownersOf,
} from '../reading/facts';
import { byAddress, byCookie, PEOPLE } from './stages';

type LessonMessage = MessageOf<typeof words>;

/** The server that is added, and those that were there. */
const server = 2;
const servers = [0, 1];

const addedAt = (run: RunView): number | null => doneAt(run, 'add-server');

/** People whose sessions are on these servers, as far as they are there. */
const peopleOn = (run: RunView, indices: readonly number[]): readonly number[] =>
  run.system.servers
    .filter(({ index }) => indices.includes(index))
    .flatMap(({ index }) => ownersOf(run, index))
    .sort((one, other) => one - other);

const onNew = (run: RunView): readonly number[] => peopleOn(run, [server]);
const onOld = (run: RunView): readonly number[] => peopleOn(run, servers);
/** Whether somebody has had the answer to a login: a session is written before that. */
const isIn = ({ system }: RunView, who: number): boolean =>
  system.people.find(({ index }) => index === who)?.standing === Standing.loggedIn;
const moved = (run: RunView): readonly number[] => hitBy(run, 'forcedLogins');

/** The servers in whose memory somebody's present session is. */
function homeOf({ run }: Situation, person: number): readonly LessonMessage[] {
  const homes = run.system.servers.filter((one) => ownersOn(one).includes(person));
  if (homes.length === 0) return [{ id: 'lessons.sticky-more-servers.each.none' }];
  return homes.map(({ index }) => ({
    id: 'lessons.sticky-more-servers.each.on',
    args: { server: index },
  }));
}

/** Whether somebody whose session is on an old server was sent to the new one. */
const isSpread = (run: RunView): boolean =>
  run.system.people.some(
    ({ index, lastServer }) => lastServer === server && onOld(run).includes(index),
  );

/** Whether the new server is used by people who were on no other, and by nobody else. */
const isForNew = (run: RunView): boolean =>
  onNew(run).length > 0 && moved(run).length === 0 && !isSpread(run);

/** By then everybody has asked again, and has logged in again where that was needed. */
const ASKED_AGAIN_US = 12_000_000;

const upAt = (run: RunView): number | false => markAfter(run, 'recovery', addedAt(run));

/** Instant of the last login again, once there are no more to come. */
const settledAt = (run: RunView): number | false => {
  const up = upAt(run);
  const isOver =
    up !== false && run.system.timeUs >= up + ASKED_AGAIN_US && isEverybodyLoggedIn(run);
  return isOver && lastAfter(run, 'forcedLogins', up);
};

const isConsistent = ({ settings }: Situation): boolean =>
  settings['balancer.policy'] === 'consistent-hash';

const observe: readonly Item<LessonMessage>[] = [
  toDo({ id: 'lessons.sticky-more-servers.add', args: { server } }, 'add-server'),
  {
    is: 'moment',
    watch: { id: 'lessons.sticky-more-servers.up.watch' },
    happened: ({ run }) => upAt(run),
    text: ({ run }) => ({
      id: 'lessons.sticky-more-servers.up',
      args: { server, held: onOld(run).length },
    }),
  },
  {
    is: 'moment',
    watch: (sight) => ({
      id: 'lessons.sticky-more-servers.come.watch',
      args: { server, us: amountOf(sight, 'clients.firstRequestSpacing') * 1e6 },
    }),
    happened: ({ run }) => onNew(run).length > 0 && onNew(run).every((who) => isIn(run, who)),
    text: ({ run }) => ({
      id: 'lessons.sticky-more-servers.come',
      args: { who: onNew(run), server, moved: moved(run).length },
    }),
  },
];

const why: readonly Claim<LessonMessage>[] = [
  {
    text: ({ run }) => ({
      id: 'lessons.sticky-more-servers.why.few',
      args: {
        few: onNew(run).length,
        all: onNew(run).length + onOld(run).length,
        server,
        owners: onNew(run),
      },
    }),
    more: ({ run }) => ({
      id: 'lessons.sticky-more-servers.why.few.more',
      args: { few: onNew(run).length, server },
    }),
    holds: ({ run }) => isForNew(run) && onNew(run).length < onOld(run).length,
  },
  {
    text: { id: 'lessons.sticky-more-servers.why.stay', args: { servers } },
    more: { id: 'lessons.sticky-more-servers.why.stay.more' },
    holds: ({ run }) => upAt(run) !== false && onOld(run).length > 0 && !isSpread(run),
  },
  {
    text: { id: 'lessons.sticky-more-servers.why.nobody' },
    holds: ({ run }) =>
      upAt(run) !== false && moved(run).length === 0 && countOf(run, 'sessionsLost') === 0,
  },
];

export default lesson<LessonMessage>(words, {
  setup: byCookie,
  hook: ({ run }) => ({
    id: 'lessons.sticky-more-servers.hook',
    args: { here: onOld(run), servers },
  }),
  predict: {
    of: 'run',
    ask: { id: 'lessons.sticky-more-servers.ask', args: { server } },
    options: [
      {
        text: { id: 'lessons.sticky-more-servers.even' },
        holds: ({ run }) => moved(run).length === 0 && isSpread(run),
        misconception: {
          idea: { id: 'lessons.sticky-more-servers.even.idea' },
          reply: ({ run }) => ({
            id: 'lessons.sticky-more-servers.even.reply',
            args: { moved: moved(run).length },
          }),
        },
      },
      {
        text: { id: 'lessons.sticky-more-servers.moved' },
        holds: ({ run }) => moved(run).length > 0,
        misconception: {
          idea: { id: 'lessons.sticky-more-servers.moved.idea' },
          reply: { id: 'lessons.sticky-more-servers.moved.reply' },
        },
      },
      {
        text: { id: 'lessons.sticky-more-servers.new' },
        holds: ({ run }) => isForNew(run),
        misconception: null,
      },
      {
        text: { id: 'lessons.sticky-more-servers.nobody' },
        holds: ({ run }) => moved(run).length === 0 && !isSpread(run) && onNew(run).length === 0,
        misconception: {
          idea: { id: 'lessons.sticky-more-servers.nobody.idea' },
          reply: ({ run }) => ({
            id: 'lessons.sticky-more-servers.nobody.reply',
            args: { owners: onNew(run), server },
          }),
        },
      },
    ],
  },
  observe,
  explain: {
    people: () => [
      { of: 'own', head: { id: 'lessons.sticky-more-servers.each' }, says: homeOf },
      outcome,
    ],
    why,
    decides: {
      at: ({ run }) => upAt(run) || null,
      text: { id: 'lessons.sticky-more-servers.decides', args: { server } },
    },
  },
  nowTry: {
    setup: byAddress,
    text: { id: 'lessons.sticky-more-servers.try', args: { all: PEOPLE } },
    items: [
      toDo({ id: 'lessons.sticky-more-servers.try.add', args: { server } }, 'add-server'),
      {
        is: 'moment',
        watch: { id: 'lessons.sticky-more-servers.try.moved.watch' },
        happened: ({ run }) => settledAt(run),
        text: ({ run }) => ({
          id: 'lessons.sticky-more-servers.try.moved',
          args: { moved: moved(run).length, all: everybody(run) },
        }),
      },
      toTurn(
        { id: 'lessons.sticky-more-servers.try.ring' },
        { id: 'lessons.sticky-more-servers.try.ring.label' },
        { 'balancer.policy': 'consistent-hash' },
      ),
      {
        is: 'moment',
        watch: { id: 'lessons.sticky-more-servers.try.fewer.watch' },
        happened: (sight) => isConsistent(sight) && settledAt(sight.run) !== false,
        text: ({ run }) => ({
          id: 'lessons.sticky-more-servers.try.fewer',
          args: { moved: moved(run).length },
        }),
      },
    ],
    shows: [
      {
        text: ({ run }) => ({
          id: 'lessons.sticky-more-servers.try.law',
          args: { server, moved: moved(run), others: allBut(run, moved(run)) },
        }),
        holds: (sight) => {
          const gone = moved(sight.run);
          const isOnNew = (who: number) =>
            sight.run.system.people.find(({ index }) => index === who)?.lastServer === server;
          return (
            isConsistent(sight) &&
            gone.length > 0 &&
            gone.length < everybody(sight.run) / 2 &&
            gone.every(isOnNew)
          );
        },
      },
    ],
  },
  question: {
    ask: { id: 'lessons.sticky-more-servers.question' },
    options: [
      {
        text: { id: 'lessons.sticky-more-servers.question.half' },
        reason: { id: 'lessons.sticky-more-servers.question.half.reason' },
      },
      {
        text: { id: 'lessons.sticky-more-servers.question.same' },
        reason: { id: 'lessons.sticky-more-servers.question.same.reason' },
      },
      {
        text: { id: 'lessons.sticky-more-servers.question.worse' },
        reason: { id: 'lessons.sticky-more-servers.question.worse.reason' },
      },
    ],
    right: 1,
  },
  simplifies: [
    { id: 'lessons.sticky-more-servers.simplifies.cookie' },
    { id: 'lessons.sticky-more-servers.simplifies.leave' },
    { id: 'lessons.sticky-more-servers.simplifies.address' },
    { id: 'lessons.sticky-more-servers.simplifies.table' },
  ],
  teaching: {
    goal: { id: 'lessons.sticky-more-servers.goal' },
    goOn: [
      { id: 'lessons.sticky-more-servers.goOn.remove' },
      { id: 'lessons.sticky-more-servers.goOn.heavy' },
      { id: 'lessons.sticky-more-servers.goOn.store' },
    ],
  },
});
