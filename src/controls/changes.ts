import type { ChangeId } from '../engine';
import { clientName, serverName } from '../engine';
import { pageStore } from '../state/page';
import type { RunView } from '../state/run';
import { send } from '../state/run';
import { SAID, type Subject } from './changeWords';

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

/** Breaks or fixes something, now. */
export function makeChange(change: ChangeId, target: number): void {
  pageStore.getState().touch();
  send({ type: 'change', change, target });
}

/** Whether the bar offers it without another step. */
export const isPrimary = (change: ChangeId): boolean =>
  isToggle(change) || SAID[change].primary === true;

/** Whether it is what a press of its node does: take it out, or bring it back. */
export const isToggle = (change: ChangeId): boolean => SAID[change].toggle !== undefined;

/** Whether it brings its node back. */
export const bringsBack = (change: ChangeId): boolean => SAID[change].toggle === 'back';

/** Under which heading "More" offers it. */
export const subjectOf = (change: ChangeId): Subject => SAID[change].subject;

/** What applies now to a node of the diagram. */
export function changesOf(
  world: Omit<RunView['world'], 'timeUs'>,
  { kind, index }: { readonly kind: string; readonly index: number },
): readonly ChangeId[] {
  switch (kind) {
    case 'balancer':
      return [...world.balancer.changes, ...world.balancer.networkChanges];
    case 'store':
      return world.store.changes;
    case 'cdn':
      return world.cdn?.changes ?? [];
    case 'group':
      return world.groups[index]?.changes ?? [];
    case 'server':
      return world.servers.find((one) => one.index === index)?.changes ?? [];
    default:
      return world.people.find((one) => one.index === index)?.changes ?? [];
  }
}
