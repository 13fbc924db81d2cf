import { between, choice, count, duration, type Field, ILLUSTRATIVE } from './field';

const SPREADS = ['fixed', 'exponential', 'lognormal'] as const;
const WHEN_FULL = ['crash', 'evict', 'refuse'] as const;

/** Servers, as a run knows them. Durations in whole microseconds. */
export interface ServerKnobs {
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
  /** Bytes; 0 for no limit. */
  readonly memoryLimit: number;
  readonly whenFull: (typeof WHEN_FULL)[number];
  readonly clockSkew: number;
  readonly headerLimit: number;
}

/** Servers. */
export const SERVERS: readonly Field[] = [
  count(
    ['servers.count', 'Servers', 'How many servers there are at the start.', ILLUSTRATIVE],
    'servers',
    between(1, 64),
    3,
    12,
  ),
  count(
    [
      'servers.workers',
      'Workers',
      'Requests that one server works on at the same time.',
      ILLUSTRATIVE,
    ],
    'workers',
    between(1, 256),
    2,
    4,
  ),
  count(
    [
      'servers.queue',
      'Queue limit',
      'Requests that may wait for a worker; the next one is answered 503.',
      ILLUSTRATIVE,
    ],
    'requests',
    between(0, 10000),
    8,
    100,
  ),
  duration(
    ['servers.serviceTime', 'Service time', 'Worker time of a request, on average.', ILLUSTRATIVE],
    between(0.000001, 600),
    0.4,
    0.01,
  ),
  choice(
    [
      'servers.serviceDistribution',
      'Spread of service times',
      'All alike, exponentially distributed, or lognormally with the spread below.',
      ILLUSTRATIVE,
    ],
    SPREADS,
    'fixed',
    'exponential',
  ),
  duration(
    [
      'servers.loginTime',
      'Login time',
      'Worker time of a login: checking a password is slow on purpose.',
      'Measured: bcrypt cost 10, 11 and 12 take 60, 118 and 240 ms.',
    ],
    between(0.000001, 600),
    1.2,
    0.118,
  ),
  {
    path: 'servers.serviceCv',
    title: 'Coefficient of variation',
    help: 'Standard deviation of lognormal service times, over their mean.',
    kind: 'weight',
    unit: 'times the mean',
    min: 0,
    max: 10,
    stretched: 1,
    realistic: 1,
    source: 'Illustrative: 1 is the spread of the exponential distribution.',
  },
  count(
    [
      'servers.slowFactor',
      'Slowness',
      'A slow server takes this many times as long for everything.',
      'Illustrative: a server that passes its checks and is of little use.',
    ],
    'times',
    between(2, 1000),
    10,
    10,
  ),
  duration(
    [
      'servers.startTime',
      'Start-up time',
      'A process that starts refuses connections for this long.',
      'Off. A small Spring Boot application takes 3.4 s (Baeldung), a large one half a minute.',
    ],
    between(0, 3600),
    0,
    0,
  ),
  count(
    [
      'servers.memoryLimit',
      'Memory for sessions',
      'What one server can keep of sessions; 0 for no limit.',
      'Off: express-session and Tomcat set no limit by default.',
    ],
    'bytes',
    between(0, 1000000000),
    0,
    0,
  ),
  choice(
    [
      'servers.whenFull',
      'When memory is full',
      'Killed and started again, pushes out what was unused longest, or answers logins 503.',
      'Killed: the kernel. Evicted: memorystore for Express. Refused: Tomcat maxActiveSessions.',
    ],
    WHEN_FULL,
    'crash',
    'crash',
  ),
  duration(
    [
      'servers.clockSkew',
      'Clock skew',
      'Each clock is off by up to this much, ahead or behind.',
      'Measured: a verifier 30 s ahead rejects a token that still has 30 s to live.',
    ],
    between(0, 3600),
    0,
    0,
  ),
  count(
    [
      'servers.headerLimit',
      'Header limit of servers',
      'Requests with more bytes of credential are answered 431.',
      'Node: 16 KiB of headers in all; Tomcat: 8 KiB.',
    ],
    'bytes',
    between(64, 1048576),
    16384,
    16384,
  ),
];
