/**
 * What is held to be so of the page: whatever is clicked, pressed, typed and brought, nothing fails behind its back,
 * it stays a page, its clock goes on when it says so and stands when it says so, and what it says is what the engine
 * makes of the file that it saves.
 */
import type { Browser, ElementHandle, Page } from 'playwright-core';
import { scenario } from '../../support/scenarios';
import { watchedPage } from '../../support/watchedPage';
import { budgetUs } from '../story/budget';
import type { Verdict } from '../verdict';
import type { PageAct } from './acts';
import { compareWithEngine } from './compare';
import { see, strangeSight } from './look';

/** The page has so long to stand and to answer, and a clock to go on: machines are shared. */
const PATIENCE_MS = 60_000;
/** One that stands is looked at for so long. */
const STANDING_MS = 250;
/** A file is brought if this much of it can be played without much work, in microseconds. */
const LIGHT_US = 5_000_000;

/** Judges one visit to the page, in a profile of its own. */
export async function judgePage(
  browser: Browser,
  pageUrl: string,
  acts: readonly PageAct[],
): Promise<Verdict> {
  const { page, errors, foreignRequests } = await watchedPage(browser, pageUrl, {
    patienceMs: PATIENCE_MS,
  });
  const wrong = new Set<string>();
  try {
    await page.getByRole('button', { name: /^(Play|Pause)$/ }).waitFor();
    for (const [index, act] of acts.entries()) {
      await perform(page, act);
      // What is put in its place is fetched first.
      await page.locator('#stage').waitFor({ state: 'attached' });
      for (const what of strangeSight(await see(page))) wrong.add(what);
      if (index % 4 === 3) for (const what of await falseClock(page)) wrong.add(what);
      if (errors.length > 0 || wrong.size > 0) {
        wrong.add(`after: ${JSON.stringify(acts.slice(Math.max(0, index - 3), index + 1))}`);
        break;
      }
    }
    const compared = wrong.size === 0 ? await compareWithEngine(page) : { wrong: [], unjudged: '' };
    for (const what of compared.wrong) wrong.add(what);
    for (const what of errors) wrong.add(`error: ${what}`);
    for (const address of foreignRequests) wrong.add(`request: ${address}`);
    const { unjudged } = compared;
    return { wrong: [...wrong], events: acts.length, unjudged };
  } finally {
    await page.context().close();
  }
}

async function perform(page: Page, act: PageAct): Promise<void> {
  switch (act.do) {
    case 'click':
      return click(page, 'button, a[href^="#"], [role], input, select, summary, label', act);
    case 'break':
      return click(page, '[role=toolbar][aria-label="Break or fix"] button', {
        ...act,
        along: 0.5,
      });
    case 'type':
      return type(page, act);
    case 'key':
      return page.keyboard.press(act.key);
    case 'wait':
      return page.waitForTimeout(act.ms);
    case 'file':
      return bring(page, { version: 1, ...act.document });
    case 'size':
      return page.setViewportSize(act);
    case 'address': {
      const address = new URL(page.url());
      address.search = act.query;
      address.hash = '';
      await page.goto(address.href);
      return standing(page);
    }
    case 'reload':
      await page.reload();
      return standing(page);
    case 'back':
      // Not beyond the page itself.
      await page.evaluate(() => location.hash !== '' && history.back());
      return page.waitForTimeout(200);
  }
}

const standing = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^(Play|Pause)$/ }).waitFor();

/** One of all elements of a kind that can be hit, and what lies there. */
function pick(page: Page, selector: string, share: number) {
  const found = page.evaluateHandle(
    ([wanted, part]) => {
      const canBeHit = (element: Element): boolean => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        return width > 0 && over !== null && (element.contains(over) || over.contains(element));
      };
      const all = [...document.querySelectorAll(wanted)].filter(canBeHit);
      return all[Math.floor(part * all.length)] ?? null;
    },
    [selector, share] as const,
  );
  return found.then((handle) => handle.asElement() as ElementHandle<Element> | null);
}

async function click(
  page: Page,
  selector: string,
  { pick: share, along }: { readonly pick: number; readonly along: number },
): Promise<void> {
  const box = await (await pick(page, selector, share))?.boundingBox();
  if (box === null || box === undefined) return;
  await page.mouse.click(box.x + Math.max(1, box.width * along * 0.99), box.y + box.height / 2);
  await page.waitForTimeout(50);
}

async function type(
  page: Page,
  { pick: share, text }: { readonly pick: number; readonly text: string },
): Promise<void> {
  const field = await pick(page, 'input:not([type=file]), select', share);
  if (field === null) return;
  // It may have gone meanwhile.
  await field.evaluate((one) => (one as HTMLElement).focus());
  if (await field.evaluate((one) => one instanceof HTMLSelectElement)) {
    return page.keyboard.press(text.length % 2 === 0 ? 'ArrowDown' : 'ArrowUp');
  }
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Lets go of a file over the page. */
async function bring(page: Page, document: Readonly<Record<string, unknown>>): Promise<void> {
  const { version: _, ...rest } = document;
  const plan = scenario(rest);
  if (budgetUs(plan, [], LIGHT_US) < LIGHT_US) return;
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'explored.json', { type: 'application/json' }));
    const options = { dataTransfer, bubbles: true, cancelable: true };
    const stage = globalThis.document.getElementById('stage');
    stage?.dispatchEvent(new DragEvent('dragover', options));
    stage?.dispatchEvent(new DragEvent('drop', options));
  }, JSON.stringify(document));
  await page.waitForTimeout(300);
}

/** The clock goes on while there is "Pause", and stands while there is "Play". */
async function falseClock(page: Page): Promise<readonly string[]> {
  const before = await see(page);
  if (before.play === 'Play') {
    await page.waitForTimeout(STANDING_MS);
    const after = await see(page);
    const isSame = after.timeUs === before.timeUs || after.play !== 'Play';
    return isSame ? [] : [`clock: it stands, and goes from ${before.timeUs} to ${after.timeUs}`];
  }
  const endMs = Date.now() + PATIENCE_MS;
  while (Date.now() < endMs) {
    await page.waitForTimeout(STANDING_MS);
    const after = await see(page);
    if (after.play !== 'Pause' || after.timeUs !== before.timeUs) return [];
  }
  return [`clock: it plays, and has stood at ${before.timeUs} for ${PATIENCE_MS / 1000} s`];
}
