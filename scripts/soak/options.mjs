import { parseArgs } from 'node:util';
import { LONG_MS } from './report.mjs';

/**
 * @typedef {{ minutes: number, scenario: string, architecture: string | undefined, node: boolean, paced: boolean }} Options
 */

/** As the page has them, in the order in which they are shown. */
export const ARCHITECTURES = ['in-memory', 'sticky', 'central-store', 'jwt', 'hybrid'];
/** Simulated seconds for one on the wall. */
export const SPEED = 4;
const MINUTES_MAX = 24 * 60;

export const HELP = `Lets the page play at ${SPEED}x and tells every minute what its frames and its memory come to.

  npm run soak [-- options]

  --minutes N        for so long (60)
  --scenario NAME    a ready-made scenario (crowd)
  --architecture ID  shows this one all the time, instead of another one every four minutes:
                     ${ARCHITECTURES.join(', ')}
  --node             the run alone, without browser and page, as fast as it goes: every architecture (or the one)
                     is shown for as long, and frames are counted in processor time
  --paced            with --node: a frame every 16.7 ms, as the page has them, so that garbage is collected between them
  --help             this text

In the browser, a server is stopped and started again every ten minutes, and the run is paused for a moment in between.
Of the worker that plays and draws, "work" is how long its thread has a processor for in a frame, "wall" how long the
frame takes, and "gap" how long it is from one frame to the next; only the first is free of what other processes take.
With --node, each frame that is long by the clock has a line of its own: for how long its thread had a processor, for
how long it waited for one (Linux), and for how long garbage was collected meanwhile.
Nothing asks for garbage to be collected: the heaps are as they are. "load" is the machine's, over the last minute.

Exit code: 0; 1 if a bound is broken; 2 for options that cannot be used. Bounds:
  - no error in the console, and the worker is never replaced;
  - at most one frame in a thousand works for more than ${LONG_MS} ms;
  - heaps, buffers and elements stay below what docs/benchmark.md states (--node: not judged).
`;

/**
 * Reads the command line. Throws an Error whose message is meant for people.
 * @param {readonly string[]} words
 * @returns {Options | 'help'}
 */
export function readOptions(words) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      minutes: { type: 'string', default: '60' },
      scenario: { type: 'string', default: 'crowd' },
      architecture: { type: 'string' },
      node: { type: 'boolean', default: false },
      paced: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { scenario, architecture, node, paced } = values;
  const minutes = Number(values.minutes);
  if (!/^\d+$/.test(values.minutes) || minutes < 1 || minutes > MINUTES_MAX) {
    throw new Error(
      `--minutes is "${values.minutes}"; allowed are whole numbers from 1 to ${MINUTES_MAX}.`,
    );
  }
  if (architecture !== undefined && !ARCHITECTURES.includes(architecture)) {
    throw new Error(
      `--architecture is "${architecture}"; allowed are ${ARCHITECTURES.join(', ')}.`,
    );
  }
  if (paced && !node) throw new Error('--paced goes with --node: the page has its own pace.');
  return { minutes, scenario, architecture, node, paced };
}
