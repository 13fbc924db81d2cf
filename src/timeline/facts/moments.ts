import {
  Cause,
  copyMap,
  LookupResult,
  PlaceKind,
  Standing,
  TraceKind,
  type TraceRecord,
  unpackContents,
  unpackPlace,
  unpackSent,
} from '../../engine';
import type { CopyView, CredentialView, ServerView } from '../view';
import type { Attempts } from './attempts';
import { isFailure } from './causes';
import type { People } from './people';

/** What goes on for a moment and is then over. */
interface Passing {
  /** Grows by one for each of a run: the same however one came here. */
  readonly id: number;
  readonly atUs: number;
}

/** A session, or only a cart, died on which somebody counted. */
export interface Death extends Passing {
  /** Whose; in a crowd, where all that died at once in one place are one death, the first of them. */
  readonly client: number;
  /** How many people this happened to. */
  people: number;
  /** `packPlace` of where the last copy was destroyed, or null where none was: it was on its way. */
  readonly place: number | null;
  /** Whether the session died, and not only the cart in it. */
  session: boolean;
}

/** A copy that was destroyed, as it was. */
interface Broken extends Passing {
  readonly place: number;
  readonly copy: CopyView;
}

/** How long moments take, in simulated microseconds: the eye's time, at the speed of the run. */
export interface MomentTimes {
  /** From the break of a copy to its owner. */
  readonly deathUs: number;
  /** How long something stays lit that was read or written. */
  readonly litUs: number;
  /** How long a person of a crowd flares who has just lost something or been told of it. */
  readonly flareUs: number;
}

const DEATH_US = 600_000;
const STILL_DEATH_US = 1_600_000;
const LIT_US = 400_000;
const FLARE_US = 1_000_000;
const NEVER = Number.NEGATIVE_INFINITY;
/** Broken copies that are shown in one place at most: as many as are listed. */
const BROKEN_MAX = 24;

/** The times at a speed; without movement what is shown has to stand longer to be seen. */
export const momentTimes = (speed: number, isStill: boolean): MomentTimes => ({
  deathUs: (isStill ? STILL_DEATH_US : DEATH_US) * speed,
  litUs: LIT_US * speed,
  flareUs: FLARE_US * speed,
});

/** What moments have to know of the system they happen in. */
interface World {
  readonly timeUs: number;
  readonly crowd: boolean;
  readonly people: People;
  readonly attempts: Attempts;
}

/** What has happened just now and leads the eye: copies that broke, were read or written, and left or came with a message. */
export class Moments {
  times: MomentTimes = momentTimes(1, false);
  #deaths: Death[] = [];
  #broken: Broken[] = [];
  #nextId = 1;
  /** What began in the present pause, from this number on, goes on in it: everything else stands. */
  #pauseId = Number.POSITIVE_INFINITY;
  /** Time that has passed for what began in a pause, besides that of the run. */
  readonly #restedUs = new Map<number, number>();
  /** Where the last copy was destroyed on which each counted. */
  readonly #brokeAt = new Map<number, number>();
  /** Owner and instant of what was read or written last, by place. */
  #usedUs = new Map<number, Map<number, number>>();
  readonly #leftUs: Float64Array;
  readonly #cameUs: Float64Array;
  readonly #hurtUs: Float64Array;

  /** @param people how many there can be. */
  constructor(people: number) {
    this.#leftUs = new Float64Array(people).fill(NEVER);
    this.#cameUs = new Float64Array(people).fill(NEVER);
    this.#hurtUs = new Float64Array(people).fill(NEVER);
  }

  /** In order of beginning; those that are over are not among them. */
  get deaths(): readonly Death[] {
    return this.#deaths;
  }

  /** A record, just before it takes effect. */
  observe(record: TraceRecord, system: World): void {
    const { kind, a, b, c, timeUs } = record;
    switch (kind) {
      case TraceKind.sessionLost:
        return this.#died(system, a, c as Cause, timeUs, true);
      case TraceKind.cartLost:
        return this.#died(system, a, c as Cause, timeUs, false);
      case TraceKind.clientStanding:
        // The cookie of a new session is a new one.
        if (c !== 0 && c !== system.people.heldBy(a)) this.#came(a, timeUs);
        return this.#stood(system, a, b as Standing, timeUs);
      case TraceKind.attemptSent:
        if (unpackSent(c).bytes > 0) this.#leftUs[b] = timeUs;
        return;
      case TraceKind.clientCredential: {
        // Every answer says what its receiver has: most bring nothing new.
        const { affinity, credential } = system.people;
        if (c > 0 && (affinity[a] !== b || credential[a] !== c)) this.#came(a, timeUs);
        return;
      }
      case TraceKind.lookup: {
        const client = system.attempts.get(a)?.client;
        if (c !== LookupResult.found || client === undefined || system.crowd) return;
        return this.#use(b, client, timeUs);
      }
      case TraceKind.copyPlaced:
        if (!system.crowd) this.#placed(b, unpackContents(c).owner, timeUs);
    }
  }

  /** How long they are shown is left alone: it belongs to whoever looks. */
  copyTo(target: Moments): void {
    target.#deaths = this.#deaths.map((death) => ({ ...death }));
    target.#broken = this.#broken.slice();
    target.#nextId = this.#nextId;
    target.#pauseId = this.#pauseId;
    copyMap(this.#restedUs, target.#restedUs);
    copyMap(this.#brokeAt, target.#brokeAt);
    target.#usedUs = new Map([...this.#usedUs].map(([place, used]) => [place, new Map(used)]));
    target.#leftUs.set(this.#leftUs);
    target.#cameUs.set(this.#cameUs);
    target.#hurtUs.set(this.#hurtUs);
  }

  /** A copy is gone that was in this place. */
  removed(system: World, place: number, session: number, packed: number, cause: Cause): void {
    const { owner, identity, items } = unpackContents(packed);
    if (!isFailure(cause) || !system.people.countsOn(owner, session)) return;
    // What stands by for the store is not what its owner asks for.
    if (unpackPlace(place).kind === PlaceKind.replica) return;
    this.#brokeAt.set(owner, place);
    if (system.crowd || this.#broken.filter((one) => one.place === place).length >= BROKEN_MAX)
      return;
    const copy = { session, owner, identity, items, stale: false };
    this.#broken.push({ id: this.#begin(), atUs: system.timeUs, place, copy });
  }

  /** How far a death has come: 0 when it happened, 1 when it is over. */
  shareOf(death: Passing, nowUs: number): number {
    return Math.min(1, this.#ageUs(death, nowUs) / this.times.deathUs);
  }

  /** How much a person of a crowd flares: 1 just now to 0 for long enough. */
  flareOf(client: number, nowUs: number): number {
    const age = nowUs - (this.#hurtUs[client] as number);
    return Math.max(0, 1 - age / this.times.flareUs);
  }

  /** What is seen of a place: whose copies were just read or written, and which have broken. */
  at(place: number, nowUs: number): Pick<ServerView, 'lit' | 'breaking'> {
    const lit = [...(this.#usedUs.get(place) ?? [])]
      .filter(([, atUs]) => nowUs - atUs < this.times.litUs)
      .map(([owner]) => owner);
    const breaking = this.#broken.filter((one) => one.place === place).map(({ copy }) => copy);
    return { lit: lit.sort((one, other) => one - other), breaking };
  }

  /** Whether a copy of what a person carries has just left with a request, or come with an answer. */
  credentialOf(client: number, nowUs: number): CredentialView['moving'] {
    const [left, came] = [this.#leftUs[client] as number, this.#cameUs[client] as number];
    if (nowUs - Math.max(left, came) >= this.times.litUs) return 'no';
    return came > left ? 'comes' : 'leaves';
  }

  /** The run stands from now on: what is going on stands with it. */
  pause(): void {
    this.#pauseId = this.#nextId;
  }

  /**
   * Time passes while the run stands: what began in this pause goes on. Returns whether anything
   * still does, and whether something is over.
   */
  rest(passedUs: number, nowUs: number): { readonly goesOn: boolean; readonly isOver: boolean } {
    const going = [...this.#deaths, ...this.#broken].filter(({ id }) => id >= this.#pauseId);
    for (const { id } of going) this.#restedUs.set(id, (this.#restedUs.get(id) ?? 0) + passedUs);
    const isOver = this.dropUntil(nowUs);
    const goesOn = [...this.#deaths, ...this.#broken].some(({ id }) => id >= this.#pauseId);
    return { goesOn, isOver };
  }

  /** Forgets what is over at `nowUs`; returns whether there was anything. */
  dropUntil(nowUs: number): boolean {
    const lives = (one: Passing) => this.shareOf(one, nowUs) < 1;
    if (this.#deaths.every(lives) && this.#broken.every(lives)) return false;
    this.#deaths = this.#deaths.filter(lives);
    this.#broken = this.#broken.filter(lives);
    return true;
  }

  /** Everything so far is history, and not something to watch. */
  settle(): void {
    this.#deaths = [];
    this.#broken = [];
    this.#pauseId = this.#nextId;
  }

  #begin(): number {
    this.#nextId += 1;
    return this.#nextId - 1;
  }

  #ageUs({ id, atUs }: Passing, nowUs: number): number {
    return nowUs - atUs + (this.#restedUs.get(id) ?? 0);
  }

  #died(system: World, client: number, cause: Cause, atUs: number, session: boolean): void {
    const place = this.#brokeAt.get(client) ?? null;
    // What is replaced by a new login, or contradicted by another cart, has not been destroyed now.
    if (!isFailure(cause) && !(session && cause === Cause.underWay)) return;
    const last = this.#deaths.findLast(
      (one) => one.atUs === atUs && (system.crowd ? one.place === place : one.client === client),
    );
    if (last === undefined) {
      this.#deaths.push({ id: this.#begin(), atUs, client, people: 1, place, session });
      return;
    }
    if (system.crowd && (session || !last.session)) last.people += 1;
    last.session ||= session;
  }

  #stood(system: World, client: number, standing: Standing, atUs: number): void {
    const before = system.people.standingOf(client);
    const isLost = standing === Standing.sessionLost && before !== standing;
    const isTold = standing === Standing.loggedOut && before === Standing.sessionLost;
    if (isLost || isTold) this.#hurtUs[client] = atUs;
  }

  #placed(place: number, owner: number, atUs: number): void {
    this.#brokeAt.delete(owner);
    const { kind, index } = unpackPlace(place);
    if (kind === PlaceKind.pocket) this.#came(index, atUs);
    else if (atUs > 0) this.#use(place, owner, atUs);
  }

  /** What is there at the beginning has not come now. */
  #came(client: number, atUs: number): void {
    if (atUs > 0) this.#cameUs[client] = atUs;
  }

  #use(place: number, owner: number, atUs: number): void {
    let used = this.#usedUs.get(place);
    if (used === undefined) {
      used = new Map();
      this.#usedUs.set(place, used);
    }
    used.set(owner, atUs);
  }
}
