/** What a run can have too many of at once, or since its start. */
export type Growth =
  | 'planned'
  | 'numbered'
  | 'crowded'
  | 'attempts'
  | 'calls'
  | 'copies'
  | 'messages'
  | 'sessions';

/**
 * A scenario has outgrown the simulator: it is valid, and asks for more than a computer should be made to hold. The run
 * cannot go on. What it means in words is said by `messages/outgrown.ts`.
 */
export class Overload extends Error {
  readonly growth: Growth;
  /** As many there may be. */
  readonly most: number;

  constructor(growth: Growth, most: number) {
    super(growth);
    this.growth = growth;
    this.most = most;
  }
}
