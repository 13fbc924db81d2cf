// What the page's own thread is kept by, and how long somebody waits for the answer of many runs.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, pid: number, tid: number, tdur?: number, args: { name?: string } }} TraceEvent */

const CATEGORIES = ['disabled-by-default-devtools.timeline', '__metadata'];
const TASK = 'RunTask';
const PAGE = 'CrRendererMain';
const WORKER = 'DedicatedWorker thread';
/** How long somebody reads the question before asking. */
const READING_MS = 5000;
const WATCHED_MS = 30_000;
const PATIENCE_MS = 300_000;
const CROWD = '?scenario=crowd&speed=4&at=1800';
const SHOP = '?scenario=crowd&clients=200&arch=sticky&at=300';

/**
 * The longest task of the page's thread while its charts are open and the crowd plays on from the 30th minute.
 * @param {Page} page @param {string} to
 */
export async function chartsTask(page, to) {
  await page.goto(to + CROWD);
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor({ timeout: PATIENCE_MS });
  await page.getByRole('tab', { name: 'Figures' }).click();
  await page.getByRole('button', { name: 'Charts', exact: true }).click();
  await page.getByRole('region', { name: 'Charts' }).getByRole('figure').first().waitFor();
  return longestTask(page, async () => {
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForTimeout(WATCHED_MS);
  });
}

/**
 * The longest task of the page's thread from asking to the answer.
 * @param {Page} page @param {string} to
 */
export async function askingTask(page, to) {
  await openQuestion(page, to);
  return longestTask(page, () => answerTime(page));
}

/** From asking to the answer. @param {Page} page @param {string} to */
export async function asking(page, to) {
  await openQuestion(page, to);
  return answerTime(page);
}

/** @param {Page} page @param {string} to */
async function openQuestion(page, to) {
  await page.goto(to + SHOP);
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor({ timeout: PATIENCE_MS });
  await page.getByRole('button', { name: 'Stop S1', exact: true }).first().click();
  await page.getByRole('button', { name: 'Run many', exact: true }).click();
  const many = page.getByRole('region', { name: 'Many runs' });
  await many.getByLabel('Each run lasts').selectOption('600000000');
  await page.waitForTimeout(READING_MS);
}

/** @param {Page} page */
function answerTime(page) {
  return page.evaluate(async () => {
    const many = /** @type {HTMLElement} */ (document.querySelector('.many-runs'));
    const ask = /** @type {HTMLElement} */ (many.querySelector('button[type=submit]'));
    const start = performance.now();
    ask.click();
    while (!/the interval is as narrow/.test(many.textContent ?? '')) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - start;
  });
}

/**
 * For how long the page's thread had a processor in one task, in milliseconds: what else the machine does counts for
 * nothing.
 * @param {Page} page
 * @param {() => Promise<unknown>} during
 */
async function longestTask(page, during) {
  const end = await /** @type {import('playwright-core').Browser} */ (
    page.context().browser()
  ).newBrowserCDPSession();
  /** @type {TraceEvent[]} */
  const events = [];
  // Playwright has the shape of the protocol, which calls an event of a trace any object.
  end.on('Tracing.dataCollected', ({ value }) => {
    for (const event of /** @type {TraceEvent[]} */ (/** @type {unknown} */ (value))) {
      if (event.name === TASK || event.name === 'thread_name') events.push(event);
    }
  });
  await end.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await during();
  const complete = new Promise((resolve) => end.once('Tracing.tracingComplete', resolve));
  await end.send('Tracing.end');
  await complete;
  await end.detach();
  const tasks = tasksOfPage(events).flatMap(({ tdur }) => tdur ?? []);
  if (tasks.length === 0) throw new Error('The trace has no task of the page.');
  return Math.max(...tasks) / 1000;
}

/** Those of the thread beside which workers run. @param {readonly TraceEvent[]} events */
function tasksOfPage(events) {
  const named = (/** @type {string} */ wanted) =>
    events.filter(({ name, args }) => name === 'thread_name' && args.name === wanted);
  const processes = new Set(named(WORKER).map(({ pid }) => pid));
  const threads = named(PAGE).filter(({ pid }) => processes.has(pid));
  return events.filter(
    ({ name, pid, tid }) =>
      name === TASK && threads.some((one) => one.pid === pid && one.tid === tid),
  );
}
