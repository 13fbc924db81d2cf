import type { ChangeId } from '../engine';
import words from '../messages/en/stage/stage';
import type { Breakable } from '../state/page';
import type { Player, RunView } from '../state/player';

/** Changes that no press of a node does: another step leads to them. Only a type, which costs no byte of the start. */
type ByMenu<
  Id extends ChangeId =
    | 'freeze-server'
    | 'unfreeze-server'
    | 'remove-server'
    | 'add-server'
    | 'wipe-store'
    | 'rotate-keys'
    | 'log-out-client'
    | 'ban-client'
    | 'tamper-token'
    | 'start-surge'
    | 'end-surge'
    | 'slow-store'
    | 'restore-store-speed'
    | 'freeze-store'
    | 'unfreeze-store'
    | 'stop-store'
    | 'crash-store-machine'
    | 'drain-server'
    | 'maintain-server'
    | 'ready-server'
    | 'cut-server'
    | 'mend-server'
    | 'cut-server-from-store'
    | 'mend-server-store'
    | 'cut-people'
    | 'mend-people'
    | 'start-loss'
    | 'stop-loss'
    | 'lose-answers'
    | 'deliver-answers'
    | 'stop-zone'
    | 'start-zone'
    | 'purge-cdn'
    | 'slow-server'
    | 'restore-server-speed'
    | 'deploy',
> = Id;

/** What a press of a node does, to follow "Press to": take it out, or bring it back. Every other change is in `ByMenu`. */
const PRESSES = {
  'stop-server': 'stop',
  'start-server': 'start',
  'stop-balancer': 'stop',
  'start-balancer': 'start',
  'make-store-unreachable': 'cut',
  'make-store-reachable': 'join',
  'start-store': 'start',
  'stop-cdn': 'stop',
  'start-cdn': 'start',
} as const satisfies Readonly<Record<Exclude<ChangeId, ByMenu>, string>>;

/** What a press does if it does this change, or null. */
export const pressWord = (change: ChangeId): string | null =>
  isToggle(change) ? words(`stage.to.${PRESSES[change]}`) : null;

/** Whether it is what a press of its node does: take it out, or bring it back. */
export const isToggle = (change: ChangeId): change is keyof typeof PRESSES => change in PRESSES;

/** Breaks or fixes something, now. */
export function makeChange(player: Player, change: ChangeId, target: number): void {
  player.page.getState().touch();
  player.send({ type: 'change', change, target });
}

/** A node of the diagram: one that a key can break, or people. */
interface Node {
  readonly kind: Breakable['kind'] | 'person' | 'group';
  readonly index: number;
}

/** What applies now to a node of the diagram. */
export function changesOf(
  system: Omit<RunView['system'], 'timeUs' | 'chains'>,
  { kind, index }: Node,
): readonly ChangeId[] {
  switch (kind) {
    case 'balancer':
      return [...system.balancer.changes, ...system.balancer.networkChanges];
    case 'store':
      return system.store.changes;
    case 'cdn':
      return system.cdn?.changes ?? [];
    case 'group':
      return system.groups[index]?.changes ?? [];
    case 'server':
      return system.servers.find((one) => one.index === index)?.changes ?? [];
    case 'person':
      return system.people.find((one) => one.index === index)?.changes ?? [];
  }
}
