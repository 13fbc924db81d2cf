import type { ArchitectureId } from '../engine';
import type { Values } from '../replications/replication';
import { type Compared, isEnough, type Sample, type Wanted } from '../replications/sample';
import { seedsFrom } from '../replications/seeds';
import { nextLook } from '../statistics/stopping';
import { Crew, type Hands, type Job } from './crew';
import type { Answer, Order } from './orders';

/** "Run it 200 times". */
export const MOST_RUNS = 200;
/** The page is told at most this often, in milliseconds. */
const TELL_EVERY_MS = 200;

/** The run that is played with other seeds: all but its seed. */
export interface Subject {
  readonly spec: Extract<Order, { type: 'begin' }>['spec'];
  readonly untilUs: number;
  /** Of the run on the stage. The others follow it. */
  readonly ownSeed: number;
}

/** What is asked: a difference, to be known so well; or everything, as often as there may be. */
export interface Question {
  readonly compared: Compared;
  readonly wanted: Wanted;
}

type Trouble = Exclude<Answer, { type: 'values' }> | { readonly type: 'failed' | 'broke' };

/** What is known so far. */
export interface Findings {
  readonly status: 'idle' | 'running' | 'enough' | 'wide' | 'all' | 'cancelled' | 'trouble';
  /** By architecture, the runs with the first seeds: none of them is missing between others. */
  readonly sample: Sample;
  /** The run on the stage, under those architectures that have been played. */
  readonly own: ReadonlyMap<ArchitectureId, Values>;
  /** Of the runs that are asked for, so many are done. */
  readonly done: number;
  readonly asked: number;
  readonly trouble: Trouble | null;
}

/**
 * The same run with many seeds, under several architectures, in workers. A run belongs to its seed, and what is known is
 * known of the first so many seeds: so it is the same whichever worker was quicker, and whenever one looks.
 */
export class Study {
  readonly subject: Subject;
  readonly seeds: readonly number[];
  readonly #runs = new Map<ArchitectureId, Values[]>();
  readonly #own = new Map<ArchitectureId, Values>();
  readonly #tell: () => void;
  readonly #hands: Hands;
  #crew: Crew | null = null;
  #jobs: Job[] = [];
  #underWay = 0;
  #asked: readonly ArchitectureId[] = [];
  #question: Question | null = null;
  #look = 0;
  #status: Findings['status'] = 'idle';
  #trouble: Trouble | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #findings: Findings;

  /** @param tell told after every change, but not too often */
  constructor(subject: Subject, tell: () => void, hands: Hands) {
    this.subject = subject;
    this.#tell = tell;
    this.#hands = hands;
    this.seeds = seedsFrom(subject.ownSeed + 1, MOST_RUNS);
    this.#findings = this.#collect();
  }

  get findings(): Findings {
    return this.#findings;
  }

  /**
   * Plays as many seeds as it takes. @param question without one, all of them are played
   * @param workers at once
   */
  begin(
    architectures: readonly ArchitectureId[],
    question: Question | null,
    workers: number,
  ): void {
    this.cancel();
    this.#asked = architectures;
    this.#question = question;
    this.#status = 'running';
    this.#trouble = null;
    this.#look = 0;
    this.#goOn();
    const { spec, untilUs } = this.subject;
    const work = {
      begin: { spec, untilUs },
      next: () => this.#next(),
      onAnswer: (job: Job, answer: Answer) => this.#take(job, answer),
      onTrouble: (type: 'failed' | 'broke') => this.#fail({ type }),
    };
    // What was asked may be known already.
    if (this.#status === 'running') this.#hire(work, workers);
    this.#tellNow();
  }

  #hire(work: ConstructorParameters<typeof Crew>[0], workers: number): void {
    try {
      this.#crew = new Crew(work, workers, this.#hands);
    } catch {
      this.#fail({ type: 'failed' });
    }
  }

  /** What is known stays known. */
  cancel(): void {
    if (this.#status === 'running') this.#end('cancelled');
  }

  /** Looks whether what has been played is enough, and if not, what is next. */
  #goOn(): void {
    while (this.#jobs.length === 0 && this.#underWay === 0 && this.#status === 'running') {
      if (this.#look > 0 && this.#isEnough()) return this.#end('enough');
      if (this.#look === MOST_RUNS) return this.#end(this.#question === null ? 'all' : 'wide');
      this.#look = this.#question === null ? MOST_RUNS : nextLook(this.#look, MOST_RUNS);
      this.#plan();
    }
  }

  /** Seed by seed, so that all architectures are known equally well; the run on the stage last, for nobody waits for it. */
  #plan(): void {
    const { ownSeed } = this.subject;
    this.#jobs = this.seeds
      .slice(0, this.#look)
      .flatMap((seed, index) => this.#missing(seed, (one) => this.#runs.get(one)?.[index]))
      .concat(this.#missing(ownSeed, (one) => this.#own.get(one)))
      .reverse();
  }

  #missing(seed: number, known: (architecture: ArchitectureId) => unknown): Job[] {
    return this.#asked
      .filter((architecture) => known(architecture) === undefined)
      .map((architecture) => ({ architecture, seed }));
  }

  /** Of all that is known, which is what is shown: it may be more than was asked for this time. */
  #isEnough(): boolean {
    if (this.#question === null) return false;
    const { wanted, compared } = this.#question;
    return isEnough(this.#sample(), wanted, compared);
  }

  #next(): Job | null {
    const job = this.#jobs.pop() ?? null;
    if (job !== null) this.#underWay += 1;
    return job;
  }

  #take({ architecture, seed }: Job, answer: Answer): void {
    this.#underWay -= 1;
    if (answer.type !== 'values') return this.#fail(answer);
    if (seed === this.subject.ownSeed) this.#own.set(architecture, answer.values);
    else {
      const runs = this.#runs.get(architecture) ?? [];
      runs[this.seeds.indexOf(seed)] = answer.values;
      this.#runs.set(architecture, runs);
    }
    this.#goOn();
    if (this.#status !== 'running') return;
    this.#crew?.wake();
    this.#timer ??= setTimeout(() => this.#tellNow(), TELL_EVERY_MS);
  }

  #fail(trouble: Trouble): void {
    this.#trouble = trouble;
    this.#end('trouble');
  }

  #end(status: Findings['status']): void {
    this.#crew?.end();
    this.#crew = null;
    this.#jobs = [];
    this.#underWay = 0;
    this.#status = status;
    this.#tellNow();
  }

  #tellNow(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#findings = this.#collect();
    this.#tell();
  }

  #collect(): Findings {
    const architectures = this.#asked;
    const sample = this.#sample();
    const played = architectures.map((one) => Math.min(this.#look, sample.get(one)?.length ?? 0));
    return {
      status: this.#status,
      sample,
      own: new Map(this.#own),
      done: played.reduce((sum, count) => sum + count, 0),
      asked: this.#look * architectures.length,
      trouble: this.#trouble,
    };
  }

  /** Of every architecture the runs with the first seeds, up to the first that is missing. */
  #sample(): Sample {
    return new Map(
      [...this.#runs].map(([architecture, runs]) => {
        let count = 0;
        while (runs[count] !== undefined) count += 1;
        return [architecture, runs.slice(0, count)];
      }),
    );
  }
}
