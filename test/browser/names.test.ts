/**
 * Goal: everything has the role and the name that tests, documents and assistive technology rely on.
 * Method: find each by role and name alone, and read each menu in the states in which it differs.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { breakButton, breakServer, button } from './support/playing';
import { visit } from './support/visit';

const PEOPLE = ['Ana', 'Ben', 'Cy', 'Dee', 'Eli', 'Fay'];
const SERVERS = ['Server S1', 'Server S2', 'Server S3'];
const ARCHITECTURE_TITLES = ['No stickiness', 'Sticky', 'Central store', 'JWT', 'Hybrid'];

async function menuOf(page: Page, name: string): Promise<string[]> {
  await button(page, `More actions for ${name}`).click();
  const menu = page.getByRole('menu', { name });
  await menu.waitFor();
  const items = await menu.getByRole('menuitem').allTextContents();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  return items;
}

async function change(page: Page, name: string, opposite: string): Promise<void> {
  await breakButton(page, name).click();
  await breakButton(page, opposite).waitFor();
}

describe('names', () => {
  it('of the controls', async () => {
    const page = await visit({ query: '?play=0' });
    const group = page.getByRole('radiogroup', { name: 'Architecture', exact: true });
    for (const name of ARCHITECTURE_TITLES) {
      expect(await group.getByRole('radio', { name, exact: true }).count(), name).toBe(1);
    }
    for (const name of ['Play', 'Step', 'Restart', 'Reset all']) {
      expect(await button(page, name).count(), name).toBe(1);
    }
    const speeds = page.getByRole('combobox', { name: 'Speed' }).getByRole('option');
    expect(await speeds.allTextContents()).toEqual(['0.25x', '0.5x', '1x', '2x', '4x']);
  });

  it('of the nodes, in four lists', async () => {
    const page = await visit({ query: '?play=0' });
    const diagram = page.getByRole('region', { name: 'Diagram' });
    const lists = diagram.getByRole('list');
    expect(await lists.count()).toBe(4);
    for (const name of [...PEOPLE, 'Load balancer', ...SERVERS, 'Session store']) {
      const found = lists.getByRole('listitem').getByRole('button', { name, exact: true });
      expect(await found.count(), name).toBe(1);
      // What is written on it begins with its name, so that it can be called by voice.
      expect((await found.locator('.node-name').textContent()) ?? '').toBe(name);
      expect(await button(page, `More actions for ${name}`).count(), name).toBe(1);
    }
  });

  it('of what a menu offers, which is what applies now', async () => {
    const page = await visit({ query: '?play=0' });
    const links = ['Disconnect from balancer', 'Disconnect from store'];
    const out = ['Drain', 'Put in maintenance'];
    const whole = ['Stop', 'Freeze', 'Remove', ...out, ...links, 'Slow down'];
    expect(await menuOf(page, 'Server S1')).toEqual(whole);
    const wrong = ['Cut people’s network', 'Drop messages', 'Drop server responses'];
    expect(await menuOf(page, 'Load balancer')).toEqual(['Stop', ...wrong]);
    const worse = ['Slow down', 'Freeze', 'Stop', 'Kill host'];
    expect(await menuOf(page, 'Session store')).toEqual(['Make unreachable', 'Wipe', ...worse]);

    await change(page, 'Stop S1', 'Start S1');
    await change(page, 'Stop load balancer', 'Start load balancer');
    await change(page, 'Make store unreachable', 'Make store reachable');
    expect((await menuOf(page, 'Server S1')).slice(0, 2)).toEqual(['Start', 'Remove']);
    expect((await menuOf(page, 'Load balancer'))[0]).toBe('Start');
    expect((await menuOf(page, 'Session store')).slice(0, 2)).toEqual(['Make reachable', 'Wipe']);

    await breakButton(page, 'More').click();
    await breakServer(page, 'S2', 'Freeze S2');
    await breakButton(page, 'Unfreeze S2').waitFor();
    expect((await menuOf(page, 'Server S2')).slice(0, 3)).toEqual(['Stop', 'Unfreeze', 'Remove']);
  });

  it('of everything in the bar "Break or fix"', async () => {
    const page = await visit({ query: '?play=0' });
    await breakButton(page, 'More').click();
    await breakButton(page, 'Freeze S1').waitFor();
    const names = [
      ...['S1', 'S2', 'S3'].map((one) => `Stop ${one}`),
      ...['Freeze S1', 'Remove S1', 'Drain S1', 'Put S1 in maintenance', 'Slow S1 down'],
      ...['Disconnect S1 from balancer', 'Disconnect S1 from store'],
      ...['Rotate signing key', 'Deploy new version', 'Traffic spike'],
      ...['Cut people’s network', 'Drop messages', 'Drop server responses'],
      ...['Slow store down', 'Freeze store', 'Stop store', 'Kill store host'],
      'Make store unreachable',
      'Wipe store',
      'Stop load balancer',
      'Add server',
    ];
    for (const name of names) expect(await breakButton(page, name).count(), name).toBe(1);
    await breakButton(page, 'Add server').click();
    await button(page, 'Server S4').waitFor();
  });

  it('of a person, who opens details and what may be done to a session', async () => {
    const page = await visit({ query: '?play=0' });
    await button(page, 'Ana').click();
    const details = page.getByRole('dialog', { name: 'Ana' });
    await details.waitFor();
    expect(await details.getByRole('term').allTextContents()).toContain('Session lives in');
    expect(await details.getByRole('button').allTextContents()).toEqual(['Log out', 'Ban']);
  });

  it('of the counters and the tables', async () => {
    const page = await visit({ query: '?play=0' });
    const terms = await page.getByRole('tabpanel').getByRole('term').allTextContents();
    expect(terms).toEqual([
      'Sessions lost',
      'Forced logins',
      'Carts lost',
      'Errors',
      'Duplicate orders',
      'People who lost something',
    ]);
    const ways = page.getByRole('table', { name: 'Five ways', exact: true });
    expect(await ways.getByRole('rowheader').getByRole('button').allTextContents()).toEqual(
      ARCHITECTURE_TITLES,
    );
    const now = page.getByRole('table', { name: 'Right now', exact: true });
    expect(await now.getByRole('columnheader').allTextContents()).toEqual([
      'Person',
      'State',
      'Session kept in',
      'Last server',
      'Last result',
    ]);
    expect(await now.getByRole('rowheader').allTextContents()).toEqual(PEOPLE);
  });

  it('of the regions and headings', async () => {
    const page = await visit({ query: '?play=0' });
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'What just happened',
      'Diagram',
      'Controls',
      'What is happening',
    ]);
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'People',
      'Load balancer',
      'Servers: sessions in memory',
      'Session store',
      'Five ways',
      'What it has cost',
      'Right now',
    ]);
    expect(await page.getByRole('main').count()).toBe(1);
  });
});
