import type { ChangeId } from '../engine';
import { clientName, serverName } from '../engine';
import { pageStore } from '../state/page';
import type { RunView } from '../state/run';
import { send } from '../state/run';

interface Words {
  /** In the menu of the node itself. */
  readonly menu: string;
  /** On its own, where the words must say what is meant: which server, person or zone. */
  readonly full: (name: string) => string;
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
  'start-surge': always('Start a surge', 'Start a surge'),
  'end-surge': always('End the surge', 'End the surge'),
  'slow-store': always('Make slow', 'Make store slow'),
  'restore-store-speed': always('Restore speed', 'Restore speed of store'),
  'freeze-store': always('Freeze', 'Freeze store'),
  'unfreeze-store': always('Unfreeze', 'Unfreeze store'),
  'stop-store': always('Stop', 'Stop store'),
  'crash-store-machine': always('Lose machine', 'Lose machine of store'),
  'start-store': always('Start', 'Start store'),
  'drain-server': server('Drain'),
  'maintain-server': server('Maintain'),
  'ready-server': server('Ready'),
  'cut-server': { menu: 'Cut off', full: (name) => `Cut off ${name}` },
  'mend-server': { menu: 'Mend', full: (name) => `Mend the link to ${name}` },
  'cut-server-from-store': {
    menu: 'Cut from store',
    full: (name) => `Cut ${name} from store`,
  },
  'mend-server-store': {
    menu: 'Mend store link',
    full: (name) => `Mend ${name}'s link to store`,
  },
  'cut-people': always('Cut off people', 'Cut off people'),
  'mend-people': always('Reconnect people', 'Reconnect people'),
  'start-loss': always('Lose messages', 'Lose messages'),
  'stop-loss': always('Stop losing messages', 'Stop losing messages'),
  'lose-answers': always('Lose answers', 'Lose answers of servers'),
  'deliver-answers': always('Deliver answers', 'Deliver answers of servers'),
  'stop-zone': { menu: 'Stop', full: (name) => `Stop ${name}` },
  'start-zone': { menu: 'Start', full: (name) => `Start ${name}` },
  'purge-cdn': always('Purge', 'Purge CDN'),
  'stop-cdn': always('Stop', 'Stop CDN'),
  'start-cdn': always('Start', 'Start CDN'),
  'slow-server': server('Slow down'),
  'restore-server-speed': { menu: 'Restore speed', full: (name) => `Restore speed of ${name}` },
  deploy: always('Deploy', 'Deploy'),
};

/** The word for a change in the menu of its node: "Stop". */
export const menuLabel = (change: ChangeId): string => WORDS[change].menu;

/** The words for a change in the bar: "Stop S1". */
export const fullLabel = (change: ChangeId, target: number): string =>
  WORDS[change].full(targetName(change, target));

function targetName(change: ChangeId, target: number): string {
  if (change.endsWith('-client')) return clientName(target);
  return change.endsWith('-zone') ? `zone ${target + 1}` : serverName(target);
}

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
  'stop-cdn',
  'start-cdn',
];

/** Besides those, what the bar offers without another step. */
const PRIMARY: readonly ChangeId[] = [...TOGGLES, 'start-store', 'wipe-store', 'add-server'];

export const isPrimary = (change: ChangeId): boolean => PRIMARY.includes(change);

export const isToggle = (change: ChangeId): boolean => TOGGLES.includes(change);

/** What applies now to a node of the diagram. */
export function changesOf(
  world: RunView['world'],
  { kind, index }: { readonly kind: string; readonly index: number },
): readonly ChangeId[] {
  switch (kind) {
    case 'balancer':
      return [...world.balancer.changes, ...world.balancer.networkChanges];
    case 'store':
      return world.store.changes;
    case 'cdn':
      return world.cdn?.changes ?? [];
    case 'group':
      return world.groups[index]?.changes ?? [];
    case 'server':
      return world.servers.find((one) => one.index === index)?.changes ?? [];
    default:
      return world.people.find((one) => one.index === index)?.changes ?? [];
  }
}
