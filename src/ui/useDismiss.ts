import { type RefObject, useEffect } from 'react';

/** How a floating layer was left: Escape gives the focus back, a click elsewhere keeps it there. */
export type Dismissal = 'escape' | 'outside';

/** Closes a non-modal layer on Escape and on a press outside of it and its anchor. */
export function useDismiss(
  layer: RefObject<HTMLElement | null>,
  anchor: HTMLElement,
  onDismiss: (how: Dismissal) => void,
): void {
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      const target = event.target as Node;
      if (layer.current?.contains(target) || anchor.contains(target)) return;
      onDismiss('outside');
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onDismiss('escape');
    };
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [layer, anchor, onDismiss]);
}
