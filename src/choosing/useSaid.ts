import { useEffect, useState } from 'react';
import type { Need } from '../choice/need';
import type { Player } from '../state/player';
import { hashOf, isOfChoose, type Said, saidInAddress } from './address';
import type { Choice } from './choice';

/** What an address said, and what is asked for since. */
interface Asked {
  readonly said: Said;
  readonly need: Need;
  /** How many addresses were read by now. */
  readonly times: number;
  setNeed(need: Need): void;
}

/** What the address says, also one that is pasted while the dialog is open. One that says nothing is of what is known. */
export function useSaid(player: Player, choice: Choice): Asked {
  const { ownsPage } = player;
  const read = () => {
    const said = saidInAddress(ownsPage ? location.hash : '');
    const isBare = hashOf(said.need) === hashOf(saidInAddress('').need);
    return { said, need: (isBare ? choice.known()?.need : null) ?? said.need };
  };
  const [asked, setAsked] = useState(() => ({ ...read(), times: 0 }));
  const { said, times } = asked;
  useEffect(() => {
    if (!ownsPage) return;
    const follow = () => {
      if (!isOfChoose(location.hash)) return;
      choice.cancel();
      setAsked({ ...read(), times: times + 1 });
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: of what was read, not of what is changed since.
  useEffect(() => {
    if (ownsPage && isOfChoose(location.hash) && said.run === null && said.unknown.length === 0)
      history.replaceState(null, '', hashOf(asked.need));
  }, [said]);
  return { said, times, need: asked.need, setNeed: (need) => setAsked({ ...asked, need }) };
}
