import { type ChangeAt, type Overrides, S1, S2 } from '../support/scenarios';
import { ASKING_TURNS } from './askingTurns';
import { LIMIT_TURNS } from './limitTurns';
import { PROCESS_TURNS } from './processTurns';
import { SERVICE_TURNS } from './serviceTurns';
import type { Turn } from './turn';

const architecture = (id: string): Overrides => ({ architecture: id });
const overdue = { clients: { timeout: 1.5, retryAfter: 0.2, checkoutWeight: 9 } };
const keyed = (keyPlace: string, operationTime: number): Overrides => ({
  ...overdue,
  architecture: 'jwt',
  orders: { idempotencyKeys: 'sent', keyPlace, operationTime },
});
const policy = (id: string): Overrides => ({ architecture: 'jwt', balancer: { policy: id } });
const crowd = { clients: { count: 30, firstRequestSpacing: 0 } };
const busy = { clients: { firstRequestSpacing: 0 }, servers: { count: 1 } };

const followed = { ...architecture('central-store'), store: { replica: true } };
const saving = (persistence: string): Overrides => ({
  ...architecture('central-store'),
  store: { persistence },
});
const crashed = (how: 'stop-store' | 'crash-store-machine'): readonly ChangeAt[] => [
  [10.6, how],
  [12, 'start-store'],
];
/** A CDN, and people who look at public pages; and all at once; and at nothing else. */
const cached = { clients: { publicShare: 80 }, cdn: { on: true } };
const rush = { clients: { publicShare: 100, firstRequestSpacing: 0 } };
const strolling = {
  clients: { publicShare: 100, addWeight: 0, readWeight: 0, checkoutWeight: 0 },
  cdn: { on: true, maxAge: 5 },
};
const FEW_SERVERS = { clients: { loggedIn: false }, servers: { count: 2 } };
const SHORT_OF_MEMORY = { count: 2, memoryLimit: 1600 };
const REPLICATED = { sessions: { replication: 'all-to-all' } };
const QUEUED = { ...architecture('central-store'), store: { offlineQueue: true } };
const SCALED = { scaling: { auto: true } };

/** For every setting the turn that shows what it does. */
export const TURNS: Readonly<Record<string, Turn>> = {
  architecture: { to: 'jwt' },
  workload: { to: 'weather' },
  seed: { to: 2 },
  'clients.count': { to: 5 },
  'clients.loggedIn': { to: false },
  'clients.cartItems': { to: [2, 2] },
  'clients.cartLimit': { to: 3 },
  'clients.firstRequestSpacing': { to: 1.5 },
  'clients.thinkTime': { to: [1, 2.9] },
  'clients.retryAfter': { to: 2, done: [[8, 'stop-server', S1]] },
  'clients.tries': { to: 1, done: [[8, 'stop-server', S1]] },
  'clients.loginAfter': { to: 2, done: [[8, 'stop-server', S1]] },
  'clients.timeout': { to: 4, done: [[8, 'freeze-server', S1]] },
  'clients.browseWeight': { to: 0 },
  'clients.addWeight': { to: 0 },
  'clients.readWeight': { to: 0 },
  'clients.checkoutWeight': { to: 9 },
  'clients.arrivalRate': { to: 0.5 },
  'clients.burstSize': { to: 5 },
  'clients.burstAt': { to: 12, where: { clients: { burstSize: 5 } } },
  'clients.thinkDistribution': { to: 'exponential' },
  'clients.thinkCv': { to: 0.3, where: { clients: { thinkDistribution: 'lognormal' } } },
  'deploy.hearsAfter': { to: 3, done: [[8, 'deploy']] },
  'token.itemBytes': { to: 90, where: architecture('jwt') },
  'balancer.answerHeaderLimit': {
    to: 100,
    where: { architecture: 'jwt', token: { carrier: 'cookie' } },
  },
  'clients.visitLength': { to: 2 },
  'clients.arriveLoggedIn': { to: true, where: { clients: { arrivalRate: 0.3 } } },
  'clients.places': { to: 7, where: { clients: { arrivalRate: 1 } } },
  'clients.surgeFactor': { to: 2, done: [[8, 'start-surge']] },
  'clients.popularity': { to: 1 },
  'clients.tabs': { to: 2 },
  'clients.backoff': { to: 'full-jitter', done: [[8, 'stop-server', S1]] },
  'clients.backoffBase': {
    to: 2,
    where: { clients: { backoff: 'exponential' } },
    done: [[8, 'stop-server', S1]],
  },
  'clients.backoffCap': {
    to: 1,
    where: { clients: { backoff: 'exponential', backoffBase: 2 } },
    done: [[8, 'stop-server', S1]],
  },
  'clients.retryUnsafe': { to: false, where: overdue },
  'clients.addMethod': { to: 'PUT', where: overdue },
  ...ASKING_TURNS,
  'orders.idempotencyKeys': { to: 'sent' },
  'orders.keyPlace': { to: 'server-memory', where: { orders: { idempotencyKeys: 'sent' } } },
  'orders.keyLifetime': { to: 0.5, where: keyed('orders-database', 0.1) },
  'orders.keyLock': { to: 1, where: keyed('session-store', 2) },
  'servers.count': { to: 2 },
  ...LIMIT_TURNS,
  ...PROCESS_TURNS,
  ...SERVICE_TURNS,
  'servers.workers': { to: 1, where: busy },
  'servers.queue': { to: 1, where: busy },
  'servers.serviceTime': { to: 0.41 },
  'servers.serviceDistribution': { to: 'exponential' },
  'servers.loginTime': { to: 1.3, where: { clients: { loggedIn: false } } },
  'sessions.idleTimeout': { to: 2 },
  'sessions.cartTimeout': { to: 2, where: architecture('hybrid') },
  'balancer.checkInterval': { to: 1 },
  'balancer.checkTimeout': { to: 1.4, done: [[8, 'freeze-server', S1]] },
  'balancer.fall': { to: 3, done: [[8, 'stop-server', S1]] },
  'balancer.rise': {
    to: 3,
    done: [
      [8, 'stop-server', S1],
      [16, 'start-server', S1],
    ],
  },
  'balancer.answerTimeout': { to: 5, done: [[8, 'freeze-server', S1]] },
  'clients.perAddress': { to: 6, where: policy('source-hash') },
  'balancer.policy': { to: 'random', where: architecture('jwt') },
  'balancer.firstWeight': {
    to: 5,
    where: { ...architecture('jwt'), balancer: { policy: 'random' } },
  },
  'balancer.virtualNodes': { to: 1, where: policy('consistent-hash') },
  'balancer.loadBound': { to: 100, where: { ...policy('consistent-hash'), ...crowd } },
  'balancer.stickiness': { to: 'source' },
  'balancer.cookieMode': { to: 'rewrite', done: [[8, 'stop-server', S1]] },
  'balancer.cookieMaxIdle': { to: 3 },
  'balancer.cookieMaxLife': { to: 10 },
  'balancer.tableExpiry': { to: 3, where: { balancer: { stickiness: 'source' } } },
  'balancer.retries': { to: 1, done: [[8, 'stop-server', S1]] },
  'balancer.retryDelay': {
    to: 0.5,
    where: { balancer: { retries: 1 } },
    done: [[8, 'stop-server', S1]],
  },
  'balancer.redispatch': {
    to: 'at-once',
    where: { balancer: { retries: 1 } },
    done: [[8, 'stop-server', S1]],
  },
  'balancer.resend': {
    to: 'idempotent',
    where: {
      architecture: 'jwt',
      clients: { addWeight: 0, checkoutWeight: 0 },
      balancer: { retries: 1, answerTimeout: 2 },
    },
    done: [[8, 'freeze-server', S1]],
  },
  'balancer.checkDepth': { to: 'deep' },
  'balancer.ejectAfter': { to: 1, done: [[8, 'stop-server', S1]] },
  'balancer.ejectOn': {
    to: 'connection-failure',
    where: { ...architecture('central-store'), balancer: { ejectAfter: 1 } },
    done: [[8, 'make-store-unreachable']],
  },
  'balancer.ejectFor': {
    to: 2,
    where: { balancer: { ejectAfter: 1, fall: 100 } },
    done: [[8, 'stop-server', S1]],
  },
  'balancer.ejectShare': {
    to: 10,
    where: { balancer: { ejectAfter: 1 } },
    done: [
      [8, 'stop-server', S1],
      [8, 'stop-server', S2],
    ],
  },
  'balancer.slowStart': {
    to: 20,
    where: architecture('jwt'),
    done: [
      [8, 'stop-server', S1],
      [16, 'start-server', S1],
    ],
  },
  'token.refreshIdle': {
    to: 1,
    where: { ...architecture('jwt'), token: { lifetime: 5, refreshLifetime: 100 } },
  },
  'sessions.maxAge': { to: 10 },
  'store.offlineQueue': {
    to: true,
    where: architecture('central-store'),
    done: crashed('stop-store'),
  },
  'store.queueTimeout': { to: 0.5, where: QUEUED, done: crashed('stop-store') },
  'store.reconnectEvery': { to: 0.3, where: QUEUED, done: crashed('stop-store') },
  'balancer.newServer': { to: 'one-check', done: [[8, 'add-server']] },
  'balancer.unreachableStatus': { to: 502, done: [[8, 'stop-server', S1]] },
  'balancer.panicBelow': { to: 100, where: architecture('jwt'), done: [[8, 'stop-server', S1]] },
  'balancer.drainMeans': { to: 'finish-work', done: [[8, 'drain-server', S1]] },
  'store.operationTime': { to: 0.2, where: architecture('central-store') },
  'store.operationDistribution': { to: 'exponential', where: architecture('central-store') },
  'store.timeout': {
    to: 1,
    where: architecture('central-store'),
    done: [[8, 'make-store-unreachable']],
  },
  'store.savePolicy': { to: 'always-write', where: architecture('central-store') },
  'store.updates': { to: 'per-item', where: architecture('central-store') },
  'store.connections': {
    to: 1,
    where: { ...architecture('central-store'), clients: { firstRequestSpacing: 0 } },
  },
  'store.failFast': {
    to: 5,
    where: architecture('central-store'),
    done: [[8, 'make-store-unreachable']],
  },
  'store.slowFactor': {
    to: 20,
    where: architecture('central-store'),
    done: [[8, 'slow-store']],
  },
  'store.persistence': {
    to: 'append-only',
    where: architecture('central-store'),
    done: crashed('stop-store'),
  },
  'store.snapshotEvery': {
    to: 3,
    where: saving('snapshot'),
    done: crashed('stop-store'),
  },
  'store.syncEvery': {
    to: 0,
    where: saving('append-only'),
    // Just before the next sync.
    done: [
      [11.38, 'crash-store-machine'],
      [12, 'start-store'],
    ],
  },
  'store.restartTime': {
    to: 2,
    where: architecture('central-store'),
    done: crashed('stop-store'),
  },
  'store.replica': {
    to: true,
    where: architecture('central-store'),
    done: [[8, 'stop-store']],
  },
  'store.replicaLag': { to: 0.4, where: followed },
  'store.failoverAfter': { to: 5, where: followed, done: [[8, 'stop-store']] },
  'store.capacity': { to: 5, where: architecture('central-store') },
  'store.eviction': {
    to: 'least-recently-used',
    where: { ...architecture('central-store'), store: { capacity: 5 } },
  },
  'store.fallback': {
    to: 'local-copy',
    where: architecture('central-store'),
    done: [[8, 'make-store-unreachable']],
  },
  'token.lifetime': { to: 10, where: architecture('jwt') },
  'token.algorithm': { to: 'ES256', where: architecture('jwt') },
  'token.costFactor': { to: 3000, where: architecture('jwt') },
  'token.renewal': {
    to: 'sliding',
    where: { architecture: 'hybrid', token: { lifetime: 20 } },
  },
  'token.refreshLifetime': { to: 60, where: { architecture: 'jwt', token: { lifetime: 10 } } },
  'token.leeway': { to: 3, where: { architecture: 'jwt', token: { lifetime: 10 } } },
  'token.denylist': { to: 'store', where: architecture('jwt') },
  'token.carrier': { to: 'cookie', where: architecture('jwt') },
  'token.extraBytes': { to: 100, where: architecture('jwt') },
  'token.rotation': {
    to: 'server-by-server',
    where: architecture('jwt'),
    done: [[8, 'rotate-keys']],
  },
  'token.rotationPause': {
    to: 3,
    where: { architecture: 'jwt', token: { rotation: 'server-by-server' } },
    done: [[8, 'rotate-keys']],
  },
  'token.overlap': {
    to: 5,
    where: { architecture: 'jwt', token: { rotation: 'overlap', rotationPause: 1 } },
    done: [[8, 'rotate-keys']],
  },
  'servers.clockSkew': { to: 5, where: { architecture: 'jwt', token: { lifetime: 10 } } },
  'servers.headerLimit': { to: 150, where: architecture('jwt') },
  'balancer.headerLimit': { to: 150, where: architecture('jwt') },
  'clients.cookieLimit': {
    to: 100,
    where: { architecture: 'jwt', token: { carrier: 'cookie' } },
  },
  'orders.operationTime': { to: 0.2 },
  'network.clientBalancer': { to: 0.4 },
  'network.balancerServer': { to: 0.4 },
  'network.serverStore': { to: 0.2 },
  'network.spread': { to: 'uniform' },
  'network.cv': { to: 0.8, where: { network: { spread: 'lognormal' } } },
  'network.loss': { to: 30, done: [[8, 'start-loss']] },
  'network.answerLoss': { to: 90, done: [[8, 'lose-answers']] },
  'network.retransmitAfter': { to: 0.2, done: [[8, 'start-loss']] },
  'network.reconnectAfter': {
    to: 0.2,
    where: { network: { loss: 60 } },
    done: [[8, 'start-loss']],
  },
  'network.giveUpAfter': { to: 5, done: [[8, 'cut-people']] },
  'network.zones': { to: 3 },
  'network.crossZone': { to: 0.2, where: { network: { zones: 2 } } },
  'cdn.on': { to: true },
  'cdn.latency': { to: 0.1, where: cached },
  'cdn.timeout': { to: 4, where: cached, done: [[8, 'cut-people']] },
  'cdn.maxAge': { to: 5, where: cached },
  'cdn.staleIfError': { to: 60, where: cached, done: [[12, 'stop-balancer']] },
  'cdn.collapse': { to: true, where: { ...cached, ...rush } },
  'cdn.vary': { to: 'cookie', where: cached },
  'cdn.honourCookies': { to: true, where: cached },
  'cdn.storesSetCookie': { to: true, where: strolling, done: [[8, 'stop-server', S1]] },
  'cdn.personalPages': { to: 'cacheable', where: { cdn: { on: true } } },
  'cdn.pages': { to: 2, where: cached },
  'clients.publicShare': { to: 50 },
  'servers.serviceCv': { to: 2, where: { servers: { serviceDistribution: 'lognormal' } } },
  'servers.slowFactor': { to: 5, done: [[8, 'slow-server', S1]] },
  'servers.startTime': {
    to: 3,
    done: [
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
  'deploy.order': { to: 'reverse', done: [[8, 'deploy']] },
  'deploy.drainTime': { to: 3, done: [[8, 'deploy']] },
  'deploy.pause': { to: 1, done: [[8, 'deploy']] },
  'deploy.rotateKeys': { to: true, done: [[8, 'deploy']] },
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
