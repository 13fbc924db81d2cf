import { parseForPage } from '../../spec/pageLimits';
import type { OpenCommand, ReopenCommand } from '../messages';
import type { Teller } from '../telling/teller';
import type { Keeper } from './keeper';
import type { Opening } from './opening';

/** Opens a run now that everything is here that it takes. */
type Opener = (keeper: Keeper) => {
  readonly opening: Opening | null;
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
      return { opening: keeper.reopen(command, telling) };
    };
  }
  const linked = await import('./askedRun').catch(() => null);
  const telling = command.link === undefined ? null : await teller.fetch();
  const read = linked?.readAsked(command, parseForPage, telling);
  const asked = (await read?.catch(() => null)) ?? null;
  return (keeper) => {
    const opening = keeper.open(command, asked);
    const hash = opening === asked?.wanted ? asked?.hash : undefined;
    return { opening, hash, isUnread: asked === null || (command.link && telling) === null };
  };
}
