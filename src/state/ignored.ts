import words from '../messages/en/settings/ignored';
import { type Ignored, ignoredInWords } from '../messages/ignored';
import { spoken } from '../messages/language';
import { beside, type PageStore } from './page';

/** Says which parts of the address were ignored, besides those of which it is said already. */
export async function tellIgnored(page: PageStore, more: readonly Ignored[]): Promise<void> {
  await spoken();
  const { notice, notify } = page.getState();
  const isOther = notice !== null && notice.kind !== 'address';
  const said = notice === null || isOther ? [] : notice.lines;
  const lines = [...new Set([...said, ...more.map(ignoredInWords)])];
  const title = words('ignored.title', { count: lines.length });
  // Whatever was said before is still so.
  const before = isOther ? beside(notice, notice.title) : notice;
  notify({ ...before, kind: 'address', title, lines });
}
