import { LOG_MAX, MARKS_MAX, type MarkData } from '../view';
import { type Saying, type ToldSentence, toldAs } from './saying';

/** What a sentence puts on the strip of time. */
export type Flag = Pick<MarkData, 'kind' | 'label' | 'untilUs'>;

interface FlaggedMark extends MarkData {
  readonly sentence: number;
}

/** What has been told so far, in order. */
export class SentenceLog {
  #sentences: ToldSentence[] = [];
  #marks: FlaggedMark[] = [];
  #nextId = 0;

  get sentences(): readonly ToldSentence[] {
    return this.#sentences;
  }

  get marks(): readonly FlaggedMark[] {
    return this.#marks;
  }

  /** Sentences and marks never change: lists of them do, and are made anew. */
  copyTo(target: SentenceLog): void {
    target.#sentences = this.#sentences;
    target.#marks = this.#marks;
    target.#nextId = this.#nextId;
  }

  /** Adds a sentence and returns its id. */
  tell(saying: Saying, atUs: number, flag: Flag | null = null): number {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#sentences = [...this.#sentences, toldAs(id, atUs, saying)].slice(-LOG_MAX);
    if (flag !== null) {
      this.#marks = [...this.#marks, { atUs, ...flag, sentence: id }].slice(-MARKS_MAX);
    }
    return id;
  }

  /** Says an earlier sentence better, now that more is known. */
  revise(id: number, saying: Saying, flag: Flag | null = null): void {
    this.#sentences = this.#sentences.map((sentence) =>
      sentence.id === id ? toldAs(id, sentence.atUs, saying) : sentence,
    );
    if (flag !== null) this.reviseMark(id, flag);
  }

  /** Adds to what goes with an earlier sentence; what was added before is replaced. */
  add(id: number, adds: Saying['adds']): void {
    this.#sentences = this.#sentences.map((sentence) =>
      sentence.id === id ? toldAs(id, sentence.atUs, { ...sentence, adds }) : sentence,
    );
  }

  /** Says better what an earlier sentence put on the strip of time. */
  reviseMark(id: number, flag: Flag): void {
    this.#marks = this.#marks.map((mark) => (mark.sentence === id ? { ...mark, ...flag } : mark));
  }

  /** Whether nothing has been told since this sentence. */
  isNewest(id: number): boolean {
    return id === this.#nextId - 1;
  }
}
