import type { Told } from '../../messages/told';
import type { Claim, EventId } from '../claims/claim';
import { ownersOf, type PeopleWords } from '../words/peopleWords';
import type { IncidentWords, Span } from './collector';

/** Most incidents leave no mark, and their repetitions are not worth a word. */
export const QUIET: Pick<IncidentWords, 'flag' | 'sayAgain'> = {
  flag: () => null,
  sayAgain: () => null,
};

/** That it happened to each of these people in this span. */
export const befell = (
  what: EventId,
  clients: readonly number[],
  { fromUs, untilUs }: Span,
): Claim => ({
  is: 'befell',
  what,
  clients,
  fromUs,
  untilUs,
});

/** Who these people are, and how many. */
export const peopleOf = (words: PeopleWords, clients: readonly number[]) => ({
  who: words.some(clients),
  count: clients.length,
});

/** "Ana lost her cart": a part of a sentence. */
export const lostBy = (
  words: PeopleWords,
  clients: readonly number[],
  id: 'befell.lostSessions' | 'befell.lostCarts' | 'changed.andCarts',
): Told => ({ id, args: { who: words.some(clients), owner: ownersOf(clients) } });

/** The mark of a loss that needs no more words. */
export const lossMark = (lost: Told) =>
  ({ kind: 'loss', label: { id: 'befell.lost', args: { lost } } }) as const;
