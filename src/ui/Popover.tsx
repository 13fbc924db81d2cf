import { type ReactNode, useEffect, useRef } from 'react';
import { useDismiss } from './useDismiss';
import { usePlacement } from './usePlacement';

interface Props {
  readonly label: string;
  readonly anchor: HTMLElement;
  readonly children: ReactNode;
  onClose(): void;
}

/** A small non-modal dialog beside its anchor. Escape gives the focus back to the anchor. */
export function Popover({ label, anchor, children, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  usePlacement(box, anchor);
  useDismiss(box, anchor, (how) => {
    if (how === 'escape') anchor.focus();
    onClose();
  });
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <div
      ref={box}
      className="floating popover"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onBlur={(event) => {
        const goes = event.relatedTarget;
        if (goes !== null && !event.currentTarget.contains(goes) && goes !== anchor) onClose();
      }}
    >
      {children}
    </div>
  );
}
