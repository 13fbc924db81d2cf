import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A folder that is being served.
 * @typedef {object} Served
 * @property {number} port
 * @property {readonly string[]} addresses where it can be opened: on this machine first, then by others
 * @property {() => Promise<void>} close
 */

const LOCAL = '127.0.0.1';
/** Where nobody says which port: the first free one from here. */
export const FIRST_PORT = 4173;

/**
 * Serves a folder at `basePath` ('/' or '/some/where/') with Vite's preview server, to this machine alone unless `host`
 * says otherwise. Port 0 is any free one.
 * @param {string} folder
 * @param {{ basePath?: string, port?: number | undefined, host?: string }} [where]
 * @param {ReadonlyMap<string, string>} [meanwhile] JSON files of the folder that are still being made, with what is
 *   answered until they are there, as 202; who gives one up takes it out
 * @returns {Promise<Served>}
 * @throws where the port is taken or may not be used, and where this machine is no such host: in words
 */
export async function serve(
  folder,
  { basePath = '/', port, host = LOCAL } = {},
  meanwhile = new Map(),
) {
  // Late: this file is also read before anything is installed.
  const { preview } = await import('vite');
  const server = await preview({
    configFile: false,
    root: folder,
    base: basePath,
    // What is not there is not found, instead of being the page.
    appType: 'mpa',
    logLevel: 'silent',
    plugins: [keepsBuilt(folder, basePath), answersMeanwhile(folder, basePath, meanwhile)],
    build: { outDir: '.' },
    preview: {
      host,
      port: port ?? FIRST_PORT,
      strictPort: port !== undefined,
      cors: false,
      // Whoever opens it to others does so under names that are not known here.
      allowedHosts: host === LOCAL ? [] : true,
      headers: { 'X-Content-Type-Options': 'nosniff' },
    },
  }).catch((error) => {
    throw new Error(reason(error, host, port ?? FIRST_PORT));
  });
  const address = server.httpServer.address();
  const { local = [], network = [] } = server.resolvedUrls ?? {};
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    addresses: [...local, ...network],
    close: () => server.close(),
  };
}

/** What the build has named by its content: `assets/worker-IgjD4LCx.js`. */
const BUILT = /^assets\/[^/]+-[\w-]{8}\.\w+$/;

/**
 * A rebuilt page must never meet yesterday's files, and those named by their content are none: a browser may keep them,
 * so that the worker finds what the document has asked for ahead.
 * @param {string} folder @param {string} basePath
 * @returns {import('vite').Plugin}
 */
const keepsBuilt = (folder, basePath) => ({
  name: 'stateside:keeps-built',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const name = request.url?.slice(basePath.length) ?? '';
      const isKept = BUILT.test(name) && existsSync(path.join(folder, name));
      const howLong = isKept ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.setHeader('Cache-Control', howLong);
      next();
    });
  },
});

/**
 * @param {string} folder @param {string} basePath @param {ReadonlyMap<string, string>} meanwhile
 * @returns {import('vite').Plugin}
 */
const answersMeanwhile = (folder, basePath, meanwhile) => ({
  name: 'stateside:meanwhile',
  configurePreviewServer({ middlewares }) {
    for (const name of meanwhile.keys()) {
      middlewares.use(`${basePath}${name}`, (_request, response, next) => {
        const answer = meanwhile.get(name);
        if (answer === undefined || existsSync(path.join(folder, name))) return next();
        response.writeHead(202, {
          'Content-Type': 'application/json',
          'Cache-Control': 'no-store',
        });
        response.end(answer);
      });
    }
  },
});

/** @param {NodeJS.ErrnoException} error @param {string} host @param {number} port */
function reason(error, host, port) {
  if (error.code === 'EACCES') {
    return `You may not use port ${port}. Choose one from 1024 to 65535 with --port.`;
  }
  if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL' || error.code === 'EINVAL') {
    return `This machine does not have the address "${host}". Use 127.0.0.1 or 0.0.0.0 with --host.`;
  }
  if (/in use/.test(error.message)) {
    return `Port ${port} is taken. Choose another with --port.`;
  }
  return error.message;
}
