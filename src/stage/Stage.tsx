import {
  type Dispatch,
  type SetStateAction,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import words from '../messages/en/stage/stage';
import { loadable } from '../ui/loadable';
import { Columns } from './Columns';
import { useTabStops } from './input/useTabStops';
import type { StageLayout } from './layers/types';
import { useStageLayout } from './measuring/useStageLayout';
import {
  type ListName,
  type NodeAction,
  type NodeRef,
  nodeOf,
  nodesOf,
  type StageSystem,
} from './nodes/nodeRef';
import { StageCanvas } from './StageCanvas';

const fetchPopup = async () => (await import('./popup/NodePopup')).NodePopup;
const NodePopup = loadable(fetchPopup, {
  asked: true,
});

interface Props {
  /** Where links lead to it, if any do. */
  readonly id?: string | undefined;
  /** What it is called, where it is not the only one. */
  readonly name?: string;
  readonly system: StageSystem;
  /** A sentence beside the first server that says what to try, or null. */
  readonly hint: string | null;
  /** What can be done to a node of this system. */
  actionsOf(system: StageSystem, node: NodeRef): readonly NodeAction[];
  onFocusNode(node: NodeRef | null): void;
  /** A canvas that is drawn on already, or null. */
  readonly drawn: HTMLCanvasElement | null;
  onCanvas(canvas: HTMLCanvasElement): void;
  onLayout(layout: StageLayout): void;
}

/** The picture: real buttons in four lists, and beneath them one canvas for wires and messages. */
export function Stage(props: Props) {
  const {
    id,
    name = words('stage.diagram'),
    system,
    hint,
    actionsOf,
    onFocusNode,
    drawn,
    onCanvas,
    onLayout,
  } = props;
  const title = useId();
  const stage = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const lists = nodesOf(system);
  const nodes = Object.values(lists).flat();
  const { stopOf, onFocus, onBlur } = useTabStops(stage, lists, onFocusNode);
  useStageLayout(stage, nodes.join(' '), onLayout);

  const pressOf = (key: string) =>
    actionsOf(system, nodeOf(key)).find(({ press }) => press !== null);
  const { toggle, onPress } = usePresses(pressOf, setOpen);
  // At hand when it is asked for, and not before the first motion.
  useEffect(() => void fetchPopup().catch(() => {}), []);
  const use = (list: ListName, key: string) => ({
    reachable: stopOf(list) === key,
    open: open === key,
    press: pressOf(key)?.press ?? null,
    onPress,
    onOpen: toggle,
  });
  const anchor = open === null ? null : buttonOf(stage.current, open);

  return (
    <section
      ref={stage}
      id={id}
      className={`stage${system.crowd ? ' is-crowd' : ''}${system.cdn === null ? '' : ' has-cdn'}`}
      aria-labelledby={title}
      tabIndex={-1}
      data-diagram=""
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <h2 id={title} className="vh">
        {name}
      </h2>
      <StageCanvas drawn={drawn} onCanvas={onCanvas} />
      <div className="columns">
        <Columns system={system} hint={hint} use={use} />
      </div>
      {open !== null && anchor !== null && nodes.includes(open) && (
        <NodePopup
          key={open}
          system={system}
          node={nodeOf(open)}
          name={anchor.querySelector('.node-name')?.textContent ?? ''}
          anchor={anchor}
          actions={actionsOf(system, nodeOf(open))}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

/** What a press of a node and of its small button do: the same functions every time, so that unchanged nodes are not drawn again. */
function usePresses(
  pressOf: (key: string) => NodeAction | undefined,
  setOpen: Dispatch<SetStateAction<string | null>>,
) {
  const latest = useRef(pressOf);
  useLayoutEffect(() => {
    latest.current = pressOf;
  });
  const toggle = useCallback(
    (key: string) => setOpen((before) => (before === key ? null : key)),
    [setOpen],
  );
  const onPress = useCallback(
    (key: string) => {
      const press = latest.current(key);
      if (press === undefined) return toggle(key);
      setOpen(null);
      press.run();
    },
    [setOpen, toggle],
  );
  return { toggle, onPress };
}

const buttonOf = (stage: HTMLElement | null, key: string): HTMLElement | null =>
  stage?.querySelector<HTMLElement>(`[data-node="${key}"]`) ?? null;
