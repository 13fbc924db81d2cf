import { createServer } from 'node:http';
import { listen } from './listen';

/** A server that passes the page on, and what its address is. */
export interface Listening {
  /** As the page's own, with a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/** A page to hold another one in a frame: windows have a least width. */
export const FRAME_PAGE = 'frame.html';
const LISTEN_SCRIPT = 'listen.js';

/**
 * Passes a served page on with `listen` as its first script, for browsers whose driver lets nobody add one. It is a
 * file of the same host, so the page's security policy stands as it is.
 */
export async function serveListening(pageUrl: string): Promise<Listening> {
  const { pathname: base } = new URL(pageUrl);
  const own = new Map([
    [base + LISTEN_SCRIPT, ['text/javascript', `(${listen})();`]],
    [base + FRAME_PAGE, ['text/html', '<!doctype html><title>Frame</title>']],
  ]);
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', pageUrl);
    const [ownType, text] = own.get(pathname) ?? [];
    if (ownType !== undefined) {
      response.writeHead(200, { 'Content-Type': ownType }).end(text);
      return;
    }
    const answer = await fetch(new URL(pathname + search, pageUrl));
    const type = answer.headers.get('Content-Type') ?? 'text/plain';
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { 'Content-Type': type });
    response.end(pathname === base ? withListener(body.toString()) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  const port = typeof place === 'object' && place ? place.port : 0;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const withListener = (page: string): string =>
  page.replace(/(?=<script)/, `<script src="./${LISTEN_SCRIPT}"></script>`);
