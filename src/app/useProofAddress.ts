import { useEffect } from 'react';
import { usePage } from '../state/hooks';
import { pageStore } from '../state/page';

/** Its parts have addresses that begin like this. */
const HASH = '#how-true';
const isAddressed = () => location.hash.startsWith(HASH);

/** Whether the address got its hash on this visit, so that the page without it is one step back. */
let isOneStepBack = false;

/** Keeps the dialog "How true is this?" and the address in step: links, the back button and reloading all work. */
export function useProofAddress(): void {
  const isOpen = usePage(({ dialog }) => dialog === 'proof');
  useEffect(() => {
    const follow = (event?: Event) => {
      isOneStepBack = event !== undefined;
      const { dialog, open } = pageStore.getState();
      if (isAddressed()) open('proof');
      else if (dialog === 'proof') open(null);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be looked at whenever the dialog opens or closes.
  useEffect(() => {
    // Not what was drawn but what is: the effect above may have opened it just now.
    if (pageStore.getState().dialog === 'proof' || !isAddressed()) return;
    if (isOneStepBack) history.back();
    else history.replaceState(null, '', location.pathname + location.search);
  }, [isOpen]);
}
