import type { Player } from '../../state/player';
import { CARD_IDS, type CardId } from './card';

const KEY = 'stateside.answered';

/** Which questions have been answered on this visit. A tab remembers them over a reload, of the player that owns the page. */
export function answeredBefore({ ownsPage }: Player): ReadonlySet<CardId> {
  if (!ownsPage) return new Set();
  try {
    const kept = (sessionStorage.getItem(KEY) ?? '').split(' ');
    return new Set(CARD_IDS.filter((id) => kept.includes(id)));
  } catch {
    // Storage may be forbidden: then a reload asks again.
    return new Set();
  }
}

/** Remembers them for as long as the tab is open. */
export function rememberAnswered({ ownsPage }: Player, answered: ReadonlySet<CardId>): void {
  if (!ownsPage) return;
  try {
    sessionStorage.setItem(KEY, [...answered].join(' '));
  } catch {
    // The same.
  }
}
