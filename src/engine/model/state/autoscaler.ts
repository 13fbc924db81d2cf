import { copyState } from '../../kernel/copyState';

/** Adds and removes servers as Kubernetes' horizontal autoscaler does. */
export class Autoscaler {
  /** What the latest looks wanted, oldest first: `[instant, servers]`. */
  readonly wanted: (readonly [atUs: number, servers: number])[] = [];

  /** The most that any look of the last `windowUs` wanted; older ones are forgotten. */
  most(nowUs: number, windowUs: number): number {
    while ((this.wanted[0]?.[0] ?? nowUs) < nowUs - windowUs) this.wanted.shift();
    return this.wanted.reduce((most, [, servers]) => Math.max(most, servers), 0);
  }

  /** When it has looked last. */
  lookedUs = 0;

  note(nowUs: number, servers: number): void {
    this.wanted.push([nowUs, servers]);
  }

  copyTo(target: Autoscaler): void {
    copyState(this, target);
  }
}
