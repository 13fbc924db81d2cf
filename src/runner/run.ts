import { type ArchitectureId, type ChangeId, Overload } from '../engine';
import { PlaybackClock } from '../playback/clock';
import { isFull } from '../spec/codec';
import { asDocument, untouched } from '../spec/runSpec';
import { Keeper } from './keeper';
import type {
  Command,
  OpenCommand,
  RefusalReason,
  ReopenCommand,
  Report,
  SettingsCommand,
  StoryCommand,
  TimeCommand,
} from './messages';
import { openerOf } from './opener';
import { type Opening, openingAt } from './opening';
import { Pulse } from './pulse';
import { replayed } from './replaying';
import { Showing } from './showing';
import { Slicing } from './slicing';
import { Standstill } from './standstill';
import { Story, type Telling } from './story';
import { Teller } from './teller';
import { UnderWay } from './underWay';
import { viewOf } from './viewing';

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
  readonly #showing: Showing;
  #visible = true;
  /** Whether the visitor wants it to play; a hidden page waits all the same. */
  #playing = false;
  #sinceReportUs = 0;
  readonly #slicing = new Slicing();
  /** What it was asked to open last: what had to wait may be too late. */
  #latest: OpenCommand | ReopenCommand | null = null;
  readonly #standstill = new Standstill();
  readonly #underWay = new UnderWay(this.#teller);
  /** Somebody looks at all figures. */
  #figures = false;

  constructor(report: (report: Report) => void) {
    this.#report = report;
    this.#keeper = new Keeper(report);
    this.#pulse = new Pulse(report);
    this.#showing = new Showing(
      () => this.#clock.redraw(),
      (why) => report({ type: 'undrawn', why }),
    );
  }

  obey(command: Command): void {
    if (command.type === 'ping') return this.#pulse.answer(this.#underWay.isBusy);
    this.#pulse.obeys(command);
    this.#guard(() => this.#obey(command));
  }

  close(): void {
    this.#clock.pause();
    this.#latest = null;
    this.#underWay.cancel();
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
        if (command.asked === undefined && command.link === undefined)
          return this.#openAtOnce(command);
        return this.#pulse.await(this.#openOnceFetched(command));
      case 'reopen':
        return this.#pulse.await(this.#openOnceFetched(command));
      case 'canvas':
      case 'layout':
      case 'palette':
      case 'motion':
      case 'follow':
        return this.#showing.obey(command, this.#story, this.#clock.speed);
      case 'figures':
        this.#figures = command.on;
        return this.#tell();
      case 'visible':
        this.#visible = command.visible;
        return this.#setPlaying(this.#playing);
      default:
        this.#obeyInStory(command);
    }
  }

  #obeyInStory(command: StoryCommand): void {
    if (!this.#underWay.makeWay(command)) return;
    const story = this.#story;
    if (story === null) return;
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
        this.#showing.pace(story, command.speed);
        return this.#tell();
      case 'step':
        this.#setPlaying(false);
        return this.#pulse.await(this.#whenTold(() => this.#story?.step()));
      case 'restart':
        return this.#restart(story);
      case 'architecture':
        return this.#show(story, command.id);
      case 'change':
        return this.#change(story, command.change, command.target);
      case 'settings':
        return this.#turn(story, command);
      case 'time':
        return this.#pulse.await(this.#changeTime(command));
      case 'save':
        return this.#report({ type: 'document', document: asDocument(story.spec, story.shown) });
      case 'draw':
        this.#reportView(story);
        return this.#report({ type: 'drawn', ...this.#showing.drawn(story) });
    }
  }

  /** What is no scenario leaves everything as it is, also what is under way. */
  #openAtOnce(command: OpenCommand): void {
    const opening = this.#keeper.open(command);
    if (opening === null) return;
    this.#latest = command;
    this.#underWay.cancel();
    this.#begin(opening, command);
  }

  /** What is asked for meanwhile is done once it is open. */
  async #openOnceFetched(command: OpenCommand | ReopenCommand): Promise<void> {
    this.#latest = command;
    this.#underWay.cancel();
    const release = this.#underWay.hold();
    const open = await openerOf(command, this.#teller);
    if (command !== this.#latest) return;
    this.#guard(() => {
      const { opening, hash, isUnread } = open(this.#keeper);
      this.#begin(opening, command, hash);
      if (isUnread) this.#report({ type: 'refused', reason: 'address-not-read' });
    });
    for (const one of release()) this.#guard(() => this.#obey(one));
  }

  #begin(
    opening: Opening | null,
    { speed, playing }: OpenCommand | ReopenCommand,
    hash?: string,
  ): void {
    if (opening === null) return;
    this.#clock.speed = speed;
    this.#open(opening, playing, ({ traceHash }) => {
      if (hash !== undefined && hash !== traceHash) this.#report({ type: 'differs' });
    });
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
    const opening = this.#keeper.turned(story, command);
    if (opening?.spec === story.spec) this.#keeper.tellSettings(command.source);
    if (opening === null || opening.spec === story.spec) return;
    this.#underWay.begin(replayed(story, opening, command, this.#keeper), (other) => {
      if (other === null) return this.#tell();
      this.#enter(other);
      this.#tellAll(other);
      this.#keeper.tellSettings(command.source);
    });
  }

  #show(story: Story, id: ArchitectureId): void {
    this.#underWay.begin(story.show(id), () => this.#tellAll(story), true);
  }

  #tellAll(story: Story): void {
    // What was not played meanwhile says nothing of how fast this machine is.
    this.#clock.speed = this.#clock.speed;
    this.#showing.pace(story, this.#clock.speed);
    this.#tell();
    this.#keep();
  }

  #changeTime(command: TimeCommand): Promise<void> {
    const latest = this.#latest;
    return this.#whenTold((telling) => {
      // Something else may have been opened meanwhile.
      if (latest !== this.#latest) return;
      const { spec, shown } = this.#story as Story;
      const { origin } = this.#keeper;
      const { opening, problems } = telling.openingInWorld({ spec, shown, origin }, command);
      if (opening !== null) {
        this.#keeper.goOn(opening.spec);
        this.#open(opening, this.#playing);
        this.#keeper.tellSettings('');
      }
      this.#keeper.refuse(command.source, problems);
    }, 'no-other-time');
  }

  #open(opening: Opening, playing: boolean, arrived = (_: Story) => {}): void {
    const { journal } = this.#story ?? {};
    const { untilUs } = opening;
    const telling = untilUs > 0 ? this.#teller.telling : null;
    this.#standstill.isOutgrown = false;
    const story = new Story(opening, {
      ...(journal && { journal }),
      beat: this.#pulse.beat,
      telling,
    });
    this.#underWay.begin(story.goTo(untilUs), () => {
      story.fold.moments.settle();
      this.#enter(story);
      if (this.#teller.telling === null && !playing) void this.#fetchTelling();
      this.#setPlaying(playing);
      this.#keep();
      arrived(story);
    });
  }

  /** Another story is seen and told from now on. */
  #enter(story: Story): void {
    const { telling } = this.#teller;
    this.#story = story;
    this.#standstill.isOutgrown = false;
    if (telling !== null) story.tell(telling);
    this.#showing.pace(story, this.#clock.speed);
    this.#showing.dress(story);
  }

  /** Hands out what it takes to open this run again, after the view that says how far it is. */
  #keep(): void {
    this.#pulse.await(this.#keeper.keep(this.#story as Story, this.#pulse.obeyed));
  }

  async #fetchTelling(): Promise<void> {
    const telling = await this.#teller.fetch();
    if (telling === null) return this.#report({ type: 'refused', reason: 'no-sentences' });
    this.#guard(() => {
      this.#underWay.finish();
      this.#story?.tell(telling);
      this.#tell();
    });
  }

  /** Does what needs the code that comes after the first motion. */
  async #whenTold(work: (telling: Telling) => void, otherwise?: RefusalReason): Promise<void> {
    if (this.#teller.telling === null) await this.#fetchTelling();
    const { telling } = this.#teller;
    // What is asked for meanwhile comes first.
    this.#guard(() => this.#underWay.finish());
    if (telling !== null) this.#guard(() => work(telling));
    else if (otherwise !== undefined) this.#report({ type: 'refused', reason: otherwise });
    this.#tell();
  }

  #change(story: Story, change: ChangeId, target: number): void {
    const isAtLimit = isFull(story.spec);
    const reason = isAtLimit ? 'too-many-changes' : 'not-possible-now';
    if (isAtLimit || !story.change(change, target)) this.#report({ type: 'refused', reason });
    else this.#keeper.goOn(story.spec);
    this.#tellAll(story);
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
    if (this.#underWay.isBusy) return this.#clock.giveBack(elapsedUs);
    // What does not fit into a frame has not passed, and the clock says so.
    this.#clock.giveBack(this.#slicing.play(elapsedUs, (us) => story.advance(us)));
    const isOver = !this.#clock.playing && this.#showing.rest(story, this.#clock.speed);
    if (isOver) this.#reportView(story);
    if (this.#showing.paint(story)) {
      this.#report({ type: 'moving' });
      void this.#fetchTelling();
    }
    this.#sinceReportUs += elapsedUs / this.#clock.speed;
    if (this.#sinceReportUs >= REPORT_EVERY_US) this.#reportView(story);
  }

  /** Reports at once, and draws soon. */
  #tell(): void {
    if (this.#story !== null) this.#reportView(this.#story);
    this.#clock.redraw();
  }

  #reportView(story: Story): void {
    if (this.#underWay.isBusy) return;
    this.#sinceReportUs = 0;
    const seen = this.#standstill.viewOf(story);
    if (seen === null) return;
    const { file } = this.#keeper.origin;
    const at = { playing: this.#playing, clock: this.#clock, file, teller: this.#teller };
    this.#report({ type: 'view', view: viewOf(story, seen, at) });
    if (!this.#figures || this.#standstill.isOutgrown) return;
    this.#report({ type: 'figures', figures: story.figures() });
  }
}
