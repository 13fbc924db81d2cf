import type { Page } from 'playwright-core';
import { breakButton, breakServer, button, choose, pause, playUntil, timeUs } from './playing';

/** A way for the page to look, reached from the one before it. */
export interface PageState {
  readonly name: string;
  reach(page: Page): Promise<void>;
}

const SECOND_US = 1_000_000;

/** Lets consequences show: people find out what they have lost. */
const goOn = async (page: Page, seconds: number): Promise<void> => {
  await playUntil(page, (await timeUs(page)) / SECOND_US + seconds);
};

/** What can be broken, one after the other, each on top of what is broken already. */
export const FAILURES: readonly PageState[] = [
  {
    name: 'S1 stopped',
    async reach(page) {
      await breakButton(page, 'Stop S1').click();
      await goOn(page, 1);
    },
  },
  {
    name: 'S2 frozen, people logged out',
    async reach(page) {
      await breakButton(page, 'More').click();
      await breakServer(page, 'S2', 'Freeze S2');
      await goOn(page, 5);
    },
  },
  {
    name: 'store unreachable',
    async reach(page) {
      await choose(page, 'Central store');
      await breakButton(page, 'Make store unreachable').click();
      await goOn(page, 2);
    },
  },
  {
    name: 'store wiped',
    async reach(page) {
      await breakButton(page, 'Make store reachable').click();
      await breakButton(page, 'Wipe store').click();
      await goOn(page, 1);
    },
  },
  {
    name: 'load balancer stopped',
    async reach(page) {
      await breakButton(page, 'Stop load balancer').click();
      await goOn(page, 1);
    },
  },
];

const closed = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator('[role=dialog], [role=menu], dialog[open]').waitFor({ state: 'detached' });
};

const opens = (name: string, layer: string): PageState => ({
  name: `"${name}" open`,
  async reach(page) {
    await closed(page);
    await button(page, name).click();
    await page.locator(layer).waitFor();
  },
});

/** Everything that opens, one after the other. The last one is open afterwards. */
export const LAYERS: readonly PageState[] = [
  opens('More actions for Server S1', '[role=menu]'),
  opens('Ana', '[role=dialog]'),
  opens('More actions for Session store', '[role=menu]'),
  opens('Theme', '[role=menu]'),
  opens('Preferences', '[role=dialog]'),
  opens('Scenario', 'dialog[open]'),
  opens('Keyboard help', 'dialog[open]'),
];

/** A shop with everything around it that a scenario can have. */
const EVERYTHING = {
  version: 1,
  architecture: 'hybrid',
  clients: { publicShare: 60 },
  cdn: { on: true },
  network: { zones: 2 },
  store: { replica: true },
};

/** Everything that the bar and the diagram can show besides, broken and whole. */
export const SURROUNDINGS: readonly PageState[] = [
  {
    name: 'what would come of a change',
    async reach(page) {
      await breakButton(page, 'Wipe store').hover();
      await page.locator('.foresight').waitFor();
    },
  },
  {
    name: 'everything else in the bar',
    async reach(page) {
      await breakButton(page, 'More').click();
      await breakButton(page, 'Deploy new version').waitFor();
    },
  },
  {
    name: 'a CDN, zones and a replica',
    async reach(page) {
      await button(page, 'Scenario').click();
      const buffer = Buffer.from(JSON.stringify(EVERYTHING));
      const file = { name: 'everything.json', mimeType: 'application/json', buffer };
      await page.locator('dialog[open] input[type=file]').setInputFiles(file);
      await button(page, 'CDN').waitFor();
      await pause(page);
    },
  },
  {
    name: 'a zone lost, a server in maintenance, the store frozen',
    async reach(page) {
      await breakButton(page, 'Stop zone 2').click();
      await breakServer(page, 'S1', 'Put S1 in maintenance');
      await breakServer(page, 'S3', 'Disconnect S3 from store');
      await breakButton(page, 'Freeze store').click();
      await goOn(page, 1);
    },
  },
];

const tab = (name: string): PageState => ({
  name: `tab "${name}"`,
  async reach(page) {
    await page.getByRole('tab', { name }).click();
    await page.getByRole('tabpanel', { name }).waitFor();
  },
});

/** Opens every group of the settings. */
export async function openGroups(page: Page): Promise<void> {
  const closed = page.locator('.disclosure [aria-expanded=false]:not(.term)');
  while ((await closed.count()) > 0) await closed.first().click();
}

export const TABS: readonly PageState[] = [
  tab('Figures'),
  tab('Explain'),
  tab('Log'),
  tab('Settings'),
  {
    name: 'settings with everything open',
    async reach(page) {
      await openGroups(page);
      await button(page, 'Kubernetes').click();
      await page.getByRole('alert').waitFor();
    },
  },
];

/** The parts of "How true is this?", one after the other. Its first part is a state of its own. */
export const PROOF: readonly PageState[] = [
  {
    name: '"How true is this?" open',
    async reach(page) {
      await page.getByRole('link', { name: 'How true is this?' }).first().click();
      await page.getByText(/numbers agree with|was not checked in/).waitFor();
    },
  },
  ...['Real stack', 'Sources', 'Limitations', 'Config for real balancers'].map(tab),
];

/** A crowd after a failure. The page is opened with it, so it is no state to reach. */
export async function hurtCrowd(page: Page): Promise<void> {
  await breakButton(page, 'Stop S1').click();
  if (await button(page, 'Play').isVisible()) await playUntil(page, 2);
  await pause(page);
}
