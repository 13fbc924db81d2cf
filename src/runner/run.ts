import { type ChangeId, INTERVENTIONS_MAX, Overload, type Problem } from '../engine';
import { PlaybackClock } from '../playback/clock';
import { momentTimes } from '../timeline/moments';
import { Easel } from './easel';
import { keepRun, NOWHERE, type Origin } from './keeping';
import { sameValue } from './knobs';
import type {
  AddressTexts,
  Command,
  KnobsCommand,
  OpenCommand,
  Report,
  RunView,
  StoryCommand,
} from './messages';
import { type Beginning, beginningOf, openingOf, withPast } from './opening';
import { parseForPage } from './pageLimits';
import { parkedUs } from './parking';
import { Pulse } from './pulse';
import { NO_WORDS, NOT_NOW, NOT_READ, OUTGROWN, TOO_MANY } from './reasons';
import { OUTGROWS, replayOf } from './replaying';
import { Resting } from './resting';
import { savedDocument } from './savedDocument';
import { Slicing } from './slicing';
import { Standstill } from './standstill';
import { Story } from './story';
import { Teller } from './teller';
import type { Turning } from './turning';

/** While playing, the page hears from the run this often, in wall microseconds. */
const REPORT_EVERY_US = 100_000;

/** The run behind one page: obeys commands, plays, draws, and reports. It lives in a worker or on the page's thread. */
export class Run {
  readonly #report: (report: Report) => void;
  readonly #clock = new PlaybackClock((elapsedUs) => this.#guard(() => this.#onFrame(elapsedUs)));
  #story: Story | null = null;
  readonly #teller = new Teller(
    (work) => this.#guard(work),
    () => this.#tell(),
  );
  #turning: Turning | null = null;
  readonly #pulse: Pulse;
  readonly #easel: Easel;
  #reduced = false;
  #visible = true;
  /** Whether the visitor wants it to play; a hidden page waits all the same. */
  #playing = false;
  /** Where the opened document comes from, and what its address would open by itself. */
  #origin: Origin = NOWHERE;
  #sinceReportUs = 0;
  readonly #slicing = new Slicing();
  readonly #resting = new Resting();
  /** What it was asked to open last: what had to wait may be too late. */
  #latest: OpenCommand | null = null;
  readonly #standstill = new Standstill();
  /** Somebody looks at all figures. */
  #figures = false;

  constructor(report: (report: Report) => void) {
    this.#report = report;
    this.#pulse = new Pulse(report);
    // What cannot be drawn is played all the same.
    const undrawn = (what: string) => report({ type: 'undrawn', what });
    this.#easel = new Easel(() => this.#clock.redraw(), undrawn);
  }

  obey(command: Command): void {
    if (command.type === 'ping') return this.#pulse.answer();
    this.#pulse.obeys(command);
    this.#guard(() => this.#obey(command));
  }

  close(): void {
    this.#clock.pause();
    this.#teller.idleWork?.close();
    this.#story = null;
  }

  /** A defect stops the run and is said aloud: a page that silently stands still explains nothing. */
  #guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#playing = false;
      this.#clock.pause();
      // It is nobody's defect: the scenario asks for more than can be held.
      if (error instanceof Overload) {
        this.#standstill.isOutgrown = true;
        this.#tellOutgrown(error, this.#turning);
        return this.#tell();
      }
      const what = error instanceof Error ? error.message : String(error);
      this.#report({ type: 'broken', what });
    }
  }

  #tellOutgrown({ growth, most }: Overload, turning: Turning | null): void {
    this.#report({ type: 'outgrown', growth, most, values: turning?.values ?? {} });
  }

  #obey(command: Exclude<Command, { type: 'ping' }>): void {
    switch (command.type) {
      case 'open':
        this.#latest = command;
        if (command.asked === undefined) return this.#openDocument(command);
        return this.#pulse.await(this.#openAsked(command, command.asked));
      case 'canvas':
        this.#easel.canvas = command.canvas;
        return this.#dress();
      case 'layout':
        this.#easel.layout = command.layout;
        return this.#dress();
      case 'palette':
        this.#easel.palette = command.palette;
        return this.#dress();
      case 'motion':
        this.#reduced = command.reduced;
        this.#paceStory();
        return this.#dress();
      case 'follow':
        this.#easel.followed = command.node;
        return this.#clock.redraw();
      case 'figures':
        this.#figures = command.on;
        return this.#tell();
      case 'visible':
        this.#visible = command.visible;
        return this.#setPlaying(this.#playing);
      default:
        if (this.#story !== null) this.#obeyInStory(this.#story, command);
    }
  }

  #obeyInStory(story: Story, command: StoryCommand): void {
    if (this.#standstill.refuses(command)) {
      return this.#report({ type: 'refused', reason: OUTGROWN });
    }
    switch (command.type) {
      case 'play':
        return this.#setPlaying(true);
      case 'pause':
        return this.#setPlaying(false);
      case 'speed':
        this.#clock.speed = command.speed;
        this.#paceStory();
        return this.#tell();
      case 'step':
        this.#setPlaying(false);
        return this.#pulse.await(this.#step());
      case 'restart':
        return this.#open(beginningOf(story), this.#playing);
      case 'architecture':
        story.show(command.id);
        this.#tell();
        this.#keep();
        return;
      case 'change':
        return this.#change(story, command.change, command.target);
      case 'knobs':
        return this.#turn(story, command);
      case 'save':
        return this.#save(story);
    }
  }

  /** The code for settings in addresses is fetched by those who have some. */
  async #openAsked(command: OpenCommand, asked: AddressTexts): Promise<void> {
    const addressed = await import('./addressed').catch(() => null);
    if (command !== this.#latest) return;
    this.#guard(() => {
      const over = addressed?.withAsked(command.document, asked, parseForPage);
      if (over === undefined) this.#openDocument(command, [NOT_READ]);
      else this.#openDocument({ ...command, document: over.document }, over.ignored);
    });
  }

  /** A document that is no scenario leaves everything as it is, unless the page has named a second choice. */
  #openDocument(command: OpenCommand, ignored: readonly string[] = []): void {
    const { document, otherwise, source, file = null, playing, speed, past } = command;
    const plain = openingOf(document);
    const wished = past === undefined || 'problems' in plain ? plain : withPast(plain, past);
    this.#report(
      'problems' in wished
        ? { type: 'problems', source, problems: wished.problems }
        : { type: 'opened', source, ...(ignored.length > 0 && { ignored }) },
    );
    const opening = 'problems' in wished ? openingOf(otherwise) : wished;
    if ('problems' in opening) return;
    this.#turning = opening.turning;
    const { scenario = null, plain: bare = opening.turning.opened } = command;
    this.#origin = { scenario, plain: bare, file };
    this.#clock.speed = speed;
    this.#open(opening, playing);
    this.#reportKnobs('');
  }

  /** Knobs that cannot be turned like that leave everything as it is. */
  #turn(story: Story, { knobs, source, told }: KnobsCommand): void {
    const before = this.#turning as Turning;
    const turned = before.turn(knobs);
    const refuse = (problems: readonly Problem[]) =>
      this.#report({ type: 'knobs-refused', source, problems });
    if ('problems' in turned) return refuse(turned.problems);
    const { turning, scenario } = turned;
    if (!sameValue(before.values, turning.values)) {
      const replayed = replayOf(story, scenario, told);
      if (replayed instanceof Overload) {
        this.#tellOutgrown(replayed, turning);
        return refuse([OUTGROWS]);
      }
      this.#story = replayed;
      this.#standstill.isOutgrown = false;
      this.#dress();
      this.#tell();
    }
    this.#turning = turning;
    if (this.#story !== story) this.#keep();
    this.#reportKnobs(source);
  }

  #reportKnobs(source: string): void {
    const { values, turned } = this.#turning as Turning;
    const { world } = (this.#story as Story).scenario;
    this.#report({ type: 'knobs', source, knobs: { world, values, turned } });
  }

  #save(story: Story): void {
    const { document } = this.#turning as Turning;
    const { shown, history } = story;
    this.#report({ type: 'document', document: savedDocument(document, shown, history) });
  }

  #open(beginning: Beginning, playing: boolean): void {
    const { scenario, shown, deeds, untilUs } = beginning;
    const { journal } = this.#story ?? {};
    const { beat } = this.#pulse;
    this.#standstill.isOutgrown = false;
    this.#story = new Story(scenario, shown, { ...(journal && { journal }), deeds, untilUs, beat });
    const { telling } = this.#teller;
    if (telling !== null) this.#story.tell(telling);
    else if (!playing) void this.#fetchTelling();
    this.#paceStory();
    this.#dress();
    this.#setPlaying(playing);
    this.#keep();
  }

  /** Hands out what it takes to open this run again, after the view that says how far it is. */
  #keep(): void {
    const { obeyed } = this.#pulse;
    const kept = keepRun(this.#origin, this.#story as Story, this.#turning as Turning);
    this.#pulse.await(kept.then((run) => this.#report({ type: 'kept', ...run, obeyed })));
  }

  async #fetchTelling(): Promise<void> {
    const telling = await this.#teller.fetch();
    if (telling === null) return this.#report({ type: 'refused', reason: NO_WORDS });
    this.#story?.tell(telling);
    this.#tell();
  }

  /** A step is told in a sentence, so it waits for the first ones to be there. */
  async #step(): Promise<void> {
    if (this.#teller.telling === null) await this.#fetchTelling();
    this.#guard(() => {
      this.#story?.step();
      this.#tell();
    });
  }

  #change(story: Story, change: ChangeId, target: number): void {
    const isFull = story.history.length >= INTERVENTIONS_MAX;
    const reason = isFull ? TOO_MANY : NOT_NOW;
    if (isFull || !story.change(change, target)) this.#report({ type: 'refused', reason });
    this.#tell();
    this.#keep();
  }

  /** Everything that has to be seen takes its time on the wall, at any speed. */
  #paceStory(): void {
    const { speed } = this.#clock;
    this.#story?.parkMessages(parkedUs(speed, this.#reduced));
    this.#story?.pace(momentTimes(speed, this.#reduced));
  }

  #setPlaying(playing: boolean): void {
    if (this.#playing && !playing) this.#story?.fold.moments.pause();
    this.#playing = playing;
    if (playing && this.#visible) this.#clock.play();
    else this.#clock.pause();
    this.#tell();
  }

  #onFrame(elapsedUs: number): void {
    const story = this.#story;
    if (story === null) return;
    // What does not fit into a frame has not passed, and the clock says so.
    this.#clock.giveBack(this.#slicing.play(elapsedUs, (us) => story.advance(us)));
    if (!this.#clock.playing) this.#rest(story);
    this.#paint(story);
    this.#sinceReportUs += elapsedUs / this.#clock.speed;
    if (this.#sinceReportUs >= REPORT_EVERY_US) this.#reportView(story);
  }

  /** What was done to a run that stands is seen all the same: it takes its time on the wall. */
  #rest(story: Story): void {
    const passedUs = this.#resting.passedUs(this.#clock.speed);
    const { goesOn, isOver } = story.fold.moments.rest(passedUs, story.nowUs);
    this.#resting.goesOn = goesOn;
    if (goesOn) this.#clock.redraw();
    if (isOver) this.#reportView(story);
  }

  #paint(story: Story): void {
    if (!this.#easel.paint(story.fold, story.nowUs)) return;
    this.#report({ type: 'moving' });
    void this.#fetchTelling();
  }

  /** Reports at once, and draws soon. */
  #tell(): void {
    if (this.#story !== null) this.#reportView(this.#story);
    this.#clock.redraw();
  }

  #reportView(story: Story): void {
    this.#sinceReportUs = 0;
    const { scenario } = story;
    const seen = this.#standstill.viewOf(story);
    if (seen === null) return;
    const view: RunView = {
      ...seen,
      playing: this.#playing,
      speed: this.#clock.speed,
      pace: this.#clock.pace,
      timeWorld: scenario.world,
      scenario: { name: scenario.name, description: scenario.description, file: this.#origin.file },
      seed: scenario.seed,
      realTimes: this.#teller.idleWork?.timesOf(scenario) ?? null,
    };
    this.#report({ type: 'view', view });
    if (this.#figures && !this.#standstill.isOutgrown)
      this.#report({ type: 'figures', figures: story.figures() });
  }

  #dress(): void {
    this.#easel.dress({ isCrowd: this.#story?.fold.crowd ?? false, isReduced: this.#reduced });
  }
}
