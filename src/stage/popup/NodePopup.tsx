import facts from '../../messages/en/stage/facts';
import { loadable } from '../../ui/loadable';
import { Menu } from '../../ui/Menu';
import { Popover } from '../../ui/Popover';
import type { NodeAction, NodeRef, StageSystem } from '../nodes/nodeRef';

const Details = loadable(async () => (await import('./Details')).Details, {
  asked: true,
});

interface Props {
  readonly system: StageSystem;
  readonly node: NodeRef;
  readonly name: string;
  /** Gets the focus back. */
  readonly anchor: HTMLElement;
  readonly actions: readonly NodeAction[];
  onClose(): void;
}

/** What a node has to offer: the menu of a machine, or the details of a person. */
export function NodePopup({ system, node, name, anchor, actions, onClose }: Props) {
  const person = system.people.find((one) => node.kind === 'person' && one.index === node.index);
  const group = node.kind === 'group' ? system.groups[node.index] : undefined;
  const beside = anchor.closest<HTMLElement>('.node-frame') ?? anchor;
  const place = { anchor, beside, onClose };
  if (person !== undefined || group !== undefined) {
    const { keeps } = system;
    const of = { name, actions, person, group, keeps };
    return <Details {...of} {...place} />;
  }
  if (actions.length > 0) return <Menu label={name} items={actions.map(named)} {...place} />;
  return (
    <Popover label={name} {...place}>
      <h3>{name}</h3>
      <p>{facts('facts.nothingToDo')}</p>
    </Popover>
  );
}

/** Words may be under way still, or not to be had: then what a press does is called as a press calls it. */
function named(action: NodeAction): NodeAction {
  const { label, press } = action;
  if (label !== '' || press === null) return action;
  return { ...action, label: `${press.charAt(0).toUpperCase()}${press.slice(1)}` };
}
