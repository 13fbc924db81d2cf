/** Wall time that one slice may take, in milliseconds: the page is heard in between. */
const SLICE_MS = 40;

/** Long work in slices, of which there is one at a time: a newer one cancels it. */
export class Passage {
  readonly #guard: (work: () => void) => void;
  readonly #sliceMs: number;
  #work: Generator<void, unknown> | null = null;
  #arrive: (found: unknown) => void = () => {};
  #rest: () => void = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param guard does the work, and sees to what goes wrong with it */
  constructor(guard: (work: () => void) => void, sliceMs = SLICE_MS) {
    this.#guard = guard;
    this.#sliceMs = sliceMs;
  }

  get isUnderWay(): boolean {
    return this.#work !== null;
  }

  /**
   * Begins at once, and is through at once where it takes no longer than a slice.
   * @param arrive gets what has come of it, unless something else is begun before
   * @param rest is called after every slice that leaves something to be done
   */
  begin<T>(work: Generator<void, T>, arrive: (found: T) => void, rest = () => {}): void {
    this.cancel();
    this.#rest = rest;
    this.#work = work;
    this.#arrive = arrive as (found: unknown) => void;
    this.#slice();
  }

  /** Does what is left, however long it takes: what is asked for next needs it. */
  finish(): void {
    while (this.#work !== null) this.#step(this.#work);
  }

  cancel(): void {
    this.#leave()?.return(undefined);
  }

  #slice(): void {
    const endMs = performance.now() + this.#sliceMs;
    while (this.#work !== null) {
      this.#step(this.#work);
      if (this.#work !== null && performance.now() > endMs) {
        this.#timer = setTimeout(() => this.#guard(() => this.#slice()));
        this.#rest();
        return;
      }
    }
  }

  #step(work: Generator<void, unknown>): void {
    let isOver = true;
    try {
      const { done, value } = work.next();
      isOver = done === true;
      if (!isOver) return;
      this.#leave();
      this.#arrive(value);
    } finally {
      // Where it has failed as well.
      if (isOver && this.#work === work) this.#leave();
    }
  }

  #leave(): Generator<void, unknown> | null {
    const work = this.#work;
    this.#work = null;
    clearTimeout(this.#timer);
    return work;
  }
}
