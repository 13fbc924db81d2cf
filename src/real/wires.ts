import { connect, createServer, type NetConnectOpts } from 'node:net';

/** A port of this machine that nothing listens at. */
export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => done(port));
    });
  });

/** Says a line to whoever listens there, and hears what comes until `isWhole`, or until the end. */
export const ask = (
  to: NetConnectOpts,
  line: string,
  isWhole: (heard: string) => boolean = () => false,
): Promise<string> =>
  new Promise((done, fail) => {
    let heard = '';
    const wire = connect(to, () => wire.write(`${line}\n`));
    wire.setEncoding('utf8');
    wire.setTimeout(5000, () => wire.destroy(new Error(`No answer to "${line}".`)));
    wire.once('error', fail);
    wire.on('data', (part) => {
      heard += part;
      if (!isWhole(heard)) return;
      wire.destroy();
      done(heard);
    });
    wire.once('end', () => done(heard));
  });

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Tries until it succeeds. */
export async function eventually<T>(what: string, attempt: () => Promise<T>): Promise<T> {
  const WAIT_MS = 30_000;
  const endsAt = Date.now() + WAIT_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > endsAt) throw new Error(`${what} did not come: ${error}`);
      await pause(50);
    }
  }
}

/** For what is said to a process that may just have ended: then there is nobody to say it to. */
export const ended = (): void => {};
