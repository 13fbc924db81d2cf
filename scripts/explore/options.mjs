import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

/** @typedef {{ minutes: number, cases: number, seed: number, parts: readonly string[] }} Options */

const PARTS = ['engine', 'story', 'page'];
const SEED_MAX = 2 ** 31 - 1;

export const HELP = `Plays random scenarios, does random things to them at random instants, and holds them to every rule.

  npm run explore [-- options]

  --minutes N     how long, in all parts together (20)
  --only PART     engine, story or page; may be repeated (all: half of the time for the engine)
  --seed N        the first case has this seed, the next one the next (a fresh one every time)
  --cases N       at most so many cases in each part
  --help          this text

engine: all settings from the least to the most, a run in many ways. story: the run as the page sees it, every
sentence. page: the built page in a browser. Each finding is printed with the command that shows it again; Ctrl+C
ends with what came of it so far. Exit code: 0; 1 where anything was found; 2 for options that cannot be used.
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
      minutes: { type: 'string', default: '20' },
      cases: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string', multiple: true, default: PARTS },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const unknown = values.only.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) {
    throw new Error(`There is no part "${unknown}"; allowed are ${PARTS.join(', ')}.`);
  }
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error(`--minutes is "${values.minutes}"; allowed is more than 0.`);
  return {
    minutes,
    cases: readWhole('--cases', values.cases, 1) ?? Number.POSITIVE_INFINITY,
    seed: readWhole('--seed', values.seed, 0) ?? randomInt(SEED_MAX),
    parts: PARTS.filter((part) => values.only.includes(part)),
  };
}

/**
 * @param {string} option
 * @param {string | undefined} text
 * @param {number} least
 */
function readWhole(option, text, least) {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= SEED_MAX) return number;
  throw new Error(`${option} is "${text}"; allowed are whole numbers from ${least} on.`);
}
