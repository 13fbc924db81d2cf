import { useCallback, useRef, useState } from 'react';
import { loadable } from '../ui/loadable';
import { Menu, type MenuItem } from '../ui/Menu';
import { Columns } from './Columns';
import type { StageLayout } from './layers/types';
import { onNodeKeyDown } from './nodeKeys';
import { type ListName, type NodeRef, nodeOf, nodesOf, type StageWorld } from './nodes';
import { StageCanvas } from './StageCanvas';
import { useStageLayout } from './useStageLayout';
import { useTabStops } from './useTabStops';

const Details = loadable(async () => (await import('./Details')).Details, {
  what: 'The details',
  asked: true,
});

interface Props {
  readonly world: StageWorld;
  /** A sentence beside the first server that says what to try, or null. */
  readonly hint: string | null;
  /** What can be done to a node right now. */
  menuOf(node: NodeRef): readonly MenuItem[];
  onFocusNode(node: NodeRef | null): void;
  onCanvas(canvas: HTMLCanvasElement): void;
  onLayout(layout: StageLayout): void;
}

/** The node whose menu or details are open, and its element. */
interface Open {
  readonly key: string;
  readonly anchor: HTMLElement;
}

/** The picture: real buttons in four lists, and beneath them one canvas for wires and messages. */
export function Stage({ world, hint, menuOf, onFocusNode, onCanvas, onLayout }: Props) {
  const stage = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const lists = nodesOf(world);
  const nodes = Object.values(lists).flat();
  const { stopOf, onFocus, onBlur } = useTabStops(stage, lists, onFocusNode);
  useStageLayout(stage, nodes.join(' '), onLayout);

  // The same function every time, so that unchanged nodes are not drawn again.
  const toggle = useCallback((key: string, anchor: HTMLElement) => {
    setOpen((before) => (before?.key === key ? null : { key, anchor }));
  }, []);
  const use = (list: ListName, key: string) => ({
    reachable: stopOf(list) === key,
    open: open?.key === key,
    onOpen: toggle,
  });

  return (
    <section
      ref={stage}
      id="stage"
      className={`stage${world.crowd ? ' is-crowd' : ''}${world.cdn === null ? '' : ' has-cdn'}`}
      aria-labelledby="stage-title"
      tabIndex={-1}
      data-diagram=""
      onKeyDown={onNodeKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <h2 id="stage-title" className="vh">
        Diagram
      </h2>
      <StageCanvas onCanvas={onCanvas} />
      <div className="columns">
        <Columns world={world} hint={open ? null : hint} use={use} />
      </div>
      {open && nodes.includes(open.key) && (
        <Layer
          key={open.key}
          world={world}
          node={nodeOf(open.key)}
          anchor={open.anchor}
          menuOf={menuOf}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

interface LayerProps extends Pick<Props, 'world' | 'menuOf'> {
  readonly node: NodeRef;
  readonly anchor: HTMLElement;
  onClose(): void;
}

/** The menu of a machine, or the details of a person. */
function Layer({ world, node, anchor, menuOf, onClose }: LayerProps) {
  const name = anchor.querySelector('.node-name')?.textContent ?? '';
  const person = world.people.find((one) => node.kind === 'person' && one.index === node.index);
  const group = node.kind === 'group' ? world.groups[node.index] : undefined;
  if (person === undefined && group === undefined) {
    return <Menu label={name} anchor={anchor} items={menuOf(node)} onClose={onClose} />;
  }
  return (
    <Details
      name={name}
      actions={menuOf(node)}
      person={person}
      group={group}
      anchor={anchor}
      onClose={onClose}
    />
  );
}
