import { parseForPage } from '../../spec/pageLimits';
import type { Next, Place } from '../acting/next';
import type { OpenCommand, ReopenCommand } from '../commands';
import type { Teller } from '../telling/teller';
import type { Keeper } from './keeper';

/** Opens a run now that everything is here that it takes. */
type Opener = (
  keeper: Keeper,
  /** What is shown until then, if anything is. */
  place: Place | null,
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
    await teller.fetch();
    return (keeper) => {
      if (teller.later === null) throw new Error('a part of the page is missing');
      return { next: teller.later.reopen(keeper, command) };
    };
  }
  const linked = await import('./askedRun').catch(() => null);
  if (command.link !== undefined) await teller.fetch();
  const { later } = teller;
  const read = linked?.readAsked(command, parseForPage, later);
  const asked = (await read?.catch(() => null)) ?? null;
  return (keeper, place) => {
    const next = keeper.open(command, place, asked);
    const hash = next?.opening === asked?.wanted ? asked?.hash : undefined;
    return { next, hash, isUnread: asked === null || (command.link && later) === null };
  };
}
