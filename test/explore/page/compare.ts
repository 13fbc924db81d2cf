import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { parseScenario, type Scenario } from '../../../src/engine';
import { expectedFacts } from '../../browser/support/oracle';
import { pause } from '../../browser/support/playing';
import { readFacts } from '../../browser/support/reading';
import type { Verdict } from '../verdict';

type Compared = Pick<Verdict, 'wrong' | 'unjudged'>;

/** What is shown may lag behind the run by a moment. */
const CALM_MS = 5000;

/** The figures and tables of the page, against the engine alone on the file that the page saves. */
export async function compareWithEngine(page: Page): Promise<Compared> {
  await comeBack(page);
  const isOutgrown = await page.getByText('outgrown').first().isVisible();
  if (isOutgrown) return { wrong: [], unjudged: 'outgrown' };
  const untilUs = await pause(page);
  const parsed = parseScenario(await saved(page));
  if ('problems' in parsed) {
    return { wrong: [`saved: ${JSON.stringify(parsed.problems)}`], unjudged: '' };
  }
  const plan = parsed.scenario;
  if (!hasNames(plan)) return { wrong: [], unjudged: 'people without names' };
  const expected = expectedFacts(plan.architecture, plan.interventions, untilUs, plan);
  const endMs = Date.now() + CALM_MS;
  for (;;) {
    const facts = withKnownWays(await readFacts(page), expected);
    if (isDeepStrictEqual(facts, expected)) return { wrong: [], unjudged: '' };
    if (Date.now() > endMs) return { wrong: differences(facts, expected), unjudged: '' };
    await page.waitForTimeout(200);
  }
}

type Facts = Awaited<ReturnType<typeof readFacts>>;

/** Without a way that was asked for besides: the file does not say that it is played as well. */
function withKnownWays(facts: Facts, expected: ReturnType<typeof expectedFacts>): Facts {
  const known = new Set<string | undefined>(expected.fiveWays.map(({ title }) => title));
  return { ...facts, fiveWays: facts.fiveWays.filter(({ title }) => known.has(title)) };
}

/** The run of the page as a file. */
async function saved(page: Page): Promise<unknown> {
  await page.getByRole('button', { name: 'Scenario', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Scenario' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save this run as a file' }).click();
  const document: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return document;
}

/** More than can lie over each other. */
const LAYERS_MAX = 5;

/** Closes whatever is open, and goes to where the figures are. */
async function comeBack(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  // What was asked for last may open a little late.
  await page.waitForTimeout(500);
  for (let layer = 0; layer < LAYERS_MAX; layer += 1) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
  await page.evaluate(() => {
    if (location.hash !== '') location.hash = '';
  });
  // Stages side by side have no panel, and a lesson or a challenge stands in its place.
  const leave = page.getByRole('button', { name: /^(Back to one stage|Leave the \w+)$/ });
  if (await leave.first().isVisible()) await leave.first().dispatchEvent('click');
  // Not with the mouse: what the bar offers under "More" may lie over it.
  await page.getByRole('tab', { name: 'Now' }).dispatchEvent('click');
}

/** A few people who stay: of those who have left, the page says less than the engine knows. */
const hasNames = ({ clients }: Scenario): boolean =>
  clients.count >= 2 &&
  clients.count <= 8 &&
  clients.arrivalRate === 0 &&
  clients.visitLength === 0 &&
  clients.burstSize === 0;

function differences(facts: object, expected: object): readonly string[] {
  return Object.entries(expected).flatMap(([what, one]) => {
    const { [what]: shown } = facts as Readonly<Record<string, unknown>>;
    if (isDeepStrictEqual(shown, one)) return [];
    return [`figures: ${what}: ${JSON.stringify(shown)} on the page, and ${JSON.stringify(one)}`];
  });
}
