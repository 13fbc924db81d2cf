import { hasExtras, isPlain } from '../../engine';
import { parseForPage } from '../../spec/pageLimits';
import type { Next, Place } from '../acting/next';
import type { OpenCommand, OpeningCommand } from '../commands';
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
  /** Why something else is shown than was asked for, or nothing else. */
  readonly refused?: 'address-not-read' | 'part-missing' | undefined;
};

/** Whether everything is here that it takes to open this. */
export function opensAtOnce({ document, otherwise, asked, link }: OpenCommand): boolean {
  if (asked !== undefined || link !== undefined) return false;
  return hasExtras() || (isPlain(document) && isPlain(otherwise ?? document));
}

/**
 * Fetches what it takes to open a run that was kept, or what an address asks for. What went before an instant is told from
 * the start of the run: whoever tells it comes first. So do the extras of the engine, which come with it.
 */
export async function openerOf(command: OpeningCommand, teller: Teller): Promise<Opener> {
  if (command.type === 'reopen') {
    await teller.fetch();
    return (keeper) => {
      if (teller.later === null) throw missing();
      return { next: teller.later.reopen(keeper, command) };
    };
  }
  const isAsked = command.asked !== undefined || command.link !== undefined;
  const [linked] = await Promise.all([
    isAsked ? import('./askedRun').catch(() => null) : null,
    command.link === undefined && hasExtras() ? null : teller.fetch(),
  ]);
  if (!hasExtras()) return openPlain(command);
  const { later } = teller;
  const read = linked?.readAsked(command, parseForPage, later);
  const asked = (await read?.catch(() => null)) ?? null;
  const isUnread = isAsked && (asked === null || (command.link !== undefined && later === null));
  return (keeper, place) => {
    const next = keeper.open(command, place, asked);
    const hash = next?.opening === asked?.wanted ? asked?.hash : undefined;
    return { next, hash, refused: isUnread ? 'address-not-read' : undefined };
  };
}

/** Without the extras of the engine only runs can be opened that ask for none: any is better than an empty stage. */
function openPlain({ document, otherwise, ...command }: OpenCommand): Opener {
  const plain = [document, otherwise].find(isPlain);
  return (keeper, place) => {
    if (plain === undefined && place !== null) return { next: null, refused: 'part-missing' };
    const next = keeper.open({ ...command, document: plain ?? { version: 1 } }, place);
    return { next, refused: plain === undefined ? 'part-missing' : 'address-not-read' };
  };
}

const missing = () => new Error('a part of the page is missing');
