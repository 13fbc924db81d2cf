import { between, choice, count, duration, type Field, ILLUSTRATIVE } from './field';

const SPREADS = ['fixed', 'exponential'] as const;

/** Servers, as a run knows them. Durations in whole microseconds. */
export interface ServerKnobs {
  readonly count: number;
  readonly workers: number;
  readonly queue: number;
  readonly serviceTime: number;
  readonly serviceDistribution: (typeof SPREADS)[number];
  readonly loginTime: number;
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
      'All alike, or exponentially distributed.',
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
