import { room } from '../../room';

/** Presets: what products are called, what they come with and where that is written, and what they do otherwise. */
export default room({
  'presets.redis': 'Redis, defaults',
  'presets.redis.about':
    'A snapshot every five minutes, more often only under many writes: a crash loses the rest.',
  'presets.redis.source':
    'redis.conf of Redis 7; measured: 0 of 200 fresh sessions left after kill -9.',
  'presets.redis.set.store.persistence': 'redis.conf: save is on, appendonly no.',
  'presets.redis.set.store.snapshotEvery':
    'redis.conf: save 3600 1, 300 100, 60 10000; the middle one stands for all.',
  'presets.redis.set.store.syncEvery': 'redis.conf: appendfsync everysec.',
  'presets.redis.set.store.replica': 'redis.conf: no replicaof.',
  'presets.redis.set.store.capacity': 'redis.conf: maxmemory 0, no limit.',
  'presets.redis.set.store.eviction': 'redis.conf: maxmemory-policy noeviction.',
  'presets.redis.difference.1':
    'How often it saves depends on the number of changes: after an hour for one change, after a minute for 10,000.',
  'presets.redis.difference.2':
    'While it loads its data, Redis accepts connections and answers LOADING; here it refuses them.',
  'presets.redis.difference.3':
    'A clean shutdown saves first, so it loses nothing; here every stop is a kill.',
  'presets.redis-aof': 'Redis, append-only file',
  'presets.redis-aof.about':
    'Every change goes to the operating system at once, and to disk each second: a killed process loses nothing.',
  'presets.redis-aof.source':
    'redis.conf of Redis 7; measured: none of 122,000 confirmed writes lost by kill -9.',
  'presets.redis-aof.set.store.persistence': 'redis.conf: appendonly yes, which has to be set.',
  'presets.redis-aof.set.store.snapshotEvery':
    'redis.conf: save 3600 1, 300 100, 60 10000; the middle one stands for all.',
  'presets.redis-aof.set.store.syncEvery': 'redis.conf: appendfsync everysec.',
  'presets.redis-aof.set.store.replica': 'redis.conf: no replicaof.',
  'presets.redis-aof.set.store.capacity': 'redis.conf: maxmemory 0, no limit.',
  'presets.redis-aof.set.store.eviction': 'redis.conf: maxmemory-policy noeviction.',
  'presets.redis-aof.difference.1':
    'While a sync is under way, changes are held back for up to 2 s: on a slow disk, kill -9 loses those too (measured).',
  'presets.redis-aof.difference.2': 'When a sync is two seconds late, writes wait for it.',
  'presets.redis-aof.difference.3':
    'While it loads its data, Redis accepts connections and answers LOADING; here it refuses them.',
  'presets.redis-memory': 'Redis, no persistence',
  'presets.redis-memory.about': 'The end of the process is the end of all sessions.',
  'presets.redis-memory.source':
    'redis.conf of Redis 7; measured: 0 of 200 sessions left after kill -9.',
  'presets.redis-memory.set.store.persistence':
    'redis.conf: save "", which has to be set, and appendonly no.',
  'presets.redis-memory.set.store.snapshotEvery':
    'redis.conf: save 3600 1, 300 100, 60 10000; the middle one stands for all.',
  'presets.redis-memory.set.store.syncEvery': 'redis.conf: appendfsync everysec.',
  'presets.redis-memory.set.store.replica': 'redis.conf: no replicaof.',
  'presets.redis-memory.set.store.capacity': 'redis.conf: maxmemory 0, no limit.',
  'presets.redis-memory.set.store.eviction': 'redis.conf: maxmemory-policy noeviction.',
  'presets.redis-memory.difference.1':
    'With a replica, a primary that comes back empty empties the replica too; here as well.',
  'presets.redis-sentinel': 'Redis with Sentinel',
  'presets.redis-sentinel.about':
    'A replica follows the store, and takes over once the store has been unavailable for half a minute.',
  'presets.redis-sentinel.source': 'sentinel.conf of Redis 7; measured with three Sentinels.',
  'presets.redis-sentinel.set.store.persistence': 'redis.conf: save is on, appendonly no.',
  'presets.redis-sentinel.set.store.snapshotEvery':
    'redis.conf: save 3600 1, 300 100, 60 10000; the middle one stands for all.',
  'presets.redis-sentinel.set.store.syncEvery': 'redis.conf: appendfsync everysec.',
  'presets.redis-sentinel.set.store.replica': 'sentinel monitor: a primary with replicas.',
  'presets.redis-sentinel.set.store.failoverAfter':
    'down-after-milliseconds 30000; measured: promoted 30.5 s after kill -9.',
  'presets.redis-sentinel.set.store.capacity': 'redis.conf: maxmemory 0, no limit.',
  'presets.redis-sentinel.set.store.eviction': 'redis.conf: maxmemory-policy noeviction.',
  'presets.redis-sentinel.difference.1':
    'Clients have to find the new primary: those that stay connected to the old one get READONLY.',
  'presets.redis-sentinel.difference.2':
    'An isolated primary goes on serving whoever reaches it, and what they write is lost.',
  'presets.redis-sentinel.difference.3':
    'While it loads its data, Redis accepts connections and answers LOADING; here it refuses them.',
  'presets.node-redis': 'node-redis',
  'presets.node-redis.about':
    'Queues commands while it is disconnected: requests hang for 5 s, and before version 6 indefinitely.',
  'presets.node-redis.source':
    'node-redis: client configuration, v5 to v6; measured with 6.3.1: 500 after 5.0 s.',
  'presets.node-redis.set.store.offlineQueue':
    'disableOfflineQueue: false, so commands wait for a connection.',
  'presets.node-redis.set.store.reconnectEvery':
    'reconnectStrategy: exponential, at most 2000 ms, and up to 200 ms of jitter. Its longest pause.',
  'presets.node-redis.set.store.queueTimeout': 'commandOptions.timeout: 5000 ms since version 6.',
  'presets.node-redis.set.store.timeout':
    'A command that was sent has no timeout (measured with a frozen store). An hour stands for no limit.',
  'presets.node-redis.set.store.connections': 'One connection carries any number of commands.',
  'presets.node-redis.set.store.failFast':
    'It never fails at once unless disableOfflineQueue is on.',
  'presets.node-redis.difference.1':
    'Before version 6, commands that wait to be sent had no timeout either: requests hang until something else times out.',
  'presets.node-redis.difference.2':
    'Its first pauses before reconnecting are shorter (50 ms, doubled each time), and have jitter.',
  'presets.node-redis.difference.3':
    'Before version 5 the pause grew by 50 ms each time, up to 500 ms.',
  'presets.node-redis.difference.4':
    'A connection attempt that does not succeed within 5 s is abandoned and retried.',
});
