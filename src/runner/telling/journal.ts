import { LOG_MAX } from '../../timeline/view';
import { type Saying, type ToldSentence, toldAs } from '../../timeline/words/saying';

/**
 * The sentences of a run as the page gets them: the narrator's, and remarks of the run itself (a comparison, a
 * step). Numbers only grow, also when another lane is shown and its story is told anew: what is old stays old.
 */
export class Journal {
  #last = 0;
  /** Number that each sentence of the present narrator was published under. */
  #numbers = new Map<number, number>();
  #remarks: ToldSentence[] = [];

  /** Another narrator tells its story from the start: all of it is in the past. */
  retell(told: readonly ToldSentence[]): void {
    this.#remarks = [];
    this.#numbers = new Map(
      told.map((sentence, index) => [sentence.id, this.#last - told.length + 1 + index]),
    );
  }

  /** Adds a sentence of the run itself. */
  remark(saying: Saying, atUs: number): void {
    this.#last += 1;
    this.#remarks.push(toldAs(this.#last, atUs, saying));
    if (this.#remarks.length > LOG_MAX) this.#remarks.shift();
  }

  /** Everything told so far, newest last. Call it as often as the page is to know of new sentences. */
  publish(told: readonly ToldSentence[]): readonly ToldSentence[] {
    const numbers = new Map<number, number>();
    const published = told.map((sentence) => {
      const id = this.#numbers.get(sentence.id) ?? this.#next();
      numbers.set(sentence.id, id);
      return { ...sentence, id };
    });
    this.#numbers = numbers;
    const all = [...published, ...this.#remarks].sort((one, other) => one.id - other.id);
    return all.slice(-LOG_MAX);
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }
}
