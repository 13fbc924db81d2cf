import words from '../../messages/en/dialogs/saved';
import { spoken } from '../../messages/language';
import { beside } from '../page';
import type { Player } from '../player';
import { offerFile } from './download';
import { SAVED, savedText } from './savedText';

/** Where a save is put that the page did not go on with. There is room for one: the next takes its place. */
const ASIDE = 'stateside.aside';

/** Why the page did not go on with it: an address asked for something else, or it could not be used. */
type Why = 'another' | 'unusable';

interface Aside {
  readonly why: Why;
  /** As it was saved. */
  readonly text: string;
}

/** Keeps a text in this tab. Returns whether there was room for it; if not, what was there before stays. */
export function write(key: string, text: string): boolean {
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** What has been saved is written over soon: it is kept elsewhere, in its own room where there is no other. */
export function setAside(why: Why): void {
  const text = savedText();
  if (text === null) return;
  const aside = `${why} ${text}`;
  if (write(ASIDE, aside)) return;
  remove(SAVED);
  if (!write(ASIDE, aside)) write(SAVED, text);
}

export const dropAside = (): void => remove(ASIDE);

function remove(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Where storage is forbidden nothing is kept.
  }
}

/** What was set aside, if anything is. */
export function aside(): Aside | null {
  const [, why, text] = /^(another|unusable) (.*)$/s.exec(savedText(ASIDE) ?? '') ?? [];
  return text === undefined ? null : { why: why as Why, text };
}

/** Something that can be had back. */
interface Offer {
  readonly title: string;
  readonly label: string;
  take(): void;
  /** @param isAlone whether nothing else is dismissed with it */
  onDismiss?(isAlone: boolean): void;
}

/** Offers it beside whatever else there is to say. */
export function offer({ page }: Player, { title, label, take, onDismiss }: Offer): void {
  const { notice, notify } = page.getState();
  const run = () => {
    notify(null);
    take();
  };
  const said =
    notice === null ? ({ kind: 'quiet', title, lines: [] } as const) : beside(notice, title);
  notify({
    ...said,
    actions: [...(notice?.actions ?? []), { label, run }],
    onDismiss(isAlone) {
      notice?.onDismiss?.(isAlone);
      onDismiss?.(isAlone);
    },
  });
}

/**
 * Offers what was set aside.
 * @param goBack goes on with it; null where it can only be downloaded
 */
export async function offerAside(
  player: Player,
  text: string,
  goBack: (() => void) | null,
): Promise<void> {
  await spoken();
  const take = () => {
    dropAside();
    if (goBack === null) offerFile('saved-run.json', new Blob([text]));
    else goBack();
  };
  if (goBack !== null)
    return offer(player, { title: words('saved.another'), label: words('saved.backToIt'), take });
  const label = words('saved.download');
  offer(player, { title: words('saved.aside'), label, take, onDismiss: dropAside });
}
