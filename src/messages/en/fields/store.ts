import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.store.operationTime': 'Store operation time',
  'fields.store.operationTime.help':
    'The store does one operation at a time, and each takes this long.',
  'fields.store.operationTime.source': 'Redis: one thread, about 80,000 operations a second.',
  'fields.store.operationDistribution': 'Spread of operation times',
  'fields.store.operationDistribution.help':
    'All operations alike, or exponentially distributed around the same mean.',
  'fields.store.operationDistribution.source': 'Illustrative.',
  'fields.store.timeout': 'Store timeout',
  'fields.store.timeout.help': 'A server waits this long for the store, then goes on without it.',
  'fields.store.timeout.source':
    'Illustrative. node-redis waits indefinitely for a response (measured).',
  'fields.store.savePolicy': 'After a request that changed nothing',
  'fields.store.savePolicy.help':
    'The session is touched, written back whole (over any newer change), or left to expire in use.',
  'fields.store.savePolicy.source':
    'express-session: always write (resave true, deprecated), else touch. connect-redis: disableTouch.',
  'fields.store.updates': 'How changes are saved',
  'fields.store.updates.help':
    'The whole session is written and the last write wins, or the store applies only the change.',
  'fields.store.updates.source': 'connect-redis: whole session. A Redis hash or list: per item.',
  'fields.store.connections': 'Store connections',
  'fields.store.connections.help':
    'One server has at most this many calls open, and others have to wait; 0 for no limit.',
  'fields.store.connections.source':
    'node-redis: no limit, everything over one connection. Pools have limits.',
  'fields.store.failFast': 'Fail fast for',
  'fields.store.failFast.help':
    'After a failed call, that server’s calls fail at once for this long; 0 for never.',
  'fields.store.failFast.source':
    'node-redis: never, it queues calls; with disableOfflineQueue it failed within 7 ms.',
  'fields.store.slowFactor': 'Slowdown of the store',
  'fields.store.slowFactor.help': 'A slow store takes this many times as long.',
  'fields.store.slowFactor.source': 'Illustrative.',
  'fields.store.persistence': 'What the store saves',
  'fields.store.persistence.help': 'Nothing, everything now and then, or every change.',
  'fields.store.persistence.source': 'Redis: snapshots (save); append-only is off.',
  'fields.store.snapshotEvery': 'Time between snapshots',
  'fields.store.snapshotEvery.help': 'A snapshot is taken this often, if anything has changed.',
  'fields.store.snapshotEvery.source':
    'Redis: 5 minutes after 100 changes, 60 s only after 10,000, an hour after one.',
  'fields.store.syncEvery': 'Time between syncs',
  'fields.store.syncEvery.help':
    'Append-only: changes are flushed to disk this often; 0 for each one.',
  'fields.store.syncEvery.source': 'Redis: 1 s (appendfsync everysec).',
  'fields.store.restartTime': 'Restart time of the store',
  'fields.store.restartTime.help': 'From the start of the process until it accepts connections.',
  'fields.store.restartTime.source':
    'Redis, measured: 0.05 s for 10,000 sessions, 0.6 s for 100,000, 1 s for 300,000.',
  'fields.store.replica': 'Replica of the store',
  'fields.store.replica.help': 'A second store follows the first one and takes over when it fails.',
  'fields.store.replica.source': 'Redis: none.',
  'fields.store.replicaLag': 'Replica lag',
  'fields.store.replicaLag.help': 'A change reaches the replica this long after it was confirmed.',
  'fields.store.replicaLag.source': 'Redis: asynchronous, so about one network hop.',
  'fields.store.failoverAfter': 'Time until failover',
  'fields.store.failoverAfter.help':
    'The replica takes over when the store has been unavailable for this long.',
  'fields.store.failoverAfter.source':
    'Redis Sentinel: 30 s, measured 30.5 s; examples in its manual use 5 to 60 s.',
  'fields.store.capacity': 'Store capacity',
  'fields.store.capacity.help': 'The store has room for this many entries; 0 for no limit.',
  'fields.store.capacity.source': 'Redis: no limit (maxmemory 0).',
  'fields.store.eviction': 'When the store is full',
  'fields.store.eviction.help': 'Writes are refused, or the least recently used entry is evicted.',
  'fields.store.eviction.source':
    'Redis: refuse writes (noeviction); least recently used is allkeys-lru.',
  'fields.store.fallback': 'Without the store',
  'fields.store.fallback.help': 'What servers read instead when the store does not answer.',
  'fields.store.fallback.source': 'express-session: none, it answers 500.',
  'fields.store.offlineQueue': 'Queue while disconnected',
  'fields.store.offlineQueue.help':
    'Calls that find no connection to the store wait until there is one, instead of failing.',
  'fields.store.offlineQueue.source':
    'node-redis and ioredis: on (disableOfflineQueue, enableOfflineQueue). Lettuce: on. redis-py: off.',
  'fields.store.reconnectEvery': 'Pause before reconnecting',
  'fields.store.reconnectEvery.help':
    'With a queue, a server tries this often to reconnect to the store.',
  'fields.store.reconnectEvery.source':
    'node-redis: 2 s at most, with jitter, and less at first. ioredis: 2 s at most.',
  'fields.store.queueTimeout': 'Longest wait to be sent',
  'fields.store.queueTimeout.help':
    'A call that has waited in its server this long without being sent fails; 0 for no limit.',
  'fields.store.queueTimeout.source':
    'node-redis: 5 s since version 6 (commandOptions.timeout), before that none.',
} as const satisfies FieldTexts<'store'>);
