import type { ForeseeCommand, SeriesCommand } from '../commands';
import { Foresight } from '../foresight/foresight';
import type { Seen } from '../foresight/outcome';
import type { Report } from '../messages';
import { SeriesFollower } from '../series/follower';

/** The story that is shown, and how far it has been played. */
type Attended = Seen & { readonly latestUs: number };

/** Plays the shown run besides itself, for as long as somebody wants to see more of it than where it stands. */
export class Attending {
  readonly #foresight: Foresight;
  readonly #follower: SeriesFollower;

  /** @param guard does work, and sees to what goes wrong with it */
  constructor(guard: (work: () => void) => void, report: (report: Report) => void) {
    this.#foresight = new Foresight(guard, report);
    this.#follower = new SeriesFollower(guard, report);
  }

  /** Says what would come of a change to the story, or what that came to over time. */
  look(command: ForeseeCommand | SeriesCommand, story: () => Attended | null): void {
    if (command.type === 'foresee') this.#foresight.look(command, story);
    else this.#follower.look(command.on, story);
  }

  close(): void {
    this.#foresight.close();
    this.#follower.close();
  }
}
