import { type ReactNode, useEffect, useRef } from 'react';
import { useDismiss } from './useDismiss';
import { usePlacement } from './usePlacement';

interface Props {
  readonly label: string;
  /** Gets the focus back. */
  readonly anchor: HTMLElement;
  /** What must not be covered, where that is more than the anchor. */
  readonly beside?: HTMLElement;
  readonly children: ReactNode;
  onClose(): void;
}

/** A small non-modal dialog beside its anchor. Escape gives the focus back to the anchor. */
export function Popover({ label, anchor, beside = anchor, children, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  usePlacement(box, beside, beside !== anchor);
  useDismiss(box, beside, (how) => {
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
        if (goes !== null && !event.currentTarget.contains(goes) && !beside.contains(goes))
          onClose();
      }}
    >
      {children}
    </div>
  );
}
