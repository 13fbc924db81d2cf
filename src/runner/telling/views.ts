import type { MarkData } from '../../timeline/view';
import type { Report } from '../messages';
import type { Outgrown } from '../outgrown';
import type { Story } from '../story';
import { type Playing, viewOf } from './viewing';

/** What the page is told of a story as it stands: of what it has already, no more than changes. */
export class Views {
  /** Somebody looks at all figures. */
  areFiguresSeen = false;
  readonly #report: (report: Report) => void;
  /** Marks that the page has. */
  #marks: readonly MarkData[] | null = null;

  constructor(report: (report: Report) => void) {
    this.#report = report;
  }

  tell(story: Story, outgrown: Outgrown, at: Playing): void {
    const seen = outgrown.viewOf(story);
    if (seen === null) return;
    const { marks } = story;
    const isNews = marks !== this.#marks;
    this.#marks = marks;
    this.#report({ type: 'view', view: viewOf(story, seen, at), ...(isNews && { marks }) });
    if (!this.areFiguresSeen || outgrown.isOutgrown) return;
    this.#report({ type: 'figures', figures: story.figures() });
  }
}
