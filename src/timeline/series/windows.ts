import { type Histogram, SECOND_US } from '../../engine';

/** Windows begin as long as this. */
const WINDOW_US = SECOND_US;
/** When there are so many, each two of them become one, twice as long. */
export const WINDOWS_MAX = 240;

/** One row of numbers for each end of a window, and the answers of each window. However long a run is, there are no more than so many. */
export class Windows {
  lengthUs = WINDOW_US;
  /** Ends of windows that are over; before the first window stands the instant zero. */
  #rows: Float64Array[];
  #answers: Histogram[] = [];

  /** @param first how everything is at instant zero */
  constructor(first: Float64Array) {
    this.#rows = [first];
  }

  get rows(): readonly Float64Array[] {
    return this.#rows;
  }

  /** Of each window that is over. */
  get answers(): readonly Histogram[] {
    return this.#answers;
  }

  /** When the window ends that is going on. */
  get dueUs(): number {
    return this.#rows.length * this.lengthUs;
  }

  /** A window is over. */
  close(row: Float64Array, answers: Histogram): void {
    this.#rows.push(row);
    this.#answers.push(answers);
    if (this.#answers.length === WINDOWS_MAX) this.#merge();
  }

  #merge(): void {
    const isEven = (_: unknown, index: number) => index % 2 === 0;
    this.lengthUs *= 2;
    this.#rows = this.#rows.filter(isEven);
    const before = this.#answers;
    this.#answers = before.filter(isEven);
    this.#answers.forEach((first, index) => {
      first.include(before[2 * index + 1] as Histogram);
    });
  }
}
