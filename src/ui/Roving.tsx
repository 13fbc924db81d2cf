import { type ComponentProps, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { moveInList } from './listKeys';

interface Props extends Pick<ComponentProps<'div'>, 'id' | 'aria-label' | 'tabIndex'> {
  readonly role: 'toolbar' | 'group';
  readonly className: string;
  readonly children: ReactNode;
  /** Keys that are of no use for moving. */
  onKeyDown?(event: KeyboardEvent<HTMLDivElement>): void;
}

/**
 * A row of controls with one tab stop; Left, Right, Home and End move inside. When the focused
 * control goes away the focus moves to the one that took its place. Sliders, and rows within the row, are stops of
 * their own.
 */
export function Roving({ role, children, onKeyDown, ...rest }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const stop = useRef<Stop>({ index: 0, item: null });

  useEffect(() => {
    const element = bar.current;
    if (element === null) return;
    settle(element, stop.current);
    const observer = new MutationObserver(() => settle(element, stop.current));
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);

  const moveOrPassOn = (event: KeyboardEvent<HTMLDivElement>) => {
    const items = itemsOf(event.currentTarget);
    const index = items.indexOf(event.target as HTMLElement);
    const { altKey, ctrlKey, metaKey, shiftKey } = event;
    const isElse = index < 0 || altKey || ctrlKey || metaKey || shiftKey;
    const next = isElse ? null : moveInList(event.key, index, items.length, 'horizontal');
    if (next === null) return onKeyDown?.(event);
    event.preventDefault();
    items[next]?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is given
    <div
      {...rest}
      role={role}
      ref={bar}
      data-roving
      onKeyDown={moveOrPassOn}
      onFocus={(event) => {
        const index = itemsOf(event.currentTarget).indexOf(event.target);
        if (index < 0) return;
        stop.current = { index, item: event.target };
        settle(event.currentTarget, stop.current);
      }}
    >
      {children}
    </div>
  );
}

/** The control that Tab reaches: its place, and the element that last had the focus there. */
interface Stop {
  readonly index: number;
  readonly item: HTMLElement | null;
}

function itemsOf(bar: HTMLElement): HTMLElement[] {
  const items = bar.querySelectorAll<HTMLElement>('button, select, input:not([type=range])');
  return [...items].filter((item) => item.closest('[data-roving], [role=menu]') === bar);
}

/** Leaves one control in the tab order, and gives the focus back where its control was removed. */
function settle(bar: HTMLElement, stop: Stop): void {
  const items = itemsOf(bar);
  const index = Math.min(stop.index, items.length - 1);
  items.forEach((item, position) => {
    item.tabIndex = position === index ? 0 : -1;
  });
  const page = bar.ownerDocument;
  const removed = stop.item !== null && !stop.item.isConnected;
  if (removed && page.activeElement === page.body) items[index]?.focus();
}
