/**
 * Goal: the card is in reach without scrolling, answers with the real run, and leads on.
 * Method: answer it as a visitor would, in the built page; what it says is compared with the page's own counters.
 */
import { describe, expect, it } from 'vitest';
import { readCounters } from './support/reading';
import { visit } from './support/visit';

describe('the card', () => {
  it('does what its button says, and tells what the counters say', async () => {
    const page = await visit({ query: '?speed=4' });
    const card = page.getByRole('region', { name: 'Try next' });
    await card.getByRole('radio', { name: 'They carry on elsewhere' }).check();
    await card.getByRole('button', { name: 'Stop S1 and see' }).click();
    await card.getByText(/^What happened: In/).waitFor();
    const said = (await card.textContent()) ?? '';
    const [lost] = (await readCounters(page))['Sessions lost'] ?? [];
    expect(said).toContain(`${lost} sessions lost`);
    expect(said).toContain('You said: “They carry on elsewhere”.');
    await card.getByRole('button', { name: 'Next question' }).click();
    await card.getByRole('group', { name: /^You start S1 again/ }).waitFor();
  });

  it('opens a scenario, and asks about it again after a restart', async () => {
    const page = await visit({ query: '?scenario=double-charge&play=0' });
    const card = page.getByRole('region', { name: 'Try next' });
    await card.getByRole('group', { name: /^Responses get lost/ }).waitFor();
    await page.getByText('A lost response, a retry: some people are charged twice.').waitFor();
    const ahead = page.getByRole('list', { name: 'What is planned' }).getByRole('listitem');
    expect(await ahead.count()).toBe(2);
    expect(await ahead.first().textContent()).toContain('at 6.0 s');
  });

  it('is low enough beside the stage, and one line on a phone', async () => {
    const wide = await visit({ query: '?play=0', size: { width: 1440, height: 900 } });
    const card = wide.getByRole('region', { name: 'Try next' });
    await card.getByRole('radio').first().waitFor();
    expect((await card.boundingBox())?.height).toBeLessThanOrEqual(12 * 16);
    const phone = await visit({ query: '?play=0', size: { width: 390, height: 844 } });
    const line = phone.getByRole('region', { name: 'Try next' });
    await line.getByRole('button', { name: /^Try next: You stop S1/ }).waitFor();
    expect((await line.boundingBox())?.height).toBeLessThanOrEqual(52);
    await line.getByRole('button').click();
    expect(await line.getByRole('radio').count()).toBe(3);
  });

  it('leads on with the use case on the stage where that is no shop', async () => {
    const page = await visit({ query: '?scenario=bank-transfers&arch=jwt&at=30&play=0' });
    const card = page.getByRole('region', { name: 'Try next' });
    await card.getByText('There is more to try.').waitFor();
    await card.getByRole('button', { name: 'Set the stage' }).click();
    await page.getByRole('radio', { name: 'Sticky' }).and(page.locator(':checked')).waitFor();
    await card.getByText('The scenario goes on by itself').waitFor();
  });
});
