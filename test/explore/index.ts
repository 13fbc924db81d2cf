import { launchChromium } from '../support/chromium';
import { anyLook } from './cases';
import { judgeEngine } from './engine';
import { type Bounds, type Explored, explore, inOneLine, type Listener } from './explore';
import { anyBrowsing, type PageAct } from './page/acts';
import { judgePage } from './page/browsing';
import { anyVisit } from './story/acts';
import { judgeStory } from './story/story';

/** Where the built page is, and what to look at it with. */
export interface Served {
  readonly pageUrl: string;
  readonly browserPath: string;
}

/** Random cases of one part, and what is held to be so of each. */
interface Exploration {
  /** Share of the time, in proportion to the other parts. */
  readonly weight: number;
  begin(bounds: Bounds, listener: Listener, page: Served): Promise<Explored>;
}

const PARTS: Readonly<Record<string, Exploration>> = {
  engine: {
    weight: 2,
    begin: (bounds, listener) =>
      explore(
        { name: 'engine', cases: anyLook, shrinks: true, judge: judgeEngine },
        bounds,
        listener,
      ),
  },
  story: {
    weight: 1,
    begin: (bounds, listener) =>
      explore(
        { name: 'story', cases: anyVisit, shrinks: true, judge: judgeStory },
        bounds,
        listener,
      ),
  },
  page: { weight: 1, begin: explorePage },
};

/** Goes through parts by name, each with its share of the time, and tells what came of it. */
export async function exploreParts(
  names: readonly string[],
  bounds: Bounds,
  listener: Listener,
  page: Served,
): Promise<readonly Explored[]> {
  const parts = names.map((name) => PARTS[name] as Exploration);
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const explored: Explored[] = [];
  for (const { weight, begin } of parts) {
    const own = { ...bounds, minutes: (bounds.minutes * weight) / weights };
    const one = await begin(own, listener, page);
    explored.push(one);
    listener.tell(inOneLine(one));
  }
  return explored;
}

/** One browser for all visits, each in a profile of its own. */
async function explorePage(
  bounds: Bounds,
  listener: Listener,
  { pageUrl, browserPath }: Served,
): Promise<Explored> {
  const browser = await launchChromium(browserPath);
  try {
    const judge = (acts: readonly PageAct[]) => judgePage(browser, pageUrl, acts);
    // A visit takes its time on the wall and is never quite the same: no smaller one is looked for.
    return await explore(
      { name: 'page', cases: anyBrowsing, shrinks: false, judge },
      bounds,
      listener,
    );
  } finally {
    await browser.close();
  }
}
