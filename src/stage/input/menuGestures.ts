const LONG_PRESS_MS = 500;
/** CSS pixels that a finger may wander while it presses. */
const WANDER = 10;
/** A click comes at once after its pointer is let go, or not at all. */
const CLICK_MS = 400;

/**
 * The ways to what a node has to offer besides its small button, anywhere in `root`: right click, the menu key or
 * Shift+F10, and a long press. Returns how to stop.
 */
export function listenForMenuGestures(root: HTMLElement): () => void {
  let pressed: { timer: number; x: number; y: number } | null = null;
  /** What a long press has opened: it ends in a click there that is not meant. */
  let opened: HTMLElement | null = null;
  const forget = () => {
    if (pressed !== null) window.clearTimeout(pressed.timer);
    pressed = null;
  };
  const heard = {
    contextmenu(event: MouseEvent) {
      const node = nodeOf(event);
      // The menu key may be let go over the menu that it opened.
      if (node === null && closest(event, '[data-diagram] .floating') === null) return;
      event.preventDefault();
      open(node);
    },
    keydown(event: KeyboardEvent) {
      const node = asksForMenu(event) ? nodeOf(event) : null;
      if (node === null) return;
      event.preventDefault();
      open(node);
    },
    pointerdown(event: PointerEvent) {
      forget();
      opened = null;
      const node = nodeOf(event);
      if (node === null || event.pointerType === 'mouse') return;
      const timer = window.setTimeout(() => {
        open(node);
        opened = node;
      }, LONG_PRESS_MS);
      pressed = { timer, x: event.clientX, y: event.clientY };
    },
    pointermove(event: PointerEvent) {
      if (pressed === null) return;
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > WANDER) forget();
    },
    pointerup() {
      forget();
      const node = opened;
      if (node === null) return;
      window.setTimeout(() => {
        if (opened === node) opened = null;
      }, CLICK_MS);
    },
    pointercancel() {
      forget();
      opened = null;
    },
    click(event: MouseEvent) {
      // A key's click, or a program's, has no count.
      if (opened === null || event.detail === 0) return;
      const isForPlayer = nodeOf(event) !== opened;
      opened = null;
      if (isForPlayer) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  const stopping = new AbortController();
  for (const [name, listener] of Object.entries(heard)) {
    const options = { capture: name === 'click', signal: stopping.signal };
    root.addEventListener(name, listener as EventListener, options);
  }
  return () => {
    forget();
    stopping.abort();
  };
}

const asksForMenu = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey);

const nodeOf = (event: Event) => closest(event, '[data-diagram] [data-node]');

/** Null also where somebody else has already dealt with the event. */
const closest = ({ target, defaultPrevented }: Event, selector: string): HTMLElement | null =>
  target instanceof Element && !defaultPrevented ? target.closest<HTMLElement>(selector) : null;

/** As the small button beside the node would, unless it is open. */
function open(node: HTMLElement | null): void {
  const more = node?.parentElement?.querySelector<HTMLElement>('[data-more]');
  if (more?.getAttribute('aria-expanded') !== 'true') more?.click();
}
