import type { Showing } from '../drawing/showing';
import type { Report } from '../messages';
import type { Story } from '../story';

/** Who compares. */
interface Comparer {
  report(said: Report): void;
  /** Does what it takes to see something else, in slices. */
  see(work: (story: Story) => Generator<void>): void;
}

/** Most visitors compare nothing: what it takes is fetched for the others. */
export async function compare(
  showing: Showing,
  asked: string | null,
  { report, see }: Comparer,
): Promise<void> {
  if (showing.beside === null) {
    // Also to end it: that may be asked for before what begins it is here.
    const found = await import('./comparing').catch(() => null);
    if (found === null) {
      report({ type: 'refused', reason: 'part-missing' });
      // Nothing is being played that anybody could wait for.
      if (asked !== null) report({ type: 'not-compared', asked, ignored: [] });
      return;
    }
    showing.beside ??= new found.Comparing(report, showing.redraw);
  }
  const { beside } = showing;
  beside.asked = asked;
  see((story) => beside.take(story));
}
