/**
 * Goal: what would change a verdict is found by trying, and is true: on this side of an edge the verdict is as before, on
 * the other one it is another.
 * Method: runs that are made up, with an edge where the test puts it; every turn is looked at once more by itself.
 */
import { describe, expect, it } from 'vitest';
import { type Need, NOTHING_SAID, withNumber, withOther, withTerm } from '../../src/choice/need';
import type { Play } from '../../src/choice/playing';
import { type Share, type Turn, turnsOf } from '../../src/choice/search';
import { askedBy, verdictOf } from '../../src/choice/verdict';
import { type ArchitectureId, METRICS } from '../../src/engine';

const SEEDS = [1];
const EDGE = 6543;

/** A token is quick, and fails where an item is so large; a store is slower; banned people get in with a token. */
const play: Play = ({ document, episode, people }, architecture) =>
  METRICS.map(({ id }) => {
    const isToken = architecture === 'jwt';
    const { itemBytes } = document.token as { itemBytes: number };
    if (id === 'latency-mean')
      return { jwt: 0.05, 'central-store': 0.06 }[architecture as string] ?? 0.5;
    if (id === 'errors') return isToken && itemBytes * 10 > EDGE ? people : 0;
    if (id === 'accepted-after-revocation') return isToken && episode === 'ban' ? 5 : 0;
    return 0;
  });

const firstFor = (need: Need): ArchitectureId | undefined =>
  verdictOf(need, askedBy(need), SEEDS, play).ranking[0]?.architecture;

const foundBy = (seeds: readonly number[], runs: Play, share?: Share) =>
  [...turnsOf(NOTHING_SAID, seeds, runs, share)].filter(({ turn }) => turn !== null);
const turnsBy = (seeds: readonly number[], runs: Play): readonly Turn[] =>
  foundBy(seeds, runs).flatMap(({ turn }) => turn ?? []);
const turns = turnsBy(SEEDS, play);
const of = <By extends Turn['by']>(by: By) =>
  turns.filter((turn): turn is Extract<Turn, { by: By }> => turn.by === by);

describe('what would change a verdict', () => {
  it('is the answer that does', () => {
    expect(of('term').map(({ term }) => term)).toContain('revocable');
    for (const { term, answer, first, now } of of('term')) {
      expect(firstFor(NOTHING_SAID)).toBe(now);
      expect(firstFor(withTerm(NOTHING_SAID, term, answer))).toBe(first);
      expect(first).not.toBe(now);
    }
  });

  it('is the number at which it changes, to two digits', () => {
    const [edge] = of('number').filter(({ number }) => number === 'sessionBytes');
    expect(edge).toMatchObject({ until: 6500, from: 6600, now: 'jwt', first: 'central-store' });
    for (const { number, until, from, first, now } of of('number')) {
      expect(firstFor(withNumber(NOTHING_SAID, number, until))).toBe(now);
      expect(firstFor(withNumber(NOTHING_SAID, number, from))).toBe(first);
    }
  });

  it('is nothing that makes no difference', () => {
    expect(of('number').map(({ number }) => number)).toEqual(['sessionBytes']);
    expect(of('measure')).toEqual([]);
    expect(firstFor(withOther(NOTHING_SAID, 'replica'))).toBe('jwt');
  });
});

it('is not what comes out one way with one seed and another way with another', () => {
  const luck: Play = (asked, architecture, seed) =>
    play(asked, architecture, seed).map((value, index) => {
      const isLucky = seed === 2 && asked.people !== 60;
      return METRICS[index]?.id === 'latency-mean' && isLucky && architecture === 'hybrid'
        ? 0
        : value;
    });
  expect(turnsBy([1, 2], luck).filter(({ first }) => first === 'hybrid')).toEqual([]);
});

it('is the same for several who share the work', () => {
  const shared = [0, 1, 2].flatMap((index) => foundBy(SEEDS, play, { index, of: 3 }));
  expect(new Set(shared.map(({ place }) => place % 3)).size).toBeGreaterThan(1);
  expect(shared.sort((one, other) => one.place - other.place)).toEqual(foundBy(SEEDS, play));
});
