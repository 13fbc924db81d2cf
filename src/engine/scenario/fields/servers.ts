import { between, choice, count, duration, type Field, ILLUSTRATIVE, inGroup } from './field';

const SPREADS = ['fixed', 'exponential', 'lognormal'] as const;
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
  /** Bytes; 0 for no limit. */
  readonly memoryLimit: number;
  readonly whenFull: (typeof WHEN_FULL)[number];
  readonly clockSkew: number;
  readonly headerLimit: number;
}

/** Servers. */
export const SERVERS: readonly Field[] = inGroup('servers', [
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
      'One server works on this many requests at the same time.',
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
      'This many requests may wait for a worker; the next one is answered 503.',
      ILLUSTRATIVE,
    ],
    'requests',
    between(0, 10000),
    8,
    100,
  ),
  duration(
    [
      'servers.serviceTime',
      'Service time',
      'Worker time that a request takes on average.',
      ILLUSTRATIVE,
    ],
    between(0.000001, 600),
    0.4,
    0.01,
  ),
  choice(
    [
      'servers.serviceDistribution',
      'Spread of service times',
      'All alike, or drawn at random: exponential, or lognormal with its own variation.',
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
    title: 'Variation of service times',
    help: 'Standard deviation over mean, for lognormal service times.',
    kind: 'weight',
    unit: 'x the mean',
    min: 0,
    max: 10,
    stretched: 1,
    realistic: 1,
    source: 'Illustrative: 1 is the spread of the exponential distribution.',
  },
  count(
    [
      'servers.slowFactor',
      'Slowness of a server',
      'A slow server takes this many times as long for everything.',
      'Illustrative: a server that passes its health checks but barely works.',
    ],
    'x',
    between(2, 1000),
    10,
    10,
  ),
  duration(
    [
      'servers.startTime',
      'Start-up time of a server',
      'A process that starts refuses connections for this long.',
      'Off. Spring Boot: 3.4 s for a small application (Baeldung).',
    ],
    between(0, 3600),
    0,
    0,
  ),
  count(
    [
      'servers.memoryLimit',
      'Memory for sessions',
      'One server has this much room for sessions; 0 for no limit.',
      'express-session and Tomcat: no limit.',
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
      'The server crashes and starts again, drops what was unused longest, or answers logins 503.',
      'Linux: crash. memorystore for Express: evict. Tomcat: refuse (maxActiveSessions).',
    ],
    WHEN_FULL,
    'crash',
    'crash',
  ),
  duration(
    [
      'servers.clockSkew',
      'Clock skew',
      "Each server's clock is off by up to this much, ahead or behind.",
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
      'Requests whose cookie or token is longer are answered 431.',
      'Node: 16 KiB for all headers. Tomcat: 8 KiB.',
    ],
    'bytes',
    between(64, 1048576),
    16384,
    16384,
  ),
]);
