import type { ArchitectureId } from '../../engine';
import type { RunView } from '../../state/player';
import { isWell, laneOf } from '../../state/readings';
import type { Seen } from './card';
import type { CardMessage } from './cardWords';

/** What cards read off runs besides. */

type Server = RunView['system']['servers'][number];

/** What is counted, in the order in which it is told. */
const COUNTED = ['sessionsLost', 'forcedLogins', 'cartsLost', 'errors', 'duplicateOrders'] as const;
type Counter = (typeof COUNTED)[number];

/** By how much a counter of the shown architecture has grown. */
export const grew = ({ before, now }: Seen, counter: Counter): number => {
  const { architecture } = now.system;
  return laneOf(now, architecture)[counter].total - laneOf(before, architecture)[counter].total;
};

/** A server that a card needs: there is one wherever it fits. */
export const named = (server: Server | undefined): Server => {
  if (server === undefined) throw new Error('The card does not fit this run.');
  return server;
};

/** The first server that is well. */
export const aServer = ({ system }: RunView): Server => named(system.servers.find(isWell));

/** What a time cost the people of the shown architecture: "In 14.2 s: no session lost and 2 errors." */
export function inThatTime(seen: Seen): CardMessage {
  const span = { fromUs: seen.before.system.timeUs, untilUs: seen.now.system.timeUs };
  const all = COUNTED.flatMap((counter): CardMessage[] => {
    const count = grew(seen, counter);
    if (count > 0) return [{ id: `cards.toll.${counter}`, args: { count } }];
    return counter === 'sessionsLost' ? [{ id: 'cards.toll.noSession' }] : [];
  });
  return { id: 'cards.toll', args: { span, all } };
}

/** What the same run has cost under two architectures, side by side. */
export function sideBySide(run: RunView, one: ArchitectureId, other: ArchitectureId): CardMessage {
  return {
    id: 'cards.same.happened',
    args: {
      architecture: { id: `architectures.${one}` },
      losses: laneOf(run, one).sessionsLost.total,
      other: { id: `architectures.${other}` },
      othersLosses: laneOf(run, other).sessionsLost.total,
    },
  };
}
