/**
 * Goal: every knob does something. A knob that changes no run at all is a lie on the page.
 * Method: for each one, a scenario in which it matters is run twice, with only that knob turned between. The table has
 * to name every knob, so that a new one cannot come without a proof.
 */
import { describe, expect, it } from 'vitest';
import { createSimulation, FIELDS } from '../../src/engine';
import { type Deed, history, type Overrides, S1, scenario, seconds } from '../support/scenarios';

interface Turn {
  /** The value it is turned to; the other run has the default. */
  readonly to: unknown;
  /** What else is needed for it to matter, in both runs. */
  readonly where?: Overrides;
  readonly deeds?: readonly Deed[];
}

const architecture = (id: string): Overrides => ({ architecture: id });
const busy = { clients: { firstRequestSpacing: 0 }, servers: { count: 1 } };

const FEW_SERVERS = { clients: { loggedIn: false }, servers: { count: 2 } };
const SHORT_OF_MEMORY = { count: 2, memoryLimit: 1600 };
const REPLICATED = { sessions: { replication: 'all-to-all' } };
const SCALED = { scaling: { auto: true } };

const TURNS: Readonly<Record<string, Turn>> = {
  architecture: { to: 'jwt' },
  seed: { to: 2 },
  'clients.count': { to: 5 },
  'clients.loggedIn': { to: false },
  'clients.cartItems': { to: [2, 2] },
  'clients.cartLimit': { to: 3 },
  'clients.firstRequestSpacing': { to: 1.5 },
  'clients.thinkTime': { to: [1, 2.9] },
  'clients.retryAfter': { to: 2, deeds: [[8, 'stop-server', S1]] },
  'clients.tries': { to: 1, deeds: [[8, 'stop-server', S1]] },
  'clients.loginAfter': { to: 2, deeds: [[8, 'stop-server', S1]] },
  'clients.timeout': { to: 4, deeds: [[8, 'freeze-server', S1]] },
  'clients.browseWeight': { to: 0 },
  'clients.addWeight': { to: 0 },
  'clients.readWeight': { to: 0 },
  'clients.checkoutWeight': { to: 9 },
  'servers.count': { to: 2 },
  'servers.workers': { to: 1, where: busy },
  'servers.queue': { to: 1, where: busy },
  'servers.serviceTime': { to: 0.41 },
  'servers.serviceDistribution': { to: 'exponential' },
  'servers.loginTime': { to: 1.3, where: { clients: { loggedIn: false } } },
  'sessions.idleTimeout': { to: 2 },
  'balancer.checkInterval': { to: 1 },
  'balancer.checkTimeout': { to: 1.4, deeds: [[8, 'freeze-server', S1]] },
  'balancer.fall': { to: 3, deeds: [[8, 'stop-server', S1]] },
  'balancer.rise': {
    to: 3,
    deeds: [
      [8, 'stop-server', S1],
      [16, 'start-server', S1],
    ],
  },
  'balancer.answerTimeout': { to: 5, deeds: [[8, 'freeze-server', S1]] },
  'store.operationTime': { to: 0.2, where: architecture('central-store') },
  'store.timeout': {
    to: 1,
    where: architecture('central-store'),
    deeds: [[8, 'make-store-unreachable']],
  },
  'token.lifetime': { to: 10, where: architecture('jwt') },
  'token.verifyTime': { to: 0.03, where: architecture('jwt') },
  'token.signTime': { to: 0.03, where: architecture('jwt') },
  'orders.operationTime': { to: 0.2 },
  'network.clientBalancer': { to: 0.4 },
  'network.balancerServer': { to: 0.4 },
  'network.serverStore': { to: 0.2 },
  'servers.serviceCv': { to: 2, where: { servers: { serviceDistribution: 'lognormal' } } },
  'servers.slowFactor': { to: 5, deeds: [[8, 'slow-server', S1]] },
  'servers.startTime': {
    to: 3,
    deeds: [
      [8, 'stop-server', S1],
      [16, 'start-server', S1],
    ],
  },
  'servers.memoryLimit': { to: 1600, where: FEW_SERVERS },
  'servers.whenFull': { to: 'refuse', where: { ...FEW_SERVERS, servers: SHORT_OF_MEMORY } },
  'sessions.size': { to: 1600, where: { ...FEW_SERVERS, servers: SHORT_OF_MEMORY } },
  'sessions.replication': { to: 'all-to-all' },
  'sessions.replicationLag': { to: 0.7, where: REPLICATED },
  'sessions.replicationTime': { to: 0.1, where: REPLICATED },
  'deploy.order': { to: 'reverse', deeds: [[8, 'deploy']] },
  'deploy.drainTime': { to: 3, deeds: [[8, 'deploy']] },
  'deploy.pause': { to: 1, deeds: [[8, 'deploy']] },
  'scaling.auto': { to: true },
  'scaling.min': { to: 2, where: { ...SCALED, clients: { count: 1 } } },
  'scaling.max': {
    to: 3,
    where: { ...SCALED, clients: { count: 40 }, servers: { workers: 1 } },
  },
  'scaling.target': { to: 20, where: SCALED },
  'scaling.interval': { to: 4, where: SCALED },
  'scaling.cooldown': { to: 5, where: { ...SCALED, clients: { count: 1 } } },
};

function turned(where: Overrides, path: string, value: unknown): Overrides {
  const [first, second] = path.split('.') as [string, string | undefined];
  if (second === undefined) return { ...where, [first]: value };
  return { ...where, [first]: { ...(where[first] as Overrides | undefined), [second]: value } };
}

function hashOf(document: Overrides, deeds: readonly Deed[] = []): string {
  const simulation = createSimulation(scenario(document), { history: history(deeds) });
  simulation.advanceTo(seconds(40));
  return simulation.traceHash;
}

describe('the table of knobs', () => {
  it('names every knob and no other', () => {
    expect(Object.keys(TURNS).sort()).toEqual(FIELDS.map(({ path }) => path).sort());
  });
});

describe.each(FIELDS.map((field) => [field.path, field] as const))('%s', (path, field) => {
  it('changes the run', () => {
    const turn = TURNS[path];
    if (turn === undefined) throw new Error(`There is no line for ${path}.`);
    const { to, where = {}, deeds } = turn;
    expect(to).not.toEqual(field.stretched);
    const before = hashOf(where, deeds);
    expect(hashOf(turned(where, path, field.stretched), deeds)).toBe(before);
    expect(hashOf(turned(where, path, to), deeds)).not.toBe(before);
  });
});
