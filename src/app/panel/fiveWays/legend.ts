import { Standing } from '../../../engine';
import type { FateView, LaneSummary } from '../../../timeline/view';

/** What a glyph can say, once for everybody who has to be told. Ana shows it. */
export interface LegendEntry {
  readonly words: string;
  readonly fate: FateView;
}

const IN: FateView = {
  index: 0,
  standing: Standing.loggedIn,
  holdsSession: true,
  cartLost: false,
  duplicateOrders: 0,
  banned: false,
};

interface Kind extends LegendEntry {
  shows(fate: FateView): boolean;
}

const standing = (words: string, wanted: Standing, holdsSession = true): Kind => ({
  words,
  fate: { ...IN, standing: wanted, holdsSession },
  shows: (fate) =>
    fate.standing === wanted &&
    (wanted !== Standing.loggedOut || fate.holdsSession === holdsSession),
});

const KINDS: readonly Kind[] = [
  standing('logged in', Standing.loggedIn),
  standing('session lost, not told yet', Standing.sessionLost),
  standing('logged out', Standing.loggedOut),
  standing('logging in', Standing.loggingIn),
  standing('not logged in', Standing.loggedOut, false),
  {
    words: 'cart lost',
    fate: { ...IN, cartLost: true },
    shows: ({ cartLost }) => cartLost,
  },
  {
    words: 'charged twice: orders too many',
    fate: { ...IN, duplicateOrders: 1 },
    shows: ({ duplicateOrders }) => duplicateOrders > 0,
  },
  {
    words: 'banned',
    fate: { ...IN, banned: true },
    shows: ({ banned }) => banned,
  },
];

/** What the glyphs of these lanes say: only what occurs. */
export function legendOf(lanes: readonly LaneSummary[]): readonly LegendEntry[] {
  const fates = lanes.flatMap((lane) => lane.fates);
  return KINDS.filter(({ shows }) => fates.some(shows));
}
