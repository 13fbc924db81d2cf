/**
 * Goal: the use cases open by their link and by their address, set a stage, fit a small phone, and have no fault that a
 * machine can find; nor does what is kept of a person stand out of its box on their stages.
 * Method: a visitor in a real browser; looked at by axe, and at three widths.
 */
import { expect, it } from 'vitest';
import { bringAxe, faults } from './support/axe';
import { overflow, setStyle } from './support/layout';
import { visit } from './support/visit';

const SIZE = { width: 1280, height: 720 };

it('use cases open by link and by address, and set a stage', async () => {
  const page = await visit({ query: '?motion=reduced', size: SIZE });
  await bringAxe(page);
  await setStyle(page, '* { transition: none !important; }');
  await page.getByRole('link', { name: 'Use cases', exact: true }).click();
  const list = page.getByRole('dialog', { name: 'Use cases' });
  await list.waitFor();
  expect(new URL(page.url()).hash).toBe('#use-cases');
  for (const details of await list.locator('details').all())
    await details.locator('summary').click();
  expect(await faults(page, 'light', '.use-cases')).toEqual([]);
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await overflow(page), `${width} px`).toEqual([]);
    const hidden = () =>
      list.locator('.use-cases').evaluate((it) => it.scrollWidth - it.clientWidth);
    expect(await hidden(), `${width} px`).toBe(0);
  }
  await list.getByRole('button', { name: 'A weather API under JWT' }).click();
  await list.waitFor({ state: 'detached' });
  await page
    .getByText(/^A weather API keeps nothing/)
    .first()
    .waitFor();
  await expect
    .poll(() => new URL(page.url()).search)
    .toMatch(/^(?=.*scenario=weather-api)(?=.*arch=jwt)/);
  expect(new URL(page.url()).hash).toBe('');
  await page.goto(`${page.url()}#use-cases`);
  await list.waitFor();
});

it.each(['film-night&arch=sticky', 'film-night&arch=central-store', 'messaging&arch=sticky'])(
  'what is kept on the stage of %s stands in its box on phones',
  async (stage) => {
    const page = await visit({ query: `?play=0&at=10&scenario=${stage}` });
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const outside = () =>
        page.evaluate(() => {
          const chips = [...document.querySelectorAll('.server .chip, .store .chip')];
          const beyond = chips.map((chip) => {
            const box = chip.closest('.server, .store')?.getBoundingClientRect().right ?? 0;
            return chip.getBoundingClientRect().right - box;
          });
          return beyond.length === 0 ? null : Math.max(...beyond);
        });
      await expect.poll(outside).toBeLessThanOrEqual(0);
    }
  },
);
