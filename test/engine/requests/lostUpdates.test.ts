/**
 * Goal: who keeps whole sessions as copies loses what two tabs add at the same time; who hands out the live session
 * does not. Nothing says so: it follows from where the session is read and written.
 * Method: people add with two tabs, under every architecture, with nothing failing; then a frozen server goes on with
 * an older copy in hand.
 */
import { describe, expect, it } from 'vitest';
import type { ArchitectureId } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { run, seconds, type Told } from '../../support/scenarios';

const adding = (tabs: number, servers = 3) => ({
  clients: {
    tabs,
    thinkTime: [0, 2],
    addWeight: 8,
    browseWeight: 1,
    readWeight: 1,
    checkoutWeight: 0,
    cartLimit: 200,
  },
  servers: { count: servers, workers: 16 },
});
const lostItems = (told: Told) =>
  told.only('updateLost').reduce((sum, { items }) => sum + items, 0);
const shop = (id: ArchitectureId, tabs: number, servers?: number) =>
  lostItems(run(adding(tabs, servers), id, 120));

describe('two tabs that add', () => {
  it.each(['central-store', 'hybrid', 'jwt'] as const)('lose items under %s', (id) => {
    expect(shop(id, 2)).toBeGreaterThan(10);
  });

  it('lose nothing under sticky: both change the live session', () => {
    expect(shop('sticky', 2)).toBe(0);
  });

  it('lose nothing in the memory of one server', () => {
    expect(shop('in-memory', 2, 1)).toBe(0);
  });

  it('find on the last page what was added and not lost', () => {
    const told = run(adding(2), 'central-store', 120);
    const page = told.only('clientBelief').filter(({ client }) => client === 0);
    const adds = new Set(
      told
        .only('attemptSent')
        .flatMap(({ attempt, action, client }) => (action === 2 && client === 0 ? [attempt] : [])),
    );
    const done = told
      .only('attemptEnded')
      .filter(({ attempt, ending }) => ending === 0 && adds.has(attempt)).length;
    const opening = page[0]?.items ?? 0;
    const lost = told
      .only('updateLost')
      .filter(({ client }) => client === 0)
      .reduce((sum, { items }) => sum + items, 0);
    // The latest adds may not have been looked at again.
    const onPage = page.at(-1)?.items ?? 0;
    expect(Math.abs(opening + done - lost - onPage)).toBeLessThanOrEqual(2);
  });
});

describe('one tab that adds', () => {
  it.each(['in-memory', 'sticky', 'central-store', 'jwt', 'hybrid'] as const)(
    'loses nothing under %s',
    (id) => {
      expect(shop(id, 1)).toBe(0);
    },
  );
});

describe('a copy that comes back late', () => {
  it('overwrites what was added since, under central store', () => {
    // Read by 1.6; frozen with the copy in hand; the other server serves the next tries.
    const patient = { timeout: 5, retryAfter: 0.1, tries: 9, thinkTime: [1, 1] };
    const plan = { ...onePerson('add', { clients: patient }), servers: { count: 2 } };
    const frozen = run(plan, 'central-store', 2).only('routed')[0]?.server ?? -1;
    const told = run(plan, 'central-store', 60, [
      [1.7, 'freeze-server', frozen],
      [30, 'unfreeze-server', frozen],
    ]);
    const lost = told.only('updateLost');
    expect(lost.length).toBeGreaterThan(0);
    expect(lost[0]?.atUs).toBeGreaterThan(seconds(30));
    expect(told.people('cartLost')).toEqual([]);
  });
});
