import type { Take } from '../../spec/take';
import { Lane } from './lane';

/** Runs that are played side by side. One is shown; the others come to the same instant when somebody asks for them. */
export class SideBySide {
  readonly all: readonly Lane[];
  #areComing = false;

  /**
   * @param beat is called now and then in long work
   * @param before lanes of another run: what is the same in both is not played again
   */
  constructor(takes: readonly Take[], beat: () => void, before: readonly Lane[]) {
    this.all = takes.map(
      (take) =>
        before.find((lane) => lane.take.id === take.id)?.follower(take) ?? new Lane(take, beat),
    );
  }

  /** What is played. */
  get takes(): readonly Pick<Take, 'id' | 'architecture'>[] {
    return this.all.map(({ take: { id, architecture } }) => ({ id, architecture }));
  }

  find(id: string): Lane | undefined {
    return this.all.find(({ take }) => take.id === id);
  }

  /** They are on their way in slices: nobody who asks waits for them. */
  get areComing(): boolean {
    return this.#areComing;
  }

  /** Brings all of them to an instant, in slices. */
  *bring(untilUs: number): Generator<void> {
    this.#areComing = true;
    try {
      // The shown one can be looked at before another one begins.
      yield;
      for (const lane of this.all) yield* lane.goTo(untilUs);
    } finally {
      this.#areComing = false;
    }
  }

  /** Brings all of them to an instant at once. */
  bringNow(untilUs: number): void {
    for (const lane of this.all) for (const _ of lane.goTo(untilUs));
  }

  /** Those that stand at an instant: all of them, unless some are on their way. */
  at(nowUs: number): readonly Lane[] {
    if (!this.#areComing) this.bringNow(nowUs);
    return this.all.filter(({ simulation }) => simulation.nowUs === nowUs);
  }
}
