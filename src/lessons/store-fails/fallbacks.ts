import { Standing, StoreFlag } from '../../engine';
import type words from '../../messages/en/lessons/storeFails';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { everybody, laneOf, type Situation } from '../../state/readings';
import { type Item, thenSee, toTurn } from '../course/lesson';
import { amountOf, countOf, doneAt, isEverybodyTroubled, isEverybodyWell } from '../reading/facts';

type LessonMessage = MessageOf<typeof words>;

/** What was sent before the store was out of reach has been answered by then. */
const UNDER_WAY_US = 5_000_000;

/** How many got what they wanted the last time. */
const fine = (run: RunView): number =>
  run.system.people.filter(({ troubled, standing }) => !troubled && standing === Standing.loggedIn)
    .length;

/** Whether somebody has been served while the store is out of reach. */
const isSomebodyServed = (run: RunView): boolean =>
  fine(run) > 0 &&
  (laneOf(run).servedUs ?? 0) >
    (doneAt(run, 'make-store-unreachable') ?? Number.POSITIVE_INFINITY) + UNDER_WAY_US;

const standsIn = ({ settings }: Situation): unknown =>
  settings['store.replica'] === true ? 'failover' : settings['store.fallback'];

/** A fallback, and what is seen of it. */
const fallback = (
  name: 'local' | 'cookie' | 'out',
  value: 'local-copy' | 'signed-cookie' | 'log-out',
  happened: (run: RunView) => boolean,
): readonly Item<LessonMessage>[] => [
  thenSee(
    toTurn(
      { id: `lessons.store-fails.try.${name}` },
      { id: `lessons.store-fails.try.${name}.label` },
      { 'store.replica': false, 'store.fallback': value },
    ),
    {
      watch: { id: `lessons.store-fails.try.${name}.watch` },
      happened: (sight) => standsIn(sight) === value && happened(sight.run),
      text: ({ run }) => ({
        id: `lessons.store-fails.try.${name}.seen`,
        args: { fine: fine(run), all: everybody(run), errors: countOf(run, 'errors') },
      }),
    },
  ),
];

/** How many are not logged in, though they were. */
export const out = (run: RunView): number => everybody(run) - laneOf(run).states.loggedIn;

/** Nothing, and then one thing after the other. */
export const tries: readonly Item<LessonMessage>[] = [
  {
    is: 'moment',
    watch: { id: 'lessons.store-fails.try.none.watch' },
    happened: (sight) => standsIn(sight) === 'none' && isEverybodyTroubled(sight.run),
    text: ({ run }) => ({
      id: 'lessons.store-fails.try.none',
      args: { errors: countOf(run, 'errors') },
    }),
  },
  thenSee(
    toTurn(
      { id: 'lessons.store-fails.try.replica' },
      { id: 'lessons.store-fails.try.replica.label' },
      { 'store.replica': true },
    ),
    {
      watch: { id: 'lessons.store-fails.try.replica.watch' },
      happened: ({ run }) =>
        (run.system.store.flags & StoreFlag.failedOver) !== 0 && isEverybodyWell(run),
      text: (sight) => ({
        id: 'lessons.store-fails.try.replica.seen',
        args: {
          us: amountOf(sight, 'store.failoverAfter') * 1e6,
          held: sight.run.system.store.copyCount,
          errors: countOf(sight.run, 'errors'),
        },
      }),
    },
  ),
  ...fallback('local', 'local-copy', isSomebodyServed),
  ...fallback('cookie', 'signed-cookie', isSomebodyServed),
  ...fallback('out', 'log-out', (run) => out(run) === everybody(run)),
];
