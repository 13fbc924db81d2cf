import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

/** @type {Record<string, string>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * A static server for one folder, mounted at `basePath` ('/' or '/some/where/').
 * @param {string} folder
 * @param {string} [basePath]
 */
export function createStaticServer(folder, basePath = '/') {
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(response, 405, 'Only GET and HEAD are answered here.');
    }
    const file = fileFor(folder, basePath, request.url ?? '/');
    if (file === undefined) return refuse(response, 404, 'Not found.');

    const contentType = contentTypes[path.extname(file)] ?? 'application/octet-stream';
    const compressed = acceptsGzip(request) && isText(contentType);
    response.writeHead(200, {
      'Content-Type': contentType,
      // A rebuilt page must never meet yesterday's files.
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Encoding',
      ...(compressed ? { 'Content-Encoding': 'gzip' } : {}),
    });
    if (request.method === 'HEAD') return response.end();
    // A visitor who leaves in the middle is no error of ours.
    const finished = () => {};
    if (compressed) return pipeline(createReadStream(file), createGzip(), response, finished);
    return pipeline(createReadStream(file), response, finished);
  });
}

/**
 * Listens on `port`, 0 for any free one, and resolves to the port it got.
 * @param {import('node:http').Server} server
 * @param {{ port: number, host: string }} address
 * @returns {Promise<number>}
 */
export function listen(server, { port, host }) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * @param {string} folder
 * @param {string} basePath
 * @param {string} requestUrl
 */
function fileFor(folder, basePath, requestUrl) {
  const pathname = decodedPathname(requestUrl);
  if (pathname === undefined || !pathname.startsWith(basePath)) return undefined;
  const root = path.resolve(folder);
  const asked = path.resolve(root, `./${pathname.slice(basePath.length)}`);
  // An encoded `..` resolves to somewhere above the folder: nothing there is ours to show.
  if (asked !== root && !asked.startsWith(root + path.sep)) return undefined;
  const file = kindOf(asked)?.isDirectory() ? path.join(asked, 'index.html') : asked;
  return kindOf(file)?.isFile() ? file : undefined;
}

/** @param {string} requestUrl */
function decodedPathname(requestUrl) {
  try {
    const pathname = decodeURIComponent(requestUrl.split(/[?#]/, 1)[0] ?? '/');
    return pathname.includes('\0') ? undefined : pathname;
  } catch {
    return undefined; // A broken percent sign names no file.
  }
}

/**
 * What cannot even be asked for (a name too long, no right to it, links in a circle) is not there.
 * @param {string} file
 */
function kindOf(file) {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

/** @param {import('node:http').IncomingMessage} request */
function acceptsGzip(request) {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(
    String(request.headers['accept-encoding'] ?? ''),
  );
}

/** @param {string} contentType */
function isText(contentType) {
  return /^text\/|json|svg/.test(contentType);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} reason
 */
function refuse(response, status, reason) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${reason}\n`);
}
