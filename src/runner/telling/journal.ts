import type { Done, RunSpec } from '../../spec/runSpec';
import { LOG_MAX } from '../../timeline/view';
import { type Saying, type ToldSentence, toldAs } from '../../timeline/words/saying';

/** So many numbers are left between two sentences of a narrator, for the remarks that are made after the first. */
const ROOM = 1_000_000;

/** A run as it is told where one stands. */
export interface Narrated {
  readonly spec: RunSpec;
  /** Id of the lane that is shown. */
  readonly lane: string;
  readonly nowUs: number;
  /** How far it has been played. */
  readonly latestUs: number;
  /** By the narrator, up to now. */
  readonly sentences: readonly ToldSentence[];
}

/** What the run itself has said, of one run under one thing. */
interface Remark extends Pick<RunSpec, 'scenario'>, Pick<Narrated, 'lane'> {
  readonly saying: Saying;
  readonly atUs: number;
  /** What had been done by then. */
  readonly done: Done | null;
  /** Id of the narrator's newest sentence then. */
  readonly after: number;
  /** Remarks are counted, whatever run they are of. */
  readonly made: number;
}

/**
 * The sentences of a run as the page gets them: the narrator's, and remarks of the run itself (a comparison, a
 * step). A look at another instant leaves all of them as they are: those up to there are shown. Numbers only grow while a
 * run goes on, also when another lane or another run is shown and told from its start: what is old stays old.
 */
export class Journal {
  /** What is added to the ids of the present narrator. */
  #shift = 1;
  /** The highest number that was published last. */
  #last = 0;
  #made = 0;
  #remarks: readonly Remark[] = [];

  /** Another narrator tells another story: all of it up to now is in the past. */
  retell(now: Narrated): void {
    this.#shift = Math.floor(this.#last / ROOM) - newestOf(now);
    // Nothing was said yet of what this run has not come to.
    this.#remarks = this.#remarks.filter(
      (remark) => remark.atUs <= now.latestUs || !isOf(remark, now),
    );
  }

  /** Adds a sentence of the run itself. The same at the same instant is said once. */
  remark(saying: Saying, now: Narrated): void {
    this.#made += 1;
    const { lane, nowUs: atUs, spec } = now;
    const done = doneBy(spec, atUs);
    const of = { scenario: spec.scenario, lane, atUs, done, after: newestOf(now) };
    const remark: Remark = { saying, ...of, made: this.#made };
    const others = this.#remarks.filter((one) => !isSame(one, remark));
    this.#remarks = [...others, remark].slice(-LOG_MAX);
  }

  /** Everything told up to now, newest last. Call it as often as the page is to know of new sentences. */
  publish(now: Narrated): readonly ToldSentence[] {
    const remarks = this.#remarks
      .filter((remark) => remark.atUs <= now.nowUs && isOf(remark, now))
      .sort((one, other) => one.atUs - other.atUs || one.made - other.made);
    const all: ToldSentence[] = [];
    let next = 0;
    const remarkUntil = (id: number) => {
      for (; next < remarks.length; next += 1) {
        const { after, made, atUs, saying } = remarks[next] as Remark;
        if (after >= id) return;
        all.push(toldAs(this.#number(after) + made, atUs, saying));
      }
    };
    for (const sentence of now.sentences) {
      remarkUntil(sentence.id);
      all.push({ ...sentence, id: this.#number(sentence.id) });
    }
    remarkUntil(Number.POSITIVE_INFINITY);
    this.#last = Math.max(0, ...all.map(({ id }) => id));
    return all.slice(-LOG_MAX);
  }

  #number(id: number): number {
    return (this.#shift + id) * ROOM;
  }
}

const newestOf = ({ sentences }: Narrated): number => sentences.at(-1)?.id ?? -1;

/** What had been done to a run by an instant. */
function doneBy({ done }: RunSpec, atUs: number): Done | null {
  let by = done;
  while (by !== null && by.latest.atUs > atUs) by = by.before;
  return by;
}

/** Whether a remark was made of what a run was up to then: the same was done before, and all else after it. */
function isOf({ scenario, lane, atUs, done }: Remark, now: Narrated): boolean {
  if (lane !== now.lane || scenario !== now.spec.scenario) return false;
  let by = now.spec.done;
  while (by !== done && by !== null && by.latest.atUs >= atUs) by = by.before;
  return by === done;
}

const isSame = (one: Remark, other: Remark): boolean =>
  one.atUs === other.atUs &&
  one.lane === other.lane &&
  one.done === other.done &&
  one.scenario === other.scenario &&
  JSON.stringify(one.saying) === JSON.stringify(other.saying);
