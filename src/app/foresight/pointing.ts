import { changesOf, isToggle } from '../../controls/presses';
import type { ChangeId } from '../../engine';
import { nodeOf } from '../../stage/nodes';
import { type Aim, foresightOf } from '../../state/foresight';
import type { Player } from '../../state/player';
import { preferences } from '../../state/preferences';

/** What makes a change when it is pressed: a node, a button of the bar, an entry of a node's menu. */
const CONTROL = '[data-node], [data-item][data-target], [data-diagram] [data-item]';
/** Whoever passes over a button does not point at it. */
const DWELL_MS = 40;
/** A finger that stays points, and does not press: as for the menu of a node. */
const HOLD_MS = 500;
/** After something was done, what there is now is looked at first. */
const REST_MS = 1500;

const controlOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(CONTROL) : null;

/** The change that a press of a control makes now, if it makes one. */
function aimOf({ run, root }: Player, control: HTMLElement, isFocused: boolean): Aim | null {
  const { view } = run.getState();
  if (view === null || !control.isConnected) return null;
  const { node, item, target } = control.dataset;
  if (node !== undefined) {
    const pressed = nodeOf(node);
    const change = changesOf(view.world, pressed).find(isToggle);
    return change === undefined ? null : { change, target: pressed.index, isFocused };
  }
  const change = item as ChangeId;
  if (target !== undefined) return { change, target: Number(target), isFocused };
  const open = root?.querySelector<HTMLElement>('[data-more][aria-expanded="true"]');
  if (!open?.dataset.more) return null;
  const { kind, index } = nodeOf(open.dataset.more);
  const group = kind === 'group' ? view.world.groups[index] : undefined;
  return { change, target: group?.first ?? index, isFocused };
}

/**
 * Listens for whoever points at what makes a change: with a pointer over it, by the focus, or with a finger that stays on
 * it. A press points at nothing: it does. Returns how to stop.
 */
export function listenForPointing(player: Player): () => void {
  const root = player.root ?? document.body;
  const foresight = player.part(foresightOf);
  let hovered: HTMLElement | null = null;
  let focused: HTMLElement | null = null;
  let held: HTMLElement | null = null;
  let isPressed = false;
  let dwelling: ReturnType<typeof setTimeout> | undefined;
  let holding: ReturnType<typeof setTimeout> | undefined;

  const point = () => {
    const under = hovered ?? held;
    const control = under ?? focused;
    const isOn = control !== null && preferences.getState().foresight;
    foresight.aimAt(isOn ? aimOf(player, control, under === null) : null);
  };
  const settle = (ms = DWELL_MS) => {
    clearTimeout(dwelling);
    dwelling = setTimeout(point, ms);
  };
  const letGo = () => {
    isPressed = false;
    clearTimeout(holding);
  };
  const heard = {
    pointerover(event: PointerEvent) {
      if (event.pointerType === 'touch') return;
      const control = controlOf(event);
      if (control === hovered) return;
      hovered = control;
      settle();
    },
    pointerleave() {
      if (hovered === null) return;
      hovered = null;
      settle();
    },
    pointerdown(event: PointerEvent) {
      letGo();
      isPressed = true;
      if (held !== null) settle();
      held = null;
      const control = controlOf(event);
      if (event.pointerType === 'mouse' || control?.dataset.item === undefined) return;
      holding = setTimeout(() => {
        held = control;
        point();
      }, HOLD_MS);
    },
    pointerup: letGo,
    pointercancel: letGo,
    contextmenu(event: MouseEvent) {
      if (held !== null && controlOf(event) === held) event.preventDefault();
    },
    click(event: MouseEvent) {
      // A key's click, or a program's, has no count. The click that ends a long press is not meant.
      if (held === null || event.detail === 0 || controlOf(event) !== held) return;
      event.preventDefault();
      event.stopPropagation();
    },
    focusin(event: FocusEvent) {
      const control = controlOf(event);
      // A press brings the focus along; a menu is given it, and does nothing yet.
      focused = isPressed && control?.closest('.floating') == null ? null : control;
      settle();
    },
    focusout() {
      focused = null;
      settle();
    },
    keydown({ key }: KeyboardEvent) {
      if (key === 'Escape') foresight.forget();
    },
  };
  const stopping = new AbortController();
  for (const [name, listener] of Object.entries(heard)) {
    const options = { capture: name === 'click', signal: stopping.signal };
    root.addEventListener(name, listener as EventListener, options);
  }
  const stopFollowing = followRun(player, (isDone) => {
    if (isDone) foresight.forget();
    settle(isDone ? REST_MS : 0);
  });
  return () => {
    clearTimeout(dwelling);
    letGo();
    stopping.abort();
    stopFollowing();
    foresight.forget();
  };
}

/** Calls back when something was done to the run, and when another architecture is shown. */
function followRun({ run }: Player, hear: (isDone: boolean) => void): () => void {
  return run.subscribe(({ view }, { view: before }) => {
    if (view === null || before === null) return;
    const isDone = view.done.at(-1) !== before.done.at(-1);
    if (isDone || view.shown !== before.shown) hear(isDone);
  });
}
