import type { Take } from '../../spec/take';
import { finish } from './finish';
import { Lane } from './lane';

/** Runs that are played side by side. One is shown; the others come to the same instant when somebody asks for them. */
export class SideBySide {
  /** What the page is told of, whether or not anything is compared. */
  readonly first: readonly Lane[];
  /** What is compared with them for a while. */
  added: readonly Lane[] = [];
  #areComing = false;
  /** Which of the first follows next. */
  #turn = 0;
  readonly #beat: () => void;

  /**
   * @param beat is called now and then in long work
   * @param before lanes of another run: what is the same in both is not played again
   */
  constructor(takes: readonly Take[], beat: () => void, before: readonly Lane[]) {
    this.#beat = beat;
    this.first = takes.map((take) => this.laneOf(take, before));
  }

  /** A lane at its start. */
  laneOf(take: Take, before: readonly Lane[]): Lane {
    const same = before.find((lane) => lane.take.id === take.id);
    return same?.follower(take) ?? new Lane(take, this.#beat);
  }

  get all(): readonly Lane[] {
    return [...this.first, ...this.added];
  }

  /** What is played, without what is only compared with it. */
  get takes(): readonly Pick<Take, 'id' | 'architecture'>[] {
    return this.first.map(({ take: { id, architecture } }) => ({ id, architecture }));
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
    for (const lane of this.all) finish(lane.goTo(untilUs));
  }

  /** Another one of what is played comes along each time: whoever asks for all of it finds most of the way behind them. */
  follow(nowUs: number): void {
    if (this.#areComing) return;
    this.#turn = (this.#turn + 1) % this.first.length;
    finish((this.first[this.#turn] as Lane).goTo(nowUs));
  }

  /** Those that are seen, at this instant. */
  seenAt(nowUs: number): readonly Lane[] {
    const seen = this.all.filter(({ reader }) => reader !== null);
    for (const lane of seen) finish(lane.goTo(nowUs));
    return seen;
  }

  /** What has just happened in those that are seen goes on being seen while the run stands. */
  pause(): void {
    for (const { reader } of this.all) reader?.fold.moments.pause();
  }

  /** Those that are seen have come here by a jump: what happened on the way is nothing to be shown. */
  settle(): void {
    for (const { reader } of this.all) reader?.fold.moments.settle();
  }

  /** Of what is played, those that stand at an instant: all of them, unless some are on their way. */
  at(nowUs: number): readonly Lane[] {
    // Whoever has added others brings those.
    if (!this.#areComing) for (const lane of this.first) finish(lane.goTo(nowUs));
    return this.first.filter(({ simulation }) => simulation.nowUs === nowUs);
  }
}
