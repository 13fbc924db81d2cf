import type { ChallengeName } from '../../src/challenges/names';
import type { Act } from '../../src/controls/acting';
import type { ArchitectureId, ChangeId, FieldValue } from '../../src/engine';

/** A way through a challenge. */
export interface Attempt {
  readonly says: string;
  readonly acts: readonly Act[];
}

const show = (architecture: ArchitectureId): Act => ({ do: 'show', architecture });
const turn = (settings: Readonly<Record<string, FieldValue>>): Act => ({ do: 'turn', settings });
const make = (change: ChangeId, target = 0): Act => ({ do: 'change', change, target });

/** Ways that reach the goal, at least two that differ in kind; and tempting ones that do not. */
export const SOLUTIONS: Readonly<
  Record<ChallengeName, { readonly met: readonly Attempt[]; readonly failed: readonly Attempt[] }>
> = {
  deploy: {
    met: [
      { says: 'sessions in the store', acts: [show('central-store'), make('deploy')] },
      { says: 'sessions in tokens', acts: [show('jwt'), make('deploy')] },
    ],
    failed: [
      {
        says: 'more time to drain',
        acts: [
          turn({ 'deploy.drainTime': 10, 'balancer.drainMeans': 'finish-work' }),
          make('deploy'),
        ],
      },
      {
        says: 'copies on all servers',
        acts: [turn({ 'sessions.replication': 'all-to-all' }), make('deploy')],
      },
      {
        says: 'tokens, and a new key with the version',
        acts: [show('jwt'), turn({ 'deploy.rotateKeys': true }), make('deploy')],
      },
    ],
  },
  'store-crash': {
    met: [
      { says: 'no store', acts: [show('jwt')] },
      {
        says: 'a replica that takes over at once',
        acts: [
          turn({ 'store.replica': true, 'store.failoverAfter': 0.5, 'store.replicaLag': 0.05 }),
        ],
      },
    ],
    failed: [
      { says: 'a replica', acts: [turn({ 'store.replica': true })] },
      { says: 'a disk', acts: [turn({ 'store.persistence': 'append-only' })] },
      { says: 'a token for the identity', acts: [show('hybrid')] },
    ],
  },
  ban: {
    met: [
      { says: 'a denylist', acts: [turn({ 'token.denylist': 'store' }), make('ban-client', 5)] },
      {
        says: 'sessions that can be removed',
        acts: [show('central-store'), make('ban-client', 5)],
      },
    ],
    failed: [
      { says: 'tokens for an hour', acts: [make('ban-client', 5)] },
      { says: 'tokens for a second', acts: [turn({ 'token.lifetime': 1 }), make('ban-client', 5)] },
      {
        says: 'the same, renewed',
        acts: [turn({ 'token.lifetime': 1, 'token.refreshLifetime': 3600 }), make('ban-client', 5)],
      },
    ],
  },
  half: {
    met: [
      { says: 'one of two servers', acts: [turn({ 'servers.count': 2 }), make('stop-server')] },
      {
        says: 'one of two zones',
        acts: [turn({ 'servers.count': 4, 'network.zones': 2 }), make('stop-zone')],
      },
    ],
    failed: [
      { says: 'one of three servers', acts: [make('stop-server')] },
      { says: 'all tokens', acts: [show('jwt'), make('rotate-keys')] },
      {
        says: 'two of four servers',
        acts: [turn({ 'servers.count': 4 }), make('stop-server'), make('stop-server', 1)],
      },
    ],
  },
  twice: {
    met: [
      { says: 'twice the servers', acts: [turn({ 'servers.count': 4 })] },
      { says: 'no store to wait for', acts: [show('jwt')] },
    ],
    failed: [
      { says: 'a cache', acts: [turn({ 'cdn.on': true })] },
      { says: 'another policy', acts: [turn({ 'balancer.policy': 'least-connections' })] },
      { says: 'half of it in tokens', acts: [show('hybrid')] },
    ],
  },
  'one-charge': {
    met: [
      { says: 'keys in the orders database', acts: [turn({ 'orders.idempotencyKeys': 'sent' })] },
      {
        says: 'keys on the server where people stay',
        acts: [
          show('sticky'),
          turn({ 'orders.idempotencyKeys': 'sent', 'orders.keyPlace': 'server-memory' }),
        ],
      },
    ],
    failed: [
      { says: 'never to ask again', acts: [turn({ 'clients.retryUnsafe': false })] },
      {
        says: 'keys on whatever server comes',
        acts: [turn({ 'orders.idempotencyKeys': 'sent', 'orders.keyPlace': 'server-memory' })],
      },
      { says: 'another place for sessions', acts: [show('sticky')] },
    ],
  },
  'new-key': {
    met: [
      {
        says: 'an overlap as long as tokens live',
        acts: [turn({ 'token.rotation': 'overlap', 'token.overlap': 3600 }), make('rotate-keys')],
      },
      {
        says: 'refresh tokens',
        acts: [turn({ 'token.refreshLifetime': 7200 }), make('rotate-keys')],
      },
    ],
    failed: [
      {
        says: 'a short overlap',
        acts: [turn({ 'token.rotation': 'overlap' }), make('rotate-keys')],
      },
      {
        says: 'one server after the other',
        acts: [turn({ 'token.rotation': 'server-by-server' }), make('rotate-keys')],
      },
      { says: 'no key at all', acts: [show('central-store'), make('rotate-keys')] },
    ],
  },
  'scale-out': {
    met: [
      { says: 'a cookie', acts: [turn({ 'balancer.stickiness': 'cookie' }), make('add-server')] },
      { says: 'sessions in the store', acts: [show('central-store'), make('add-server')] },
      {
        says: 'copies on all servers',
        acts: [turn({ 'sessions.replication': 'all-to-all' }), make('add-server')],
      },
    ],
    failed: [
      { says: 'a hash', acts: [make('add-server')] },
      {
        says: 'a ring',
        acts: [turn({ 'balancer.policy': 'consistent-hash' }), make('add-server')],
      },
    ],
  },
  'server-loss': {
    met: [
      { says: 'copies on all servers', acts: [turn({ 'sessions.replication': 'all-to-all' })] },
      { says: 'sessions in the store', acts: [show('central-store')] },
      { says: 'sessions in tokens', acts: [show('jwt')] },
    ],
    failed: [
      { says: 'more servers', acts: [turn({ 'servers.count': 6 })] },
      {
        says: 'another server at once',
        acts: [turn({ 'balancer.retries': 3, 'balancer.redispatch': 'at-once' })],
      },
    ],
  },
  'private-page': {
    met: [
      { says: 'private pages', acts: [turn({ 'cdn.personalPages': 'private' })] },
      { says: 'people told apart', acts: [turn({ 'cdn.vary': 'cookie' })] },
      { says: 'a token in a header', acts: [show('jwt')] },
    ],
    failed: [
      { says: 'shorter', acts: [turn({ 'cdn.maxAge': 1 })] },
      { says: 'no cache', acts: [turn({ 'cdn.on': false })] },
    ],
  },
};
