import words from '../../messages/en/command/command';

const WIDTH = 30;
/** Redrawn at most this often, in milliseconds of the clock on the wall. */
const EVERY_MS = 100;
const ERASE_LINE = '\r\u001b[K';

/** A bar that counts on a terminal while work is going on; nothing at all where there is no terminal. */
export class ProgressBar {
  readonly #stream: NodeJS.WriteStream;
  #drawnMs = Number.NEGATIVE_INFINITY;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  readonly show = (done: number, total: number): void => {
    const nowMs = Date.now();
    if (!this.#stream.isTTY || nowMs - this.#drawnMs < EVERY_MS) return;
    this.#drawnMs = nowMs;
    const full = Math.round((WIDTH * done) / total);
    const bar = '#'.repeat(full).padEnd(WIDTH, '.');
    this.#stream.write(`${ERASE_LINE}[${bar}] ${words('command.progress', { done, total })}`);
  };

  /** Leaves the line as if nothing had been there. */
  remove(): void {
    if (this.#stream.isTTY) this.#stream.write(ERASE_LINE);
  }
}
