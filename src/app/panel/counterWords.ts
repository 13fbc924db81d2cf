import type { Keeps } from '../../engine';
import words from '../../messages/en/panel/counters';
import type { LaneSummary } from '../../timeline/view';

/** What kind of system it is. */
export type Kind = Pick<LaneSummary, 'keeps' | 'chains'>;

type Counter =
  | 'sessionsLost'
  | 'forcedLogins'
  | 'cartsLost'
  | 'progressLost'
  | 'messagesLost'
  | 'transfersLost'
  | 'leftOpen'
  | 'toldFailed'
  | 'madeTwice'
  | 'seatsDenied'
  | 'seatsTwice'
  | 'errors'
  | 'duplicateOrders';

const OF_A_SHOP: readonly Counter[] = [
  'sessionsLost',
  'forcedLogins',
  'cartsLost',
  'errors',
  'duplicateOrders',
];

const OF_CHAINS: readonly Counter[] = [
  'sessionsLost',
  'forcedLogins',
  'seatsDenied',
  'seatsTwice',
  'errors',
];

const COUNTERS: Readonly<Record<Keeps, readonly Counter[]>> = {
  nothing: OF_A_SHOP,
  cart: OF_A_SHOP,
  position: ['sessionsLost', 'forcedLogins', 'progressLost', 'errors'],
  messages: ['sessionsLost', 'forcedLogins', 'messagesLost', 'errors'],
  login: ['sessionsLost', 'forcedLogins', 'errors'],
  transfer: [
    'sessionsLost',
    'forcedLogins',
    'transfersLost',
    'leftOpen',
    'toldFailed',
    'madeTwice',
    'errors',
  ],
};

/**
 * What is counted where this is kept of people and services do or do not call one another, in the order of the page. They
 * never mix: an error is no logout, a logout is no error.
 */
export const countersOf = ({ keeps, chains }: Kind): readonly Counter[] =>
  chains ? OF_CHAINS : COUNTERS[keeps];

/** The price of what cannot be taken back is told only where somebody was banned, or let in after logging out. */
export const isLetInTold = ({ bans }: LaneSummary): boolean =>
  bans.peopleCount > 0 || bans.accepted > 0;

/** "2 of 6 people": the same wherever it is told, beside the share it is. */
export const losersWords = (affected: number, everybody: number): string =>
  words('counters.share', { affected, everybody });

export type Tally = LaneSummary['errors'];
