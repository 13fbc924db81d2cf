import { Standing } from '../../../engine';
import type words from '../../../messages/en/stage/fates';
import type { MessageOf } from '../../../messages/room';
import type { FateView, LaneSummary } from '../../../timeline/view';

type Text = Exclude<MessageOf<typeof words>, { readonly args: unknown }>['id'];

/** What a glyph can say, once for everybody who has to be told. Ana shows it. */
interface LegendEntry {
  readonly text: Text;
  readonly fate: FateView;
}

const IN: FateView = {
  index: 0,
  standing: Standing.loggedIn,
  holdsSession: true,
  cartLost: false,
  progressLost: false,
  transferLost: false,
  madeTwice: 0,
  forcedLogins: 0,
  duplicateOrders: 0,
  answers: 0,
  banned: false,
};

interface Kind extends LegendEntry {
  shows(fate: FateView): boolean;
}

const standing = (text: Text, wanted: Standing, holdsSession = true): Kind => ({
  text,
  fate: { ...IN, standing: wanted, holdsSession },
  shows: (fate) =>
    fate.standing === wanted &&
    (wanted !== Standing.loggedOut || fate.holdsSession === holdsSession),
});

const KINDS: readonly Kind[] = [
  standing('fates.in', Standing.loggedIn),
  standing('fates.untold', Standing.sessionLost),
  standing('fates.out', Standing.loggedOut),
  standing('fates.logging-in', Standing.loggingIn),
  standing('fates.none', Standing.loggedOut, false),
  standing('fates.anonymous', Standing.anonymous),
  {
    text: 'fates.cartLost',
    fate: { ...IN, cartLost: true },
    shows: ({ cartLost }) => cartLost,
  },
  {
    text: 'fates.progressLost',
    fate: { ...IN, progressLost: true },
    shows: ({ progressLost }) => progressLost,
  },
  {
    text: 'fates.transferLost',
    fate: { ...IN, transferLost: true },
    shows: ({ transferLost }) => transferLost,
  },
  {
    text: 'fates.twiceMade',
    fate: { ...IN, madeTwice: 1 },
    shows: ({ madeTwice }) => madeTwice > 0,
  },
  {
    text: 'fates.chargedTwice',
    fate: { ...IN, duplicateOrders: 1 },
    shows: ({ duplicateOrders }) => duplicateOrders > 0,
  },
  {
    text: 'fates.banned',
    fate: { ...IN, banned: true },
    shows: ({ banned }) => banned,
  },
];

/** What the glyphs of these lanes say: only what occurs. */
export function legendOf(lanes: readonly LaneSummary[]): readonly LegendEntry[] {
  const fates = lanes.flatMap((lane) => lane.fates);
  return KINDS.filter(({ shows }) => fates.some(shows));
}
