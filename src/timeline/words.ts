import { clientName } from '../engine';

/** More names than this are a number: nobody reads a list aloud. */
const NAMES_MAX = 5;
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'] as const;

/** "1,000". */
export const digits = (count: number): string => `${count}`.replace(/\B(?=(\d{3})+$)/g, ',');

/** "Six" up to eight, digits above: for the beginning of a sentence. */
export const countWord = (count: number): string => NUMBERS[count] ?? digits(count);

/** "1 error", "2 errors". */
export const plural = (count: number, one: string): string =>
  `${digits(count)} ${one}${count === 1 ? '' : 's'}`;

/** "Ana, Dee and Gus". */
export function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** "1.3 s". Never "0.0 s": what is still to come takes time. */
export const seconds = (us: number): string => `${(Math.max(100_000, us) / 1e6).toFixed(1)} s`;

/** "stopped" with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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
    if (this.#total === 0) return count === 1 ? '1 person' : `${digits(count)} people`;
    return `${digits(count)} of ${digits(this.#total)} people`;
  }
}
