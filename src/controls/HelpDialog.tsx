import { isAlone } from '../state/meant';
import { Dialog } from '../ui/Dialog';
import { ACTION_GROUPS } from './actions';

/** Keys that are no actions of their own: they move within the diagram. */
const IN_THE_DIAGRAM: ReadonlyArray<readonly [keys: readonly string[], help: string]> = [
  [['Tab'], 'To the next list of nodes'],
  [['ArrowUp', 'ArrowDown'], 'Within a list'],
  [['ArrowLeft', 'ArrowRight'], 'To the list beside it'],
  [['Enter', 'Space'], 'Stop or start this node; details of a person'],
  [['Shift+F10'], 'More actions for this node (also: right click, long press, menu key)'],
  [['Escape'], 'Close the topmost dialog'],
];

const SHOWN: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** Every key the page knows, from the same list that the keys themselves come from. */
export function HelpDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Keyboard" onClose={onClose}>
      <div className="help">
        {ACTION_GROUPS.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.title === 'Diagram' &&
                IN_THE_DIAGRAM.map(([keys, help]) => <Row key={help} keys={keys} help={help} />)}
              {group.actions
                .filter((action) => action.keys.length > 0)
                .map((action) => (
                  <Row key={action.id} keys={action.keys} help={action.help} />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="quiet">
        Single keys can be switched off in Preferences. Alt+K and Alt+R always work.
        {!isAlone() && ' Keys are for the simulation that has the focus.'}
      </p>
    </Dialog>
  );
}

function Row({ keys, help }: { keys: readonly string[]; help: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{SHOWN[key] ?? key}</kbd>
        ))}
      </dt>
      <dd>{help}</dd>
    </div>
  );
}
