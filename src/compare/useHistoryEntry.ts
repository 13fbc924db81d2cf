import { useEffect } from 'react';
import words from '../messages/en/views/compare';
import { wasAsked } from '../state/comparing';
import { usePlayer } from '../state/hooks';

/** What the browser's history keeps beside an address; whoever goes there is shown it again (`state/following`). */
interface Entry {
  /** Null: nothing. */
  readonly compare: string | null;
  /** It was made when Compare was opened: the page before that is one step back. */
  readonly isOwn: boolean;
}

const entryNow = (): Partial<Entry> => history.state ?? {};

/** @param query of the page, if it is another one there */
const mark = (entry: Entry, query = location.search): void =>
  history.replaceState(entry, '', location.pathname + query + location.hash);

/**
 * What is compared has an entry of its own in the browser's history: Back leaves it, and Forward opens it again. The run
 * goes on. What came with the address, or with a reload, is where one is already.
 */
export function useHistoryEntry(asked: string): void {
  const player = usePlayer();
  const { ownsPage, page } = player;
  useEffect(() => {
    if (!ownsPage) return;
    const { compare, isOwn = false } = entryNow();
    const here = { compare: asked, isOwn };
    try {
      if (typeof compare === 'string' || !wasAsked(player)) return mark(here);
      const { pathname, search, hash } = location;
      mark({ compare: null, isOwn: false }, withoutCompare(search));
      history.pushState({ ...here, isOwn: true }, '', pathname + search + hash);
    } catch {
      // A page from a file has no history of its own.
    }
  }, [player, ownsPage, asked]);
  useEffect(
    () => () => {
      const { compare, lesson, challenge, say } = page.getState();
      if (compare !== null) return;
      const wasThere = wasAsked(player) || player.compared.getState() !== null;
      // Whoever comes back to it comes at another instant.
      player.compared.setState(null, true);
      // What came with the address and was refused has never been there.
      if ((lesson ?? challenge) !== null || !wasThere) return;
      say(words('compare.left'));
      focusOn(player.root, ['[data-compare] button', '.transport .button-primary']);
    },
    [player, page],
  );
  useEffect(
    () => () => {
      const { compare, isOwn = false } = entryNow();
      // Whoever has gone back is there.
      if (!ownsPage || page.getState().compare !== null || typeof compare !== 'string') return;
      if (isOwn) history.back();
      else mark({ compare: null, isOwn });
    },
    [ownsPage, page],
  );
}

/** What had the focus is gone: it goes to the first of these that takes it. Small windows have no button for Compare. */
function focusOn(root: HTMLElement | null, places: readonly string[]): void {
  for (const place of places) {
    if (document.activeElement !== document.body) return;
    root?.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
  }
}

const withoutCompare = (query: string): string =>
  query.replace(/([?&])compare=[^&]*(&|$)/, (_, before: string, after: string) =>
    after === '' ? '' : before,
  );
