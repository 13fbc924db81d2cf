import type { World } from '../model/world';
import type { ChangeId } from './changeIds';

/** What a change is done to. `cluster`: the set of servers as a whole. */
export type Subject = 'server' | 'balancer' | 'store' | 'cluster';

/** Something a person or a scenario does to a run at an instant. */
export interface Change {
  readonly id: ChangeId;
  readonly subject: Subject;
  /** The word for it in a scenario document: `{ "do": "stop", "target": "S1" }`. */
  readonly verb: string;
  /** Whether it makes sense for a subject in this condition (`ServerCondition` and so on; the number of servers ever, for the cluster). */
  applies(condition: number): boolean;
  /** Performs it. `target` is the index of the server, or 0. */
  apply(world: World, target: number): void;
}
