import { type KeyboardEvent, useEffect, useRef } from 'react';
import { moveInList } from './listKeys';
import { useDismiss } from './useDismiss';
import { usePlacement } from './usePlacement';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Set for one of several that exclude each other: whether it is the current one. */
  readonly checked?: boolean;
  run(): void;
}

interface Props {
  readonly label: string;
  /** Gets the focus back. */
  readonly anchor: HTMLElement;
  /** What must not be covered, where that is more than the anchor. */
  readonly beside?: HTMLElement;
  readonly items: readonly MenuItem[];
  onClose(): void;
}

/** A non-modal menu beside its anchor. Closing by key or choice gives the focus back to the anchor. */
export function Menu({ label, anchor, beside = anchor, items, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  usePlacement(menu, beside, beside !== anchor);
  useDismiss(menu, beside, (how) => {
    if (how === 'escape') anchor.focus();
    onClose();
  });
  useEffect(() => {
    const first = menu.current?.querySelector<HTMLElement>('[aria-checked="true"]');
    (first ?? menu.current?.querySelector<HTMLElement>('button'))?.focus({ preventScroll: true });
  }, []);

  const choose = (item: MenuItem) => {
    anchor.focus({ preventScroll: true });
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Tab') {
      anchor.focus({ preventScroll: true });
      onClose();
      return;
    }
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const index = buttons.indexOf(event.target as HTMLButtonElement);
    const next = moveInList(event.key, index, buttons.length, 'vertical');
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };

  return (
    <div
      ref={menu}
      className="floating menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          tabIndex={-1}
          data-item={item.id}
          {...roleOf(item)}
          onClick={() => choose(item)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}

const roleOf = ({ checked }: MenuItem) =>
  checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked };
