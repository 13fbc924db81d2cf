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
    const said = this.#errors.split('\n').filter((line) => /error|waited|must|no /i.test(line));
    throw new Error(said[0]?.trim() ?? (this.#errors.trim() || 'it ended without an answer'));
  }

  /** Lets it end. */
  close() {
    this.#process.stdin.end();
  }
}
