import { useEffect, useRef } from 'react';
import { usePage, usePlayer } from '../../state/hooks';
import type { PageState } from '../../state/page';

/** The dialogs that have an address, and how it begins: a dialog may have parts that can be addressed. */
const HASHES = {
  proof: '#how-true',
  lessons: '#lessons',
  choose: '#choose',
  challenges: '#challenges',
  'use-cases': '#use-cases',
} as const satisfies Partial<Record<NonNullable<PageState['dialog']>, string>>;
const ADDRESSED = Object.keys(HASHES) as ReadonlyArray<keyof typeof HASHES>;

/** The dialog that the address asks for, if any. */
const asked = () => ADDRESSED.find((dialog) => location.hash.startsWith(HASHES[dialog]));

const isAddressed = (dialog: PageState['dialog']): boolean =>
  ADDRESSED.some((one) => one === dialog);

/**
 * Keeps the dialogs that have an address and the address in step: links, the back button and reloading all work. The
 * address is that of the player that owns the page.
 */
export function useDialogAddress(): void {
  const { ownsPage, page } = usePlayer();
  /** Whether the address got its hash by the latest step, so that the page without it is one step back. */
  const isOneStepBack = useRef(false);
  const dialog = usePage((state) => state.dialog);
  useEffect(() => {
    if (!ownsPage) return;
    const follow = (event?: Event) => {
      const wanted = asked();
      const { dialog: shown, open } = page.getState();
      // From one address to another, one step back is the former: whoever closes would see that open again.
      isOneStepBack.current = event !== undefined && wanted !== undefined && !isAddressed(shown);
      if (wanted !== undefined) open(wanted);
      else if (isAddressed(shown)) open(null);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [ownsPage, page]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be looked at whenever a dialog opens or closes.
  useEffect(() => {
    const wanted = asked();
    // Not what was drawn but what is: the effect above may have opened it just now.
    if (!ownsPage || wanted === undefined || page.getState().dialog === wanted) return;
    if (isOneStepBack.current) history.back();
    else history.replaceState(null, '', location.pathname + location.search);
  }, [dialog]);
}
