import type { ArchitectureId, ChangeId, Scenario } from '../engine';
import { historyOf, type RunSpec, withDone } from '../spec/runSpec';
import { type MomentTimes, momentTimes } from '../timeline/moments';
import type { Narrator } from '../timeline/narrator';
import { plainSentence } from '../timeline/saying';
import type { LaneSummary } from '../timeline/view';
import { WorldFold } from '../timeline/worldFold';
import { viewOf } from '../timeline/worldView';
import { figuresOf } from './figures';
import { Journal } from './journal';
import { Lane } from './lane';
import type { Figure, RunView } from './messages';
import type { Opening } from './opening';
import { summarise, withCarts } from './summary';

/** Everything that makes sentences. It is fetched when the first request is already moving. */
export type Telling = typeof import('./telling');

/** The strip of time shows the newest marks. */
const MARKS_MAX = 100;

/** The page is told of so many interventions before and after the present. */
const INTERVENTIONS_SHOWN = 100;

/** Simulated time that is played and read at a time when a story is told again, in microseconds. */
const SLICE_US = 1_000_000;

/** What a story knows of a view; the rest is about playing. */
export type StoryView = Omit<
  RunView,
  'playing' | 'speed' | 'pace' | 'timeWorld' | 'scenario' | 'seed' | 'realTimes'
>;

/** What a story goes on from. */
interface Past {
  /** Goes on numbering sentences where an earlier story stopped. */
  readonly journal?: Journal;
  readonly telling?: Telling | null;
  readonly parkedMinUs?: number;
  readonly shownSinceUs?: number;
  /** Called now and then in long work. */
  readonly beat?: () => void;
}

/**
 * One run told under several things at once, such as five architectures: the shown lane with its trace, the others in
 * the shadow, all at the same instant and with the same changes.
 */
export class Story {
  readonly journal: Journal;
  readonly #lanes: readonly Lane[];
  #lane: Lane;
  #fold: WorldFold;
  #telling: Telling | null = null;
  #narrator: Narrator | null = null;
  #parkedMinUs: number;
  #times: MomentTimes = momentTimes(1, false);
  /** Since when the lane has been shown. */
  #shownSinceUs: number;
  #spec: RunSpec;
  /** Opened in the middle, before there were sentences: those of before are old when they come. */
  readonly #beganLater: boolean;
  readonly #beat: () => void;

  constructor({ spec, takes, shown, untilUs }: Opening, past: Past = {}) {
    const { journal = new Journal(), telling = null } = past;
    const { parkedMinUs = 0, shownSinceUs = 0, beat = () => {} } = past;
    this.#spec = spec;
    this.journal = journal;
    this.#beat = beat;
    this.#telling = telling;
    this.#beganLater = untilUs > 0 && telling === null;
    this.#parkedMinUs = parkedMinUs;
    this.#shownSinceUs = shownSinceUs;
    this.#lanes = takes.map((take, index) => new Lane(take, { index, of: takes.length }, beat));
    for (const lane of this.#lanes) lane.advanceTo(untilUs);
    this.#lane = this.#laneOf(shown) as Lane;
    this.#fold = this.#retell(this.#lane);
    journal.retell(this.#narrator?.sentences ?? []);
  }

  /** The run that is told, with everything that was done to it. */
  get spec(): RunSpec {
    return this.#spec;
  }

  get scenario(): Scenario {
    return this.#spec.scenario;
  }

  /**
   * The same people, choices and changes up to this very instant, with other settings.
   * @param told what was turned, in one sentence
   */
  replay({ spec, takes }: Opening, told: string): Story {
    const before = summaryOf(this.#lane);
    const { journal, nowUs } = this;
    const opening = { spec, takes, shown: this.#lane.take.id, untilUs: nowUs };
    const story = new Story(opening, {
      journal,
      telling: this.#telling,
      parkedMinUs: this.#parkedMinUs,
      shownSinceUs: this.#shownSinceUs,
      beat: this.#beat,
    });
    const saying = this.#telling?.compareRuns(
      told,
      { fold: this.#fold, lane: before },
      { fold: story.fold, lane: summaryOf(story.#lane) },
    );
    if (saying !== undefined) journal.remark(saying, nowUs);
    return story;
  }

  get shown(): ArchitectureId {
    return this.#lane.take.architecture;
  }

  get nowUs(): number {
    return this.#lane.simulation.nowUs;
  }

  get traceHash(): string {
    return this.#lane.simulation.traceHash;
  }

  /** The shown lane as the stage sees it. */
  get fold(): WorldFold {
    return this.#fold;
  }

  /** From now on the story is told in sentences; what has happened so far is told at once. */
  tell(telling: Telling): void {
    this.#telling = telling;
    this.#fold = this.#retell(this.#lane);
    if (this.#beganLater) this.journal.retell(this.#narrator?.sentences ?? []);
  }

  /** Without movement a message is parked on its wire: for this long at least, in simulated time. */
  parkMessages(parkedMinUs: number): void {
    this.#parkedMinUs = parkedMinUs;
    this.#fold.messages.parkedMinUs = parkedMinUs;
  }

  /** How long what happens is shown, in simulated time. */
  pace(times: MomentTimes): void {
    this.#times = times;
    this.#fold.moments.times = times;
  }

  /** Lets simulated time pass. The other lanes follow when they are asked for. */
  advance(elapsedUs: number): void {
    this.#advanceTo(this.nowUs + elapsedUs);
  }

  /** Goes to the next instant at which something worth a sentence happens, and says what. */
  step(): void {
    const { simulation, trace } = this.#lane;
    if (this.#telling === null) return;
    for (;;) {
      const { nextUs } = simulation;
      if (!Number.isFinite(nextUs)) return;
      const from = trace.end;
      this.#advanceTo(nextUs);
      const saying = this.#telling.tellStep(trace, from, this.#fold);
      if (saying === null) continue;
      this.#publish();
      this.journal.remark(saying, nextUs);
      return;
    }
  }

  /** Makes a change now, in every lane. Returns whether it made sense in the shown one. */
  change(change: ChangeId, target: number): boolean {
    if (!this.#lane.simulation.accepts(change, target)) return false;
    this.#catchUp();
    for (const { simulation } of this.#lanes) simulation.intervene(change, target);
    this.#spec = withDone(this.#spec, { atUs: this.nowUs, change, target });
    this.#advanceTo(this.nowUs);
    return true;
  }

  /** Shows another lane at this very instant, and says what came out differently. */
  show(id: string): void {
    const lane = this.#laneOf(id);
    if (lane === undefined || lane === this.#lane) return;
    this.#catchUp();
    const before = summaryOf(this.#lane);
    this.#lane.hide();
    this.#lane = lane;
    this.#shownSinceUs = this.nowUs;
    this.#fold = this.#retell(lane);
    this.journal.retell(this.#narrator?.sentences ?? []);
    const saying = this.#telling?.compare(this.#fold, before, summaryOf(lane));
    if (saying !== undefined) this.journal.remark(saying, this.nowUs);
  }

  view(): StoryView {
    this.#catchUp();
    const log = this.#publish();
    const { simulation, trace } = this.#lane;
    const { nowUs } = this;
    const history = historyOf(this.#spec);
    return {
      shown: this.#lane.take.id,
      world: withCarts(viewOf(this.#fold), simulation.people),
      lanes: this.#summaries(),
      captions: (this.#telling?.captions(log, this.#fold) ?? []).map(plainSentence),
      log: log.map(plainSentence),
      done: history.filter(({ atUs }) => atUs <= nowUs).slice(-INTERVENTIONS_SHOWN),
      planned: history.filter(({ atUs }) => atUs > nowUs).slice(0, INTERVENTIONS_SHOWN),
      marks: this.#narrator?.marks.slice(-MARKS_MAX) ?? [],
      requests: simulation.counted('credential-bytes-per-request').samples,
      traceHash: simulation.traceHash,
      traceBytes: trace.bytes,
    };
  }

  /** All figures of all lanes, at this instant. */
  figures(): readonly Figure[] {
    this.#catchUp();
    const lanes = this.#lanes.map(({ simulation }) => simulation);
    return figuresOf(lanes, this.#lane.simulation);
  }

  #laneOf(id: string): Lane | undefined {
    return this.#lanes.find(({ take }) => take.id === id);
  }

  #publish() {
    return this.journal.publish(this.#narrator?.sentences ?? []);
  }

  #summaries(): LaneSummary[] {
    return this.#lanes.map(summaryOf);
  }

  #advanceTo(untilUs: number): void {
    this.#lane.advanceTo(untilUs);
    this.#fold.advance(this.#lane.trace, untilUs, this.#narrator ?? undefined);
  }

  /** Brings the lanes in the shadow to the present. */
  #catchUp(): void {
    for (const lane of this.#lanes) lane.advanceTo(this.nowUs);
  }

  /**
   * Plays a lane again up to the present and reads along. In slices: the trace forgets its oldest records at its
   * limit, and must not before they are read.
   */
  #retell(lane: Lane): WorldFold {
    const untilUs = lane.rewind();
    const { take, trace, simulation } = lane;
    const { scenario, architecture } = take;
    const shownSinceUs = this.#shownSinceUs;
    const fold = new WorldFold({ scenario, architecture, trace, shownSinceUs });
    fold.messages.parkedMinUs = this.#parkedMinUs;
    fold.moments.times = this.#times;
    this.#narrator = this.#telling?.narrate(fold) ?? null;
    for (let nowUs = simulation.nowUs; ; nowUs = Math.min(untilUs, nowUs + SLICE_US)) {
      this.#beat();
      simulation.advanceTo(nowUs);
      fold.advance(trace, nowUs, this.#narrator ?? undefined);
      if (nowUs < untilUs) continue;
      fold.moments.settle();
      return fold;
    }
  }
}

const summaryOf = ({ take, simulation }: Lane): LaneSummary => summarise(simulation, take.id);
