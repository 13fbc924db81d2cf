import type { Intervention } from '../../engine';
import type { RunView } from '../../state/player';
import type { Act, Card, Seen } from './card';

/** A card whose button was pressed, and what has become of it. */
export interface Watch {
  readonly card: Card;
  /** Index of the option that was chosen; null where none was. */
  readonly chosen: number | null;
  readonly act: Act;
  /** The run when the button was pressed. */
  readonly asked: RunView;
  /** Where the time that is watched begins; null until the run is there. */
  readonly before: RunView | null;
}

/** How a watch came out. */
export interface Outcome {
  readonly seen: Seen;
  /** Index of the option that the run made true; -1 where it was none of them. */
  readonly held: number;
  /** Whether a visitor did something else meanwhile. */
  readonly isDisturbed: boolean;
}

type Step =
  | { readonly state: 'waiting'; readonly before: RunView | null }
  | { readonly state: 'settled'; readonly outcome: Outcome }
  /** It cannot be told any more. */
  | { readonly state: 'called-off' };

/** Begins to watch, at the instant of `asked`. */
export function beginWatch(card: Card, chosen: number | null, asked: RunView): Watch {
  const act = card.act(asked);
  const isElsewhere = act.do === 'open' || act.do === 'show';
  return { card, chosen, act, asked, before: isElsewhere ? null : asked };
}

/**
 * What a new view means for a watch.
 * @param isTurned whether the settings have been answered since
 */
export function follow(watch: Watch, now: RunView, isTurned: boolean): Step {
  const before = watch.before ?? beginningOf(watch, now);
  if (before === null) return { state: 'waiting', before };
  const isTurning = watch.act.do === 'turn';
  if (isAnotherRun(before, now) || (isTurned && !isTurning)) return { state: 'called-off' };
  if (isTurning ? !isTurned : !isOver(watch, before, now)) return { state: 'waiting', before };
  // What is compared is what was asked about; a scenario that was opened begins with itself.
  const seen = { before: watch.act.do === 'open' ? before : watch.asked, now };
  const others = actsOfOthers(watch, before, now);
  if (others === null) return { state: 'called-off' };
  const held = watch.card.options.findIndex((option) => option.holds(seen));
  return { state: 'settled', outcome: { seen, held, isDisturbed: others > 0 } };
}

/** Simulated seconds still to be watched. */
export function secondsLeft({ card, before }: Watch, now: RunView): number {
  if (before === null) return card.afterS(now);
  return Math.max(0, card.afterS(before) - (now.system.timeUs - before.system.timeUs) / 1e6);
}

function beginningOf({ act, asked }: Watch, now: RunView): RunView | null {
  if (act.do === 'show') return now.system.architecture === act.architecture ? now : null;
  if (act.do !== 'open' || now === asked) return null;
  const title = act.scenario.document.name;
  const isFresh =
    now.system.timeUs < asked.system.timeUs || now.scenario.name !== asked.scenario.name;
  return now.scenario.name === title && (isFresh || now.system.timeUs === 0) ? now : null;
}

const isAnotherRun = (before: RunView, now: RunView): boolean =>
  now.scenario.name !== before.scenario.name ||
  now.seed !== before.seed ||
  now.system.timeUs < before.system.timeUs ||
  now.system.architecture !== before.system.architecture;

const isOver = ({ card }: Watch, before: RunView, now: RunView): boolean =>
  now.system.timeUs - before.system.timeUs >= card.afterS(before) * 1e6;

/** How many acts besides the card's own and the planned ones; null where the card's own was refused. */
function actsOfOthers({ act }: Watch, before: RunView, now: RunView): number | null {
  const old = new Set([...before.done, ...before.planned].map(keyOf));
  const since = now.done.filter((one) => !old.has(keyOf(one)));
  if (act.do !== 'change') return since.length;
  const isOwn = (one: Intervention) => one.change === act.change && one.target === act.target;
  return since.some(isOwn) ? since.length - 1 : null;
}

const keyOf = ({ atUs, change, target }: Intervention): string => `${atUs} ${change} ${target}`;
