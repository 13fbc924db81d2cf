import { clientName } from '../engine';

/** More names than this are a number: nobody reads a list aloud. */
const NAMES_MAX = 5;
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'] as const;
/** Of the people with names, in their order. */
const WHOSE = ['her', 'his', 'his', 'her', 'his', 'her', 'his', 'his'] as const;

/** "1,000". */
export const digits = (count: number): string => `${count}`.replace(/\B(?=(\d{3})+$)/g, ',');

/** "Six" up to eight, digits above: for the beginning of a sentence. */
export const countWord = (count: number): string => NUMBERS[count] ?? digits(count);

/** "1 error", "2 errors". */
export const plural = (count: number, one: string): string =>
  `${digits(count)} ${one}${count === 1 ? '' : 's'}`;

/** "once", "twice", "3 times". */
export const times = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${digits(count)} times`;

/** "Ana, Dee and Gus". */
export function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** An instant of a run: "14.2 s", from a minute on "2:05". */
export function instant(us: number): string {
  // Rounded first: what is a minute to the tenth is written as one.
  const tenths = Math.round(us / 100_000);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.floor(tenths / 10);
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`;
}

/** A length of time, in the same form. Never "0.0 s": what is still to come takes time. */
export const duration = (us: number): string => instant(Math.max(100_000, us));

/** "stopped" with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "her session", "their sessions": what belongs to these people. */
export function theirs(clients: readonly number[], what: string): string {
  const [client] = clients;
  if (clients.length > 1 || client === undefined) return `their ${what}s`;
  return `${WHOSE[client] ?? 'the'} ${what}`;
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
   * "Ana and Dee", "all six people", "84 of 1,000 people". `listed` may be shorter than `count`.
   */
  some(listed: readonly number[], count = listed.length): string {
    if (count === this.#total && count > 2) {
      return `all ${countWord(count).toLowerCase()} people`;
    }
    if (this.#named && count <= NAMES_MAX) {
      return listOf([...listed].sort((one, other) => one - other).map(clientName));
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
