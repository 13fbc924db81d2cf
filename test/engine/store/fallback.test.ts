/**
 * Goal: what people can still do without the store depends on what stands in for it, and nothing of that is free of charge.
 * Method: one person wants one thing while the store cannot be reached, under each fallback and both architectures.
 */
import { describe, expect, it } from 'vitest';
import { Ending, FallbackKind, LookupResult, PlaceKind, RouteReason } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, type Overrides, run, seconds } from '../../support/scenarios';

const CUT: readonly ChangeAt[] = [[0.1, 'make-store-unreachable']];
const INTENTS = ['browse', 'add', 'read'] as const;
type Intent = (typeof INTENTS)[number];

const without = (id: 'central-store' | 'hybrid', fallback: string, wants: Intent, groups = {}) => {
  const store = { fallback, replica: fallback === 'replica', failoverAfter: 600 };
  return run(onePerson(wants, { clients: { retryAfter: 60 }, store, ...groups }), id, 10, CUT);
};

describe('without the store', () => {
  it.each([
    ['central-store', 'none', []],
    ['central-store', 'replica', ['browse', 'read']],
    ['central-store', 'local-copy', ['browse', 'read']],
    ['central-store', 'anonymous', ['browse']],
    ['central-store', 'signed-cookie', ['browse', 'read']],
    ['hybrid', 'none', ['browse']],
    ['hybrid', 'replica', ['browse', 'read']],
    ['hybrid', 'local-copy', ['browse', 'read']],
    ['hybrid', 'anonymous', ['browse']],
    ['hybrid', 'signed-cookie', ['browse', 'read']],
  ] as const)('%s with fallback %s still serves: %s', (id, fallback, served) => {
    const fine = INTENTS.filter((wants) => {
      const [end] = without(id, fallback, wants).only('attemptEnded');
      return end?.ending === Ending.ok;
    });
    expect(fine).toEqual(served);
    for (const wants of INTENTS) {
      const told = without(id, fallback, wants);
      expect(told.only('sessionLost')).toEqual([]);
      expect(told.errors().every(({ status }) => status === 500)).toBe(true);
    }
  });

  it('shows the cart as the stand-in knows it, and says what stood in', () => {
    for (const [fallback, kind] of [
      ['replica', FallbackKind.replica],
      ['local-copy', FallbackKind.localCopy],
      ['signed-cookie', FallbackKind.signedCookie],
    ] as const) {
      for (const id of ['central-store', 'hybrid'] as const) {
        const told = without(id, fallback, 'read');
        expect(told.only('clientBelief').at(-1)?.items).toBe(2);
        expect(told.only('fallback').map((one) => [one.fallback, one.client])).toEqual([[kind, 0]]);
      }
    }
    const nobody = without('central-store', 'anonymous', 'browse').only('fallback');
    expect(nobody.map((one) => one.fallback)).toEqual([FallbackKind.anonymous]);
  });

  it('costs the timeout first, unless servers fail fast', () => {
    // Hops 2 s, timeout 1.5 s, work 0.4 s; the replica takes another 0.6 s.
    const ends = (fallback: string) =>
      without('central-store', fallback, 'read').only('attemptEnded')[0]?.atUs;
    expect(ends('local-copy')).toBe(seconds(3.9));
    expect(ends('replica')).toBe(seconds(4.5));
    expect(ends('signed-cookie')).toBe(seconds(3.92));
  });
});

describe('a copy that a server has kept', () => {
  const shop = (wants: 'read' | 'add'): Overrides =>
    onePerson(wants, {
      clients: { thinkTime: [0, 0], retryAfter: 1, tries: 100 },
      servers: { count: 2 },
      store: { fallback: 'local-copy' },
    });

  it('is of people it has seen: others get errors', () => {
    const told = run(shop('read'), 'central-store', 30, CUT);
    const served = new Map(
      told.only('routed').map(({ attempt, server, reason }) => {
        expect(reason).toBe(RouteReason.roundRobin);
        return [attempt, server];
      }),
    );
    const ok = told.only('attemptEnded').filter(({ ending }) => ending === Ending.ok);
    expect(new Set(ok.map(({ attempt }) => served.get(attempt)))).toEqual(new Set([0]));
    expect(new Set(told.errors().map(({ attempt }) => served.get(attempt)))).toEqual(new Set([1]));
  });

  it('may be stale: the other server has changed the cart since', () => {
    const told = run(shop('add'), 'central-store', 30);
    const kept = new Map<number, number>();
    for (const { place, items } of told.only('copyPlaced')) {
      if (place.kind === PlaceKind.memory) kept.set(place.index, items);
    }
    expect(kept.size).toBe(2);
    expect(kept.get(0)).not.toBe(kept.get(1));
  });

  it('is not used where the store answers that it knows nothing', () => {
    const told = run(shop('read'), 'central-store', 12, [[8, 'wipe-store']]);
    expect(told.only('fallback')).toEqual([]);
    expect(told.only('lookup').some(({ result }) => result === LookupResult.missing)).toBe(true);
    expect(told.only('attemptEnded').some(({ ending }) => ending === Ending.notLoggedIn)).toBe(
      true,
    );
  });
});

describe('a signed copy in the pocket', () => {
  it('grows the header of every request, also of those that do not need it', () => {
    const bytes = (fallback: string) =>
      run(onePerson('browse', { store: { fallback } }), 'hybrid', 5).only('attemptSent')[0]?.bytes;
    expect(bytes('signed-cookie')).toBeGreaterThan(bytes('none') as number);
  });

  it('is no login: somebody whose session the store has lost is logged out and loses it once', () => {
    const shop = onePerson('read', {
      clients: { thinkTime: [1, 1] },
      token: { lifetime: 5 },
      store: { fallback: 'signed-cookie' },
    });
    const told = run(shop, 'central-store', 30, [[8, 'wipe-store']]);
    expect(told.only('sessionLost').length).toBe(1);
    expect(told.only('sessionEnded')).toEqual([]);
    expect(told.only('forcedLogin')).toHaveLength(1);
  });

  it('that is too old does not help', () => {
    const shop = onePerson('read', {
      clients: { retryAfter: 60 },
      token: { lifetime: 1 },
      store: { fallback: 'signed-cookie' },
    });
    const told = run(shop, 'central-store', 10, CUT);
    expect(told.errors().map(({ status }) => status)).toEqual([500]);
    expect(told.only('sessionEnded')).toEqual([]);
  });
});

describe('reading from the replica', () => {
  it('ends where the replica has become the store', () => {
    const store = { fallback: 'replica', replica: true, failoverAfter: 6 };
    const told = run({ store }, 'central-store', 60, [[10, 'stop-store']]);
    const last = told.only('fallback').at(-1);
    expect(last?.atUs).toBeGreaterThan(seconds(10));
    expect(last?.atUs).toBeLessThan(seconds(17));
    expect(told.errors().every(({ atUs }) => atUs < seconds(20))).toBe(true);
  });
});
