/**
 * Goal: what the page says about people is what the engine computes, under every architecture and
 * after every kind of loss.
 * Method: break something at an instant inside the run, play on, pause; then compare figures and tables with the engine
 * run in Node up to the same microsecond, and the people concerned with those known in advance. What is played side by
 * side is so in one visit, restarted for each.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES, type ArchitectureId, type ChangeId } from '../../src/engine';
import { PLAYED } from '../support/played';
import { expectedFacts } from './support/oracle';
import { breakButton, button, choose, playUntil, steps, timeUs } from './support/playing';
import { readCaption, readFacts } from './support/reading';
import { visit } from './support/visit';

const EVERYBODY = '6 of 6 people';

interface Known {
  readonly sessions: string;
  readonly carts: string;
  /** Whether anybody gets an error at all. */
  readonly errors: boolean;
  /** Whether the page says that the change means nothing here. */
  readonly unnoticed?: true;
}

const NOBODY: Known = { sessions: 'nobody', carts: 'nobody', errors: false };
const NOT_HERE: Known = { ...NOBODY, unnoticed: true };
const ONLY_ERRORS: Known = { ...NOBODY, errors: true };
const ANA_AND_DEE = '2 of 6: Ana, Dee';

interface Case {
  readonly press: string;
  readonly change: ChangeId;
  /** Without stickiness people lose their sessions by themselves, so nothing is known in advance there. */
  readonly known: Readonly<Record<Exclude<ArchitectureId, 'in-memory'>, Known>>;
}

/** Whom each failure costs what within six seconds. */
const CASES: readonly Case[] = [
  {
    press: 'Stop S1',
    change: 'stop-server',
    known: {
      sticky: { sessions: ANA_AND_DEE, carts: ANA_AND_DEE, errors: true },
      'central-store': ONLY_ERRORS,
      jwt: ONLY_ERRORS,
      hybrid: ONLY_ERRORS,
      'signed-cookie': ONLY_ERRORS,
    },
  },
  {
    press: 'Make store unreachable',
    change: 'make-store-unreachable',
    known: {
      sticky: NOT_HERE,
      'central-store': ONLY_ERRORS,
      jwt: NOT_HERE,
      hybrid: ONLY_ERRORS,
      'signed-cookie': NOT_HERE,
    },
  },
  {
    press: 'Wipe store',
    change: 'wipe-store',
    known: {
      sticky: NOT_HERE,
      'central-store': { sessions: EVERYBODY, carts: EVERYBODY, errors: false },
      jwt: NOT_HERE,
      hybrid: { sessions: 'nobody', carts: EVERYBODY, errors: false },
      'signed-cookie': NOT_HERE,
    },
  },
];

const ON_REQUEST = ARCHITECTURES.filter((one) => 'isOnRequest' in one);

/** Makes the change at the sixth event of a run of its own, and holds what is said six seconds later to the engine. */
async function suffer(page: Page, id: ArchitectureId, { press, change, known }: Case) {
  const atUs = await steps(page, 6);
  await breakButton(page, press).click();
  await expect.poll(() => readCaption(page)).toMatch(/S1|store/i);
  const caption = await readCaption(page);
  const untilUs = await playUntil(page, 6);

  const facts = await readFacts(page);
  expect.soft(facts, id).toEqual(expectedFacts(id, [{ atUs, change, target: 0 }], untilUs));
  if (id === 'in-memory') return;
  const { sessions, carts, errors, unnoticed } = known[id];
  expect.soft(facts.counters['Sessions lost']?.[1], id).toBe(sessions);
  expect.soft(facts.counters['Carts lost']?.[1], id).toBe(carts);
  expect.soft(facts.counters.Errors?.[0] !== '0', id).toBe(errors);
  expect.soft(/Nobody notices/.test(caption), id).toBe(unnoticed === true);
}

describe.each(CASES)('$press: the page says what the engine computes', (one) => {
  it('whatever is played side by side', async () => {
    const page = await visit({ query: '?play=0&speed=4' });
    for (const { id, title } of PLAYED) {
      await choose(page, title);
      await button(page, 'Restart').click();
      await expect.poll(() => timeUs(page)).toBe(0);
      await suffer(page, id, one);
    }
  });

  it.each(ON_REQUEST)('$id', async ({ id }) => {
    await suffer(await visit({ query: `?play=0&speed=4&arch=${id}` }), id, one);
  });
});
