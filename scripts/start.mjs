import { parseArgs } from 'node:util';
import { buildPage, isBuilt } from './lib/build.mjs';
import { ensureInstalled, hasServer, requireNode } from './lib/install.mjs';
import { inProject, isWritable, projectRoot } from './lib/paths.mjs';
import { FIRST_PORT, serve } from './lib/serve.mjs';

const usage = `Builds Stateside and serves it on this machine.

  npm start                      on the first free port from ${FIRST_PORT}
  npm start -- --port 8080       on this port, or not at all
  npm start -- --host 0.0.0.0    for other machines too (default: 127.0.0.1)
`;

const ELSEWHERE = 'Copy the project to a folder of yours and start it there';

try {
  await start();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function start() {
  const options = readOptions();
  if (options.help) return console.log(usage);
  prepare();
  const { bringEvidence, EVIDENCE_FILE, evidenceToCome } = await import('./lib/validation.mjs');
  const dist = inProject('dist');
  /** @type {Map<string, string>} */
  const meanwhile = new Map(isWritable() ? [[EVIDENCE_FILE, evidenceToCome()]] : []);
  const { addresses } = await serve(dist, options, meanwhile);
  const [first = '', ...others] = addresses.map((address) =>
    address.replace('//127.0.0.1:', '//localhost:'),
  );
  const forOthers = others.map((address) => `From other machines: ${address}\n`).join('');
  console.log(`\nStateside is at  ${first}\n${forOthers}(Ctrl+C stops it.)`);
  // Who opens the page need not wait for it.
  if (meanwhile.size > 0) await bringEvidence(dist).finally(() => meanwhile.clear());
}

/** Installs and builds. Where nothing can be written, what is there already is good enough. */
function prepare() {
  requireNode();
  if (isWritable()) {
    ensureInstalled();
    if (buildPage({ check: 'later' }) !== 0)
      throw new Error('The page could not be built; the reason is above.');
    return;
  }
  const why = `Nothing can be written to ${projectRoot}`;
  if (!isBuilt()) throw new Error(`${why}, and the page is not built there yet.\n${ELSEWHERE}.`);
  if (!hasServer()) {
    throw new Error(
      `${why}, and Vite, which serves the page, is not installed there.\n` +
        `${ELSEWHERE}, or let a web server of yours serve its folder dist.`,
    );
  }
  console.log(`${why}: the page is served as it was built.`);
}

function readOptions() {
  const { values } = readArguments();
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error(`--port must be a whole number from 0 to 65535, not "${values.port}".`);
  }
  return { port, host: values.host, help: values.help };
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // Node's own words end in advice for whoever wrote the program.
    const [reason] = (error instanceof Error ? error.message : `${error}`).split('. ');
    throw new Error(`${reason}.\n\n${usage}`);
  }
}
