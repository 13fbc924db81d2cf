import type { MarkData } from '../../timeline/view';
import type { Report } from '../messages';
import type { Keeper } from '../opening/keeper';
import type { Outgrown } from '../outgrown';
import type { Story } from '../story';
import type { Teller } from './teller';
import { type Playing, viewOf } from './viewing';

/** While playing, the page hears from the run this often, in wall microseconds. */
const REPORT_EVERY_US = 100_000;

/** What the page is told of a story as it stands: of what it has already, no more than changes. */
export class Views {
  /** Somebody looks at all figures. */
  areFiguresSeen = false;
  readonly #report: (report: Report) => void;
  readonly #at: Omit<Playing, 'playing'>;
  #sinceUs = 0;
  /** Marks that the page has. */
  #marks: readonly MarkData[] | null = null;

  constructor(
    report: (report: Report) => void,
    clock: Playing['clock'],
    keeper: Keeper,
    teller: Teller,
  ) {
    this.#report = report;
    this.#at = { clock, keeper, teller };
  }

  /** Wall time passes. Returns whether the page is to hear again. */
  isDueAfter(elapsedUs: number): boolean {
    this.#sinceUs += elapsedUs;
    return this.#sinceUs >= REPORT_EVERY_US;
  }

  tell(story: Story, outgrown: Outgrown, playing: boolean): void {
    this.#sinceUs = 0;
    const seen = outgrown.viewOf(story);
    if (seen === null) return;
    const { marks } = story;
    const isNews = marks !== this.#marks;
    this.#marks = marks;
    this.#report({
      type: 'view',
      view: viewOf(story, seen, { ...this.#at, playing }),
      ...(isNews && { marks }),
    });
    if (!this.areFiguresSeen || outgrown.isOutgrown) return;
    this.#report({ type: 'figures', figures: story.figures() });
  }
}
