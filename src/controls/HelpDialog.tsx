import words from '../messages/en/dialogs/keys';
import type { MessageOf } from '../messages/room';
import { isAlone } from '../state/eventTarget';
import { Dialog } from '../ui/Dialog';
import { ACTION_GROUPS } from './actions';

type Help = MessageOf<typeof words>;

/** Keys that are no actions of their own: they move within the diagram. */
const IN_THE_DIAGRAM: ReadonlyArray<readonly [keys: readonly string[], help: Help]> = [
  [['Tab'], { id: 'keys.nextList' }],
  [['ArrowUp', 'ArrowDown'], { id: 'keys.withinList' }],
  [['ArrowLeft', 'ArrowRight'], { id: 'keys.besideList' }],
  [['Enter', 'Space'], { id: 'keys.press' }],
  [['Shift+F10'], { id: 'keys.menu' }],
  [['Escape'], { id: 'keys.close' }],
];

const SHOWN: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** "Shift+←", and on a Mac the key that is Ctrl elsewhere. */
const shown = (key: string): string =>
  key
    .split('+')
    .map((part) => (part === 'Ctrl' && isMac() ? '⌘' : (SHOWN[part] ?? part)))
    .join('+');

const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** Every key the page knows, from the same list that the keys themselves come from. */
export function HelpDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={words('keys.title')} onClose={onClose}>
      <div className="help">
        {ACTION_GROUPS.map((group) => (
          <section key={group.title.id}>
            <h3>{words.of(group.title)}</h3>
            <dl>
              {group.title.id === 'keys.inDiagram' &&
                IN_THE_DIAGRAM.map(([keys, help]) => <Row key={help.id} keys={keys} help={help} />)}
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
        {words('keys.single')} {!isAlone() && words('keys.ofMany')}
      </p>
    </Dialog>
  );
}

function Row({ keys, help }: { keys: readonly string[]; help: Help }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{shown(key)}</kbd>
        ))}
      </dt>
      <dd>{words.of(help)}</dd>
    </div>
  );
}
