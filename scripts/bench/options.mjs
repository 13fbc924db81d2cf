import { parseArgs } from 'node:util';

/**
 * @typedef {{ quick: boolean, strict: boolean, rounds: number, works: readonly string[], clock: 'cpu' | 'wall',
 *   format: 'text' | 'json' | 'markdown' }} Options
 */

const WORKS = ['cluster', 'mm4', 'scaling', 'snapshot'];
const CLOCKS = ['cpu', 'wall'];
const ROUNDS_MAX = 1000;

export const HELP = `Measures how fast the engine is, beside other simulators that do the same work.

  npm run --silent bench [-- options]

  --json          one JSON object instead of tables
  --markdown      the table of docs/benchmark.md instead of tables
  --quick         a short run: shows that everything works, its figures mean little
  --rounds N      rounds, 1 to ${ROUNDS_MAX}; every contestant has ten turns in each (5, quick: 2)
  --work LIST     only these works, separated by commas: ${WORKS.join(', ')}
  --clock CLOCK   cpu: processor time of the contestant's process, all its threads (default);
                  wall: time that went by, for a machine that has nothing else to do
  --strict        exit code 1 if a goal that was measured is not met
  --help          this text

Contestants take turns (A B C, A B C, ...), each in a process of its own that has warmed up. Printed are medians over
the rounds with the smallest and the largest value; ratios are taken round by round. Contestants:

  engine          with the trace kept, and without
  simjs           npm package: with its own resources, and bare (its clock and timers only)
  SimPy           where a python3 can import simpy 3 or newer (Debian: python3-simpy3)
  C -O3           where cc, gcc or clang is found: plain, and one that also records as much as the engine

Who is missing is said to be missing, with the reason. Each contestant's throughput, mean response time and mean
number in the system are held to theory: "same work". docs/benchmark.md defines the works and says what the engine
does besides them.

Exit code: 0, also where goals are not met; 1 if somebody did other work, if the engine failed, or with --strict;
2 for options that cannot be used.
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
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      work: { type: 'string' },
      clock: { type: 'string' },
    },
  });
  if (values.help) return 'help';
  if (values.json && values.markdown) throw new Error('--json and --markdown exclude each other.');
  const { quick, strict } = values;
  const works = values.work === undefined ? WORKS : values.work.split(',');
  for (const work of works) mustBeOneOf('--work', work, WORKS);
  const clock = values.clock ?? 'cpu';
  mustBeOneOf('--clock', clock, CLOCKS);
  return {
    quick,
    strict,
    works,
    rounds: readRounds(values.rounds ?? (quick ? '2' : '5')),
    clock: clock === 'wall' ? 'wall' : 'cpu',
    format: values.json ? 'json' : values.markdown ? 'markdown' : 'text',
  };
}

/** @param {string} text */
function readRounds(text) {
  const rounds = Number(text);
  if (/^\d+$/.test(text) && rounds >= 1 && rounds <= ROUNDS_MAX) return rounds;
  throw new Error(`--rounds is "${text}"; allowed are whole numbers from 1 to ${ROUNDS_MAX}.`);
}

/**
 * @param {string} option
 * @param {string} value
 * @param {readonly string[]} allowed
 */
function mustBeOneOf(option, value, allowed) {
  if (allowed.includes(value)) return;
  throw new Error(`${option} has "${value}"; allowed are ${allowed.join(', ')}.`);
}
