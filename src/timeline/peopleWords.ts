import { clientName } from '../engine';
import { digits } from './words';

/** More names than this are a number: nobody reads a list aloud. */
const NAMES_MAX = 5;
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'] as const;
/** Of the people with names, in their order. */
const PRONOUNS = ['she', 'he', 'he', 'she', 'he', 'she', 'he', 'he'] as const;
const WHOSE = { she: 'her', he: 'his', other: 'the' } as const;

/** How one person is spoken of: of those without a name nothing is known. */
export const ownerOf = (client: number): 'she' | 'he' | 'other' => PRONOUNS[client] ?? 'other';

/** "Six" up to eight, digits above: for the beginning of a sentence. */
export const countWord = (count: number): string => NUMBERS[count] ?? digits(count);

/** "Ana, Dee and Gus". */
export function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** "Ana, Dee and 2 who have left": people who were hit, by name where they are still here. */
function namesOf(listed: readonly number[], count: number): string {
  const names = [...listed].sort((one, other) => one - other).map(clientName);
  const gone = count - names.length;
  if (gone === 0) return listOf(names);
  if (names.length > 0)
    return listOf([...names, gone === 1 ? 'one who has left' : `${gone} who have left`]);
  return gone === 1 ? 'one person who has left' : `${gone} people who have left`;
}

/** "her session", "their sessions": what belongs to these people. */
export function theirs(clients: readonly number[], what: string): string {
  const [client] = clients;
  if (clients.length > 1 || client === undefined) return `their ${what}s`;
  return `${WHOSE[ownerOf(client)]} ${what}`;
}

/** How the people of a run are spoken of: by name, or as a crowd by number. */
export class PeopleWords {
  readonly #total: number;
  readonly #named: boolean;

  /** @param total how many people there are, or 0 where they come and go. */
  constructor(total: number, named: boolean) {
    this.#total = total;
    this.#named = named;
  }

  /** "Six people" or "1,000 people": everyone, to begin a sentence. */
  all(): string {
    return `${countWord(this.#total)} people`;
  }

  /**
   * "Ana and Dee", "all six people", "84 of 1,000 people". `listed` may be shorter than `count`: of a few people those
   * who are missing in it have left, and their names are other people's by now.
   */
  some(listed: readonly number[], count = listed.length): string {
    if (count === this.#total && count > 2) {
      return `all ${countWord(count).toLowerCase()} people`;
    }
    if (this.#named && count <= NAMES_MAX) {
      return namesOf(listed, count);
    }
    return this.share(count);
  }

  /** "Ana’s session", "Ana and Dee’s sessions", "The sessions of 84 people": to begin a sentence. */
  possessive(clients: readonly number[], what: string): string {
    const who = this.some(clients);
    const things = clients.length === 1 ? what : `${what}s`;
    const isNamed = this.#named && clients.length <= NAMES_MAX && !who.startsWith('all ');
    return isNamed ? `${who}’s ${things}` : `The ${things} of ${who}`;
  }

  /** "4 of 6 people", "all six people", "1 person". */
  share(count: number): string {
    if (count === this.#total && count > 2) return `all ${countWord(count).toLowerCase()} people`;
    if (this.#total === 0) return count === 1 ? '1 person' : `${digits(count)} people`;
    return `${digits(count)} of ${digits(this.#total)} people`;
  }
}
