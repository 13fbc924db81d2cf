import type { Firefox } from '../../../../scripts/lib/otherBrowsers.mjs';
import { connectBidi, type Send } from './bidi';
import { keep } from './keep';
import { listen } from './listen';
import type { Driven, Size, Tab } from './tab';

/** Something on the console. What workers write there belongs to no context. */
interface LogEntry {
  readonly level: string;
  readonly text: string;
  readonly source: { readonly context?: string };
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result: { readonly value?: string; readonly sharedId?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Starts a Firefox as it comes, without a window, and speaks WebDriver BiDi to it. */
export async function startFirefox({ browser }: Firefox, pageUrl: string): Promise<Driven> {
  const firefox = keep(
    browser,
    (folder) => [
      ...['--headless', '--no-remote', '--remote-debugging-port', '0'],
      ...['--profile', folder, 'about:blank'],
    ],
    { MOZ_CRASHREPORTER_DISABLE: '1' },
  );
  try {
    const [, address] = await firefox.says(/WebDriver BiDi listening on (ws:\S+)/);
    const log: LogEntry[] = [];
    const { send, hangUp } = await connectBidi(`${address}/session`, (entry) =>
      log.push(entry as LogEntry),
    );
    await send('session.new', { capabilities: {} });
    await send('session.subscribe', { events: ['log.entryAdded'] });
    await send('script.addPreloadScript', { functionDeclaration: `${listen}` });
    return {
      pageUrl,
      open: (size) => openTab(send, log, size),
      async close() {
        hangUp();
        await firefox.close();
      },
    };
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

async function openTab(send: Send, log: readonly LogEntry[], viewport: Size): Promise<Tab> {
  const from = log.length;
  const { userContext } = await send<{ userContext: string }>('browser.createUserContext', {});
  const { context } = await send<{ context: string }>('browsingContext.create', {
    type: 'tab',
    userContext,
  });
  await send('browsingContext.setViewport', { context, viewport, devicePixelRatio: 1 });
  const evaluate = async (expression: string) => {
    const { type, result, exceptionDetails } = await send<Evaluated>('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (type === 'exception') throw new Error(exceptionDetails?.text);
    return result;
  };
  return {
    async go(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    run: async (expression) => (await evaluate(expression)).value ?? '',
    async perform(actions) {
      await send('input.performActions', { context, actions });
    },
    async chooseFile(selector, file) {
      const found = await evaluate(`document.querySelector(${JSON.stringify(selector)})`);
      const element = { sharedId: found.sharedId };
      await send('input.setFiles', { context, element, files: [file] });
    },
    errors: async () =>
      log
        .slice(from)
        .filter(({ level, source }) => level === 'error' && (source.context ?? context) === context)
        .map(({ text }) => text),
    async close() {
      await send('browser.removeUserContext', { userContext });
    },
  };
}
