import type { Locator, Page } from 'playwright-core';
import { FATES, type Fate } from '../../../src/lessons/reading/fates';
import { press } from './focus';
import { visit } from './visit';

/** Opens a lesson; nothing moves, and time passes four times as fast. */
export const visitLesson = (name: string, size: { width: number; height: number }): Promise<Page> =>
  visit({ query: `?lesson=${name}&motion=reduced&speed=4`, size });

/** What is answered: before anything is seen an option, or a fate for each person; in the end an option. */
export interface Answers {
  readonly predicted: number | readonly Fate[];
  readonly last: number;
}

/** Tab presses after which something is out of reach. */
const TABS_MAX = 60;
/** What is waited for has to come about within so long, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Presses Tab until what is looked for has the focus. */
async function reach(page: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < TABS_MAX; pressed += 1) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${wanted}.`);
}

const isFocused = async (wanted: Locator): Promise<boolean> =>
  (await wanted.count()) === 1 && wanted.evaluate((element) => element === document.activeElement);

async function pressButton(page: Page, button: Locator): Promise<void> {
  await reach(page, button);
  await press(page, 'Enter');
}

async function chooseRadio(page: Page, region: Locator, option: number): Promise<void> {
  await reach(page, region.getByRole('radio').first());
  await press(page, 'Space');
  for (let index = 0; index < option; index += 1) await press(page, 'ArrowDown');
}

async function chooseFates(page: Page, region: Locator, fates: readonly Fate[]): Promise<void> {
  const selects = await region.getByRole('combobox').all();
  for (const [index, select] of selects.entries()) {
    await reach(page, select);
    for (let down = 0; down <= FATES.indexOf(fates[index] ?? 'in'); down += 1)
      await press(page, 'ArrowDown');
  }
}

const heading = (region: Locator, name: string): Locator =>
  region.getByRole('heading', { level: 3, name, exact: true });

/** Does and sees everything there is to do and to see; what happens by itself is waited for while the run plays. */
async function goThrough(page: Page, region: Locator): Promise<void> {
  const ended = region.getByText('You have seen all of it.');
  const task = region.locator('.lesson-task > button');
  for (;;) {
    await ended.or(task).or(region.locator('.lesson-item[aria-current]')).first().waitFor();
    if (await ended.isVisible()) break;
    if (await task.isVisible()) {
      const before = await region.locator('.lesson-item.is-seen').count();
      await pressButton(page, task);
      await region.locator('.lesson-item.is-seen').nth(before).waitFor();
    } else {
      if (!(await isPlaying(page))) await press(page, 'k');
      await ended.or(task).first().waitFor({ timeout: PATIENCE_MS });
    }
  }
  if (await isPlaying(page)) await press(page, 'k');
}

const isPlaying = (page: Page): Promise<boolean> =>
  page.getByRole('button', { name: 'Pause', exact: true }).isVisible();

/**
 * Goes through a lesson that is open, with nothing but keys: a visitor who answers like this.
 * @param onStep is told of every step once it stands
 */
export async function walkLesson(
  page: Page,
  title: string,
  { predicted, last }: Answers,
  onStep: (name: string, region: Locator) => Promise<void>,
): Promise<void> {
  const region = page.getByRole('region', { name: title });
  const next = region.getByRole('button', { name: 'Next', exact: true });
  await heading(region, 'Predict').waitFor();
  await onStep('Predict', region);
  if (typeof predicted === 'number') await chooseRadio(page, region, predicted);
  else await chooseFates(page, region, predicted);
  await pressButton(page, next);
  await heading(region, 'Observe').waitFor();
  await goThrough(page, region);
  await onStep('Observe', region);
  await pressButton(page, next);
  await heading(region, 'Explain').waitFor();
  const more = region.getByRole('button', { name: 'In more words' });
  if (await more.isVisible()) await pressButton(page, more);
  await onStep('Explain', region);
  await pressButton(page, next);
  await heading(region, 'Now try').waitFor();
  await goThrough(page, region);
  await onStep('Now try', region);
  await pressButton(page, next);
  await heading(region, 'One more question').waitFor();
  await chooseRadio(page, region, last);
  await pressButton(page, region.getByRole('button', { name: 'See the reasons' }));
  await region.getByText('What this lesson simplifies').waitFor();
  await onStep('One more question', region);
}
