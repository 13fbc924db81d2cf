/**
 * Goal: the explorer explores: it finds a fault that is there, says how to see it again, and finds none in a few cases
 * of the engine and the story that are known to have none.
 * Method: made-up parts with and without a fault; the real parts with fixed seeds.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, type Explored, explore, inOneLine, type Part } from './explore';
import { exploreParts } from './index';

const bounds: Bounds = { minutes: 1, cases: 20, seed: 7 };
const NOWHERE = { pageUrl: '', browserPath: '' };

function hearing() {
  const told: string[] = [];
  return { told, tell: (text: string) => told.push(text), isOver: () => false };
}

const part = (judge: Part<number>['judge']): Part<number> => ({
  name: 'made-up',
  cases: fc.nat({ max: 1000 }),
  shrinks: true,
  judge,
});
const judging = (isWrong: (look: number) => boolean) => (look: number) => ({
  wrong: isWrong(look) ? [`small: ${look}`] : [],
  events: 2,
  unjudged: look % 2 === 0 ? 'even' : '',
});

describe('the explorer', () => {
  it('tells of what is wrong, with its seed, the way back and the smallest such case', async () => {
    const { told, ...listener } = hearing();
    const faulty = part(judging((look) => look > 300));
    const found = await explore(faulty, bounds, listener);
    expect(found).toMatchObject({ cases: 20, events: 40 });
    expect(found.findings).toBeGreaterThan(5);
    expect(told[0]).toMatch(/^\nmade-up, seed \d+: small: \d+$/);
    const [seed] = /\d+/.exec(told[0] as string) ?? [];
    expect(told[1]).toContain(`npm run explore -- --only made-up --seed ${seed} --cases 1`);
    expect(told[2]).toContain('301');
    const again = hearing();
    await explore(faulty, { ...bounds, cases: 1, seed: Number(seed) }, again);
    expect(again.told).toEqual(told.slice(0, 3));
  });

  it('takes whatever is thrown for a finding, and goes on', async () => {
    const { told, ...listener } = hearing();
    const broken = part(() => {
      throw new Error('Broken invariant: none');
    });
    const found = await explore(broken, { ...bounds, cases: 3 }, listener);
    expect([found.cases, found.findings]).toEqual([3, 3]);
    expect(told[0]).toContain('Broken invariant: none');
  });

  it('ends when it is told to, and says what could not be judged', async () => {
    let looks = 0;
    const counted = part((look) => {
      looks += 1;
      return judging(() => false)(look);
    });
    const found = await explore(counted, bounds, { tell: () => {}, isOver: () => looks === 10 });
    expect(found.cases).toBe(10);
    expect(inOneLine(found)).toMatch(
      /^made-up: 10 cases, 20 events, 0 findings; not wholly judged: \d+ even$/,
    );
  });

  it.each(['engine', 'story'])('finds nothing wrong in a few cases of the %s', async (name) => {
    const { told, ...listener } = hearing();
    const [found] = await exploreParts(
      [name],
      { minutes: 1, cases: 3, seed: 41 },
      listener,
      NOWHERE,
    );
    expect(told).toEqual([inOneLine(found as Explored)]);
    expect(found).toMatchObject({ part: name, cases: 3, findings: 0 });
    expect(found?.events).toBeGreaterThan(100);
  });
});
