import type { Keeps } from '../../../engine';
import type { LaneSummary } from '../../../timeline/view';

/** What is counted besides sessions where this is kept of people; null where there is nothing of the kind. */
const BESIDES = {
  nothing: null,
  cart: 'duplicateOrders',
  position: 'progressLost',
  messages: 'messagesLost',
  login: null,
  transfer: 'madeTwice',
} as const satisfies Readonly<Record<Keeps, keyof LaneSummary | null>>;

export const besidesOf = ({ keeps, chains }: Pick<LaneSummary, 'keeps' | 'chains'>) =>
  chains ? 'seatsDenied' : BESIDES[keeps];
