import { useEffect, useLayoutEffect, useState } from 'react';
import type { Need } from '../choice/need';
import type { Player } from '../state/player';
import { type AskedInAddress, hashOf, isOfChoose, saidInAddress } from './address';
import type { Choice } from './choice';

/** What an address said, and what is asked for since. */
interface Asked {
  readonly said: AskedInAddress;
  readonly need: Need;
  /** Whether what is needed is to be said; otherwise what came of it is seen. */
  readonly isForm: boolean;
  /** How often what is needed was taken from elsewhere than the form by now. */
  readonly times: number;
  setNeed(need: Need): void;
  /** Shows the form, or what came of it; with what is known of. */
  show(what: 'form' | 'result'): void;
}

const BARE = hashOf(saidInAddress('').need);

/**
 * What the address says, also one that is pasted while the dialog is open. One that says nothing is of what is known. One
 * that says what is needed is that of what comes first: that is played, unless it is known.
 */
export function useSaid(player: Player, choice: Choice): Asked {
  const { ownsPage } = player;
  const read = () => {
    const said = saidInAddress(ownsPage ? location.hash : '');
    const known = choice.known()?.need;
    const isBare = hashOf(said.need) === BARE;
    const need = (isBare ? known : null) ?? said.need;
    const isForm = said.unknown.length > 0 || (isBare && known === undefined);
    return { said, need, isForm };
  };
  const [asked, setAsked] = useState(() => ({ ...read(), times: 0 }));
  const { said, times, need } = asked;
  useEffect(() => {
    if (!ownsPage) return;
    const follow = () => {
      if (!isOfChoose(location.hash)) return;
      choice.leave();
      setAsked({ ...read(), times: times + 1 });
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: of what was read, not of what is changed since.
  useLayoutEffect(() => {
    if (said.run !== null || said.unknown.length > 0) return;
    if (ownsPage && isOfChoose(location.hash)) history.replaceState(null, '', hashOf(need));
    const known = choice.known()?.need;
    if (!asked.isForm && (known === undefined || hashOf(known) !== hashOf(need)))
      choice.begin(need);
  }, [said]);
  const show = (what: 'form' | 'result') =>
    setAsked({
      ...asked,
      need: choice.known()?.need ?? need,
      isForm: what === 'form',
      times: times + 1,
    });
  return { ...asked, setNeed: (next) => setAsked({ ...asked, need: next }), show };
}
