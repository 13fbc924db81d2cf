import type { World } from '../model/state/world';
import type { ChangeId } from './changeIds';
import type { Subject } from './target';

/** Something a person or a scenario does to a run at an instant. */
export interface Change {
  readonly id: ChangeId;
  readonly subject: Subject;
  /** The word for it in a scenario document: `{ "do": "stop", "target": "S1" }`. */
  readonly verb: string;
  /** Whether it makes sense for a subject in this condition with these flags (see `SubjectState`). */
  applies(condition: number, flags: number): boolean;
  /** Performs it. `target` is the index of the server, person or zone, or 0. */
  apply(world: World, target: number): void;
}
