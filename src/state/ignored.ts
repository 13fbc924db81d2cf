import words from '../messages/en/ignored';
import { type Ignored, ignoredInWords } from '../messages/ignored';
import { spoken } from '../messages/language';
import type { PageStore } from './page';

/** Says which parts of the address were ignored, besides those of which it is said already. */
export async function tellIgnored(page: PageStore, more: readonly Ignored[]): Promise<void> {
  await spoken();
  const { notice, notify } = page.getState();
  const said = notice?.kind === 'address' ? notice.lines : [];
  const lines = [...new Set([...said, ...more.map(ignoredInWords)])];
  const title = words('ignored.title', { count: lines.length });
  notify({ ...notice, kind: 'address', title, lines });
}
