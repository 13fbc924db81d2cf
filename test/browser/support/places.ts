import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { inProject } from '../../../scripts/lib/paths.mjs';
import { serve } from '../../../scripts/lib/serve.mjs';
import { runTool } from '../../../scripts/lib/tool.mjs';
import type { Places } from '../sideBySide/places';

declare global {
  interface Window {
    places: Places;
    /** How many timers go on for ever. */
    timers: Set<unknown>;
    /** What was said to screen readers, by the name of the player. */
    heard: Record<string, string[]>;
  }
}

/** Builds the page with several players beside the one that is published, and serves it. */
export async function servePlaces(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stateside-places-'));
  const config = inProject('test', 'browser', 'sideBySide', 'vite.config.ts');
  const args = ['build', '--config', config, '--outDir', folder];
  // Vitest sets another one, and React would then be built for development.
  if (runTool('vite', args, { NODE_ENV: 'production' }) !== 0) throw new Error('It was not built.');
  const server = await serve(folder, { port: 0 });
  return {
    url: server.addresses[0] ?? '',
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Counts the timers of a page that go on for ever. */
export const countTimers = (page: Page) =>
  page.addInitScript(() => {
    const timers = new Set<unknown>();
    const { setInterval: begin, clearInterval: end } = window;
    const counted = {
      timers,
      setInterval: (...args: Parameters<typeof setInterval>) => {
        const timer = begin(...args);
        timers.add(timer);
        return timer;
      },
      clearInterval: (timer: number) => {
        timers.delete(timer);
        end(timer);
      },
    };
    Object.assign(window, counted);
  });

/** Opens a player under a name, and waits until all of it stands. */
export async function openPlace(
  page: Page,
  name: string,
  query: string,
  ownsPage = false,
): Promise<Locator> {
  await page.evaluate(([...args]) => window.places.open(...args), [name, query, ownsPage] as const);
  const place = page.locator(`#${name}`);
  await place.getByRole('button', { name: /^(Play|Pause)$/ }).waitFor();
  await place.getByRole('table', { name: 'Right now' }).waitFor({ state: 'attached' });
  await place.getByRole('list', { name: 'What happened when' }).waitFor({ state: 'attached' });
  await place.locator('[data-narrator]').waitFor({ state: 'attached' });
  return place;
}

/** From now on writes down what is said to screen readers in each of these players. */
export const listen = (page: Page, names: readonly string[]) =>
  page.evaluate((all) => {
    window.heard = Object.fromEntries(all.map((name) => [name, []]));
    for (const name of all) {
      const regions = document.querySelector(`#${name} [data-narrator]`);
      if (regions === null) throw new Error(`${name} says nothing.`);
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          if (target.textContent) window.heard[name]?.push(target.textContent);
        }
      }).observe(regions, { childList: true, subtree: true });
    }
  }, names);

/** Everything that a page holds on to besides what is drawn: counted by the browser itself, after it has tidied up. */
export async function heldBy(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const count = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? -1;
  const listenersOn = async (expression: string) => {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { objectId = '' } = result;
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId });
    return listeners.map(({ type }) => type).sort();
  };
  const held = {
    onDocument: await listenersOn('document'),
    onWindow: await listenersOn('window'),
    listeners: count('JSEventListeners'),
    nodes: count('Nodes'),
    timers: await page.evaluate(() => window.timers.size),
    workers: page.workers().length,
    players: await page.evaluate(() => window.places.held()),
  };
  await session.detach();
  return held;
}
