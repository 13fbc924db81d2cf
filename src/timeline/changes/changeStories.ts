import { Cause, PlaceKind, type TraceRecord, unpackContents, unpackPlace } from '../../engine';
import { isDestruction } from '../facts/causes';
import { STORE } from '../facts/copies';
import type { SystemFold } from '../systemFold';
import type { ChangeStory } from './changeStory';
import { Deaths } from './deaths';

/** A consequence that comes this much later still belongs to its change, in microseconds. */
const LATE_US = 5_000_000;
/** ChangeStories of before that may still grow. */
const EARLIER_MAX = 4;

/** What has been done and is still being told, with what followed from it. */
export class ChangeStories {
  /** Of the latest change, until its instant is over. */
  current: ChangeStory | null = null;
  /** Those whose last consequences may still come: a copy in a worker's hand dies a little later. */
  #earlier: ChangeStory[] = [];
  readonly #deaths = new Deaths(LATE_US);

  copyTo(target: ChangeStories): void {
    target.current = this.current?.copy() ?? null;
    target.#earlier = this.#earlier.map((story) => story.copy());
    this.#deaths.copyTo(target.#deaths);
  }

  /** Of before, with something new to tell. */
  get grown(): readonly ChangeStory[] {
    return this.#earlier.filter(({ hasGrown }) => hasGrown);
  }

  leave(): void {
    if (this.current?.destroys) {
      this.#earlier = [...this.#earlier, this.current].slice(-EARLIER_MAX);
    }
    this.current = null;
  }

  /** The story that a destruction belongs to, if it is still being told. */
  of(client: number, cause: Cause, atUs: number, { environment }: SystemFold): ChangeStory | null {
    const zones = Math.max(1, environment.zonesDown.length);
    const place = this.placeOf(client, atUs);
    const fits = (one: ChangeStory | null) =>
      one !== null && atUs - one.atUs <= LATE_US && one.explains(client, cause, place, zones);
    return this.#all.findLast(fits) ?? null;
  }

  /** Where somebody's last copy was destroyed, where that was seen lately. */
  placeOf(client: number, atUs: number): number | undefined {
    return this.#deaths.placeOf(client, atUs);
  }

  /** Somebody lost something in another way. */
  forgo(client: number): void {
    for (const one of this.#all) one?.forgo(client);
  }

  /** A copy has come to a place where one was destroyed with a change a moment ago. */
  placed({ b, c, timeUs }: TraceRecord): void {
    const { owner } = unpackContents(c);
    this.#deaths.forget(owner);
    const isPocket = unpackPlace(b).kind === PlaceKind.pocket;
    if (b !== STORE && !isPocket) return;
    for (const one of this.#earlier) {
      const fits = isPocket ? one.change === 'rotate-keys' : one.change === 'wipe-store';
      if (fits && timeUs - one.atUs <= LATE_US) one.restore(owner, timeUs);
    }
  }

  /** A copy is about to go. */
  destroyed({ a, b, c, timeUs }: TraceRecord, { copies, people }: SystemFold): void {
    const packed = copies.packedAt(a, b);
    if (packed === undefined || !isDestruction(c as Cause)) return;
    const { owner, identity, items } = unpackContents(packed);
    this.#deaths.note(owner, b, timeUs);
    const isCounted = people.countsOn(owner, a) && (identity || items > 0);
    if (c === Cause.wipe && b === STORE && isCounted && this.current?.change === 'wipe-store') {
      this.current.hit.add(owner);
    }
  }

  get #all(): readonly (ChangeStory | null)[] {
    return [...this.#earlier, this.current];
  }
}
