/**
 * Goal: whatever is told of a run is so at that instant, and for as long as it is shown.
 * Method: random runs, ordinary and odd; every sentence carries its claims, and each claim is held to the engine's own
 * state and to what was recorded, by predicates that know nothing of the narrator and are complete by type. What is said
 * of laws, of what follows and of the balancer is besides held to the settings by its words, whatever it claims.
 *
 * A failure prints its seed and path, and the smallest case that fails.
 */

import { describe, expect, it, vi } from 'vitest';
import { ARCHITECTURES, CHANGES } from '../../../src/engine';
import { hollowSentence } from '../../explore/words';
import { anyCase, type Case } from '../../support/arbitraries';
import { witness } from '../../support/claims/witness';
import fc from '../../support/random';
import type { ChangeAt, Overrides } from '../../support/scenarios';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 300_000 });

const UNTIL_S = 40;

/** The shop that everybody sees first, or one like it, with any six things done to it. */
const ordinary: fc.Arbitrary<Case> = fc.record({
  document: fc.record({
    seed: fc.integer({ min: 0, max: 1000 }),
    clients: fc.record({
      count: fc.constantFrom(1, 2, 6, 6, 8, 30),
      loggedIn: fc.constantFrom(true, true, false),
    }),
    orders: fc.record({ idempotencyKeys: fc.constantFrom('off', 'sent') }),
  }),
  architecture: fc.constantFrom(...ARCHITECTURES.map(({ id }) => id)),
  interventions: fc.array(
    fc
      .tuple(
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom(...CHANGES.map(({ id }) => id)),
        fc.integer({ min: 0, max: 3 }),
      )
      .map(([tenths, change, target]): ChangeAt => [tenths / 10, change, target]),
    { maxLength: 6 },
  ),
});

describe('every sentence', () => {
  it.each([
    ['an ordinary shop', ordinary, 140],
    ['any shop', anyCase, 60],
  ] as const)('of %s is so when it is told, and as long as it is shown', (_, cases, numRuns) => {
    const told = new Set<string>();
    fc.assert(
      fc.property(cases, ({ document, architecture, interventions }) => {
        const { wrong, claims } = witness(document, architecture, UNTIL_S, interventions);
        for (const claim of claims) told.add(claim);
        expect(wrong).toEqual([]);
      }),
      { numRuns },
    );
    // Predicates that nothing is held to would say nothing.
    expect(told.size).toBeGreaterThan(20);
  });
});

/** Runs in which something untrue was told or shown, or something that says nothing. */
const FOUND: readonly (readonly [
  what: string,
  document: Overrides,
  architecture: Case['architecture'],
  interventions: readonly ChangeAt[],
])[] = [
  [
    'somebody who was banned, and has left',
    { clients: { visitLength: 1, addWeight: 0 } },
    'sticky',
    [[0, 'ban-client', 0]],
  ],
  [
    'a server that drains while nobody gets through',
    {},
    'in-memory',
    [
      [0, 'drain-server', 2],
      [0, 'stop-balancer', 0],
    ],
  ],
  [
    'a store that is wiped, and its replica a little later',
    { store: { replica: true, replicaLag: 0.5, fallback: 'replica' } },
    'hybrid',
    [[8, 'wipe-store']],
  ],
  ['dozens of servers with a new key', { servers: { count: 24 } }, 'jwt', [[3, 'rotate-keys']]],
  [
    'deep checks of a server that does not reach the store',
    { balancer: { checkDepth: 'deep' } },
    'central-store',
    [[3, 'cut-server-from-store', 0]],
  ],
  ['a slow store that is as quick', { store: { slowFactor: 1 } }, 'hybrid', [[3, 'slow-store']]],
  [
    'an outage of the store that servers log people out for',
    { store: { fallback: 'log-out' } },
    'central-store',
    [[6, 'make-store-unreachable']],
  ],
  [
    'a wipe of what is no session while a server dies',
    { orders: { idempotencyKeys: 'sent', keyPlace: 'session-store' } },
    'sticky',
    [
      [6, 'wipe-store'],
      [6.1, 'stop-server', 0],
    ],
  ],
  ['a token without the cart', {}, 'hybrid', [[6, 'stop-server', 0]]],
  ['a new server for whom tokens are not all', {}, 'hybrid', [[6, 'add-server', 0]]],
  [
    'a cookie that binds for a while',
    { balancer: { cookieMaxLife: 30 } },
    'sticky',
    [[6, 'add-server', 0]],
  ],
  [
    'a server that dies where others have copies',
    { clients: { loggedIn: false }, sessions: { replication: 'all-to-all', replicationLag: 60 } },
    'sticky',
    [[12, 'stop-server', 0]],
  ],
];

describe('what was once wrong', () => {
  it.each(FOUND)('is not told any more: %s', (_what, document, architecture, interventions) => {
    const { wrong, sentences } = witness(document, architecture, UNTIL_S, interventions);
    expect(wrong).toEqual([]);
    const words = sentences.flatMap(({ text, detail }) => [text, detail]);
    expect(words.filter((one) => one !== '').flatMap(hollowSentence)).toEqual([]);
    expect(words.filter((one) => one.length > 120)).toEqual([]);
  });
});
