import type { ChangeId } from '../engine';
import { clientName, serverName } from '../engine';
import { SAID, type Subject } from './changeWords';
import { isToggle } from './presses';

/** The word for a change in the menu of its node: "Stop". */
export const menuLabel = (change: ChangeId): string => SAID[change].menu;

/** A piece of a change's words, and whether what stands beside it says the same. */
export interface Piece {
  readonly text: string;
  readonly needless: boolean;
}

/** The words for a change where they must say what is meant, in pieces: "Stop " and "S1". */
export function pieces(change: ChangeId, target: number): Piece[] {
  const { full, subject } = SAID[change];
  return full
    .replace('{}', targetName(subject, target))
    .split(/(\[[^\]]*\])/)
    .filter(Boolean)
    .map((part) => {
      const needless = part.startsWith('[');
      return { needless, text: needless ? part.slice(1, -1) : part };
    });
}

/** The same in one: "Stop S1". */
export const fullLabel = (change: ChangeId, target: number): string =>
  pieces(change, target)
    .map(({ text }) => text)
    .join('');

function targetName(subject: Subject, target: number): string {
  if (subject === 'person') return clientName(target);
  return subject === 'zone' ? `zone ${target + 1}` : serverName(target);
}

/** Whether the bar offers it without another step. */
export const isPrimary = (change: ChangeId): boolean =>
  isToggle(change) || SAID[change].primary === true;

/** Whether it brings its node back. */
export const bringsBack = (change: ChangeId): boolean => SAID[change].back === true;

/** What tells it from the one beside it that sounds alike. */
export const hintOf = (change: ChangeId): string | undefined => SAID[change].hint;

/** Under which heading "More" offers it. */
export const subjectOf = (change: ChangeId): Subject => SAID[change].subject;
