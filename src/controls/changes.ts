import type { ChangeId } from '../engine';
import { serverName } from '../engine';
import { pageStore } from '../state/page';
import type { RunView } from '../state/run';
import { send } from '../state/run';

interface Words {
  /** In the menu of the node itself. */
  readonly menu: string;
  /** On its own, where the words must say what is meant. */
  readonly full: (server: string) => string;
}

const server = (verb: string): Words => ({ menu: verb, full: (name) => `${verb} ${name}` });
const always = (menu: string, full: string): Words => ({ menu, full: () => full });

const WORDS: Record<ChangeId, Words> = {
  'stop-server': server('Stop'),
  'start-server': server('Start'),
  'freeze-server': server('Freeze'),
  'unfreeze-server': server('Unfreeze'),
  'remove-server': server('Remove'),
  'add-server': always('Add server', 'Add server'),
  'stop-balancer': always('Stop', 'Stop load balancer'),
  'start-balancer': always('Start', 'Start load balancer'),
  'make-store-unreachable': always('Make unreachable', 'Make store unreachable'),
  'make-store-reachable': always('Make reachable', 'Make store reachable'),
  'wipe-store': always('Wipe', 'Wipe store'),
  'rotate-keys': always('Change signing key', 'Change signing key'),
  'log-out-client': always('Log out', 'Log out'),
  'ban-client': always('Ban', 'Ban'),
};

/** The word for a change in the menu of its node: "Stop". */
export const menuLabel = (change: ChangeId): string => WORDS[change].menu;

/** The words for a change in the bar: "Stop S1". */
export const fullLabel = (change: ChangeId, target: number): string =>
  WORDS[change].full(serverName(target));

/** Breaks or mends something, now. */
export function makeChange(change: ChangeId, target: number): void {
  pageStore.getState().touch();
  send({ type: 'change', change, target });
}

/** The change that X makes to a node: the one that takes it out, or the one that brings it back. */
const TOGGLES: readonly ChangeId[] = [
  'stop-server',
  'start-server',
  'stop-balancer',
  'start-balancer',
  'make-store-unreachable',
  'make-store-reachable',
];

export const isToggle = (change: ChangeId): boolean => TOGGLES.includes(change);

/** What applies now to a node of the diagram. */
export function changesOf(
  world: RunView['world'],
  node: { readonly kind: 'server' | 'balancer' | 'store'; readonly index: number },
): readonly ChangeId[] {
  if (node.kind === 'balancer') return world.balancer.changes;
  if (node.kind === 'store') return world.store.changes;
  return world.servers.find((one) => one.index === node.index)?.changes ?? [];
}
