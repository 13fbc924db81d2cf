/**
 * What frames of the page's worker take, by the browser's own trace: it knows how long its thread was at a frame, for how
 * much of that it had a processor, and when the next one came.
 * @typedef {{ processor: readonly number[], wall: readonly number[], gap: readonly number[] }} FrameTimes milliseconds
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number,
 *   tdur?: number, args: { name?: string } }} TraceEvent times in microseconds
 */

const CATEGORIES = ['devtools.timeline', '__metadata'];
const FRAME = 'FireAnimationFrame';
const WORKER = 'DedicatedWorker thread';

/** @param {import('playwright-core').Browser} browser */
export async function watchWorkerFrames(browser) {
  const end = await browser.newBrowserCDPSession();
  /** @type {TraceEvent[]} */
  let events = [];
  // Playwright has the shape of the protocol, which calls an event of a trace any object.
  end.on('Tracing.dataCollected', ({ value }) => {
    for (const event of /** @type {TraceEvent[]} */ (/** @type {unknown} */ (value))) {
      if (event.name === FRAME || event.name === 'thread_name') events.push(event);
    }
  });
  const begin = () =>
    end.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
    });
  await begin();
  return {
    /** What came since the last time. @returns {Promise<FrameTimes>} */
    async read() {
      const complete = new Promise((resolve) => end.once('Tracing.tracingComplete', resolve));
      await end.send('Tracing.end');
      await complete;
      const times = framesOf(events);
      events = [];
      await begin();
      return times;
    },
  };
}

/** @param {readonly TraceEvent[]} events @returns {FrameTimes} */
export function framesOf(events) {
  const threadOf = (/** @type {TraceEvent} */ { pid, tid }) => `${pid}:${tid}`;
  const workers = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === WORKER)
      .map((event) => threadOf(event)),
  );
  const frames = events.filter((event) => event.name === FRAME && workers.has(threadOf(event)));
  const milliseconds = (/** @type {'dur' | 'tdur'} */ key) =>
    frames.flatMap(({ [key]: time }) => (time === undefined ? [] : [time / 1000]));
  const beginnings = frames.map(({ ts }) => ts).toSorted((one, other) => one - other);
  const gap = beginnings.slice(1).map((ts, index) => (ts - (beginnings[index] ?? ts)) / 1000);
  return { processor: milliseconds('tdur'), wall: milliseconds('dur'), gap };
}
