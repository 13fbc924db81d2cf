import { parseArgs } from 'node:util';
import { buildPage } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inProject } from './lib/paths.mjs';
import { createStaticServer, listen } from './lib/serve.mjs';

const firstPort = 4173;
const portsTried = 20;

const usage = `Builds Stateside and serves it on this machine.

  npm start                      on the first free port from ${firstPort}
  npm start -- --port 8080       on this port, or not at all
  npm start -- --host 0.0.0.0    for other machines too (default: 127.0.0.1)
`;

try {
  await start();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function start() {
  const options = readOptions();
  if (options.help) return console.log(usage);
  ensureInstalled();
  if (buildPage() !== 0) throw new Error('The page could not be built; the reason is above.');
  const server = createStaticServer(inProject('dist'));
  const port = await listenOnFreePort(server, options);
  const name = options.host === '127.0.0.1' ? 'localhost' : options.host;
  console.log(`\nStateside is at  http://${name}:${port}/\n(Ctrl+C stops it.)`);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error(`--port must be a whole number from 0 to 65535, not "${values.port}".`);
  }
  return { port, host: values.host, help: values.help };
}

/**
 * @param {import('node:http').Server} server
 * @param {{ port: number | undefined, host: string }} options
 */
async function listenOnFreePort(server, { port, host }) {
  const lastPort = port ?? firstPort + portsTried - 1;
  for (let candidate = port ?? firstPort; candidate <= lastPort; candidate++) {
    try {
      return await listen(server, { port: candidate, host });
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken) throw error;
    }
  }
  throw new Error(
    port === undefined
      ? `The ports ${firstPort} to ${lastPort} are all taken. Choose one with --port.`
      : `Port ${port} is taken. Choose another with --port.`,
  );
}
