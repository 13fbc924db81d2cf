import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo, useRef } from 'react';

const LONG_PRESS_MS = 500;
/** CSS pixels that a finger may wander while it presses. */
const WANDER = 10;

/**
 * The ways to what a node has to offer besides its small button: right click, the menu key or
 * Shift+F10, and a long press. `onOpen` gets the key of the node.
 */
export function useMenuGestures(onOpen: (key: string) => void) {
  const pressed = useRef<{ timer: number; x: number; y: number } | null>(null);
  /** A long press ends in a click that is not meant. */
  const opened = useRef(false);
  return useMemo(() => {
    const forget = () => {
      if (pressed.current) window.clearTimeout(pressed.current.timer);
      pressed.current = null;
    };
    return {
      onContextMenu(event: MouseEvent<HTMLElement>) {
        const key = keyOf(event.target);
        // The menu key may be let go over the menu that it opened.
        const inLayer = (event.target as Element).closest('.floating') !== null;
        if (key === undefined && !inLayer) return;
        event.preventDefault();
        if (key !== undefined) onOpen(key);
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const asks = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
        const key = asks ? keyOf(event.target) : undefined;
        if (key === undefined) return;
        event.preventDefault();
        onOpen(key);
      },
      onPointerDown(event: PointerEvent<HTMLElement>) {
        forget();
        opened.current = false;
        const key = keyOf(event.target);
        if (key === undefined || event.pointerType === 'mouse') return;
        const timer = window.setTimeout(() => {
          opened.current = true;
          onOpen(key);
        }, LONG_PRESS_MS);
        pressed.current = { timer, x: event.clientX, y: event.clientY };
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const from = pressed.current;
        if (from === null) return;
        if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > WANDER) forget();
      },
      onPointerUp: forget,
      onPointerCancel: forget,
      onClickCapture(event: MouseEvent<HTMLElement>) {
        if (!opened.current) return;
        opened.current = false;
        event.preventDefault();
        event.stopPropagation();
      },
    };
  }, [onOpen]);
}

const keyOf = (target: EventTarget): string | undefined =>
  (target as Element).closest<HTMLElement>('[data-node]')?.dataset.node;
