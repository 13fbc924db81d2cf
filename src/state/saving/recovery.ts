import words from '../../messages/en/dialogs/recovery';
import canvas from '../../messages/en/stage/canvas';
import { problemInWords } from '../../messages/problems';
import type { MessageOf } from '../../messages/room';
import type { Command } from '../../runner/commands';
import type { Report, Undrawn } from '../../runner/messages';
import { type Player, RECOVERY } from '../player';
import { restore } from './savedRun';

/** The run is asked this often whether it lives. */
const TICK_MS = 500;
/** A tick that comes so late says that the page itself stood still, and nothing about the run. */
const LATE_MS = 3 * TICK_MS;
/** So many questions without an answer mean that it does not live; twice as many after each time at the same place. */
const SILENT_TICKS = 10;
/** To open a run of ten thousand people takes a slow machine as long as this without a sign. */
const OPENING_TICKS = 40;
/** A place to live may have to be fetched again first. */
const STARTING_TICKS = 120;
/** Dying again within so much simulated time is dying at the same place. */
const SAME_PLACE_US = 5_000_000;
/** So many canvases in a row are tried by themselves. */
const CANVASES_MAX = 3;
const CANVAS_REST_MS = 60_000;

/** Commands of which the latest alone counts, and counts for every run. */
const STANDING: ReadonlySet<Command['type']> = new Set([
  'layout',
  'palette',
  'tags',
  'motion',
  'follow',
  'visible',
  'figures',
  'foresee',
  'series',
]);

type Reason = Extract<
  MessageOf<typeof words>,
  { readonly id: 'recovery.defect' | 'recovery.silent' }
>;

/** Watches over the run of a player: one that dies is started again and played to where it was. */
export class Watch {
  readonly #player: Player;
  readonly #standing = new Map<Command['type'], Command>();
  /** How many commands of this run have been obeyed and forgotten. */
  #obeyed = 0;
  /** Whether this run has been heard at all, and whether another one was there before it. */
  #hasBegun = false;
  #isSecond = false;
  #silentTicks = 0;
  #tickedMs = 0;
  /** Where it died last, and how often in a row. */
  #place = { atUs: Number.NEGATIVE_INFINITY, deaths: 0 };
  /** It died too often to be started by itself: so many commands had been sent then. */
  #dead: { readonly sent: number } | null = null;
  #reason: Reason = { id: 'recovery.silent' };
  #canvases = { count: 0, latestMs: 0 };

  constructor(player: Player) {
    this.#player = player;
    const timer = setInterval(() => this.#tick(), TICK_MS);
    player.closed.addEventListener('abort', () => clearInterval(timer));
  }

  /** Signs of life, and what became of a run that was opened again. */
  heard(report: Report): void {
    switch (report.type) {
      case 'ready':
      case 'pong':
      case 'kept':
        this.#hasBegun = true;
        this.#silentTicks = 0;
        if ('obeyed' in report) this.#forget(report.obeyed);
        return;
      case 'broken':
        return this.#died({ id: 'recovery.defect', args: { what: report.what } });
      case 'undrawn':
        return this.#drawAgain(report.why);
      case 'opened':
        return this.#tellReturn();
      case 'problems':
        this.#giveUp(report.problems.map(problemInWords));
    }
  }

  get #page() {
    return this.#player.page.getState();
  }

  get #view() {
    return this.#player.run.getState().view;
  }

  #forget(count: number): void {
    for (const command of this.#player.sent.splice(0, count - this.#obeyed)) {
      if (STANDING.has(command.type)) this.#standing.set(command.type, command);
    }
    this.#obeyed = Math.max(this.#obeyed, count);
  }

  #tick(): void {
    const nowMs = performance.now();
    const passedMs = nowMs - this.#tickedMs;
    this.#tickedMs = nowMs;
    if (this.#dead !== null) {
      const since = this.#player.sent.slice(this.#dead.sent);
      // Whoever asks for anything asks for a run that lives.
      if (since.some(({ type }) => !STANDING.has(type))) this.#revive(false, this.#pending());
      return;
    }
    this.#player.ping();
    // A page that stood still or is not seen has not listened; what is fetched for the first time takes its time.
    const isSeen = document.visibilityState !== 'hidden';
    const isListening = (this.#hasBegun || this.#isSecond) && isSeen;
    if (passedMs > LATE_MS || !isListening) this.#silentTicks = 0;
    // Where the page has to wait for its turn, so has the run.
    else this.#silentTicks += TICK_MS / Math.max(TICK_MS, passedMs);
    if (this.#silentTicks > this.#patience()) this.#died({ id: 'recovery.silent' });
  }

  #patience(): number {
    if (!this.#hasBegun) return STARTING_TICKS;
    const ticks = SILENT_TICKS * 2 ** this.#place.deaths;
    const isOpening = this.#player.sent.some(({ type }) => type === 'open' || type === 'reopen');
    return isOpening ? Math.max(ticks, OPENING_TICKS) : ticks;
  }

  #seenUs(): number {
    return this.#view?.system.timeUs ?? 0;
  }

  #pending(): Command[] {
    return this.#player.sent.filter(({ type }) => !STANDING.has(type));
  }

  #died(why: Reason): void {
    const atUs = this.#seenUs();
    const isSame = Math.abs(atUs - this.#place.atUs) <= SAME_PLACE_US;
    this.#place = { atUs, deaths: isSame ? this.#place.deaths + 1 : 1 };
    this.#reason = why;
    if (this.#place.deaths > 2) return this.#giveUp([]);
    this.#page.notify({ title: words('recovery.restarting', { why }), lines: [] });
    // What it died of may be what it was asked for last.
    if (this.#place.deaths === 1) this.#revive(this.#view?.playing ?? true, this.#pending());
    else this.#revive(false, this.#kept === null ? this.#pending().slice(0, 1) : []);
  }

  get #kept() {
    return this.#player.run.getState().kept;
  }

  /** Another run, opened where the last one was seen, is asked for what that one did not come to. */
  #revive(playing: boolean, rest: readonly Command[]): void {
    const player = this.#player;
    const view = this.#view;
    const kept = this.#kept;
    for (const command of player.sent) {
      if (STANDING.has(command.type)) this.#standing.set(command.type, command);
    }
    player.reconnect();
    this.#obeyed = 0;
    this.#hasBegun = false;
    this.#isSecond = true;
    this.#silentTicks = 0;
    this.#dead = null;
    for (const command of this.#standing.values()) player.send(command);
    if (kept !== null && view !== null) {
      const { speed, system, latestUs } = view;
      const { run, runs } = kept;
      restore(player, { run, runs, untilUs: system.timeUs, latestUs, playing, speed }, RECOVERY);
    }
    for (const command of rest) player.send(command);
    player.run.setState(({ canvas }) => ({ canvas: canvas + 1 }));
    this.#stand();
  }

  /** Until another run says otherwise, nothing plays. */
  #stand(): void {
    this.#player.run.setState(({ view }) => ({ view: view && { ...view, playing: false } }));
  }

  #tellReturn(): void {
    const page = this.#page;
    const at = this.#seenUs();
    const why = this.#reason;
    if (this.#place.deaths === 1) {
      const title = words('recovery.restarted', { why, at });
      page.notify({ kind: 'quiet', title, lines: [] });
      page.say(title);
      return;
    }
    const title = words('recovery.twice', { at });
    page.notify({ title, lines: [words('recovery.leftOut', { why })] });
    page.say(title);
  }

  /** The run stands, and what was done is kept until somebody wants it back. */
  #giveUp(lines: readonly string[]): void {
    this.#dead = { sent: this.#player.sent.length };
    this.#stand();
    const title = words('recovery.over', { at: this.#seenUs() });
    this.#page.notify({
      title,
      lines: lines.length > 0 ? lines : [words('recovery.kept', { why: this.#reason })],
      actions: [{ label: words('recovery.startAgain'), run: () => this.#revive(false, []) }],
    });
    this.#page.say(title);
  }

  /** Another canvas; not for ever, where none can be drawn on. */
  #drawAgain(why: Undrawn): void {
    const nowMs = performance.now();
    const isInRow = nowMs - this.#canvases.latestMs < CANVAS_REST_MS;
    this.#canvases = { count: isInRow ? this.#canvases.count + 1 : 1, latestMs: nowMs };
    const another = () => this.#player.run.setState(({ canvas }) => ({ canvas: canvas + 1 }));
    if (this.#canvases.count <= CANVASES_MAX) return another();
    const title = canvas('canvas.title');
    const line = canvas('canvas.line', { why });
    const run = () => {
      this.#page.notify(null);
      another();
    };
    this.#page.notify({ title, lines: [line], actions: [{ label: canvas('canvas.again'), run }] });
  }
}
