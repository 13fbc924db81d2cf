import { createServer } from 'node:net';
import type { WebKit } from '../../../../scripts/lib/otherBrowsers.mjs';
import { type Kept, keep } from './keep';
import { FRAME_PAGE, serveListening } from './listening';
import type { Driven, Size, Tab } from './tab';

type Ask = <Result>(method: string, path: string, body?: object) => Promise<Result>;

/** The key under which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const SCRIPT_MS = 80_000;
const COMMAND_MS = 15_000;
const START_MS = 20_000;
const START_TRIES = 3;
const RESIZE_TRIES = 10;
const noDesktop = {
  // Mesa's software GL, with which it would put layers together, crashes every few dozen pages.
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  GDK_BACKEND: 'x11',
  GSETTINGS_BACKEND: 'memory',
  DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  NO_AT_BRIDGE: '1',
};

/** Starts WebKit on a screen of its own, and speaks WebDriver to it, the W3C's older protocol. */
export async function startWebKit({ driver, screen }: WebKit, pageUrl: string): Promise<Driven> {
  const started: Pick<Kept, 'close'>[] = [];
  const close = async () => {
    for (const program of started.toReversed()) await program.close();
  };
  try {
    const page = await serveListening(pageUrl);
    started.push(page);
    const xvfb = keep(screen, () => [
      ...['-displayfd', '1', '-nolisten', 'tcp'],
      ...['-screen', '0', '1600x1200x24'],
    ]);
    started.push(xvfb);
    const [, display] = await xvfb.says(/^(\d+)\n/m);
    const port = await freePort();
    const environment = { DISPLAY: `:${display}`, ...noDesktop };
    started.push(keep(driver, () => [`--port=${port}`], environment));
    const ask = askAt(`http://127.0.0.1:${port}`);
    await untilReady(ask);
    const session = await startSession(ask);
    return {
      pageUrl: page.address,
      open: (size) => openTab(session, page.address, size),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

const askAt =
  (address: string): Ask =>
  async <Result>(method: string, path: string, body?: object) => {
    const signal = AbortSignal.timeout(path.includes('/execute') ? SCRIPT_MS : COMMAND_MS);
    const answer = await fetch(address + path, {
      method,
      signal,
      ...(body && { body: JSON.stringify(body) }),
    }).catch((error) => {
      throw new Error(`${method} ${path} ${JSON.stringify(body)}: ${error}`);
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error} ${value.message}`);
    return value as Result;
  };

async function untilReady(ask: Ask): Promise<void> {
  const until = Date.now() + START_MS;
  for (;;) {
    try {
      await ask('GET', '/status');
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Starts the browser itself, which may fail to report on a busy machine. Returns how to ask it. */
async function startSession(ask: Ask): Promise<Ask> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
        capabilities: {},
      });
      const session: Ask = (method, path, body) =>
        ask(method, `/session/${sessionId}${path}`, body);
      await session('POST', '/timeouts', { script: SCRIPT_MS });
      return session;
    } catch (error) {
      if (tries === START_TRIES) throw error;
    }
  }
}

/** There is one window, which begins anew. */
async function openTab(of: Ask, pageUrl: string, size: Size): Promise<Tab> {
  const run = async (expression: string) => {
    // A rejected promise would be waited for until the time is up.
    const { text, fault } = await of<{ text?: string; fault?: string }>('POST', '/execute/async', {
      script: `const tell = arguments[0];
        new Promise((resolve) => resolve(${expression})).then(
          (text) => tell({ text }),
          (error) => tell({ fault: error + ' ' + error.stack }),
        );`,
      args: [],
    });
    if (fault !== undefined) throw new Error(fault);
    return text ?? '';
  };
  await of('POST', '/url', { url: pageUrl + FRAME_PAGE });
  await run('(localStorage.clear(), sessionStorage.clear())');
  const fits = await resize(of, run, size);
  return {
    run,
    async go(url) {
      if (fits || !url.startsWith(pageUrl)) return void (await of('POST', '/url', { url }));
      await of('POST', '/url', { url: pageUrl + FRAME_PAGE });
      await run(`(${openFrame})(${JSON.stringify({ url, ...size })})`);
      await of('POST', '/frame', { id: 0 });
    },
    async perform(actions) {
      await of('POST', '/actions', { actions });
    },
    async chooseFile(selector, file) {
      const found = await of<Record<string, string>>('POST', '/element', {
        using: 'css selector',
        value: selector,
      });
      await of('POST', `/element/${found[ELEMENT]}/value`, { text: file });
    },
    // Its driver tells nothing of the console.
    errors: async () => [],
    async close() {
      await of('POST', '/url', { url: 'about:blank' });
    },
  };
}

/** Gives the window a size that leaves this much to the page. Whether it could: the browser's own bar has a least width. */
async function resize(of: Ask, run: Tab['run'], size: Size): Promise<boolean> {
  for (let tries = 0; tries < RESIZE_TRIES; tries += 1) {
    const sizes = await run('JSON.stringify([innerWidth, innerHeight, outerWidth, outerHeight])');
    const [width, height, outerWidth, outerHeight] = JSON.parse(sizes);
    if (width === size.width && height === size.height) return true;
    await of('POST', '/window/rect', {
      width: size.width + outerWidth - width,
      height: size.height + outerHeight - height,
    });
  }
  return false;
}

/** Runs in the page. */
function openFrame({ url, width, height }: Size & { url: string }): Promise<string> {
  const frame = document.createElement('iframe');
  frame.style.border = 'none';
  frame.width = `${width}`;
  frame.height = `${height}`;
  frame.src = url;
  document.body.append(frame);
  return new Promise((resolve) => frame.addEventListener('load', () => resolve('')));
}
