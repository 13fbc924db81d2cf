import { Overload } from '../engine';
import { PlaybackClock } from '../playback/clock';
import { isFull } from '../spec/codec';
import { asDocument } from '../spec/runSpec';
import type { ActCommand } from './acting/acts';
import { type Next, runHere } from './acting/next';
import type { Command, OpenCommand, ReopenCommand, StoryCommand } from './commands';
import { isShow, Showing } from './drawing/showing';
import type { Report } from './messages';
import { Keeper } from './opening/keeper';
import { openerOf } from './opening/opener';
import { Outgrown } from './outgrown';
import { Story, type Telling } from './story';
import { type Later, Teller } from './telling/teller';
import { Views } from './telling/views';
import type { LookCommand, Looks } from './work/looks';
import { Pulse } from './work/pulse';
import { Slicing } from './work/slicing';
import { UnderWay } from './work/underWay';

type Opened = OpenCommand | ReopenCommand;

/** The run behind one page: obeys commands, plays, draws, and reports. It lives in a worker or on the page's thread. */
export class Run {
  readonly #report: (report: Report) => void;
  readonly #clock = new PlaybackClock((elapsedUs) => this.#guard(() => this.#onFrame(elapsedUs)));
  #story: Story | null = null;
  readonly #teller = new Teller(
    (work) => this.#guard(work),
    () => this.#tell(),
    (report) => this.#report(report),
  );
  readonly #keeper: Keeper;
  readonly #pulse: Pulse;
  readonly #showing: Showing;
  #visible = true;
  /** Whether the visitor wants it to play; a hidden page waits all the same. */
  #playing = false;
  readonly #slicing = new Slicing();
  /** What it was asked to open last: what had to wait may be too late. */
  #asked: Opened | null = null;
  readonly #outgrown = new Outgrown();
  readonly #underWay = new UnderWay(this.#teller, (command) =>
    this.#guard(() => this.#obeyInStory(command)),
  );
  #looks: Looks | null = null;
  readonly #views: Views;

  constructor(report: (report: Report) => void) {
    this.#report = report;
    this.#keeper = new Keeper(report);
    this.#pulse = new Pulse(report, () => this.#underWay.isBusy);
    this.#views = new Views(report, this.#clock, this.#keeper, this.#teller);
    this.#showing = new Showing(
      () => this.#clock.redraw(),
      (why) => report({ type: 'undrawn', why }),
    );
  }

  obey(command: Command): void {
    if (command.type === 'ping') return this.#pulse.answer();
    this.#pulse.obeys(command);
    this.#guard(() => this.#obey(command));
  }

  close(): void {
    this.#clock.pause();
    this.#asked = null;
    this.#underWay.cancel();
    this.#teller.close();
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
        this.#outgrown.isOutgrown = true;
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
        this.#underWay.finishAct();
        if (command.asked === undefined && command.link === undefined)
          return this.#openAtOnce(command);
        return this.#pulse.await(this.#openOnceFetched(command));
      case 'reopen':
        return this.#pulse.await(this.#openOnceFetched(command));
      case 'figures':
        this.#views.areFiguresSeen = command.on;
        return this.#tell();
      case 'foresee':
      case 'series':
        return void this.#teller.attend(command, () => this.#story);
      case 'visible':
        this.#visible = command.visible;
        return this.#setPlaying(this.#playing);
      default:
        if (!isShow(command)) return this.#obeyInStory(command);
        this.#showing.obey(command, this.#story, this.#clock.speed);
    }
  }

  #obeyInStory(command: StoryCommand): void {
    if (!this.#underWay.makeWay(command)) return;
    const story = this.#story;
    if (story === null) return;
    if (this.#outgrown.refuses(command))
      return this.#report({ type: 'refused', reason: 'outgrown' });
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
      case 'stepBack':
      case 'goTo':
      case 'latest':
        return this.#pulse.await(this.#whenTold((later) => this.#look(later, command)));
      case 'architecture':
        return this.#underWay.begin(
          this.#showing.withBeside(story.show(command.id), story),
          () => this.#tellAll(story),
          'lane',
        );
      case 'compare':
        return this.#pulse.await(this.#whenTold((later) => this.#compare(later, command.asked)));
      case 'save':
        return this.#report({ type: 'document', document: asDocument(story.spec, story.shown) });
      case 'draw':
        this.#reportView(story);
        return this.#report({ type: 'drawn', ...this.#showing.drawn(story) });
      case 'change':
        return this.#change(story, command);
      default:
        return this.#act(command);
    }
  }

  /** What is no scenario leaves everything as it is, also a look that is under way. */
  #openAtOnce(command: OpenCommand): void {
    const next = this.#keeper.open(command, this.#story);
    if (next === null) return;
    this.#asked = command;
    this.#underWay.cancel();
    this.#begin(next, command, this.#pulse.obeyed);
  }

  /** What is asked for meanwhile is done once it is open. */
  async #openOnceFetched(command: Opened): Promise<void> {
    this.#asked = command;
    this.#underWay.cancel();
    const { obeyed } = this.#pulse;
    const release = this.#underWay.hold();
    const open = await openerOf(command, this.#teller);
    if (command !== this.#asked) return;
    this.#guard(() => {
      const { next, hash, isUnread } = open(this.#keeper, this.#story);
      this.#begin(next, command, obeyed, hash);
      if (isUnread) this.#report({ type: 'refused', reason: 'address-not-read' });
    });
    for (const one of release()) this.#guard(() => this.#obey(one));
  }

  /** @param obeyed so many commands have been: what is held until it is open has not */
  #begin(next: Next | null, { speed, playing }: Opened, obeyed: number, hash?: string): void {
    if (next === null) return;
    this.#clock.speed = speed;
    const { opening } = next;
    const { journal = null } = this.#story ?? {};
    const telling = opening.latestUs > 0 ? this.#teller.telling : null;
    this.#outgrown.isOutgrown = false;
    const story = new Story(opening, { journal, beat: this.#pulse.beat, telling });
    this.#underWay.begin(this.#showing.withBeside(story.open(opening), story), () => {
      story.lanes.settle();
      this.#keeper.goOn(next, story.spec);
      this.#enter(story);
      if (this.#teller.telling === null && !playing) void this.#fetchTelling();
      this.#setPlaying(playing);
      this.#keep(obeyed);
      this.#keeper.tellSettings('');
      if (hash !== undefined && hash !== story.traceHash) this.#report({ type: 'differs' });
    });
  }

  #change(story: Story, command: Extract<Command, { type: 'change' }>): void {
    const { change, target } = command;
    const isAtLimit = isFull(runHere(story));
    const reason = isAtLimit ? 'too-many-changes' : 'not-possible-now';
    if (isAtLimit || !story.accepts(change, target)) this.#report({ type: 'refused', reason });
    else if (story.isInPast) return this.#act(command);
    else {
      story.change(change, target);
      this.#keeper.did({ is: 'change', atUs: story.nowUs, change, target }, story.spec, story);
    }
    this.#tellAll(story);
  }

  /** Does what makes another run of the shown one. */
  #act(command: ActCommand): void {
    const asked = this.#asked;
    const act = (later: Later) => {
      const story = this.#story as Story;
      if (asked !== this.#asked) return; // Something else has been opened meanwhile.
      const next = later.nextOf(command, story, this.#keeper);
      if (next === null) this.#tellAll(story);
      else this.#become(later, next);
    };
    this.#pulse.await(this.#whenTold(act));
  }

  /** Shows what the run becomes once that is there. */
  #become(later: Later, next: Next): void {
    const { beside } = this.#showing;
    const isSound = !this.#outgrown.isOutgrown;
    const work = later.become(this.#story as Story, next, this.#keeper, isSound, beside);
    const arrive = (other: Story | null) => {
      if (other === null) return this.#tell();
      this.#keeper.goOn(next, other.spec);
      this.#enter(other);
      this.#tellAll(other);
      this.#keeper.tellSettings(next.source ?? '');
    };
    this.#underWay.begin(work, arrive, 'act');
  }

  #compare(later: Later, asked: string | null): void {
    const see = (work: (story: Story) => Generator<void>) => {
      this.#guard(() => this.#underWay.finish());
      const story = this.#story as Story;
      this.#guard(() => this.#underWay.begin(work(story), () => this.#tellAll(story)));
    };
    this.#pulse.await(later.compare(this.#showing, asked, { report: this.#report, see }));
  }

  #look(later: Later, command: LookCommand): void {
    this.#looks ??= new later.Looks(this.#underWay, {
      setPlaying: (playing) => this.#setPlaying(playing),
      arrived: (story) => this.#tellArrival(story),
    });
    this.#looks.obey(command, this.#story as Story, this.#playing);
  }

  #tellAll(story: Story): void {
    this.#tellArrival(story);
    this.#keep();
  }

  #tellArrival(story: Story): void {
    // What was not played meanwhile says nothing of how fast this machine is.
    this.#clock.speed = this.#clock.speed;
    this.#showing.pace(story, this.#clock.speed);
    this.#tell();
  }

  /** Another story is seen and told from now on. */
  #enter(story: Story): void {
    this.#story = story;
    this.#looks = null;
    this.#outgrown.isOutgrown = false;
    if (this.#teller.telling !== null) this.#toldBy(story, this.#teller.telling);
    this.#showing.pace(story, this.#clock.speed);
    this.#showing.dress(story);
  }

  #toldBy(story: Story, telling: Telling): void {
    story.tell(telling);
    this.#keeper.recall(this.#teller.later as Later);
  }

  /** Hands out what it takes to open this run again, after the view that says how far it is. */
  #keep(obeyed = this.#pulse.obeyed): void {
    const story = this.#story as Story;
    this.#pulse.await(this.#keeper.keep(story.spec, story, obeyed));
  }

  async #fetchTelling(): Promise<void> {
    const telling = await this.#teller.fetch();
    if (telling === null) return this.#report({ type: 'refused', reason: 'no-sentences' });
    this.#guard(() => {
      this.#underWay.finish();
      if (this.#story !== null) this.#toldBy(this.#story, telling);
      this.#tell();
    });
  }

  /** Does what needs the code that comes after the first motion. */
  async #whenTold(work: (later: Later) => void): Promise<void> {
    // What is asked for meanwhile comes first.
    const comeAfter = () => this.#guard(() => this.#underWay.finish());
    if (this.#teller.telling === null) await this.#fetchTelling().then(comeAfter);
    const { later } = this.#teller;
    if (later !== null) this.#guard(() => work(later));
    else this.#report({ type: 'refused', reason: 'part-missing' });
    this.#tell();
  }

  #setPlaying(playing: boolean): void {
    if (this.#playing && !playing) this.#story?.lanes.pause();
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
    this.#clock.giveBack(this.#slicing.play(elapsedUs, story));
    const isOver = !this.#clock.playing && this.#showing.rest(story, this.#clock.speed);
    if (isOver) this.#reportView(story);
    if (this.#showing.paint(story)) {
      this.#report({ type: 'moving' });
      void this.#fetchTelling();
    }
    if (this.#views.isDueAfter(elapsedUs / this.#clock.speed)) this.#reportView(story);
  }

  /** Reports at once, and draws soon. */
  #tell(): void {
    if (this.#story !== null) this.#reportView(this.#story);
    this.#clock.redraw();
  }

  #reportView(story: Story): void {
    if (this.#underWay.isBusy) return;
    this.#views.tell(story, this.#outgrown, this.#playing);
    this.#showing.beside?.tell();
  }
}
