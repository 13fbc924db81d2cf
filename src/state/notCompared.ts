import { createStore } from 'zustand/vanilla';
import type { Ignored } from '../messages/ignored';
import type { PageStore } from './page';

interface Asking {
  /** Whether a visitor has asked for it on this visit, and not the address. */
  readonly isAsked: boolean;
  /** What was compared before; null: nothing. */
  readonly last: string | null;
  /** Why what was asked for in place of it cannot be compared. */
  readonly refused: readonly Ignored[];
}

/** What was asked to be compared, and what became of it. */
export const asking = () =>
  createStore<Asking>(() => ({ isAsked: false, last: null, refused: [] }));

interface Listener {
  readonly page: PageStore;
  readonly compared: { getState(): { readonly asked: string } | null };
  part<T>(make: () => T): T;
}

/**
 * These cannot be compared: what was compared before is again, if anything was.
 * @returns whether the visitor is where the reason is told
 */
export function notCompared(player: Listener, asked: string, refused: readonly Ignored[]): boolean {
  const { page, compared } = player;
  if (page.getState().compare !== asked) return false;
  const { last } = player.part(asking).getState();
  // Where it was compared until now, something was done that makes it impossible: nothing was asked in place of it.
  const compare = compared.getState()?.asked === asked ? null : last;
  player.part(asking).setState({ last: null, refused });
  page.setState({ compare });
  return compare !== null;
}
