import type { ArchitectureId, ChangeId, Scenario } from '../engine';
import { PlaybackClock } from '../playback/clock';
import { frameAt } from '../stage/frame';
import { createPainter, type Painter } from '../stage/layers/painter';
import type { Palette, StageLayout } from '../stage/layers/types';
import { sameValue } from './knobs';
import type { Command, Report, RunView } from './messages';
import { parseForPage } from './pageLimits';
import { savedDocument } from './savedDocument';
import { Story, type Telling } from './story';
import { styleFor } from './styles';
import { Turning } from './turning';

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
  #turning: Turning | null = null;
  #painter: Painter | null = null;
  #layout: StageLayout | null = null;
  #palette: Palette | null = null;
  #reduced = false;
  #visible = true;
  /** Whether the visitor wants it to play; a hidden page waits all the same. */
  #playing = false;
  #hasMoved = false;
  #sinceReportUs = 0;
  /** Somebody looks at all figures. */
  #figures = false;

  constructor(report: (report: Report) => void) {
    this.#report = report;
  }

  obey(command: Command): void {
    this.#guard(() => this.#obey(command));
  }

  close(): void {
    this.#clock.pause();
    this.#story = null;
  }

  /** A defect stops the run and is said aloud: a page that silently stands still explains nothing. */
  #guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#playing = false;
      this.#clock.pause();
      const what = error instanceof Error ? error.message : String(error);
      const reason = `The simulation stopped because of a defect of the page: ${what}`;
      this.#report({ type: 'refused', reason: `${reason} Restart goes on from the beginning.` });
    }
  }

  #obey(command: Command): void {
    switch (command.type) {
      case 'open':
        return this.#openDocument(command);
      case 'canvas':
        this.#painter = createPainter(command.canvas);
        return this.#dressPainter();
      case 'layout':
        this.#layout = command.layout;
        return this.#dressPainter();
      case 'palette':
        this.#palette = command.palette;
        return this.#dressPainter();
      case 'motion':
        this.#reduced = command.reduced;
        this.#parkMessages();
        return this.#dressPainter();
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
        this.#parkMessages();
        return this.#tell();
      case 'step':
        this.#setPlaying(false);
        void this.#step();
        return;
      case 'restart':
        return this.#open(story.scenario, this.#playing, story.shown);
      case 'architecture':
        story.show(command.id);
        return this.#tell();
      case 'change':
        return this.#change(story, command.change, command.target);
      case 'knobs':
        return this.#turn(story, command);
      case 'save':
        return this.#save(story);
    }
  }

  /** A document that is no scenario leaves everything as it is, unless the page has named a second choice. */
  #openDocument({ document, otherwise, source, playing, speed }: OpenCommand): void {
    const wished = parseForPage(document);
    if ('problems' in wished) {
      this.#report({ type: 'problems', source, problems: wished.problems });
    } else this.#report({ type: 'opened', source });
    const plain = 'scenario' in wished ? wished : parseForPage(otherwise);
    if (!('scenario' in plain)) return;
    this.#turning = new Turning(plain === wished ? document : otherwise, plain.scenario.world);
    this.#clock.speed = speed;
    this.#open(plain.scenario, playing);
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
      this.#dressPainter();
      this.#tell();
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

  #open(scenario: Scenario, playing: boolean, shown: ArchitectureId = scenario.architecture): void {
    const { journal } = this.#story ?? {};
    this.#story = new Story(scenario, shown, journal && { journal });
    if (this.#telling !== null) this.#story.tell(this.#telling);
    else if (!playing) void this.#fetchTelling();
    this.#parkMessages();
    this.#dressPainter();
    this.#setPlaying(playing);
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

  #change(story: Story, change: ChangeId, target: number): void {
    if (!story.change(change, target)) {
      this.#report({ type: 'refused', reason: 'That is not possible any more.' });
    }
    this.#tell();
  }

  #parkMessages(): void {
    this.#story?.parkMessages(this.#reduced ? PARKED_US * this.#clock.speed : 0);
  }

  #setPlaying(playing: boolean): void {
    this.#playing = playing;
    if (playing && this.#visible) this.#clock.play();
    else this.#clock.pause();
    this.#tell();
  }

  #onFrame(elapsedUs: number): void {
    const story = this.#story;
    if (story === null) return;
    if (elapsedUs > 0) story.advance(elapsedUs);
    this.#paint(story);
    this.#sinceReportUs += elapsedUs / this.#clock.speed;
    if (this.#sinceReportUs >= REPORT_EVERY_US) this.#reportView(story);
  }

  #paint(story: Story): void {
    if (this.#painter === null) return;
    const frame = frameAt(story.fold, story.nowUs);
    this.#painter.paint(frame);
    if (this.#hasMoved || this.#layout === null || frame.packets.length === 0) return;
    this.#hasMoved = true;
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
      timeWorld: scenario.world,
      scenarioName: scenario.name,
      seed: scenario.seed,
    };
    this.#report({ type: 'view', view });
    if (this.#figures) this.#report({ type: 'figures', figures: story.figures() });
  }

  #dressPainter(): void {
    const painter = this.#painter;
    if (painter === null) return;
    if (this.#layout !== null) painter.setLayout(this.#layout);
    if (this.#palette !== null) painter.setPalette(this.#palette);
    void this.#chooseStyle(painter);
    this.#clock.redraw();
  }

  /** Most visitors never need more than the first style: the others are fetched when they are. */
  async #chooseStyle(painter: Painter): Promise<void> {
    const style = await styleFor(this.#story?.fold.crowd ?? false, this.#reduced);
    if (painter !== this.#painter) return;
    painter.setStyle(style);
    this.#clock.redraw();
  }
}

type OpenCommand = Extract<Command, { readonly type: 'open' }>;
type KnobsCommand = Extract<Command, { readonly type: 'knobs' }>;

type StoryCommand = Exclude<
  Command,
  { readonly type: 'open' | 'canvas' | 'layout' | 'palette' | 'motion' | 'visible' | 'figures' }
>;
