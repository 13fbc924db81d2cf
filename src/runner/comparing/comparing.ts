import { METRICS, Overload, type Scenario } from '../../engine';
import type { Problem } from '../../messages/problems';
import { type Take, takesOf } from '../../spec/take';
import { type MomentTimes, momentTimes } from '../../timeline/facts/moments';
import type { Narrator } from '../../timeline/narrator';
import { viewOf } from '../../timeline/systemView';
import type { ShowCommand } from '../commands';
import { type Beside, Showing, type Shown } from '../drawing/showing';
import { finish } from '../lanes/finish';
import type { Lane, Reading } from '../lanes/lane';
import { BUDGETS, Past } from '../lanes/past';
import type { SideBySide } from '../lanes/sideBySide';
import type { Report, Undrawn } from '../messages';
import type { Apart, Compared, ComparedFigure, ComparedLane } from '../runView';
import type { Story } from '../story';
import { summarise, withLosses } from '../telling/summary';
import { captions, plainSentence } from '../telling/telling';
import { apartOf, type ComparedRun } from './apart';
import { type AskedLane, askedLanes } from './askedLanes';

/** A lane of a story as it is shown: like the story's own, which is one of them or not. */
class SeenLane implements Shown {
  readonly lane: Lane;
  readonly value: AskedLane['value'];
  readonly #reading: Reading;

  constructor(lane: Lane, value: AskedLane['value'], reading: Reading) {
    this.lane = lane;
    this.value = value;
    this.#reading = reading;
  }

  get fold() {
    return this.#reader.fold;
  }

  get narrator(): Narrator {
    const { narrator } = this.#reader;
    if (narrator === null) throw new Error('A lane that is compared is not told.');
    return narrator;
  }

  get nowUs(): number {
    return this.lane.simulation.nowUs;
  }

  parkMessages(parkedMinUs: number): void {
    this.#reading.parkedMinUs = parkedMinUs;
    this.fold.messages.parkedMinUs = parkedMinUs;
  }

  pace(times: MomentTimes): void {
    this.#reading.times = times;
    this.fold.moments.times = times;
  }

  get #reader() {
    const { reader } = this.lane;
    if (reader === null) throw new Error('A lane that is seen has not been read.');
    return reader;
  }
}

const OUTGROWS: Problem = { field: '', value: '', fault: 'outgrown' };

/** What is played, and what it alone has. */
type Brought = Pick<AskedLane, 'value'> & { readonly take: Take };

/** Runs that are seen side by side and differ in one thing: each on a canvas of its own, all at the instant of the story. */
export class Comparing implements Beside {
  /** What is compared, as addresses have it; null: nothing. */
  asked: string | null = null;
  readonly #report: (report: Report) => void;
  readonly #redraw: () => void;
  #path: string | null = null;
  #story: Story | null = null;
  #seen: readonly SeenLane[] = [];
  /** By the name of the lane: canvases stay when the story becomes another one. */
  readonly #showings = new Map<string, Showing>();
  /** What differed when the story was at its latest instant. */
  #wholeApart: Apart | null = null;
  /** Scenarios with one setting of their own, by the name of the lane; and what they were made of. */
  #scenarios: { readonly of: Scenario; readonly own: Map<string, Scenario> } | null = null;

  constructor(report: (report: Report) => void, redraw: () => void) {
    this.#report = report;
    this.#redraw = redraw;
  }

  /** Goes on in another story, or with other lanes, in slices: what was played before is not played again. */
  *take(story: Story): Generator<void> {
    const before = this.#seen.map(({ lane }) => lane);
    this.#story = story;
    this.#seen = [];
    this.#wholeApart = null;
    const lanes = this.#lanesFor(story);
    add(
      story.lanes,
      lanes.map(({ take }) => take),
      before,
    );
    try {
      this.#seen = yield* this.#brought(story, lanes);
    } catch (error) {
      this.#leave(error);
    }
    for (const lane of story.lanes.all) {
      const isSeen = lane.take.id === story.shown || this.#seen.some((one) => one.lane === lane);
      if (lane.reading !== null && !isSeen) lane.hide();
    }
    for (const id of this.#showings.keys()) {
      if (!this.#seen.some(({ lane }) => lane.take.id === id)) this.#showings.delete(id);
    }
    for (const one of this.#seen) this.#showingOf(one.lane.take.id).dress(one);
  }

  /** By way of the latest instant: what differs later is on the strip of time, whatever is shown. */
  *#brought(story: Story, lanes: readonly Brought[]): Generator<void, readonly SeenLane[]> {
    const told: ComparedRun[] = [];
    const seen: SeenLane[] = [];
    for (const { take, value } of lanes) {
      const lane = story.lanes.find(take.id) as Lane;
      const reading = lane.reading ?? newReading();
      const isNew = lane.reading === null;
      if (isNew) story.read(lane, reading);
      const one = new SeenLane(lane, value, reading);
      if (story.isInPast) {
        yield* lane.goTo(story.latestUs);
        told.push(toldOf(one, viewOfLane(one)));
      }
      yield* lane.goTo(story.nowUs);
      // It has come here by a jump: what happened on the way is nothing to be shown.
      if (isNew || story.isInPast) lane.reader?.fold.moments.settle();
      seen.push(one);
    }
    if (told.length > 0) this.#wholeApart = this.#apartOf(told);
    return seen;
  }

  /** Another seed draws other people. */
  #apartOf = (told: readonly ComparedRun[]): Apart | null =>
    this.#path === 'seed' ? null : apartOf(told);

  /** What is compared has outgrown the simulator: the run itself goes on without it. */
  #leave(error: unknown): void {
    const { asked } = this;
    if (!(error instanceof Overload) || asked === null) throw error;
    this.asked = null;
    const ignored = [{ asked: `compare=${asked}`, why: 'problem', problem: OUTGROWS }] as const;
    this.#report({ type: 'not-compared', asked, ignored });
    const { lanes, shown } = this.#story as Story;
    lanes.added = [];
    for (const { lane } of this.#seen) if (lane.take.id !== shown) lane.hide();
    this.#seen = [];
  }

  /** What is to be seen of a story; nothing, and the page is told why, where that cannot be. */
  #lanesFor({ spec, shown }: Story): readonly Brought[] {
    const { asked } = this;
    if (asked === null) return [];
    const found = askedLanes(asked, spec, shown);
    if ('ignored' in found) {
      this.#report({ type: 'not-compared', asked, ignored: found.ignored });
      return [];
    }
    this.#path = found.path;
    const takes = takesOf(
      spec,
      found.lanes.map(({ under }) => under),
    );
    if ('problems' in takes) throw new Error(`What can be asked for cannot be played: ${asked}`);
    return takes.map((take, index) => ({
      take: { ...take, scenario: this.#sameScenario(take, spec.scenario) },
      value: (found.lanes[index] as AskedLane).value,
    }));
  }

  /** The same object for the same scenario: lanes of one scenario share what they have played. */
  #sameScenario({ id, scenario }: Take, of: Scenario): Scenario {
    if (this.#scenarios?.of !== of) this.#scenarios = { of, own: new Map() };
    const known = this.#scenarios.own.get(id) ?? scenario;
    this.#scenarios.own.set(id, known);
    return known;
  }

  #showingOf(id: string): Showing {
    const undrawn = (why: Undrawn) => this.#report({ type: 'undrawn', why });
    const showing = this.#showings.get(id) ?? new Showing(this.#redraw, undrawn);
    this.#showings.set(id, showing);
    return showing;
  }

  obey(id: string, show: ShowCommand, speed: number): void {
    const seen = this.#read.find(({ lane }) => lane.take.id === id) ?? null;
    this.#showingOf(id).obey(show, seen, speed);
  }

  pace(speed: number): void {
    for (const one of this.#read) this.#showingOf(one.lane.take.id).pace(one, speed);
  }

  /** While the run stands, what is done to it is seen all the same. Returns whether any of that is over. */
  rest(speed: number): boolean {
    const over = this.#read.map((one) => this.#showingOf(one.lane.take.id).rest(one, speed));
    return over.includes(true);
  }

  paint(): void {
    for (const one of this.#here()) this.#showingOf(one.lane.take.id).paint(one);
  }

  /** Tells the page what is to be seen, unless some of it is still on its way. */
  tell(): void {
    const { asked } = this;
    const story = this.#story;
    const lanes = this.#here();
    if (asked === null || story === null || lanes.length === 0 || lanes.length < this.#seen.length)
      return;
    const views = lanes.map(viewOfLane);
    const apart = this.#apartOf(
      lanes.map((one, index) => toldOf(one, views[index] as ComparedLane)),
    );
    if (!story.isInPast) this.#wholeApart = apart;
    const compared: Compared = {
      asked,
      path: this.#path,
      atUs: story.nowUs,
      lanes: views,
      figures: figuresOf(lanes),
      apart,
      wholeApart: this.#wholeApart ?? apart,
    };
    this.#report({ type: 'compared', compared });
  }

  /** Those that stand where the story does: all of them, unless they are being brought. */
  #here(): readonly SeenLane[] {
    const { nowUs, areOthersComing } = this.#story as Story;
    if (areOthersComing) return this.#read.filter((one) => one.nowUs === nowUs);
    try {
      for (const { lane } of this.#seen) finish(lane.goTo(nowUs));
    } catch (error) {
      this.#leave(error);
    }
    return this.#seen;
  }

  /** All but one that is about to be read anew: it becomes the story's own. */
  get #read(): readonly SeenLane[] {
    return this.#seen.filter(({ lane }) => lane.reader !== null);
  }
}

/**
 * These are played as well from now on, and no others that were added before.
 * @param before lanes of another run: what is the same in both is not played again
 */
function add(lanes: SideBySide, takes: readonly Take[], before: readonly Lane[]): void {
  const { first, added } = lanes;
  const others = takes.filter(({ id }) => !first.some(({ take }) => take.id === id));
  const known = (id: string) => added.find(({ take }) => take.id === id);
  lanes.added = others.map((take) => known(take.id) ?? lanes.laneOf(take, before));
  const { all } = lanes;
  // Each of them is read: together they may keep as much as one.
  const budgets = { ...BUDGETS, shown: BUDGETS.shown / Math.max(1, others.length) };
  for (const [index, lane] of all.entries())
    lane.remember(() => new Past({ index, of: all.length }, budgets));
}

const newReading = (): Reading => ({
  sinceUs: 0,
  parkedMinUs: 0,
  times: momentTimes(1, false),
});

const toldOf = ({ narrator }: SeenLane, { summary }: ComparedLane): ComparedRun => ({
  harms: narrator.harms,
  fates: summary.fates,
});

function viewOfLane({ lane, value, fold, narrator }: SeenLane): ComparedLane {
  const { take, simulation } = lane;
  return {
    id: take.id,
    value,
    system: withLosses(viewOf(fold), simulation.people),
    captions: captions(narrator.sentences, fold).map(plainSentence),
    summary: summarise(simulation, take.id),
    traceHash: simulation.traceHash,
  };
}

const figuresOf = (lanes: readonly SeenLane[]): readonly ComparedFigure[] =>
  METRICS.map(({ id, unit, better }) => ({
    id,
    unit,
    better,
    values: lanes.map(({ lane }) => lane.simulation.metric(id)),
    samples: lanes.flatMap(({ lane }) => lane.simulation.measure(id).samples ?? []),
  }));
