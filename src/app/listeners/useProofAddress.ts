import { useEffect, useRef } from 'react';
import { usePage, usePlayer } from '../../state/hooks';

/** Its parts have addresses that begin like this. */
const HASH = '#how-true';
const isAddressed = () => location.hash.startsWith(HASH);

/**
 * Keeps the dialog "How true is this?" and the address in step: links, the back button and reloading all work. The
 * address is that of the player that owns the page.
 */
export function useProofAddress(): void {
  const { ownsPage, page } = usePlayer();
  /** Whether the address got its hash on this visit, so that the page without it is one step back. */
  const isOneStepBack = useRef(false);
  const isOpen = usePage(({ dialog }) => dialog === 'proof');
  useEffect(() => {
    if (!ownsPage) return;
    const follow = (event?: Event) => {
      isOneStepBack.current = event !== undefined;
      const { dialog, open } = page.getState();
      if (isAddressed()) open('proof');
      else if (dialog === 'proof') open(null);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [ownsPage, page]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be looked at whenever the dialog opens or closes.
  useEffect(() => {
    // Not what was drawn but what is: the effect above may have opened it just now.
    if (!ownsPage || page.getState().dialog === 'proof' || !isAddressed()) return;
    if (isOneStepBack.current) history.back();
    else history.replaceState(null, '', location.pathname + location.search);
  }, [isOpen]);
}
