const LONG_PRESS_MS = 500;
/** CSS pixels that a finger may wander while it presses. */
const WANDER = 10;

/**
 * The ways to what a node has to offer besides its small button, on the whole page: right click, the menu key or
 * Shift+F10, and a long press. Returns how to stop.
 */
export function listenForMenuGestures(page: Document): () => void {
  let pressed: { timer: number; x: number; y: number } | null = null;
  /** A long press ends in a click that is not meant. */
  let opened = false;
  const forget = () => {
    if (pressed !== null) window.clearTimeout(pressed.timer);
    pressed = null;
  };
  const heard = {
    contextmenu(event: MouseEvent) {
      const node = nodeOf(event);
      // The menu key may be let go over the menu that it opened.
      const inLayer = (event.target as Element).closest('[data-diagram] .floating') !== null;
      if (node === null && !inLayer) return;
      event.preventDefault();
      open(node);
    },
    keydown(event: KeyboardEvent) {
      const asks = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      const node = asks ? nodeOf(event) : null;
      if (node === null) return;
      event.preventDefault();
      open(node);
    },
    pointerdown(event: PointerEvent) {
      forget();
      opened = false;
      const node = nodeOf(event);
      if (node === null || event.pointerType === 'mouse') return;
      const timer = window.setTimeout(() => {
        open(node);
        opened = true;
      }, LONG_PRESS_MS);
      pressed = { timer, x: event.clientX, y: event.clientY };
    },
    pointermove(event: PointerEvent) {
      if (pressed === null) return;
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > WANDER) forget();
    },
    pointerup: forget,
    pointercancel: forget,
    click(event: MouseEvent) {
      if (!opened) return;
      opened = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  const stopping = new AbortController();
  for (const [name, listener] of Object.entries(heard)) {
    page.addEventListener(name, listener as EventListener, {
      capture: name === 'click',
      signal: stopping.signal,
    });
  }
  return () => {
    forget();
    stopping.abort();
  };
}

const nodeOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-diagram] [data-node]') : null;

/** As the small button beside the node would, unless it is open. */
function open(node: HTMLElement | null): void {
  const more = node?.parentElement?.querySelector<HTMLElement>('[data-more]');
  if (more?.getAttribute('aria-expanded') !== 'true') more?.click();
}
