import { type ChangeId, Overload } from '../engine';
import { PlaybackClock } from '../playback/clock';
import { isFull } from '../spec/codec';
import { parseForPage } from '../spec/pageLimits';
import { asDocument, untouched } from '../spec/runSpec';
import { momentTimes } from '../timeline/moments';
import { Easel } from './easel';
import { Keeper } from './keeper';
import type {
  Command,
  OpenCommand,
  RefusalReason,
  ReopenCommand,
  Report,
  RunView,
  SettingsCommand,
  StoryCommand,
  TimeCommand,
  Undrawn,
} from './messages';
import { type Opening, openingAt } from './opening';
import { parkedUs } from './parking';
import { Pulse } from './pulse';
import { OUTGROWS, replayOf } from './replaying';
import { Resting } from './resting';
import { Slicing } from './slicing';
import { Standstill } from './standstill';
import { Story, type Telling } from './story';
import { Teller } from './teller';

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
  readonly #keeper: Keeper;
  readonly #pulse: Pulse;
  readonly #easel: Easel;
  #reduced = false;
  #visible = true;
  /** Whether the visitor wants it to play; a hidden page waits all the same. */
  #playing = false;
  #sinceReportUs = 0;
  readonly #slicing = new Slicing();
  readonly #resting = new Resting();
  /** What it was asked to open last: what had to wait may be too late. */
  #latest: OpenCommand | ReopenCommand | null = null;
  readonly #standstill = new Standstill();
  /** Somebody looks at all figures. */
  #figures = false;

  constructor(report: (report: Report) => void) {
    this.#report = report;
    this.#keeper = new Keeper(report);
    this.#pulse = new Pulse(report);
    // What cannot be drawn is played all the same.
    const undrawn = (why: Undrawn) => report({ type: 'undrawn', why });
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
        this.#keeper.tellOutgrown(error);
        return this.#tell();
      }
      const what = error instanceof Error ? error.message : String(error);
      this.#report({ type: 'broken', what });
    }
  }

  #obey(command: Exclude<Command, { type: 'ping' }>): void {
    switch (command.type) {
      case 'open':
        this.#latest = command;
        if (command.asked === undefined && command.link === undefined)
          return this.#begin(this.#keeper.open(command), command);
        return this.#pulse.await(this.#openAsked(command));
      case 'reopen':
        this.#latest = command;
        return this.#begin(this.#keeper.reopen(command), command);
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
      return this.#report({ type: 'refused', reason: 'outgrown' });
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
        return this.#pulse.await(this.#whenTold(() => this.#story?.step()));
      case 'restart':
        return this.#restart(story);
      case 'architecture':
        story.show(command.id);
        this.#tell();
        this.#keep();
        return;
      case 'change':
        return this.#change(story, command.change, command.target);
      case 'settings':
        return this.#turn(story, command);
      case 'time':
        return this.#pulse.await(this.#changeTime(command));
      case 'save':
        return this.#report({ type: 'document', document: asDocument(story.spec, story.shown) });
    }
  }

  /** The code that reads addresses is fetched by those who have something in them. */
  async #openAsked(command: OpenCommand): Promise<void> {
    const linked = await import('./linked').catch(() => null);
    const asked = (await linked?.readAsked(command, parseForPage)) ?? null;
    if (command !== this.#latest) return;
    this.#guard(() => {
      this.#begin(this.#keeper.open(command, asked), command);
      if (asked === null) this.#report({ type: 'refused', reason: 'address-not-read' });
      const hash = asked?.carried?.hash ?? this.#story?.traceHash;
      if (hash !== this.#story?.traceHash) this.#report({ type: 'differs' });
    });
  }

  #begin(opening: Opening | null, { speed, playing }: OpenCommand | ReopenCommand): void {
    if (opening === null) return;
    this.#clock.speed = speed;
    this.#open(opening, playing);
    this.#keeper.tellSettings('');
  }

  #restart({ spec, shown }: Story): void {
    const opening = openingAt(untouched(spec), shown, 0);
    if ('problems' in opening) return;
    this.#keeper.goOn(opening.spec);
    this.#open(opening, this.#playing);
  }

  /** Settings that cannot be turned like that leave everything as it is. */
  #turn(story: Story, command: SettingsCommand): void {
    const { source, told } = command;
    const opening = this.#keeper.turned(story, command);
    if (opening === null) return;
    const { spec } = opening;
    if (spec !== story.spec) {
      const replayed = replayOf(story, opening, told);
      if (replayed instanceof Overload) {
        this.#keeper.tellOutgrown(replayed, spec);
        return this.#keeper.refuse(source, [OUTGROWS]);
      }
      this.#keeper.goOn(spec);
      this.#story = replayed;
      this.#standstill.isOutgrown = false;
      this.#dress();
      this.#tell();
      this.#keep();
    }
    this.#keeper.tellSettings(source);
  }

  #changeTime(command: TimeCommand): Promise<void> {
    const latest = this.#latest;
    return this.#whenTold((telling) => {
      // Something else may have been opened meanwhile.
      if (latest !== this.#latest) return;
      this.#keeper.changeTime(this.#story as Story, command, telling, (opening) =>
        this.#open(opening, this.#playing),
      );
    }, 'no-other-time');
  }

  #open(opening: Opening, playing: boolean): void {
    const { journal } = this.#story ?? {};
    const { beat } = this.#pulse;
    this.#standstill.isOutgrown = false;
    this.#story = new Story(opening, { ...(journal && { journal }), beat });
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
    this.#pulse.await(this.#keeper.keep(this.#story as Story, this.#pulse.obeyed));
  }

  async #fetchTelling(): Promise<void> {
    const telling = await this.#teller.fetch();
    if (telling === null) return this.#report({ type: 'refused', reason: 'no-sentences' });
    this.#guard(() => {
      this.#story?.tell(telling);
      this.#tell();
    });
  }

  /** Does what needs the code that comes after the first motion. */
  async #whenTold(work: (telling: Telling) => void, otherwise?: RefusalReason): Promise<void> {
    if (this.#teller.telling === null) await this.#fetchTelling();
    const { telling } = this.#teller;
    if (telling !== null) this.#guard(() => work(telling));
    else if (otherwise !== undefined) this.#report({ type: 'refused', reason: otherwise });
    this.#tell();
  }

  #change(story: Story, change: ChangeId, target: number): void {
    const isAtLimit = isFull(story.spec);
    const reason = isAtLimit ? 'too-many-changes' : 'not-possible-now';
    if (isAtLimit || !story.change(change, target)) this.#report({ type: 'refused', reason });
    else this.#keeper.goOn(story.spec);
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
      scenario: {
        name: scenario.name,
        description: scenario.description,
        file: this.#keeper.origin.file,
      },
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
