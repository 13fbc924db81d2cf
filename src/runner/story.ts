import type { ArchitectureId, ChangeId, Scenario } from '../engine';
import { historyOf, type RunSpec, withDone } from '../spec/runSpec';
import { type MomentTimes, momentTimes } from '../timeline/facts/moments';
import type { SystemFold } from '../timeline/systemFold';
import { viewOf } from '../timeline/systemView';
import type { LaneSummary, MarkData } from '../timeline/view';
import type { Saying } from '../timeline/words/saying';
import { finish } from './lanes/finish';
import type { Lane, Reading } from './lanes/lane';
import type { Reader } from './lanes/reader';
import { SideBySide } from './lanes/sideBySide';
import type { Opening } from './opening/opening';
import type { Figure } from './runView';
import type { Journal, Narrated } from './telling/journal';
import type { StoryView } from './telling/storyView';
import { summarise, withLosses } from './telling/summary';

/** Everything that makes sentences. It is fetched when the first request is already moving. */
export type Telling = typeof import('./telling/telling');

/** The page is told of so many interventions before and after the present. */
const INTERVENTIONS_SHOWN = 100;

/** What a story goes on from. */
interface Before {
  /** Goes on numbering sentences where an earlier story stopped. */
  readonly journal?: Journal | null;
  readonly telling?: Telling | null;
  readonly reading?: Reading;
  /** Called now and then in long work. */
  readonly beat?: () => void;
  /** Lanes of an earlier story: what is the same in this one is not played again. */
  readonly lanes?: readonly Lane[];
}

/**
 * One run told under several things at once, such as five architectures: the shown lane with its trace, the others in
 * the shadow, all at the same instant and with the same changes.
 */
export class Story {
  /** Null before there are sentences. */
  journal: Journal | null;
  readonly lanes: SideBySide;
  #lane: Lane;
  #telling: Telling | null = null;
  /** How the shown lane is read along. */
  #reading: Reading;
  #spec: RunSpec;
  /** Where it stands; lanes that are elsewhere are brought here when they are needed. */
  #nowUs = 0;
  #latestUs = 0;
  /** Marks of the whole run, while an earlier instant is shown. */
  #allMarks: readonly MarkData[] = [];
  /** Went there before there were sentences: those of before are old when they come. */
  #beganLater = false;
  readonly #beat: () => void;

  /** Stands at the start of the run. */
  constructor({ spec, takes, shown }: Opening, before: Before = {}) {
    const { telling = null, beat = () => {}, lanes = [] } = before;
    this.#spec = spec;
    this.journal = before.journal ?? null;
    this.#beat = beat;
    this.lanes = new SideBySide(takes, beat, lanes);
    this.#lane = this.lanes.find(shown) as Lane;
    this.#reading = { sinceUs: 0, parkedMinUs: 0, times: momentTimes(1, false), ...before.reading };
    this.#tellBy(telling);
  }

  /** The run that is told, with everything that was done to it. */
  get spec(): RunSpec {
    return this.#spec;
  }

  get scenario(): Scenario {
    return this.#spec.scenario;
  }

  get shown(): ArchitectureId {
    return this.#lane.take.architecture;
  }

  get nowUs(): number {
    return this.#nowUs;
  }

  /** The shown lane, where the story stands: to look at, and to play on apart from it. */
  get present() {
    this.#comeBack();
    return { simulation: this.#lane.simulation, trace: this.#reader.trace };
  }

  get traceHash(): string {
    return this.#lane.simulation.traceHash;
  }

  /** The shown lane as the stage sees it. */
  get fold(): SystemFold {
    return this.#reader.fold;
  }

  /** How far it has been played: what was done up to there is done again whenever it is played again. */
  get latestUs(): number {
    return this.#latestUs;
  }

  /** The shown lane is there, and the others are being brought: a view is without those that are elsewhere. */
  get areOthersComing(): boolean {
    return this.lanes.areComing;
  }

  /** Something is shown that has been played before. */
  get isInPast(): boolean {
    return this.#nowUs < this.#latestUs;
  }

  get #reader(): Reader {
    return this.#lane.reader as Reader;
  }

  /** Goes to any instant of the run, the shown lane first: in slices, after each of which something else may be asked for. */
  *goTo(untilUs: number): Generator<void> {
    this.#keepMarks();
    yield* this.#lane.goTo(untilUs);
    this.#standAt(untilUs);
    this.#beganLater ||= untilUs > 0 && this.#telling === null;
    yield* this.lanes.bring(untilUs);
  }

  /** Goes to where a run opens: to an earlier instant by way of the latest, so that all of it has marks. */
  *open({ untilUs, latestUs }: Opening): Generator<void> {
    if (latestUs > untilUs) {
      yield* this.#lane.goTo(latestUs);
      this.#standAt(latestUs);
    }
    yield* this.goTo(untilUs);
    this.journal?.retell(this.#narrated);
  }

  /**
   * A story of another run, at its start, told on. What is the same in both need not be played again.
   * @param isSound whether this one can be looked at, and gone on from
   */
  follower(opening: Opening, isSound = true): Story {
    const lanes = isSound ? this.lanes.all : [];
    for (const lane of lanes) lane.keepPresent();
    const { sinceUs } = this.#reading;
    return new Story(opening, {
      journal: this.journal,
      telling: this.#telling,
      reading: { ...this.#reading, sinceUs: Math.min(sinceUs, opening.untilUs) },
      beat: this.#beat,
      lanes,
    });
  }

  /** What the shown lane has come to. */
  get summary(): LaneSummary {
    return summaryOf(this.#lane);
  }

  /** From now on the story is told in sentences; what has happened so far is told at once. */
  tell(telling: Telling): void {
    if (telling === this.#telling) return;
    this.#tellBy(telling);
    this.lanes.settle();
    if (this.#beganLater) this.journal?.retell(this.#narrated);
  }

  #tellBy(telling: Telling | null): void {
    this.#telling = telling;
    if (telling !== null) this.journal ??= new telling.Journal();
    const { all } = this.lanes;
    all.forEach((lane, index) => {
      if (telling !== null) lane.remember(() => new telling.Past({ index, of: all.length }));
    });
    this.read(this.#lane, this.#reading);
    finish(this.#lane.goTo(this.#nowUs));
  }

  /** Has a lane read along, and told, from the next time on that it goes to an instant. */
  read(lane: Lane, reading: Reading): void {
    lane.show(reading, this.#narrate);
  }

  #narrate = (fold: SystemFold) => this.#telling?.narrate(fold) ?? null;

  /** Without movement a message is parked on its wire: for this long at least, in simulated time. */
  parkMessages(parkedMinUs: number): void {
    this.#reading.parkedMinUs = parkedMinUs;
    this.fold.messages.parkedMinUs = parkedMinUs;
  }

  /** How long what happens is shown, in simulated time. */
  pace(times: MomentTimes): void {
    this.#reading.times = times;
    this.fold.moments.times = times;
  }

  /** Lets simulated time pass. Of the other lanes one follows, and all when they are asked for. */
  advance(elapsedUs: number): void {
    this.#comeBack();
    this.#advanceTo(this.#nowUs + elapsedUs);
    this.lanes.follow(this.#nowUs);
  }

  /** Goes to the next instant at which something worth a sentence happens, and says what. */
  step(): void {
    this.#comeBack();
    const saying = this.#telling?.step(this.#lane.simulation, this.#reader, (us) =>
      this.#advanceTo(us),
    );
    if (saying === undefined) return;
    this.remark(saying);
  }

  /** Goes to the last instant before this one at which something worth a sentence happened, and says what. */
  *stepBack(): Generator<void> {
    this.#comeBack();
    this.#keepMarks();
    const telling = this.#telling;
    if (telling === null) return;
    const saying = yield* telling.stepBack(this.#lane, this.#nowUs);
    yield* this.goTo(saying === null ? 0 : this.#lane.simulation.nowUs);
    if (saying !== null) this.remark(saying);
  }

  /** Whether a change makes sense now in a lane that is seen. */
  accepts(change: ChangeId, target: number): boolean {
    const seen = this.lanes.seenAt(this.#nowUs);
    return seen.some(({ simulation }) => simulation.accepts(change, target));
  }

  /**
   * Makes a change now, in every lane: at the latest instant, for what is done in the past is done in another run. Returns
   * whether it made sense in one that is seen.
   */
  change(change: ChangeId, target: number): boolean {
    this.#catchUp();
    if (!this.accepts(change, target)) return false;
    for (const lane of this.lanes.all) lane.intervene(change, target);
    this.#spec = withDone(this.#spec, { atUs: this.#nowUs, change, target });
    this.#advanceTo(this.#nowUs);
    return true;
  }

  /** Shows another lane at this very instant, and says what came out differently. Until it is there, the one before is. */
  *show(id: string): Generator<void> {
    const lane = this.lanes.find(id);
    if (lane === undefined || lane === this.#lane) return;
    this.#catchUp();
    const before = summaryOf(this.#lane);
    const reading = { ...this.#reading, sinceUs: this.#nowUs };
    let marks = this.#allMarks;
    const { reading: compared } = lane;
    try {
      this.read(lane, reading);
      if (this.isInPast) {
        yield* lane.goTo(this.#latestUs);
        marks = lane.marks;
      }
      yield* lane.goTo(this.#nowUs);
      this.#lane.hide();
      this.#lane = lane;
    } finally {
      if (this.#lane !== lane) compared ? this.read(lane, compared) : lane.hide();
    }
    this.#reading = reading;
    this.#allMarks = marks;
    this.lanes.settle();
    this.journal?.retell(this.#narrated);
    const saying = this.#telling?.compare(this.fold, before, summaryOf(lane));
    if (saying !== undefined) this.remark(saying);
  }

  /** Adds a sentence of the run itself, at this instant. */
  remark(saying: Saying): void {
    this.journal?.remark(saying, this.#narrated);
  }

  view(): StoryView {
    this.#comeBack();
    const log = this.journal?.publish(this.#narrated) ?? [];
    const { simulation } = this.#lane;
    const { trace, fold } = this.#reader;
    const nowUs = this.#nowUs;
    const history = historyOf(this.#spec);
    return {
      shown: this.#lane.take.id,
      system: withLosses(viewOf(fold), simulation.people),
      takes: this.lanes.takes,
      lanes: this.lanes.at(nowUs).map(summaryOf),
      captions: this.#telling?.captions(log, fold).map(this.#telling.plainSentence) ?? [],
      log: this.#telling ? log.map(this.#telling.plainSentence) : [],
      done: history.filter(({ atUs }) => atUs <= nowUs).slice(-INTERVENTIONS_SHOWN),
      planned: history.filter(({ atUs }) => atUs > nowUs).slice(0, INTERVENTIONS_SHOWN),
      latestUs: this.#latestUs,
      requests: simulation.counted('credential-bytes-per-request').samples,
      traceHash: simulation.traceHash,
      traceBytes: trace.bytes,
    };
  }

  /** What stands on the timeline, of the whole run. */
  get marks(): readonly MarkData[] {
    return this.isInPast ? this.#allMarks : this.#lane.marks;
  }

  /** All figures of all lanes, at this instant; none before there are sentences, and until all lanes are here. */
  figures(): readonly Figure[] {
    const lanes = this.lanes.at(this.#nowUs).map(({ simulation }) => simulation);
    if (lanes.length < this.lanes.takes.length) return [];
    return this.#telling?.figuresOf(lanes, this.#lane.simulation) ?? [];
  }

  get #narrated(): Narrated {
    const { spec, nowUs, latestUs } = this;
    const sentences = this.#reader.narrator?.sentences ?? [];
    return { spec, lane: this.#lane.take.id, nowUs, latestUs, sentences };
  }

  #advanceTo(untilUs: number): void {
    this.#lane.advanceTo(untilUs);
    this.#standAt(untilUs);
  }

  /** What was left on its way elsewhere goes on from the present. */
  #comeBack(): void {
    if (this.#lane.simulation.nowUs !== this.#nowUs) finish(this.#lane.goTo(this.#nowUs));
  }

  /** Before the latest instant is left: later ones are not read again until it is played up to there. */
  #keepMarks(): void {
    const isThere = this.#lane.simulation.nowUs === this.#nowUs;
    if (isThere && !this.isInPast) this.#allMarks = this.#lane.marks;
  }

  #standAt(nowUs: number): void {
    this.#nowUs = nowUs;
    this.#latestUs = Math.max(this.#latestUs, nowUs);
  }

  /** Brings every lane to the present: those in the shadow, and whatever was on its way elsewhere. */
  #catchUp(): void {
    this.lanes.bringNow(this.#nowUs);
  }
}

const summaryOf = ({ take, simulation }: Lane): LaneSummary => summarise(simulation, take.id);
