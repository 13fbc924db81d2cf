/**
 * Goal: architectures decide and do nothing else; every registry lists what its ids promise.
 * Method: each architecture is asked everything that can be asked, twice, and its plans are tried for changes.
 */
import { describe, expect, it } from 'vitest';
import type { Architecture, RequestFacts } from '../../../src/engine/architectures/architecture';
import { ARCHITECTURES } from '../../../src/engine/architectures/list';
import { architecture } from '../../../src/engine/architectures/registry';
import type { Plan, Step } from '../../../src/engine/architectures/steps';
import titles from '../../../src/messages/en/stage/architectures';

const ALL = ARCHITECTURES.map(({ id }) => architecture(id));
const truths = [false, true];
const PLAIN = { savePolicy: 'touch', updates: 'whole-session', fallback: 'none' } as const;
const FACTS: readonly RequestFacts[] = truths.flatMap((needsCart) =>
  truths.flatMap((cartChanged) =>
    truths.map((cartKnown) =>
      Object.freeze({
        needsCart,
        readsCart: needsCart && cartKnown,
        cartChanged,
        cartKnown,
        fellBack: false,
        store: PLAIN,
      }),
    ),
  ),
);
const [ANY] = FACTS as [RequestFacts];

const plansOf = (one: Architecture): readonly Plan[] => [
  one.revoke(),
  one.issue(ANY),
  ...FACTS.flatMap((facts) => [one.resume(facts), one.settle(facts)]),
];
const stepsOf = (one: Architecture): readonly Step[] => plansOf(one).flat();

describe('the registry of architectures', () => {
  it('has what decides for each in the list, and each has a title of its own', () => {
    expect(ALL.map(({ id }) => id)).toEqual(ARCHITECTURES.map(({ id }) => id));
    expect(new Set(ARCHITECTURES.map(({ id }) => titles(`architectures.${id}`))).size).toBe(
      ARCHITECTURES.length,
    );
  });
});

describe.each(ALL.map((one) => [one.id, one] as const))('%s', (_id, one) => {
  it('hands out plans that nobody can change', () => {
    for (const plan of plansOf(one)) {
      expect(Object.isFrozen(plan)).toBe(true);
      expect(plan.every((step) => Object.isFrozen(step))).toBe(true);
    }
  });

  it('answers the same question the same way', () => {
    for (const facts of FACTS) {
      expect(one.resume(facts)).toBe(one.resume(facts));
      expect(one.settle(facts)).toBe(one.settle(facts));
      for (const step of stepsOf(one)) {
        for (const why of ['miss', 'failed'] as const) {
          expect(one.recover(facts, step, why)).toBe(one.recover(facts, step, why));
        }
      }
    }
    expect(one.revoke()).toBe(one.revoke());
    expect(one.issue(ANY)).toBe(one.issue(ANY));
  });

  it('learns who is asking before it does anything else, and writes before it answers', () => {
    for (const facts of FACTS) {
      expect(one.resume(facts)[0]?.do).toMatch(/^(read-memory|read-store|verify-token)$/);
    }
    expect(one.issue(ANY).some(({ do: what }) => /^(write|sign)-/.test(what))).toBe(true);
  });

  it('never takes a lost session for an error', () => {
    const identity = one.resume(FACTS[0] as RequestFacts)[0] as Step;
    for (const facts of FACTS) expect(one.recover(facts, identity, 'miss')).toBe('not logged in');
  });
});

describe('the difference between architectures', () => {
  const uses = (one: Architecture, what: RegExp) => stepsOf(one).some((step) => what.test(step.do));

  it('is where state is kept', () => {
    const table = ALL.map((one) => [
      one.id,
      uses(one, /memory/),
      uses(one, /store/),
      uses(one, /token/),
      one.affinity,
      one.carrier,
    ]);
    expect(table).toEqual([
      ['in-memory', true, false, false, 'none', 'session-cookie'],
      ['sticky', true, false, false, 'cookie', 'session-cookie'],
      ['central-store', false, true, false, 'none', 'session-cookie'],
      ['jwt', false, false, true, 'none', 'token'],
      ['hybrid', false, true, true, 'none', 'token'],
      ['signed-cookie', false, false, true, 'none', 'sealed-cookie'],
    ]);
  });

  it('is, between no stickiness and sticky, the affinity cookie alone', () => {
    const [inMemory, sticky] = ALL as [Architecture, Architecture];
    for (const facts of FACTS) expect(sticky.resume(facts)).toBe(inMemory.resume(facts));
    for (const facts of FACTS) expect(sticky.settle(facts)).toBe(inMemory.settle(facts));
    expect(sticky.revoke()).toBe(inMemory.revoke());
    expect(sticky.issue(ANY)).toBe(inMemory.issue(ANY));
  });
});
