import type { Claim, EventId } from './claims/claim';
import type { Span, Topic } from './gatherer';
import type { PeopleWords } from './peopleWords';
import { capital } from './words';

/** Most topics leave no mark, and their repetitions are not worth a word. */
export const QUIET: Pick<Topic, 'flag' | 'sayAgain'> = { flag: () => null, sayAgain: () => null };

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

/** "Ana was", "Ana and Dee were", with a capital. */
export const whoWas = (words: PeopleWords, clients: readonly number[]): string =>
  `${capital(words.some(clients))} ${clients.length === 1 ? 'was' : 'were'}`;
