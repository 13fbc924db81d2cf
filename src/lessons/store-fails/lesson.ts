import words from '../../messages/en/lessons/storeFails';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { everybody, isWell, laneOf, type Situation } from '../../state/readings';
import {
  type Claim,
  type Item,
  lesson,
  outcome,
  type PersonColumn,
  thenSee,
  toDo,
} from '../course/lesson';
import {
  allBut,
  amountOf,
  countOf,
  doneAt,
  hitBy,
  isEverybodyLoggedIn,
  isEverybodyTroubled,
  isEverybodyWell,
  lastAfter,
} from '../reading/facts';
import { out, tries } from './fallbacks';
import { cut, whole } from './stages';

type LessonMessage = MessageOf<typeof words>;

const cutAt = (run: RunView): number | null => doneAt(run, 'make-store-unreachable');
const mendedAt = (run: RunView): number | null => doneAt(run, 'make-store-reachable');
const wipedAt = (run: RunView): number | null => doneAt(run, 'wipe-store');

/** Whether all that was done was done to the store. */
const isStoreAlone = ({ done }: RunView): boolean =>
  done.every(
    ({ change }) =>
      change === 'make-store-unreachable' ||
      change === 'make-store-reachable' ||
      change === 'wipe-store',
  );

const errors = (run: RunView): number => countOf(run, 'errors');
const logins = (run: RunView): number => countOf(run, 'forcedLogins');

/** Whether nobody had lost a session before the store was wiped. */
const isKept = (run: RunView): boolean => {
  const { firstUs } = laneOf(run).sessionsLost;
  const wiped = wipedAt(run);
  return firstUs === null || (wiped !== null && firstUs >= wiped);
};

const isCutAndWiped = (run: RunView): boolean => cutAt(run) !== null && wipedAt(run) !== null;

/** How many people have met an error. */
const hit = (run: RunView): number => laneOf(run).errors.peopleCount;

const serversOf = (run: RunView): readonly number[] => run.system.servers.map(({ index }) => index);

const observe: readonly Item<LessonMessage>[] = [
  thenSee(toDo({ id: 'lessons.store-fails.cut' }, 'make-store-unreachable'), {
    watch: { id: 'lessons.store-fails.cut.watch' },
    happened: ({ run }) => cutAt(run) !== null && isEverybodyTroubled(run),
    text: (sight) => ({
      id: 'lessons.store-fails.cut.seen',
      args: { errors: errors(sight.run), timeout: amountOf(sight, 'store.timeout') * 1e6 },
    }),
  }),
  thenSee(toDo({ id: 'lessons.store-fails.mend' }, 'make-store-reachable'), {
    watch: { id: 'lessons.store-fails.mend.watch' },
    happened: ({ run }) => mendedAt(run) !== null && isEverybodyWell(run),
    text: ({ run }) => ({ id: 'lessons.store-fails.mend.seen', args: { logins: logins(run) } }),
  }),
  thenSee(toDo({ id: 'lessons.store-fails.wipe' }, 'wipe-store'), {
    watch: { id: 'lessons.store-fails.wipe.watch' },
    happened: ({ run }) =>
      isEverybodyLoggedIn(run) &&
      hitBy(run, 'forcedLogins').length === hitBy(run, 'sessionsLost').length &&
      lastAfter(run, 'forcedLogins', wipedAt(run)),
    text: ({ run }) => {
      const lost = hitBy(run, 'sessionsLost');
      const spared = allBut(run, lost);
      return {
        id: 'lessons.store-fails.wipe.seen',
        args: {
          lost: lost.length,
          all: everybody(run),
          carts: hitBy(run, 'cartsLost').length,
          spared,
          count: spared.length,
        },
      };
    },
  }),
];

const why: readonly Claim<LessonMessage>[] = [
  {
    text: ({ run }) => ({
      id: 'lessons.store-fails.why.cut',
      args: { hit: hit(run), all: everybody(run) },
    }),
    more: {
      id: 'lessons.store-fails.why.cut.more',
    },
    holds: ({ run }) => mendedAt(run) !== null && hit(run) === everybody(run) && isKept(run),
  },
  {
    text: ({ run }) => ({
      id: 'lessons.store-fails.why.wiped',
      args: { lost: hitBy(run, 'sessionsLost').length, all: everybody(run) },
    }),
    more: {
      id: 'lessons.store-fails.why.wiped.more',
    },
    holds: ({ run }) =>
      lastAfter(run, 'sessionsLost', wipedAt(run)) !== false &&
      hitBy(run, 'sessionsLost').length * 2 > everybody(run) &&
      lastAfter(run, 'errors', wipedAt(run)) === false,
  },
  {
    text: {
      id: 'lessons.store-fails.why.moved',
    },
    more: ({ run }) => ({
      id: 'lessons.store-fails.why.moved.more',
      args: { servers: serversOf(run) },
    }),
    holds: ({ run }) => {
      const sticky = laneOf(run, 'sticky');
      const jwt = laneOf(run, 'jwt');
      return (
        isCutAndWiped(run) &&
        isStoreAlone(run) &&
        run.system.servers.every(isWell) &&
        sticky.errors.total + sticky.sessionsLost.total === 0 &&
        jwt.errors.total + jwt.sessionsLost.total === 0 &&
        laneOf(run, 'in-memory').errors.total === 0 &&
        hit(run) === everybody(run)
      );
    },
  },
  {
    text: ({ run }) => ({
      id: 'lessons.store-fails.why.hybrid',
      args: {
        errors: laneOf(run, 'hybrid').errors.total,
        carts: laneOf(run, 'hybrid').cartsLost.total,
      },
    }),
    more: {
      id: 'lessons.store-fails.why.hybrid.more',
    },
    under: 'hybrid',
    holds: ({ run }) => {
      const { errors, cartsLost, sessionsLost, forcedLogins } = laneOf(run, 'hybrid');
      return (
        isCutAndWiped(run) &&
        isStoreAlone(run) &&
        errors.total > 0 &&
        cartsLost.total > 0 &&
        sessionsLost.total + forcedLogins.total === 0
      );
    },
  },
];

/** Whether all errors are of the time without the store, and all losses of the wipe. */
const isInOrder = ({ run }: Situation): boolean => {
  const { firstUs, lastUs } = laneOf(run).errors;
  const [cut, wiped] = [cutAt(run) ?? Infinity, wipedAt(run) ?? 0];
  return isStoreAlone(run) && isKept(run) && (firstUs ?? 0) >= cut && (lastUs ?? wiped) < wiped;
};

/** What each of the two meant for somebody. */
const parts: readonly PersonColumn<LessonMessage>[] = [
  {
    of: 'own',
    head: { id: 'lessons.store-fails.each.cut' },
    says: ({ run }, person) => [
      hitBy(run, 'errors').includes(person)
        ? { id: 'lessons.store-fails.each.hit' }
        : { id: 'lessons.store-fails.each.served' },
      { id: 'lessons.store-fails.each.kept' },
    ],
  },
  {
    of: 'own',
    head: { id: 'lessons.store-fails.each.wiped' },
    says: ({ run }, person) => [
      hitBy(run, 'sessionsLost').includes(person)
        ? { id: 'lessons.store-fails.each.lost' }
        : { id: 'lessons.store-fails.each.kept' },
      ...(hitBy(run, 'cartsLost').includes(person)
        ? [{ id: 'lessons.store-fails.each.cart' } as const]
        : []),
    ],
  },
];

export default lesson<LessonMessage>(words, {
  setup: whole,
  hook: { id: 'lessons.store-fails.hook' },
  predict: {
    of: 'run',
    ask: ({ run }) => ({ id: 'lessons.store-fails.ask', args: { servers: serversOf(run) } }),
    options: [
      {
        text: { id: 'lessons.store-fails.all' },
        holds: ({ run }) => hit(run) === 0,
        misconception: {
          idea: { id: 'lessons.store-fails.all.idea' },
          reply: ({ run }) => ({
            id: 'lessons.store-fails.all.reply',
            args: { errors: errors(run) },
          }),
        },
      },
      {
        text: { id: 'lessons.store-fails.in' },
        holds: ({ run }) => hit(run) > 0 && hit(run) < everybody(run),
        misconception: {
          idea: { id: 'lessons.store-fails.in.idea' },
          reply: ({ run }) => ({
            id: 'lessons.store-fails.in.reply',
            args: { all: everybody(run), hit: hit(run) },
          }),
        },
      },
      {
        text: { id: 'lessons.store-fails.out' },
        holds: ({ run }) => hit(run) > 0 && !isKept(run),
        misconception: {
          idea: { id: 'lessons.store-fails.out.idea' },
          reply: { id: 'lessons.store-fails.out.reply' },
        },
      },
      {
        text: { id: 'lessons.store-fails.stuck' },
        holds: ({ run }) => hit(run) === everybody(run) && isKept(run),
        misconception: null,
      },
    ],
  },
  observe,
  explain: {
    people: (sight) => (isInOrder(sight) ? parts : [outcome]),
    why,
    decides: {
      at: ({ run }) => laneOf(run).errors.firstUs,
      text: { id: 'lessons.store-fails.decides' },
    },
  },
  nowTry: {
    setup: cut,
    text: { id: 'lessons.store-fails.try' },
    items: tries,
    shows: [
      {
        text: ({ run }) => ({
          id: 'lessons.store-fails.try.law',
          args: { held: run.system.store.copyCount, out: out(run), all: everybody(run) },
        }),
        holds: ({ run }) =>
          out(run) === everybody(run) && run.system.store.copyCount >= everybody(run),
      },
    ],
  },
  question: {
    ask: { id: 'lessons.store-fails.question' },
    options: (['same', 'noon', 'line'] as const).map((answer) => ({
      text: { id: `lessons.store-fails.question.${answer}` },
      reason: { id: `lessons.store-fails.question.${answer}.reason` },
    })),
    right: 1,
  },
  simplifies: [
    { id: 'lessons.store-fails.simplifies.anonymous' },
    { id: 'lessons.store-fails.simplifies.lag' },
    { id: 'lessons.store-fails.simplifies.disk' },
    { id: 'lessons.store-fails.simplifies.people' },
  ],
  teaching: {
    goal: { id: 'lessons.store-fails.goal' },
    goOn: [
      { id: 'lessons.store-fails.goOn.replica' },
      { id: 'lessons.store-fails.goOn.slow' },
      { id: 'lessons.store-fails.goOn.cookie' },
    ],
  },
});
