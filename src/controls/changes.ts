import type { ChangeId } from '../engine';
import changes from '../messages/en/controls/changes';
import hints from '../messages/en/controls/hints';
import menu from '../messages/en/controls/menu';
import { unmarked } from '../ui/Marked';
import { isNamed, OFFERS, type Subject } from './offers';
import { isToggle } from './presses';

/** The word for a change in the menu of its node: "Stop". */
export const menuLabel = (change: ChangeId): string => menu(`menu.${change}`);

/** The words for a change where they must say what is meant; what stands beside them as well is in tags, `<beside>`. */
export function markedLabel(change: ChangeId, target: number): string {
  if (!isNamed(change)) return changes(`changes.${change}`);
  // Zones are counted from one; servers and people have names.
  const isZone = OFFERS[change].subject === 'zone';
  return changes(`changes.${change}`, { target: isZone ? target + 1 : target });
}

/** The same without tags: "Stop S1". */
export const fullLabel = (change: ChangeId, target: number): string =>
  unmarked(markedLabel(change, target));

/** Whether the bar offers it without another step. */
export const isPrimary = (change: ChangeId): boolean =>
  isToggle(change) || OFFERS[change].primary === true;

/** Whether it brings its node back. */
export const bringsBack = (change: ChangeId): boolean => OFFERS[change].back === true;

/** What tells it from the one beside it that sounds alike. */
export function hintOf(change: ChangeId): string | undefined {
  const { hint } = OFFERS[change];
  return hint && hints(hint);
}

/** Under which heading "More" offers it. */
export const subjectOf = (change: ChangeId): Subject => OFFERS[change].subject;
