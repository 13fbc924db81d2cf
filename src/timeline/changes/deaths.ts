import { copyMap } from '../../engine';

/** Where and when the last copy of somebody's session or cart was destroyed, for a while. */
export class Deaths {
  readonly #keepUs: number;
  readonly #byOwner = new Map<number, { readonly place: number; readonly atUs: number }>();

  constructor(keepUs: number) {
    this.#keepUs = keepUs;
  }

  /** @param place as `packPlace` */
  note(owner: number, place: number, atUs: number): void {
    this.#byOwner.set(owner, { place, atUs });
  }

  /** There is a copy again. */
  forget(owner: number): void {
    this.#byOwner.delete(owner);
  }

  copyTo(target: Deaths): void {
    copyMap(this.#byOwner, target.#byOwner);
  }

  /** Where it was, or undefined where nobody saw it lately. */
  placeOf(owner: number, atUs: number): number | undefined {
    const death = this.#byOwner.get(owner);
    return death === undefined || atUs - death.atUs > this.#keepUs ? undefined : death.place;
  }
}
