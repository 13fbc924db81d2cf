import { Standing } from '../../../engine';
import type { FateView, StateCounts } from '../../../timeline/view';
import { plural } from '../../../timeline/words';
import { wholeNumber } from '../../../ui/number';

/** What state a person is in, as a glyph shows it. */
export type FateState = 'in' | 'lost' | 'out' | 'logging-in' | 'none';

/** In words. "Lost" has not been told yet. */
const STATE_WORDS: Readonly<Record<FateState, string>> = {
  in: 'logged in',
  lost: 'session lost',
  out: 'logged out',
  'logging-in': 'logging in',
  none: 'not logged in',
};

/**
 * Lines over a glyph, in the square of 30 around its middle, that say what a ring alone does not. Like the badges, each
 * has a corner of its own: none lies over the letter, nor over the glyph beside it.
 */
export const MARKS = {
  out: 'M-13 13-7.5 7.5M7.5-7.5 13-13',
  coming: 'M-14-10h8m-3.5-3.5 3.5 3.5-3.5 3.5',
} as const;

/** Badges at the corners of a glyph, in the same square: their box, and what is drawn in them. */
export const CART_BADGE = {
  x: 4.5,
  y: 4.5,
  size: 10,
  cross: 'M7 7l5 5M12 7l-5 5',
} as const;
export const BAN_BADGE = { x: -9.5, y: -9.5, radius: 5.25, bar: 'M-12.5-9.5h6' } as const;
export const CHARGE_BADGE = { x: 1, y: -15, width: 14, height: 11, baseline: -6 } as const;

/** The state of one person. */
export function stateOf({ standing, holdsSession }: FateView): FateState {
  if (standing === Standing.loggedIn) return 'in';
  if (standing === Standing.loggingIn) return 'logging-in';
  if (standing === Standing.sessionLost) return 'lost';
  return holdsSession ? 'out' : 'none';
}

/** Which lines a glyph has. Of somebody banned the badge in the same corner says more. */
export function markOf(fate: FateView): keyof typeof MARKS | null {
  const state = stateOf(fate);
  if (state === 'out') return 'out';
  return state === 'logging-in' && !fate.banned ? 'coming' : null;
}

/** "logged in, cart lost, charged twice (2 duplicate orders)". */
export function fateWords(fate: FateView): string {
  const { cartLost, duplicateOrders, banned } = fate;
  const state = stateOf(fate);
  return [
    banned ? (state === 'in' ? 'banned, still in' : 'banned') : STATE_WORDS[state],
    cartLost ? 'cart lost' : '',
    duplicateOrders > 0 ? `charged twice (${plural(duplicateOrders, 'duplicate order')})` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** People of a crowd by state, those states only that somebody is in. */
export function stateShares(states: StateCounts): readonly (readonly [FateState, number])[] {
  const all: readonly (readonly [FateState, number])[] = [
    ['in', states.loggedIn],
    ['logging-in', states.loggingIn],
    ['lost', states.sessionLost],
    ['out', states.loggedOut],
    ['none', states.withoutSession],
  ];
  return all.filter(([, count]) => count > 0);
}

/** A crowd in numbers, as it is now: by state, or where that is too long, who is in and who is not. */
export function crowdWords(states: StateCounts): readonly string[] {
  const shares = stateShares(states);
  if (shares.length === 0) return ['nobody here'];
  const all = shares.reduce((sum, [, count]) => sum + count, 0);
  const brief = `${wholeNumber(states.loggedIn)} in · ${wholeNumber(all - states.loggedIn)} not in`;
  const full = `now ${shares.map(shareWords).join(' · ')}`;
  return shares.length < 2 ? [full] : [full, brief];
}

/** "916 in", as short as it can be beside the picture of it. */
const shareWords = ([state, count]: readonly [FateState, number]): string =>
  `${wholeNumber(count)} ${state === 'in' ? 'in' : STATE_WORDS[state]}`;
