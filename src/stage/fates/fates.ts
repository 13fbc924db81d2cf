import { Standing } from '../../engine';
import words from '../../messages/en/stage/fates';
import type { MessageOf } from '../../messages/room';
import type { FateView, StateCounts } from '../../timeline/view';

/** What state a person is in, as a glyph shows it. */
export type FateState = 'in' | 'lost' | 'out' | 'logging-in' | 'none' | 'anonymous';

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
/** A position has gone back. */
export const PROGRESS_BADGE = {
  x: 9.5,
  y: 9.5,
  radius: 5.25,
  back: 'M11.5 6.75 7.75 9.5l3.75 2.75z',
} as const;
export const BAN_BADGE = { x: -9.5, y: -9.5, radius: 5.25, bar: 'M-12.5-9.5h6' } as const;
export const CHARGE_BADGE = { x: 1, y: -15, width: 14, height: 11, baseline: -6 } as const;

/** The state of one person. */
export function stateOf({ standing, holdsSession }: FateView): FateState {
  if (standing === Standing.loggedIn) return 'in';
  if (standing === Standing.loggingIn) return 'logging-in';
  if (standing === Standing.sessionLost) return 'lost';
  if (standing === Standing.anonymous) return 'anonymous';
  return holdsSession ? 'out' : 'none';
}

/** Whether somebody lacks a session that they need: their glyph is hollow. */
export const isHollow = (state: FateState): boolean => state !== 'in' && state !== 'anonymous';

/** Which lines a glyph has. Of somebody banned the badge in the same corner says more. */
export function markOf(fate: FateView): keyof typeof MARKS | null {
  const state = stateOf(fate);
  if (state === 'out') return 'out';
  return state === 'logging-in' && !fate.banned ? 'coming' : null;
}

type FateMessage = MessageOf<typeof words>;

/** Where somebody stands, and what was lost or paid besides. */
export function saidOf(fate: FateView): readonly FateMessage[] {
  const { cartLost, progressLost, transferLost, madeTwice, duplicateOrders: count, banned } = fate;
  const state = stateOf(fate);
  const said: FateMessage[] = [
    { id: banned ? (state === 'in' ? 'fates.bannedIn' : 'fates.banned') : `fates.${state}` },
  ];
  if (cartLost) said.push({ id: 'fates.cartLost' });
  if (progressLost) said.push({ id: 'fates.progressLost' });
  if (transferLost) said.push({ id: 'fates.transferLost' });
  if (madeTwice > 0) said.push({ id: 'fates.madeTwice', args: { count: madeTwice } });
  if (count > 0) said.push({ id: 'fates.charged', args: { count } });
  return said;
}

/** "logged in, cart lost, charged twice (2 duplicate orders)". */
export const fateWords = (fate: FateView): string =>
  words('fates.of', { all: saidOf(fate).map(words.of) });

/** The same with a name. */
export const personWords = (fate: FateView): string =>
  words('fates.person', { person: fate.index, all: saidOf(fate).map(words.of) });

/** People of a crowd by state, those states only that somebody is in. */
export function stateShares(states: StateCounts): readonly (readonly [FateState, number])[] {
  const all: readonly (readonly [FateState, number])[] = [
    ['in', states.loggedIn],
    ['logging-in', states.loggingIn],
    ['lost', states.sessionLost],
    ['out', states.loggedOut],
    ['none', states.withoutSession],
    ['anonymous', states.anonymous],
  ];
  return all.filter(([, count]) => count > 0);
}

/** A crowd in numbers, as it is now: by state, or where that is too long, who is in and who is not. */
export function crowdWords(states: StateCounts): readonly string[] {
  const shares = stateShares(states);
  if (shares.length === 0) return [words('fates.nobody')];
  const all = shares.reduce((sum, [, count]) => sum + count, 0);
  const counted = shares.map(([state, count]) => words(`fates.count.${state}`, { count }));
  const full = words('fates.now', { counts: dotted(counted) });
  if (shares.length < 2) return [full];
  const isIn = words('fates.count.in', { count: states.loggedIn });
  return [full, dotted([isIn, words('fates.count.notIn', { count: all - states.loggedIn })])];
}

const dotted = (texts: readonly string[]): string => texts.join(' · ');
