import words from '../../messages/en/counters';
import type { LaneSummary } from '../../timeline/view';

/** In the order of the page. They never mix: an error is no logout, a logout is no error. */
const OF_CARTS = [
  ...['sessionsLost', 'forcedLogins', 'cartsLost', 'errors', 'duplicateOrders'],
] as const satisfies readonly (keyof LaneSummary)[];
const OF_MESSAGES = [
  ...['sessionsLost', 'forcedLogins', 'messagesLost', 'errors'],
] as const satisfies readonly (keyof LaneSummary)[];

type Counter = (typeof OF_CARTS)[number] | (typeof OF_MESSAGES)[number];

/** What is counted where this is kept of people: where there are no carts, nobody can lose or order one. */
export const countersOf = (keeps: LaneSummary['keeps']): readonly Counter[] =>
  keeps === 'identity' ? OF_MESSAGES : OF_CARTS;

/** The price of what cannot be taken back is told only where somebody was banned, or let in after logging out. */
export const isLetInTold = ({ bans }: LaneSummary): boolean =>
  bans.peopleCount > 0 || bans.accepted > 0;

/** "2 of 6 people": the same wherever it is told, beside the share it is. */
export const losersWords = (affected: number, everybody: number): string =>
  words('counters.share', { affected, everybody });

export type Tally = LaneSummary['errors'];
