import type { ReactNode } from 'react';
import { type NodeRef, nodeKey } from './nodes';

/** What the diagram tells each of its nodes, and wants to know from it. */
export interface NodeUse {
  /** Whether Tab reaches this node: one per list. */
  readonly reachable: boolean;
  /** Whether its menu or its details are open. */
  readonly open: boolean;
  onOpen(key: string, anchor: HTMLElement): void;
}

interface Props extends NodeUse {
  readonly node: NodeRef;
  readonly name: string;
  /** The state in words, for assistive technology. */
  readonly description: string;
  readonly className: string;
  readonly popup: 'menu' | 'dialog';
  /** What is drawn after the name. */
  readonly children?: ReactNode;
  /** What is drawn before the name. */
  readonly before?: ReactNode;
}

/** A node of the diagram as a real button: its name is its name, its state is its description. */
export function NodeButton(props: Props) {
  const { node, name, description, className, popup, children, before } = props;
  const key = nodeKey(node);
  return (
    <>
      <button
        type="button"
        className={`node ${className}`}
        data-node={key}
        tabIndex={props.reachable ? 0 : -1}
        aria-labelledby={`${key}-name`}
        aria-describedby={`${key}-state`}
        aria-haspopup={popup}
        aria-expanded={props.open}
        onClick={(event) => props.onOpen(key, event.currentTarget)}
      >
        {before}
        <span className="node-name" id={`${key}-name`}>
          {name}
        </span>
        {children}
      </button>
      <span id={`${key}-state`} hidden>
        {description}
      </span>
    </>
  );
}
