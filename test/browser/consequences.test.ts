/**
 * Goal: what the page says about people is what the engine computes, under every architecture and
 * after every kind of loss.
 * Method: break something at an instant inside the run, play on, pause; then compare figures and tables with the engine
 * run in Node up to the same microsecond, and the people concerned with those known in advance.
 */
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES, type ArchitectureId, type ChangeId } from '../../src/engine';
import { expectedFacts } from './support/oracle';
import { breakButton, playUntil, steps } from './support/playing';
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

/**
 * Whom each failure costs what within six seconds. Without stickiness people lose their sessions by
 * themselves, so nothing is known in advance there.
 */
const CASES: ReadonlyArray<{
  readonly press: string;
  readonly change: ChangeId;
  readonly known: Readonly<Record<Exclude<ArchitectureId, 'in-memory'>, Known>>;
}> = [
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

describe.each(CASES)('$press', ({ press, change, known }) => {
  it.each(ARCHITECTURES)('$title: the page says what the engine computes', async ({ id }) => {
    const page = await visit({ query: `?play=0&speed=4&arch=${id}` });
    const atUs = await steps(page, 6);
    await breakButton(page, press).click();
    await expect.poll(() => readCaption(page)).toMatch(/S1|store/i);
    const caption = await readCaption(page);
    const untilUs = await playUntil(page, 6);

    const facts = await readFacts(page);
    expect(facts).toEqual(expectedFacts(id, [{ atUs, change, target: 0 }], untilUs));
    if (id === 'in-memory') return;
    const { sessions, carts, errors, unnoticed } = known[id];
    expect(facts.counters['Sessions lost']?.[1]).toBe(sessions);
    expect(facts.counters['Carts lost']?.[1]).toBe(carts);
    expect(facts.counters.Errors?.[0] !== '0').toBe(errors);
    expect(/Nobody notices/.test(caption)).toBe(unnoticed === true);
  });
});
