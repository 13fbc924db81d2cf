import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Whoever pressed a button of a region that is gone finds the focus on what came in its place, marked with `data-focus`. */
export function useFocusKept(region: RefObject<HTMLElement | null>): () => void {
  const pressed = useRef(false);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (!pressed.current || region.current?.contains(activeElement)) return;
    pressed.current = false;
    if (activeElement !== body) return;
    region.current?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
  });
  return () => {
    pressed.current = true;
  };
}
