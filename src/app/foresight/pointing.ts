import { changesOf, isToggle } from '../../controls/presses';
import type { ChangeId } from '../../engine';
import { nodeOf } from '../../stage/nodes/nodeRef';
import { type Aim, foresightOf } from '../../state/foresight';
import type { Player } from '../../state/player';

/** What makes a change when it is pressed: a node, a button of the bar, an entry of a node's menu. */
const CONTROL = '[data-node], [data-item][data-target], [data-diagram] [data-item]';
/** Whoever passes over a button does not point at it. */
const DWELL_MS = 40;
/** A finger that stays points, and does not press: as for the menu of a node. */
const HOLD_MS = 500;
/** Whoever has not moved for so long is watching, and wants to see what is told. */
const WATCHING_MS = 8000;

const controlOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(CONTROL) : null;

/** The change that a press of a control makes now, if it makes one. */
function aimOf({ run, root }: Player, control: HTMLElement, isSpoken: boolean): Aim | null {
  const { view } = run.getState();
  if (view === null || !control.isConnected) return null;
  // On the stage of another run it would mean another thing: what is foreseen is of the shown run.
  const lane = control.closest<HTMLElement>('[data-lane]');
  if (lane !== null && lane.dataset.lane !== view.shown) return null;
  const { node, item, target } = control.dataset;
  if (node !== undefined) {
    const pressed = nodeOf(node);
    const change = changesOf(view.system, pressed).find(isToggle);
    return change === undefined ? null : { change, target: pressed.index, isSpoken };
  }
  const change = item as ChangeId;
  if (target !== undefined) return { change, target: Number(target), isSpoken };
  const open = root?.querySelector<HTMLElement>('[data-more][aria-expanded="true"]');
  if (!open?.dataset.more) return null;
  const { kind, index } = nodeOf(open.dataset.more);
  const group = kind === 'group' ? view.system.groups[index] : undefined;
  return { change, target: group?.first ?? index, isSpoken };
}

/**
 * Listens for whoever points at what makes a change: with a pointer over it, by the focus, or with a finger that stays on
 * it. A press points at nothing: it does. Returns how to stop.
 */
export function listenForPointing(player: Player): () => void {
  const pointing = new Pointing(player);
  const root = player.root ?? document.body;
  const stopping = new AbortController();
  const { signal } = stopping;
  for (const [name, hear] of Object.entries(pointing.heard)) {
    const listener = hear as (event: Event) => void;
    root.addEventListener(name, listener, { capture: name === 'click', signal });
  }
  pointing.begin(root);
  const stopHearing = hearOfRun(player, (isDone) =>
    isDone ? pointing.forget() : pointing.again(),
  );
  return () => {
    stopping.abort();
    stopHearing();
    pointing.stop();
  };
}

type Control = HTMLElement | null;
type Timer = ReturnType<typeof setTimeout> | undefined;

/** What is pointed at, by whatever points. */
class Pointing {
  readonly #player: Player;
  readonly #foresight: ReturnType<typeof foresightOf>;
  #hovered: Control = null;
  #focused: Control = null;
  /** A finger stayed on it. */
  #held: Control = null;
  /** What it was looked for last: to ask again would take back what is shown. */
  #pointed: Control = null;
  #isPressed = false;
  /** It was shown for long enough, and something else is to be seen in its place. */
  #isPutAway = false;
  #watching: Timer;
  #dwelling: Timer;
  #holding: Timer;

  constructor(player: Player) {
    this.#player = player;
    this.#foresight = player.part(foresightOf);
  }

  /** By name of the event. */
  readonly heard = {
    pointerover: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') this.#hover(controlOf(event));
    },
    // Whoever moves on it points anew, and at all, where they came before this could listen.
    pointermove: (event: PointerEvent) => {
      if (this.#hovered === null && event.pointerType !== 'touch') this.#hover(controlOf(event));
      if (this.#isPutAway && this.#hovered !== null) this.#settle();
    },
    pointerleave: () => this.#hover(null),
    pointerdown: (event: PointerEvent) => this.#press(event),
    pointerup: () => this.#letGo(),
    pointercancel: () => this.#letGo(),
    contextmenu: (event: MouseEvent) => {
      if (this.#isHeld(event)) event.preventDefault();
    },
    click: (event: MouseEvent) => {
      // A key's click, or a program's, has no count. The click that ends a long press is not meant.
      if (event.detail === 0 || !this.#isHeld(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    focusin: (event: FocusEvent) => {
      const control = controlOf(event);
      // A press brings the focus along; a menu is given it, and does nothing yet.
      const isMeant = !this.#isPressed || control?.closest('.floating') != null;
      this.#focused = isMeant ? control : null;
      this.#settle();
    },
    focusout: () => {
      this.#focused = null;
      this.#settle();
    },
    keydown: ({ key }: KeyboardEvent) => {
      if (key === 'Escape') this.#foresight.forget();
    },
  };

  /** Somebody may have gone to a control with keys before this could listen. */
  begin(root: HTMLElement): void {
    const focused = root.querySelector<HTMLElement>(':focus-visible');
    this.#focused = focused?.closest<HTMLElement>(CONTROL) ?? null;
    if (this.#focused !== null) this.#settle();
  }

  /** Something was done: what comes of it is to be seen now, and no more of what might. */
  forget(): void {
    clearTimeout(this.#dwelling);
    this.#pointed = null;
    this.#foresight.forget();
  }

  /** The same is asked of another architecture, or of another instant. Nobody has asked to hear of it. */
  again(): void {
    if (this.#isPutAway) return;
    this.#pointed = null;
    this.#settle(0, false);
  }

  stop(): void {
    this.#letGo();
    clearTimeout(this.#watching);
    this.forget();
  }

  #hover(control: Control): void {
    if (control === this.#hovered) return;
    this.#hovered = control;
    this.#settle();
  }

  #press(event: PointerEvent): void {
    this.#letGo();
    this.#isPressed = true;
    if (this.#held !== null) this.#settle();
    this.#held = null;
    const control = controlOf(event);
    // A node has its menu for that.
    if (event.pointerType === 'mouse' || control?.dataset.item === undefined) return;
    this.#holding = setTimeout(() => {
      this.#held = control;
      this.#point(false);
    }, HOLD_MS);
  }

  #letGo(): void {
    this.#isPressed = false;
    clearTimeout(this.#holding);
  }

  #putAway(): void {
    this.#isPutAway = true;
    this.#foresight.aimAt(null);
  }

  #isHeld = (event: Event): boolean => this.#held !== null && controlOf(event) === this.#held;

  #settle(ms = DWELL_MS, isSpoken = true): void {
    clearTimeout(this.#dwelling);
    this.#dwelling = setTimeout(() => this.#point(isSpoken), ms);
  }

  #point(isSpoken: boolean): void {
    const under = this.#hovered ?? this.#held;
    const control = under ?? this.#focused;
    if (control !== null && control === this.#pointed && !this.#isPutAway) return;
    this.#pointed = control;
    this.#isPutAway = false;
    clearTimeout(this.#watching);
    this.#watching = setTimeout(() => this.#putAway(), WATCHING_MS);
    this.#foresight.aimAt(control && aimOf(this.#player, control, isSpoken && under === null));
  }
}

/**
 * Calls back when something was done to the run, and when the same control can mean another thing: under another
 * architecture, on another branch, and where an instant is looked at at which something was done or not yet.
 */
function hearOfRun({ run }: Player, hear: (isDone: boolean) => void): () => void {
  return run.subscribe(({ view }, { view: before }) => {
    if (view === null || before === null) return;
    const isDone = view.version !== before.version;
    const isOther = view.shown !== before.shown || view.branch !== before.branch;
    if (isDone || isOther || view.done.at(-1) !== before.done.at(-1)) hear(isDone);
  });
}
