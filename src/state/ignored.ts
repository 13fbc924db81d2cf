import type { PageStore } from './page';

/** Says which parts of the address were ignored, besides those of which it is said already. */
export function tellIgnored(page: PageStore, more: readonly string[]): void {
  const { notice, notify } = page.getState();
  const said = notice?.kind === 'address' ? notice.lines : [];
  const lines = [...new Set([...said, ...more])];
  const parts = lines.length === 1 ? '1 part' : `${lines.length} parts`;
  const title = `${parts} of the address ${lines.length === 1 ? 'was' : 'were'} ignored`;
  notify({ kind: 'address', title, lines });
}
