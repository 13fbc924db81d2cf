import type { ChangeId } from '../engine';
import { pageStore } from '../state/page';
import { type RunView, send } from '../state/run';

/** What a press of a node does, to follow "Press to": take it out, or bring it back. Other changes need another step. */
const PRESSES: Partial<Record<ChangeId, string>> = {
  'stop-server': 'stop',
  'start-server': 'start',
  'stop-balancer': 'stop',
  'start-balancer': 'start',
  'make-store-unreachable': 'make unreachable',
  'make-store-reachable': 'make reachable',
  'start-store': 'start',
  'stop-cdn': 'stop',
  'start-cdn': 'start',
};

/** What a press does if it does this change, or null. */
export const pressWord = (change: ChangeId): string | null => PRESSES[change] ?? null;

/** Whether it is what a press of its node does: take it out, or bring it back. */
export const isToggle = (change: ChangeId): boolean => change in PRESSES;

/** Breaks or fixes something, now. */
export function makeChange(change: ChangeId, target: number): void {
  pageStore.getState().touch();
  send({ type: 'change', change, target });
}

/** What applies now to a node of the diagram. */
export function changesOf(
  world: Omit<RunView['world'], 'timeUs'>,
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
