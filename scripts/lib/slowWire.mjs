import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What travels at once, about as much as a packet carries. */
const PIECE_BYTES = 1400;

/**
 * A wire to a port of this machine that is as slow as said, for whatever asks: a page, its worker, a download. All
 * connections share its bandwidth; to set up another one costs nothing, as under HTTP/2, nor does the first.
 * @param {number} targetPort
 * @param {{ roundTripMs: number, bytesPerSecond: number }} speed of answers; questions are small
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export async function slowWire(targetPort, { roundTripMs, bytesPerSecond }) {
  /** When the wire is free again. */
  let freeMs = 0;
  /** @type {Array<{ piece: Buffer, to: import('node:net').Socket }>} */
  const waiting = [];
  let isSending = false;

  async function sendAll() {
    isSending = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { piece, to } = next;
      freeMs = Math.max(freeMs, performance.now()) + (piece.length / bytesPerSecond) * 1000;
      const wait = freeMs - performance.now();
      // Timers are no finer than this; what is sent early is made up for by the next wait.
      if (wait > 1) await sleep(wait);
      setTimeout(() => to.write(piece), roundTripMs / 2);
    }
    isSending = false;
  }

  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  const server = createServer((browser) => {
    const host = connect(targetPort, '127.0.0.1');
    for (const socket of [browser, host]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        // What is under way arrives first.
        setTimeout(() => (socket === host ? browser : host).destroy(), 10 * roundTripMs);
      });
    }
    browser.on('data', (data) => setTimeout(() => host.write(data), roundTripMs / 2));
    host.on('data', (data) => {
      for (let at = 0; at < data.length; at += PIECE_BYTES)
        waiting.push({ piece: data.subarray(at, at + PIECE_BYTES), to: browser });
      if (!isSending) void sendAll();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
