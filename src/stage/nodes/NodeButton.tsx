import { type ReactNode, useId } from 'react';
import words from '../../messages/en/stage/stage';
import { Icon } from '../../ui/Icon';
import { type NodeRef, nodeKey } from './nodeRef';

/** What the diagram tells each of its nodes, and wants to know from it. */
export interface NodeUse {
  /** Whether Tab reaches this node: one per list. */
  readonly reachable: boolean;
  /** Whether its menu or its details are open. */
  readonly open: boolean;
  /** What a press does to it ("stop"), or null where it opens what else there is. */
  readonly press: string | null;
  onPress(key: string): void;
  onOpen(key: string): void;
}

interface Props extends NodeUse {
  readonly node: NodeRef;
  readonly name: string;
  /** The state in words, for assistive technology. */
  readonly description: string;
  readonly className: string;
  readonly popup: 'menu' | 'dialog';
  /** What is drawn in place of the name, where that is more than its text. */
  readonly title?: ReactNode;
  /** What is drawn after the name. */
  readonly children?: ReactNode;
  /** What is drawn before the name. */
  readonly before?: ReactNode;
  /** What is drawn beside the node. */
  readonly aside?: ReactNode;
}

/**
 * A node of the diagram as a real button: its name is its name, its state is its description, and a
 * press does the first thing that one would do to it. All the rest is behind a small button beside it.
 */
export function NodeButton(props: Props) {
  const { node, name, description, className, popup, press, children, before } = props;
  const key = nodeKey(node);
  const state = useId();
  const opens = press === null ? popup : undefined;
  return (
    <div className="node-frame">
      <button
        type="button"
        className={`node ${className}`}
        data-node={key}
        tabIndex={props.reachable ? 0 : -1}
        aria-label={name}
        aria-describedby={state}
        aria-haspopup={opens}
        aria-expanded={opens && props.open}
        aria-keyshortcuts="Shift+F10"
        onClick={() => props.onPress(key)}
      >
        {before}
        <span className="node-name">{props.title ?? name}</span>
        {children}
      </button>
      <span id={state} hidden>
        {description}
        {press !== null && ` ${words('stage.press', { what: press })}`}
      </span>
      <button
        type="button"
        className="node-more"
        data-more={key}
        tabIndex={-1}
        aria-label={words('stage.moreActions', { name })}
        aria-haspopup={popup}
        aria-expanded={props.open}
        onClick={() => props.onOpen(key)}
      >
        <Icon name="more" />
      </button>
      {props.aside}
    </div>
  );
}
