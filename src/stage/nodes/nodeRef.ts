import type { SystemView } from '../../timeline/view';
import type { MenuItem } from '../../ui/Menu';

/** The part of a view that the diagram shows. */
export type StageSystem = Omit<SystemView, 'timeUs' | 'chains'>;

/** A node of the diagram. People are persons, or groups in a crowd (index: place in the view). */
export interface NodeRef {
  readonly kind: 'person' | 'group' | 'cdn' | 'balancer' | 'server' | 'store';
  readonly index: number;
}

/** Something that can be done to a node. */
export interface NodeAction extends MenuItem {
  /** What it is called after "Press to", if a press of the node itself does it. */
  readonly press: string | null;
}

/** The lists of the diagram, in the order of the page. */
export type ListName = 'people' | 'cdn' | 'balancer' | 'servers' | 'store';

export const nodeKey = ({ kind, index }: NodeRef): string => `${kind}-${index}`;

export function nodeOf(key: string): NodeRef {
  const [kind, index] = key.split('-');
  return { kind: kind as NodeRef['kind'], index: Number(index) };
}

/** All nodes of a system, list by list. */
export function nodesOf(system: StageSystem): Record<ListName, readonly string[]> {
  const people = system.crowd
    ? system.groups.map((_, index) => nodeKey({ kind: 'group', index }))
    : system.people.map(({ index }) => nodeKey({ kind: 'person', index }));
  return {
    people,
    cdn: system.cdn === null ? [] : ['cdn-0'],
    balancer: ['balancer-0'],
    servers: system.servers.map(({ index }) => nodeKey({ kind: 'server', index })),
    store: ['store-0'],
  };
}
