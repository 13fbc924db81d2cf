import { parseForPage } from '../spec/pageLimits';
import type { Keeper, Next } from './keeper';
import type { OpenCommand, ReopenCommand } from './messages';
import type { Story } from './story';
import type { Teller } from './teller';

/** Opens a run now that everything is here that it takes. */
type Opener = (
  keeper: Keeper,
  /** What is shown until then, if anything is. */
  story: Story | null,
) => {
  readonly next: Next | null;
  /** The trace hash to which it comes by the link that asks for it. */
  readonly hash?: string | undefined;
  /** What the address asks for could not be read. */
  readonly isUnread?: boolean;
};

/**
 * Fetches what it takes to open a run that was kept, or what an address asks for. What went before an instant is told from
 * the start of the run: whoever tells it comes first.
 */
export async function openerOf(
  command: OpenCommand | ReopenCommand,
  teller: Teller,
): Promise<Opener> {
  if (command.type === 'reopen') {
    const telling = await teller.fetch();
    return (keeper) => {
      if (telling === null) throw new Error('a part of the page is missing');
      return { next: keeper.reopen(command, telling) };
    };
  }
  const linked = await import('./linked').catch(() => null);
  const telling = command.link === undefined ? null : await teller.fetch();
  const read = linked?.readAsked(command, parseForPage, telling);
  const asked = (await read?.catch(() => null)) ?? null;
  return (keeper, story) => {
    const next = keeper.open(command, story, asked);
    const hash = next?.opening === asked?.wanted ? asked?.hash : undefined;
    return { next, hash, isUnread: asked === null || (command.link && telling) === null };
  };
}
