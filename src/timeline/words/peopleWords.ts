import type { Told } from '../../messages/told';

/** More names than this are a number: nobody reads a list aloud. */
const NAMES_MAX = 5;
/** Of the people with names, in their order. */
const PRONOUNS = ['she', 'he', 'he', 'she', 'he', 'she', 'he', 'he'] as const;

/** How one person is spoken of: of those without a name nothing is known. */
export const ownerOf = (client: number): 'she' | 'he' | 'other' => PRONOUNS[client] ?? 'other';

/** The same of one person or several. */
export function ownersOf(clients: readonly number[]): 'she' | 'he' | 'many' | 'other' {
  const [client] = clients;
  return clients.length > 1 || client === undefined ? 'many' : ownerOf(client);
}

/** "Ana, Dee and 2 who have left": people who were hit, by name where they are still here. */
function namesOf(listed: readonly number[], count: number): Told {
  const people = [...listed].sort((one, other) => one - other);
  const gone = count - people.length;
  if (gone === 0) return { id: 'who.people', args: { people } };
  if (people.length === 0) return { id: 'who.gone', args: { count: gone } };
  const names = people.map((person): Told => ({ id: 'who.person', args: { person } }));
  const left: Told = { id: 'who.alsoGone', args: { count: gone } };
  return { id: 'who.several', args: { all: [...names, left] } };
}

/** "Six people", "1,000 people": everyone. */
export const everybody = (count: number): Told => ({ id: 'who.everybody', args: { count } });

/** How the people of a run are spoken of: by name, or as a crowd by number. */
export class PeopleWords {
  readonly #total: number;
  readonly #named: boolean;

  /** @param total how many people there are, or 0 where they come and go. */
  constructor(total: number, named: boolean) {
    this.#total = total;
    this.#named = named;
  }

  /**
   * "Ana and Dee", "all six people", "84 of 1,000 people". `listed` may be shorter than `count`: of a few people those
   * who are missing in it have left, and their names are other people's by now.
   */
  some(listed: readonly number[], count = listed.length): Told {
    const isAll = count === this.#total && count > 2;
    return this.#named && count <= NAMES_MAX && !isAll ? namesOf(listed, count) : this.share(count);
  }

  /** "4 of 6 people", "all six people", "1 person". */
  share(count: number): Told {
    if (count === this.#total && count > 2) return { id: 'who.all', args: { count } };
    if (this.#total === 0) return { id: 'who.count', args: { count } };
    return { id: 'who.share', args: { count, total: this.#total } };
  }
}
