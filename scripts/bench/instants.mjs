import { memoryAlive, msOf } from './measuring.mjs';

/** Runs that are visited, each played for so many simulated minutes before. */
export const RUNS = /** @type {const} */ ([
  { scenario: 'small-shop', architecture: 'sticky' },
  { scenario: 'flash-sale', architecture: 'sticky' },
  { scenario: 'crowd', architecture: 'sticky' },
  { scenario: 'crowd', architecture: 'in-memory' },
]);
const MINUTE_US = 60_000_000;
const STEP_US = 250_000;
const BRANCHES = 10;
/** Branches are made so far from each other, the latest one so long before the end, and each is played on for as long. */
const FORK_US = 12_000_000;

/**
 * What is built of the run behind the page.
 * @typedef {{
 *   Story: typeof import('../../src/runner/story.ts').Story,
 *   finish: typeof import('../../src/runner/lanes/finish.ts').finish,
 *   telling: typeof import('../../src/runner/telling/telling.ts'),
 *   openingOfDocument: typeof import('../../src/runner/opening/opening.ts').openingOfDocument,
 *   openingAt: typeof import('../../src/runner/opening/opening.ts').openingAt,
 *   withDone: typeof import('../../src/spec/runSpec.ts').withDone,
 * }} Run
 * @typedef {import('../../src/runner/story.ts').Story} Story
 * @typedef {import('../../src/engine/index.ts').ArchitectureId} ArchitectureId
 */

/**
 * Plays a run as the page does.
 * @param {Run} run
 * @param {unknown} document
 * @param {ArchitectureId} shown
 * @param {number} minutes
 */
export function played({ Story, telling, openingOfDocument }, document, shown, minutes) {
  const opened = openingOfDocument(document);
  if ('problems' in opened) throw new Error('This is no scenario for the page.');
  const story = new Story({ ...opened, shown });
  story.tell(telling);
  /** @type {number[]} */
  const steps = [];
  while (story.nowUs < minutes * MINUTE_US) {
    steps.push(msOf(() => story.advance(STEP_US)));
    if (story.nowUs % (4 * STEP_US) === 0) story.view();
  }
  return { story, steps };
}

/**
 * How long it took until the shown lane could be seen, and until every lane was there, in milliseconds.
 * @typedef {{ shownMs: number, allMs: number }} Visit
 */

/**
 * @param {Story} story
 * @param {number} atUs
 * @returns {Visit}
 */
function visit(story, atUs) {
  const work = story.goTo(atUs);
  let isOver = false;
  const shownMs = msOf(() => {
    while (!isOver && !story.areOthersComing) isOver = work.next().done === true;
  });
  const othersMs = msOf(() => {
    while (!isOver) isOver = work.next().done === true;
  });
  return { shownMs, allMs: shownMs + othersMs };
}

/**
 * Goes to instants of a run, equally likely over all of its time, in no order.
 * @param {Story} story
 * @param {number} count
 * @returns {Visit[]}
 */
export function visits(story, count) {
  const { latestUs } = story;
  return Array.from({ length: count }, (_, index) => {
    // A sequence that fills the time evenly.
    const share = ((index + 1) * 0.618_033_988_749_894_9) % 1;
    return visit(story, Math.floor(share * latestUs));
  });
}

/** From one instant to the next on a timeline of some hundred pixels. */
const DRAG_US = 3_000_000;

/**
 * Goes to one instant after another, as somebody does who drags: backwards from the end and forwards again, with the
 * lanes that are not shown left behind.
 * @param {Story} story
 * @param {number} count
 * @returns {number[]} how long each took until the shown lane could be seen, in milliseconds
 */
export function dragged(story, count) {
  const half = count / 2;
  return Array.from({ length: count }, (_, index) => {
    const back = index < half ? index : count - index;
    const work = story.goTo(Math.max(0, story.latestUs - back * DRAG_US));
    const shownMs = msOf(() => {
      for (let isOver = false; !isOver && !story.areOthersComing; )
        isOver = work.next().done === true;
    });
    work.return(undefined);
    return shownMs;
  });
}

/**
 * How long each thing took, in milliseconds, and how much more is alive with all branches left than before, checkpoints
 * that have come and gone meanwhile included.
 * @typedef {{ undoMs: number, forkMs: number[], backMs: number[], left: Story['spec'][], grownMegabytes: number }} Branched
 */

/**
 * Stops a server at the end of a run and takes that back; then makes branches off its last minutes, plays each of them
 * on, and comes back from it to the end of the run.
 * @param {Run} run
 * @param {Story} from
 * @param {ArchitectureId} architecture
 * @returns {Branched}
 */
export function branched({ finish, openingAt, withDone }, from, architecture) {
  const { spec, latestUs } = from;
  let story = from;
  const become = (/** @type {Story['spec']} */ other, /** @type {number} */ atUs) => {
    const opening = openingAt(other, architecture, atUs);
    if ('problems' in opening) throw new Error('This is no run.');
    story = story.follower(opening);
    finish(story.open(opening));
  };
  finish(story.goTo(latestUs));
  story.change('stop-server', 0);
  const undoMs = msOf(() => become(spec, latestUs));
  const before = memoryAlive();
  // What the page keeps of a branch that is not shown.
  const left = [];
  const forkMs = [];
  const backMs = [];
  for (let number = 1; number <= BRANCHES; number += 1) {
    const atUs = latestUs - number * FORK_US;
    const branch = withDone(spec, { atUs, change: 'stop-server', target: 0 });
    left.push(branch);
    forkMs.push(msOf(() => become(branch, atUs)));
    story.advance(FORK_US);
    story.view();
    backMs.push(msOf(() => become(spec, latestUs)));
  }
  const after = memoryAlive();
  const grownMegabytes = after.heap + after.buffers - before.heap - before.buffers;
  return { undoMs, forkMs, backMs, left, grownMegabytes };
}
