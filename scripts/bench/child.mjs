import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * One measurement, as a contestant reports it. `seconds` went by, `cpuSeconds` were used by all threads of the
 * process; `simulatedSeconds` and `responseSeconds` (the sum of all response times) are simulated.
 * @typedef {{ requests: number, events: number, records: number, seconds: number, cpuSeconds: number,
 *   simulatedSeconds: number, responseSeconds: number }} Sample
 */

/** A contestant in a process of its own, which waits between its turns. */
export class Child {
  /** @type {import('node:child_process').ChildProcessWithoutNullStreams} */
  #process;
  /** @type {AsyncIterator<string>} */
  #lines;
  #errors = '';
  /** @type {Promise<unknown>} */
  #closed;

  /**
   * @param {string} command
   * @param {readonly string[]} words
   */
  constructor(command, words) {
    this.#process = spawn(command, words, { stdio: 'pipe' });
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
    this.#process.stderr.setEncoding('utf8').on('data', (text) => {
      this.#errors += text;
    });
    // Whatever goes wrong is told where the answer is missed.
    this.#process.on('error', (error) => {
      this.#errors += error.message;
    });
    this.#process.stdin.on('error', () => {});
    this.#closed = new Promise((resolve) => this.#process.on('close', resolve));
  }

  /**
   * Lets it do this many more requests. Throws with its own words if it ends instead.
   * @param {number} requests
   * @returns {Promise<Sample>}
   */
  async run(requests) {
    this.#process.stdin.write(`${requests}\n`);
    const { value, done } = await this.#lines.next();
    if (done !== true) return JSON.parse(value);
    await this.#closed;
    throw new Error(this.#complaint());
  }

  /** Lets it end. */
  close() {
    this.#process.stdin.end();
  }

  /** What it said before it ended: the line that names an error, or the last one. */
  #complaint() {
    const lines = this.#errors.split('\n').filter((line) => line.trim() !== '');
    return lines.find((line) => /^\w*Error:/.test(line)) ?? lines.at(-1) ?? 'it said nothing';
  }
}
