/**
 * Goal: a scenario that asks for more than the simulator holds ends with words that help.
 * Method: one that does, run until it has outgrown the engine; and every way of growing, in words.
 */
import { describe, expect, it } from 'vitest';
import { createSimulation, FIELDS, type FieldValue, type Growth, Overload } from '../../src/engine';
import words from '../../src/messages/en/told/outgrown';
import { outgrownInWords } from '../../src/messages/outgrown';
import { scenario } from '../support/scenarios';

const GROWTHS: Readonly<Record<Growth, true>> = {
  planned: true,
  numbered: true,
  crowded: true,
  attempts: true,
  calls: true,
  copies: true,
  messages: true,
  sessions: true,
};

function thrownBy(run: () => unknown): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return error;
  }
}

it('is told what grew, which settings make it so, and what would fit', () => {
  const impatient = scenario({
    clients: { count: 50, tabs: 4, thinkTime: [0, 0], timeout: 0.001, retryAfter: 0.001 },
    network: { clientBalancer: 60 },
  });
  const overload = thrownBy(() =>
    createSimulation(impatient, { architecture: 'in-memory' }).advanceTo(60e6),
  );
  expect(overload).toBeInstanceOf(Overload);
  const values = { 'clients.count': 50, 'clients.tabs': 4, 'clients.timeout': 0.001 };
  const known: Readonly<Record<string, FieldValue>> = {
    workload: 'shop',
    'network.clientBalancer': 60,
    ...values,
  };
  const valueAt = (path: string) => known[path] ?? 0.001;
  expect(outgrownInWords(overload as Overload, valueAt)).toEqual([
    'The scenario has outgrown the simulator: more than 1,048,576 requests are in flight at once.',
    'How many there are depends on clients.count (50 people), clients.retryAfter (1 ms), clients.timeout (1 ms), clients.tabs (4 tabs) and network.clientBalancer (60 s).',
    'Fewer people, or a timeout longer than a request takes, would fit.',
  ]);
});

it.each(Object.keys(GROWTHS) as Growth[])('has words for too many of %s', (growth) => {
  const asked: string[] = [];
  const lines = outgrownInWords({ growth, most: 1000 }, (path) => {
    if (path === 'workload') return 'shop';
    asked.push(path);
    return FIELDS.find((field) => field.path === path)?.stretched ?? 0;
  });
  expect(lines).toHaveLength(3);
  expect(asked.length).toBeGreaterThan(1);
  for (const path of asked) expect(FIELDS.map((field) => field.path)).toContain(path);
});

describe('where services call one another', () => {
  const valueAt = (path: string): FieldValue =>
    path === 'workload' ? 'booking' : (FIELDS.find((one) => one.path === path)?.stretched ?? 0);

  it('is told which of their settings make it so, and that fewer calls would fit', () => {
    const [, causes, , fewer] = outgrownInWords({ growth: 'attempts', most: 1000 }, valueAt);
    for (const name of ['chain', 'timeout', 'retries', 'retryOn'])
      expect(causes).toContain(`services.${name} (`);
    expect(fewer).toBe(words('outgrown.services.fits'));
    expect(outgrownInWords({ growth: 'sessions', most: 1000 }, valueAt)).toHaveLength(3);
  });
});
