import { between, choice, count, duration, inGroup, number } from './field';

const SPREADS = ['fixed', 'exponential', 'lognormal'] as const;
const PROBES = ['none', 'shallow', 'deep'] as const;
const WHEN_FULL = ['crash', 'evict', 'refuse'] as const;

/** Servers, as a run knows them. Durations in whole microseconds. */
export interface ServerSettings {
  readonly count: number;
  readonly workers: number;
  readonly queue: number;
  readonly serviceTime: number;
  readonly serviceDistribution: (typeof SPREADS)[number];
  readonly loginTime: number;
  /** Standard deviation of service times over their mean. */
  readonly serviceCv: number;
  readonly slowFactor: number;
  readonly startTime: number;
  /** Requests that a new process works on before it is as fast as ever; 0 for none. */
  readonly warmUp: number;
  readonly coldFactor: number;
  readonly probes: (typeof PROBES)[number];
  readonly probeInterval: number;
  readonly probeTimeout: number;
  /** Failures in a row for which a process is killed. */
  readonly probeFailures: number;
  /** From that decision on. */
  readonly probeGrace: number;
  /** Bytes; 0 for no limit. */
  readonly memoryLimit: number;
  readonly whenFull: (typeof WHEN_FULL)[number];
  readonly clockSkew: number;
  readonly headerLimit: number;
}

/** Servers. */
export const SERVERS = [
  ...inGroup('servers', [
    count('servers.count', 'servers', between(1, 64), 3, 12),
    count('servers.workers', 'workers', between(1, 256), 2, 4),
    count('servers.queue', 'requests', between(0, 10000), 8, 100),
    duration('servers.serviceTime', between(0.000001, 600), 0.4, 0.01),
    choice('servers.serviceDistribution', SPREADS, 'fixed', 'exponential'),
    duration('servers.loginTime', between(0.000001, 600), 1.2, 0.118),
    number('servers.serviceCv', 'x the mean', between(0, 10), 1),
    count('servers.slowFactor', 'x', between(2, 1000), 10, 10),
    duration('servers.startTime', between(0, 3600), 0, 0),
    count('servers.warmUp', 'requests', between(0, 100000), 0, 0),
    count('servers.coldFactor', 'x', between(2, 1000), 10, 10),
    count('servers.memoryLimit', 'bytes', between(0, 1000000000), 0, 0),
    choice('servers.whenFull', WHEN_FULL, 'crash', 'crash'),
    duration('servers.clockSkew', between(0, 3600), 0, 0),
    count('servers.headerLimit', 'bytes', between(64, 1048576), 16384, 16384),
  ]),
  ...inGroup('liveness', [
    choice('servers.probes', PROBES, 'none', 'none'),
    duration('servers.probeInterval', between(0.1, 3600), 2, 10),
    duration('servers.probeTimeout', between(0.001, 600), 1, 1),
    count('servers.probeFailures', 'checks', between(1, 100), 3, 3),
    duration('servers.probeGrace', between(0, 3600), 3, 30),
  ]),
];
