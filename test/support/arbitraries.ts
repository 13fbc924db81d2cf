import fc from 'fast-check';
import { ARCHITECTURES, type ArchitectureId, CHANGES } from '../../src/engine';
import type { Deed, Overrides } from './scenarios';

/** A run as chance would have it: a small cluster with any knobs, and up to eight things done to it. */
export interface Case {
  readonly document: Overrides;
  readonly architecture: ArchitectureId;
  readonly deeds: readonly Deed[];
}

const tenths = (low: number, high: number) =>
  fc.integer({ min: low * 10, max: high * 10 }).map((value) => value / 10);
const whole = (min: number, max: number) => fc.integer({ min, max });
const range = (one: fc.Arbitrary<number>) =>
  fc.tuple(one, one).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const clients = fc.record({
  count: whole(1, 10),
  loggedIn: fc.boolean(),
  cartItems: range(whole(0, 4)),
  cartLimit: whole(4, 6),
  firstRequestSpacing: tenths(0, 2),
  thinkTime: range(tenths(0, 4)),
  retryAfter: tenths(0.1, 2),
  loginAfter: tenths(0, 2),
  timeout: tenths(1, 12),
  browseWeight: whole(0, 3),
  addWeight: whole(1, 3),
  readWeight: whole(0, 3),
  checkoutWeight: whole(0, 3),
});

const servers = fc.record({
  count: whole(1, 4),
  workers: whole(1, 3),
  queue: whole(0, 4),
  serviceTime: tenths(0.1, 1.5),
  serviceDistribution: fc.constantFrom('fixed', 'exponential', 'lognormal'),
  loginTime: tenths(0.1, 2),
  serviceCv: tenths(0, 3),
  slowFactor: whole(2, 12),
  startTime: fc.constantFrom(0, 0, 1.5, 4),
  memoryLimit: fc.constantFrom(0, 0, 0, 500, 1600, 4000),
  whenFull: fc.constantFrom('crash', 'evict', 'refuse'),
});

const balancer = fc.record({
  checkInterval: tenths(0.5, 3),
  checkTimeout: tenths(0.2, 3),
  fall: whole(1, 3),
  rise: whole(1, 3),
  answerTimeout: tenths(0.5, 8),
});

const parts = fc.record({
  seed: whole(0, 1000),
  clients,
  servers,
  balancer,
  sessions: fc.record({
    idleTimeout: tenths(4, 60),
    size: fc.constantFrom(400, 800),
    replication: fc.constantFrom('none', 'all-to-all'),
    replicationLag: tenths(0, 2),
    replicationTime: fc.constantFrom(0, 0.1, 0.5),
  }),
  store: fc.record({ operationTime: tenths(0, 0.5), timeout: tenths(0.2, 3) }),
  token: fc.record({
    lifetime: tenths(4, 60),
    verifyTime: tenths(0, 0.2),
    signTime: tenths(0, 0.2),
  }),
  orders: fc.record({ operationTime: tenths(0, 1) }),
  network: fc.record({
    clientBalancer: tenths(0, 0.7),
    balancerServer: tenths(0, 0.7),
    serverStore: tenths(0, 0.5),
  }),
  deploy: fc.record({
    order: fc.constantFrom('in-order', 'reverse'),
    drainTime: tenths(0, 4),
    pause: tenths(0, 3),
  }),
  scaling: fc.record({
    auto: fc.boolean(),
    min: whole(1, 2),
    max: whole(2, 6),
    target: whole(10, 100),
    interval: tenths(0.5, 6),
    cooldown: tenths(0, 12),
  }),
});

/** Any scenario of the stretched world, also odd ones: timeouts shorter than answers, no queue, no think time. */
export const document: fc.Arbitrary<Overrides> = parts.map((one) => {
  // The one thing that is refused: a check that times out on the way.
  const checkTimeout = one.balancer.checkTimeout + 2 * one.network.balancerServer;
  return { ...one, balancer: { ...one.balancer, checkTimeout } };
});

const deed: fc.Arbitrary<Deed> = fc
  .record({
    at: tenths(0, 25),
    change: fc.constantFrom(...CHANGES.map(({ id }) => id)),
    target: whole(0, 4),
  })
  .map(({ at, change, target }) => [at, change, target]);

const deeds = fc.array(deed, { maxLength: 8 });
const architectureId = fc.constantFrom(...ARCHITECTURES.map(({ id }) => id));

export const anyCase: fc.Arbitrary<Case> = fc.record({
  document,
  architecture: architectureId,
  deeds,
});
