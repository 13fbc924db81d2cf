import type { LaneSummary } from '../../timeline/view';
import { wholeNumber } from '../../ui/number';

/** One of the five counters: its name on the page, and what exactly it counts. */
export interface CounterWords {
  readonly id: 'sessionsLost' | 'forcedLogins' | 'cartsLost' | 'errors' | 'duplicateOrders';
  readonly label: string;
  readonly meaning: string;
}

/** In the order of the page. They never mix: an error is no logout, a logout is no error. */
export const COUNTERS: readonly CounterWords[] = [
  {
    id: 'sessionsLost',
    label: 'Sessions lost',
    meaning:
      'Sessions that ended without anybody wanting it: the last copy died, or its owner was turned away and had to start a new one.',
  },
  {
    id: 'forcedLogins',
    label: 'Forced logins',
    meaning: 'Logins that nobody wanted: people had to enter their password again.',
  },
  {
    id: 'cartsLost',
    label: 'Carts lost',
    meaning: 'Carts lost, whether or not the owner has noticed.',
  },
  {
    id: 'errors',
    label: 'Errors',
    meaning: 'Requests that failed or were never answered. The session may be fine.',
  },
  {
    id: 'duplicateOrders',
    label: 'Duplicate orders',
    meaning: 'Second orders for one checkout: the first had worked, only its answer was lost.',
  },
];

/** The price of what cannot be taken back. Only where somebody was banned, or let in after logging out. */
export const LET_IN_LABEL = 'Let in after a ban or logout';

export const isLetInTold = ({ bans }: LaneSummary): boolean =>
  bans.peopleCount > 0 || bans.accepted > 0;

/** Whom any of it cost a login or a cart. An error alone costs nothing that was kept. */
export const LOSERS_LABEL = 'People who lost something';

/** "2 of 6 people": the same wherever it is told, beside the share it is. */
export const losersWords = (affected: number, everybody: number): string =>
  `${wholeNumber(affected)} of ${wholeNumber(everybody)} ${everybody === 1 ? 'person' : 'people'}`;

export type Tally = LaneSummary['errors'];
