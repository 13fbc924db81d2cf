import type { ArchitectureId } from '../../../engine';
import type { RunView } from '../../../state/player';
import { everybody, laneOf } from '../../../state/readings';
import type { Card, Option, Seen } from '../card';
import type { CardMessage, Fixed } from '../cardWords';
import { grew, inThatTime, sideBySide } from '../readings';

/** Slow motion has short pauses, real time has long ones. */
export const slowOrReal =
  (stretched: number, realistic: number) =>
  ({ timeWorld }: RunView): number =>
    timeWorld === 'stretched' ? stretched : realistic;

export const lostNobody: Option['holds'] = (seen) => grew(seen, 'sessionsLost') === 0;
export const lostSome: Option['holds'] = (seen) => {
  const lost = grew(seen, 'sessionsLost');
  return lost > 0 && lost < everybody(seen.now);
};
export const lostAll: Option['holds'] = (seen) => grew(seen, 'sessionsLost') >= everybody(seen.now);

type Same = Pick<Card, 'id' | 'under' | 'fits' | 'question' | 'law'> & {
  readonly from: ArchitectureId;
  readonly to: ArchitectureId;
  readonly same: Fixed;
  readonly all: Fixed;
};

/** The same run under another architecture, where nobody loses a session: two lanes are compared at this instant. */
export function sameUnder({ from, to, same, all, ...card }: Same): Card {
  const lost = ({ now }: Seen) => laneOf(now, to).sessionsLost;
  const isAll = (seen: Seen) => lost(seen).peopleCount >= everybody(seen.now);
  return {
    ...card,
    root: false,
    options: [
      {
        text: 'cards.same.people',
        holds: (seen) => lost(seen).total > 0 && !isAll(seen),
        reply: same,
      },
      { text: 'cards.same.nobody', holds: (seen) => lost(seen).total === 0 },
      { text: 'cards.same.everybody', holds: isAll, reply: all },
    ],
    usual: 1,
    label: () => switchTo(to),
    act: () => ({ do: 'show', architecture: to }),
    afterS: () => 0,
    happened: ({ now }) => sideBySide(now, from, to),
  };
}

/** The words on a button that shows another architecture. */
export const switchTo = (id: ArchitectureId): CardMessage => ({
  id: 'cards.go.show',
  args: { architecture: { id: `architectures.${id}` } },
});

type Told = Omit<Card, 'happened' | 'root'> & Partial<Pick<Card, 'happened' | 'root'>>;

/** A card that tells what its time has cost, unless it has something better to tell. */
export const card = (told: Told): Card => ({ root: false, happened: inThatTime, ...told });
