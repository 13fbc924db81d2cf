/**
 * Goal: what would change a verdict is found by trying, and is true: on this side of an edge the verdict is as before, on
 * the other one it is another.
 * Method: runs that are made up, with an edge where the test puts it; every turn is looked at once more by itself.
 */
import { describe, expect, it } from 'vitest';
import type { Asked } from '../../src/choice/episodes';
import { type Need, NOTHING_SAID, withNumber, withOther, withTerm } from '../../src/choice/need';
import type { Play } from '../../src/choice/playing';
import { type Share, type Turn, turnsOf } from '../../src/choice/search';
import { askedBy, judge, verdictOf } from '../../src/choice/verdict';
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

describe('what would change a verdict, with seeds that do not agree', () => {
  const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const JWT_FIRST = { by: 'number', number: 'sessionBytes', now: 'jwt', first: 'central-store' };
  const firstWith = (seeds: readonly number[], need: Need, runs: Play) =>
    verdictOf(need, askedBy(need), seeds, runs).ranking[0]?.architecture;

  /** A token fails from another size on with each seed. */
  const failingFrom =
    (bytes: (seed: number) => number): Play =>
    (asked, architecture, seed) => {
      const { itemBytes } = asked.document.token as { itemBytes: number };
      const fails = architecture === 'jwt' && itemBytes * 10 > bytes(seed);
      return play(asked, architecture, seed).map((value, index) =>
        METRICS[index]?.id === 'errors' ? (fails ? asked.people : 0) : value,
      );
    };

  /** The run of one architecture takes as long as is said; of others as usual. */
  const taking =
    (slow: (asked: Asked, architecture: ArchitectureId, seed: number) => number | null): Play =>
    (asked, architecture, seed) =>
      play(asked, architecture, seed).map((value, index) =>
        METRICS[index]?.id === 'latency-mean' ? (slow(asked, architecture, seed) ?? value) : value,
      );

  it('is not what comes out one way with one seed and another way with another', () => {
    const luck = taking(({ document }, architecture, seed) => {
      const { denylist } = document.token as { denylist: string };
      if (architecture !== 'hybrid' || denylist === 'none') return null;
      return seed === 2 ? 0 : 0.06;
    });
    expect(firstWith([1, 2], withOther(NOTHING_SAID, 'denylist'), luck)).toBe('hybrid');
    expect(turnsBy([1, 2], luck).filter(({ first }) => first === 'hybrid')).toEqual([]);
  });

  it('is not what the first seeds say and all together do not', () => {
    const quick = taking(({ document }, architecture, seed) => {
      const { denylist } = document.token as { denylist: string };
      return architecture === 'hybrid' && denylist !== 'none' && seed <= 2 ? 0.04 : null;
    });
    expect(turnsBy([1, 2], quick)).toContainEqual(expect.objectContaining({ by: 'measure' }));
    expect(turnsBy(TEN, quick).filter(({ by }) => by === 'measure')).toEqual([]);
  });

  it('is said of the one that is first with all seeds', () => {
    const quick = taking((_asked, architecture, seed) =>
      architecture === 'hybrid' && seed <= 2 ? 0.04 : null,
    );
    expect(firstWith([1, 2], NOTHING_SAID, quick)).toBe('hybrid');
    const found = turnsBy(TEN, quick);
    expect(found).toContainEqual(expect.objectContaining(JWT_FIRST));
    expect(new Set(found.map(({ now }) => now))).toEqual(new Set(['jwt']));
  });

  it.each([
    ['others fail sooner', (seed: number) => (seed <= 2 ? EDGE : 3000), TEN],
    ['others fail later', (seed: number) => (seed <= 2 ? EDGE : 20_000), TEN],
    ['the second fails later', (seed: number) => (seed === 1 ? 3000 : EDGE), [1, 2]],
  ] as const)(
    'is a number on both sides of which all seeds say so, where %s',
    (_where, bytes, all) => {
      const runs = failingFrom(bytes);
      const found = turnsBy(all, runs);
      const [edge] = found.filter(({ by }) => by === 'number');
      expect(edge).toMatchObject(JWT_FIRST);
      for (const turn of found) {
        if (turn.by !== 'number') continue;
        const { number, until, from } = turn;
        expect(firstWith(all, withNumber(NOTHING_SAID, number, until), runs)).toBe(turn.now);
        expect(firstWith(all, withNumber(NOTHING_SAID, number, from), runs)).toBe(turn.first);
      }
    },
  );
});

it('tries both answers to what is not known', () => {
  const found = foundBy(SEEDS, (asked, architecture, seed) =>
    play(asked, architecture, seed).map((value, index) => {
      const isScale = asked.episode === 'scale' && METRICS[index]?.id === 'forced-logins';
      return isScale && architecture === 'jwt' ? 1e4 : value;
    }),
  );
  expect(found).toContainEqual(
    expect.objectContaining({
      turn: expect.objectContaining({ by: 'term', term: 'elastic', answer: 'no', first: 'jwt' }),
    }),
  );
});

it('is the same for several who share the work', () => {
  const shared = [0, 1, 2].flatMap((index) => foundBy(SEEDS, play, { index, of: 3 }));
  expect(new Set(shared.map(({ place }) => place % 3)).size).toBeGreaterThan(1);
  expect(shared.sort((one, other) => one.place - other.place)).toEqual(foundBy(SEEDS, play));
});

it('plays a second seed only of what the first one says is different', () => {
  const played = new Map<string, Set<number>>();
  const counted: Play = (asked, architecture, seed) => {
    const document = JSON.stringify(asked.document);
    played.set(document, (played.get(document) ?? new Set()).add(seed));
    return play(asked, architecture, seed);
  };
  const seeds = [1, 2, 3];
  const known = new Set(askedBy(NOTHING_SAID).map(({ document }) => JSON.stringify(document)));
  for (const _ of turnsOf(NOTHING_SAID, seeds, counted));
  const withReplica = [...played].filter(([document]) => document.includes('"replica":true'));
  expect(withReplica.length).toBeGreaterThan(0);
  for (const [, seen] of withReplica) expect([...seen]).toEqual([1]);
  for (const [document, seen] of played) if (known.has(document)) expect(seen.size).toBe(3);
});

it('has a first answer after one run under each architecture', () => {
  let runs = 0;
  const counted: Play = (...asked) => {
    runs += 1;
    return play(...asked);
  };
  const known = new Set<string>();
  const once: Play = (asked, architecture, seed) => {
    const key = `${architecture} ${seed} ${asked.episode}`;
    if (known.has(key)) return play(asked, architecture, seed);
    known.add(key);
    return counted(asked, architecture, seed);
  };
  const { value } = judge(NOTHING_SAID, [1, 2, 3], once).next();
  expect(value?.verdict.ranking).toHaveLength(5);
  expect(runs).toBe(5);
});
