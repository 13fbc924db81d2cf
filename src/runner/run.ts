import { type ChangeId, INTERVENTIONS_MAX, Overload } from '../engine';
import { PlaybackClock } from '../playback/clock';
import { momentTimes } from '../timeline/moments';
import { Easel } from './easel';
import type { IdleWork } from './idleWork';
import { keepRun } from './keeping';
import { sameValue } from './knobs';
import type {
  AddressTexts,
  Command,
  KeptRun,
  KnobsCommand,
  OpenCommand,
  Report,
  RunView,
  StoryCommand,
} from './messages';
import { type Opening, openingOf, withPast } from './opening';
import { parseForPage } from './pageLimits';
import { Pulse } from './pulse';
import { NOT_NOW, NOT_READ, TOO_MANY } from './reasons';
import { Resting } from './resting';
import { savedDocument } from './savedDocument';
import { Slicing } from './slicing';
import { Story, type Telling } from './story';
import type { Turning } from './turning';

/** While playing, the page hears from the run this often, in wall microseconds. */
const REPORT_EVERY_US = 100_000;
/** With reduced motion a message stands on its wire at least this long, in wall microseconds. */
const PARKED_US = 800_000;

/** The run behind one page: obeys commands, plays, draws, and reports. It lives in a worker or on the page's thread. */
export class Run {
  readonly #report: (report: Report) => void;
  readonly #clock = new PlaybackClock((elapsedUs) => this.#guard(() => this.#onFrame(elapsedUs)));
  #story: Story | null = null;
  #telling: Telling | null = null;
  /** Fetched with the sentences. */
  #idleWork: IdleWork | null = null;
  #turning: Turning | null = null;
  readonly #pulse: Pulse;
  readonly #easel: Easel;
  #reduced = false;
  #visible = true;
  /** Whether the visitor wants it to play; a hidden page waits all the same. */
  #playing = false;
  /** Where the opened document comes from, and what its address would open by itself. */
  #origin: Pick<KeptRun, 'scenario' | 'plain' | 'file'> = {
    scenario: null,
    plain: null,
    file: null,
  };
  #sinceReportUs = 0;
  readonly #slicing = new Slicing();
  readonly #resting = new Resting();
  /** What it was asked to open last: what had to wait may be too late. */
  #latest: OpenCommand | null = null;
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
    this.#idleWork?.close();
    this.#story = null;
  }

  /** A defect stops the run and is said aloud: a page that silently stands still explains nothing. */
  #guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#playing = false;
      this.#clock.pause();
      // It is nobody's defect: the scenario asks for more than can be held. What has been seen so far stays.
      if (error instanceof Overload) return this.#stand(error);
      const what = error instanceof Error ? error.message : String(error);
      this.#report({ type: 'broken', what });
    }
  }

  #stand({ growth, most }: Overload): void {
    this.#report({ type: 'outgrown', growth, most });
    this.#tell();
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
        return this.#restart(story);
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
    const turning = this.#turning as Turning;
    const before = turning.values;
    const parsed = turning.turn(knobs);
    if ('problems' in parsed) {
      this.#report({ type: 'knobs-refused', source, problems: parsed.problems });
      return;
    }
    if (!sameValue(before, turning.values)) {
      this.#story = story.replay(parsed.scenario, told);
      this.#dress();
      this.#tell();
      this.#keep();
    }
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
    this.#story = new Story(scenario, shown, { ...(journal && { journal }), deeds, untilUs, beat });
    if (this.#telling !== null) this.#story.tell(this.#telling);
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

  /** Sentences come after motion: a request that moves says more than a word that waits. */
  async #fetchTelling(): Promise<void> {
    try {
      this.#telling ??= await import('./telling');
    } catch {
      const reason = 'The sentences could not be fetched. The simulation goes on without them.';
      this.#report({ type: 'refused', reason });
      return;
    }
    const guard = (work: () => void) => this.#guard(work);
    this.#idleWork ??= new this.#telling.IdleWork(guard, () => this.#tell());
    this.#story?.tell(this.#telling);
    this.#tell();
  }

  /** A step is told in a sentence, so it waits for the first ones to be there. */
  async #step(): Promise<void> {
    if (this.#telling === null) await this.#fetchTelling();
    this.#guard(() => {
      this.#story?.step();
      this.#tell();
    });
  }

  #restart({ scenario, shown }: Story): void {
    this.#open({ scenario, shown, deeds: [], untilUs: 0 }, this.#playing);
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
    this.#story?.parkMessages(this.#reduced ? PARKED_US * speed : 0);
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
    const view: RunView = {
      ...story.view(),
      playing: this.#playing,
      speed: this.#clock.speed,
      pace: this.#clock.pace,
      timeWorld: scenario.world,
      scenario: { name: scenario.name, description: scenario.description, file: this.#origin.file },
      seed: scenario.seed,
      realTimes: this.#idleWork?.timesOf(scenario) ?? null,
    };
    this.#report({ type: 'view', view });
    if (this.#figures) this.#report({ type: 'figures', figures: story.figures() });
  }

  #dress(): void {
    this.#easel.dress({ isCrowd: this.#story?.fold.crowd ?? false, isReduced: this.#reduced });
  }
}

type Beginning = Omit<Opening, 'turning'>;
