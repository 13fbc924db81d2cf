import type { FieldPath } from '../../../engine';
import { room } from '../../room';

/**
 * What people who look for a setting also call it: names with commas between. What is in its title, help or group need
 * not be here.
 */
export default room({
  'synonyms.workload': 'use case, application, traffic, rest api, public api, stateless',
  'synonyms.seed': 'random, rng, reproducible, deterministic',
  'synonyms.clients.count': 'users, clients, customers, visitors, concurrency, virtual users, vus',
  'synonyms.clients.loggedIn': 'signed in, authenticated, anonymous, cold start',
  'synonyms.clients.cartItems': 'basket, initial cart, session data',
  'synonyms.clients.cartLimit': 'basket size, max items',
  'synonyms.clients.firstRequestSpacing': 'ramp up, stagger, thundering herd',
  'synonyms.clients.thinkTime': 'pause, request rate, rps, frequency, idle',
  'synonyms.clients.retryAfter': 'retry delay, retry interval, wait',
  'synonyms.clients.tries': 'max retries, retry count, tries',
  'synonyms.clients.loginAfter': 'sign in, password, reauthenticate, log in again',
  'synonyms.clients.timeout': 'request timeout, browser timeout, deadline',
  'synonyms.clients.browseWeight': 'mix, workload, traffic mix, read ratio',
  'synonyms.clients.addWeight': 'mix, workload, traffic mix, write ratio, add to cart',
  'synonyms.clients.readWeight': 'mix, workload, traffic mix, view cart',
  'synonyms.clients.checkoutWeight': 'mix, workload, traffic mix, buy, purchase, order, payment',
  'synonyms.clients.perAddress': 'nat, ip address, office, carrier-grade nat, cgnat, proxy, vpn',
  'synonyms.clients.publicShare': 'cacheable, static pages, anonymous pages, landing page',
  'synonyms.clients.cookieLimit': '4096, 4 kb, max cookie size',
  'synonyms.clients.arrivalRate': 'poisson, new users, newcomers, open workload, traffic',
  'synonyms.clients.burstSize':
    'thundering herd, flash sale, spike, burst, push notification, mailing',
  'synonyms.clients.burstAt': 'thundering herd, flash sale, spike, burst, sale starts',
  'synonyms.clients.thinkDistribution': 'variance, random, poisson, lognormal, exponential, pacing',
  'synonyms.clients.thinkCv': 'variance, coefficient of variation, standard deviation',
  'synonyms.clients.visitLength': 'session length, churn, leave, bounce',
  'synonyms.clients.places': 'capacity, admission, max users, waiting room, rate limit',
  'synonyms.clients.arriveLoggedIn': 'returning visitors, remember me, persistent login',
  'synonyms.clients.surgeFactor': 'surge, peak, flash crowd, black friday, load test',
  'synonyms.clients.popularity': 'zipf, skew, power users, hot key, hotspot',
  'synonyms.clients.tabs': 'windows, parallel requests, multiple tabs, concurrent requests',
  'synonyms.clients.backoff': 'exponential backoff, jitter, retry strategy, retry policy',
  'synonyms.clients.backoffBase': 'initial delay, retry delay',
  'synonyms.clients.backoffCap': 'max delay, maximum backoff',
  'synonyms.clients.retryBudget': 'retry storm, circuit breaker, retry limit, retry ratio',
  'synonyms.clients.retryUnsafe': 'post, idempotent, double submit, resubmit, safe methods',
  'synonyms.clients.addMethod': 'http method, verb, idempotent, rest',
  'synonyms.clients.sendsKey': 'idempotency, dedupe, deduplication, double charge',
  'synonyms.clients.keyPer': 'idempotency, dedupe, payment reference, end-to-end id, transfer',
  'synonyms.clients.reconnectAfter': 'websocket, socket.io, reconnectionDelay, backoff',
  'synonyms.clients.reconnectCap': 'websocket, socket.io, reconnectionDelayMax, backoff',
  'synonyms.clients.reconnectJitter': 'websocket, socket.io, randomizationFactor, reconnect storm',
  'synonyms.servers.count':
    'replicas, pods, instances, nodes, app servers, k8s, kubernetes, scale out, machines',
  'synonyms.servers.workers': 'threads, concurrency, processes, thread pool, parallelism',
  'synonyms.servers.queue': 'backlog, 503, max queue, load shedding, overload, listen queue',
  'synonyms.servers.serviceTime': 'response time, latency, cpu time, processing time, duration',
  'synonyms.servers.serviceDistribution': 'variance, tail latency, jitter, random',
  'synonyms.servers.loginTime': 'bcrypt, argon2, password hash, login cost, login storm',
  'synonyms.servers.serviceCv': 'coefficient of variation, variance, tail latency, sigma',
  'synonyms.servers.slowFactor': 'gray failure, grey failure, degraded, noisy neighbour, brownout',
  'synonyms.servers.startTime': 'boot, cold start, startup, readiness, readiness probe, k8s',
  'synonyms.servers.warmUp': 'cold start, jit, jvm, class loading, slow start, caches',
  'synonyms.servers.coldFactor': 'warm up, cold start, jit, jvm, slow start',
  'synonyms.servers.probes':
    'livenessProbe, kubernetes, k8s, health check, watchdog, restart, systemd',
  'synonyms.servers.probeInterval': 'periodSeconds, k8s, watchdog',
  'synonyms.servers.probeTimeout': 'timeoutSeconds, k8s',
  'synonyms.servers.probeFailures': 'failureThreshold, k8s',
  'synonyms.servers.probeGrace': 'terminationGracePeriodSeconds, sigterm, sigkill, k8s',
  'synonyms.servers.memoryLimit': 'ram, heap, oom, out of memory',
  'synonyms.servers.whenFull': 'oom, out of memory, eviction, lru, oom kill',
  'synonyms.servers.clockSkew': 'ntp, clock drift, time sync, nbf, iat',
  'synonyms.servers.headerLimit': '431, max header size, header too large, nginx 400',
  'synonyms.sessions.idleTimeout': `ttl, time to live, session expiry, expiry, expires,
    expiration, session timeout, logout, log out, auto logout, inactivity, maxage, max age,
    inactive interval`,
  'synonyms.sessions.cartTimeout': 'cart expiry, abandoned cart, basket timeout, ttl, expiry',
  'synonyms.sessions.maxAge':
    'absolute timeout, maximum lifetime, sso session max, max age, ttl, expiry, logout',
  'synonyms.sessions.size': 'session bytes, payload, session memory, session data',
  'synonyms.sessions.replication':
    'session clustering, cluster, sync sessions, tomcat cluster, failover',
  'synonyms.sessions.replicationLag': 'async replication, sync delay, replication delay',
  'synonyms.sessions.replicationTime': 'replication cost, sync cost, overhead',
  'synonyms.balancer.checkInterval': `health check, healthcheck, heartbeat, probe, liveness,
    liveness probe, periodseconds, k8s, inter, polling`,
  'synonyms.balancer.checkTimeout': 'health check, probe timeout, timeoutseconds, k8s',
  'synonyms.balancer.fall': `health check, failure threshold, failurethreshold, unhealthy
    threshold, max_fails, detection, k8s`,
  'synonyms.balancer.rise':
    'health check, success threshold, successthreshold, healthy threshold, recovery, k8s',
  'synonyms.balancer.answerTimeout':
    '504, gateway timeout, proxy_read_timeout, upstream timeout, backend timeout, timeout server',
  'synonyms.balancer.headerLimit':
    '400, max header size, header too large, buffer size, large_client_header_buffers',
  'synonyms.balancer.answerHeaderLimit':
    '502, upstream sent too big header, proxy_buffer_size, set-cookie too large, header too large',
  'synonyms.balancer.panicBelow':
    'panic threshold, fail open, healthy_panic_threshold, envoy, istio, all targets unhealthy',
  'synonyms.balancer.unreachableStatus':
    '502, 503, bad gateway, service unavailable, connection refused',
  'synonyms.balancer.newServer':
    'initial health check, registration, first check, scale out, warm up',
  'synonyms.balancer.policy': `algorithm, round robin, least connections, leastconn, least_conn,
    p2c, ip hash, load balancing, routing, no stickiness, weighted round robin, swrr, least
    time, least_time, ewma`,
  'synonyms.balancer.firstWeight': 'weights, weighted, larger server, capacity, canary',
  'synonyms.balancer.virtualNodes': 'vnodes, consistent hashing, hash ring, ketama',
  'synonyms.balancer.loadBound': 'bounded loads, consistent hashing, hash balance factor',
  'synonyms.balancer.stickiness': `sticky, session affinity, affinity, persistence, sticky
    sessions, ip hash, sessionaffinity, clientip, k8s`,
  'synonyms.balancer.cookieMode':
    'affinity cookie, sticky cookie, awsalb, jsessionid, serverid, prefix',
  'synonyms.balancer.cookieMaxIdle':
    'sticky ttl, affinity timeout, stickiness duration, cookie expiry, maxidle',
  'synonyms.balancer.cookieMaxLife':
    'sticky ttl, stickiness duration, cookie expiry, max-age, maxlife',
  'synonyms.balancer.tableExpiry':
    'stick table, sticky ttl, affinity timeout, source ip, clientip, k8s',
  'synonyms.balancer.retries': 'retry, proxy_next_upstream, failover, next upstream',
  'synonyms.balancer.retryDelay': 'retry interval, retry backoff',
  'synonyms.balancer.redispatch': 'failover, option redispatch, reroute, another server',
  'synonyms.balancer.resend':
    'replay, non_idempotent, proxy_next_upstream, double submit, idempotent',
  'synonyms.balancer.checkDepth':
    'health check, dependency check, readiness, deep health check, k8s',
  'synonyms.balancer.ejectAfter': `outlier detection, passive health check, circuit breaker,
    max_fails, consecutive errors, envoy, istio`,
  'synonyms.balancer.ejectOn':
    'outlier detection, passive health check, 5xx, gateway errors, envoy, istio',
  'synonyms.balancer.ejectFor':
    'outlier detection, fail_timeout, base ejection time, circuit breaker, envoy, istio',
  'synonyms.balancer.ejectShare':
    'outlier detection, max ejection percent, panic threshold, envoy, istio',
  'synonyms.balancer.slowStart': 'warm up, ramp up, slowstart, cold cache',
  'synonyms.balancer.drainMeans':
    'connection draining, deregistration, graceful shutdown, lame duck, maintenance',
  'synonyms.store.operationTime':
    'redis latency, database latency, redis, memcached, store latency',
  'synonyms.store.operationDistribution': 'variance, jitter, tail latency, random',
  'synonyms.store.timeout': 'redis timeout, socket timeout, database timeout, command timeout',
  'synonyms.store.savePolicy':
    'resave, saveuninitialized, touch, disableTouch, lost update, race condition, sliding expiration',
  'synonyms.store.updates':
    'lost update, race condition, last write wins, concurrent writes, atomic',
  'synonyms.store.connections': 'connection pool, pool size, max connections, pool exhaustion',
  'synonyms.store.failFast': 'circuit breaker, breaker, cooldown',
  'synonyms.store.slowFactor': 'gray failure, grey failure, degraded, slow redis',
  'synonyms.store.persistence': 'aof, rdb, durability, disk, fsync, backup, redis, data loss',
  'synonyms.store.snapshotEvery': 'rdb, backup interval, redis save',
  'synonyms.store.syncEvery': 'aof, fsync, appendfsync, everysec, flush, durability',
  'synonyms.store.restartTime': 'recovery time, boot, mttr, startup',
  'synonyms.store.replica':
    'standby, slave, secondary, high availability, ha, sentinel, redundancy, failover, multi-az',
  'synonyms.store.replicaLag':
    'replication lag, async replication, replication delay, data loss, rpo',
  'synonyms.store.failoverAfter':
    'sentinel, down-after-milliseconds, rto, promotion, high availability, election',
  'synonyms.store.capacity': 'maxmemory, max keys, memory limit, ram',
  'synonyms.store.eviction': 'maxmemory-policy, noeviction, lru, allkeys-lru, volatile',
  'synonyms.store.offlineQueue':
    'enableofflinequeue, disableofflinequeue, offline queue, node-redis, ioredis, buffering',
  'synonyms.store.queueTimeout':
    'command timeout, commandoptions, max retries per request, maxretriesperrequest',
  'synonyms.store.reconnectEvery': 'reconnect strategy, reconnectstrategy, retry strategy, backoff',
  'synonyms.store.fallback': 'degraded mode, graceful degradation, cache aside, backup, stale read',
  'synonyms.token.lifetime': `jwt, exp, ttl, expiry, expires, expiration, logout, log out,
    access token, session expiry, max age`,
  'synonyms.token.algorithm': 'jwt, alg, hmac, rsa, ecdsa, signing, jws, signature size',
  'synonyms.token.costFactor': 'jwt, cpu, crypto, verification cost, signing cost',
  'synonyms.token.renewal':
    'jwt, sliding expiration, rolling session, sliding session, refresh, ttl, expiry',
  'synonyms.token.refreshLifetime':
    'jwt, oauth, refresh token, remember me, stay logged in, ttl, expiry, offline access',
  'synonyms.token.refreshIdle':
    'sso session idle, inactivity timeout, idle timeout, refresh token, oauth, keycloak, sliding',
  'synonyms.token.itemBytes': 'payload size, claim size, cookie size, cart size, token size, jwt',
  'synonyms.token.leeway': 'jwt, clock skew, clock tolerance, nbf, iat, grace period',
  'synonyms.token.denylist': `jwt, revocation, revoke, blacklist, blocklist, logout, log out,
    ban, invalidate, introspection`,
  'synonyms.token.carrier': 'jwt, bearer, header, local storage, httponly',
  'synonyms.token.extraBytes': 'jwt, payload, claims, token size, bloat, roles, permissions',
  'synonyms.token.rotation': 'jwt, jwks, signing key, rotate keys, kid, secret',
  'synonyms.token.rotationPause': 'jwt, jwks, signing key, rotate keys, rollout',
  'synonyms.token.overlap': 'jwt, jwks, grace period, signing key, rotate keys, old key',
  'synonyms.orders.operationTime': 'database, transaction, commit, payment, postgres',
  'synonyms.orders.idempotencyKeys':
    'dedupe, deduplication, double charge, duplicate orders, exactly once, stripe, charged twice',
  'synonyms.orders.keyPlace': 'idempotency, dedupe, double charge, exactly once',
  'synonyms.orders.keyLifetime': 'idempotency, ttl, expiry, dedupe window, retention',
  'synonyms.orders.keyLock': 'idempotency, mutex, lease, in progress, 409',
  'synonyms.network.clientBalancer': 'latency, rtt, ping, last mile, internet, round trip, mobile',
  'synonyms.network.balancerServer': 'latency, rtt, ping, lan, round trip, hop',
  'synonyms.network.serverStore': 'latency, rtt, ping, lan, round trip, hop, redis latency',
  'synonyms.network.spread': 'jitter, latency distribution, variance',
  'synonyms.network.cv': 'jitter, coefficient of variation, variance, sigma',
  'synonyms.network.loss': 'packet loss, drop, dropped packets, flaky',
  'synonyms.network.answerLoss':
    'response loss, drop, dropped responses, lost ack, double charge, flaky',
  'synonyms.network.retransmitAfter': 'tcp, rto, retransmit, packet loss',
  'synonyms.network.reconnectAfter':
    'syn retry, syn retransmission, connect timeout, tcp, handshake',
  'synonyms.network.giveUpAfter': 'tcp_retries2, tcp user timeout, dead connection, keepalive, tcp',
  'synonyms.network.zones': 'availability zone, az, region, multi-az, data center, topology, k8s',
  'synonyms.network.crossZone': 'availability zone, az, latency, cross-az, inter-zone, hop',
  'synonyms.cdn.on': 'cache, edge, cloudfront, cloudflare, akamai, varnish, reverse proxy',
  'synonyms.cdn.latency': 'edge, rtt, ping, pop',
  'synonyms.cdn.timeout': '504, origin timeout, gateway timeout',
  'synonyms.cdn.maxAge': 'ttl, cache-control, expiry, cache lifetime, s-maxage, max age',
  'synonyms.cdn.staleIfError': 'grace period, grace, stale, cache-control, offline, origin down',
  'synonyms.cdn.collapse': 'coalescing, cache stampede, thundering herd, dogpile, single flight',
  'synonyms.cdn.vary': 'cache key, cookie, per user',
  'synonyms.cdn.honourCookies': 'bypass, cache key, private, pass',
  'synonyms.cdn.storesSetCookie': 'session leak, cookie leak, misconfiguration, cache poisoning',
  'synonyms.cdn.personalPages':
    'private, session leak, cache-control, misconfiguration, somebody else’s cart',
  'synonyms.cdn.pages': 'urls, cache size, catalogue, static pages',
  'synonyms.deploy.order': 'rolling update, rollout, release, k8s, statefulset',
  'synonyms.deploy.drainTime': `grace period, terminationgraceperiodseconds, graceful shutdown,
    connection draining, rolling update, prestop, sigterm, deregistration delay, k8s`,
  'synonyms.deploy.hearsAfter':
    'endpoint propagation, prestop, prestop sleep, 502 during deploy, graceful shutdown, k8s',
  'synonyms.deploy.pause': 'rolling update, rollout, minreadyseconds, release, k8s',
  'synonyms.deploy.rotateKeys': 'jwt, signing key, secret, rolling update, secret key base',
  'synonyms.scaling.auto':
    'hpa, horizontal pod autoscaler, autoscale, elastic, scale out, scale in, k8s, asg',
  'synonyms.scaling.min': 'minreplicas, minimum, hpa, k8s, scale in',
  'synonyms.scaling.max': 'maxreplicas, maximum, hpa, k8s, scale out',
  'synonyms.scaling.target': 'cpu utilization, hpa, threshold, utilisation, k8s',
  'synonyms.scaling.interval': 'sync period, hpa, evaluation period, k8s',
  'synonyms.scaling.cooldown': 'stabilization window, hpa, scale in, k8s, grace period',
  'synonyms.limit.counted':
    'rate limiting, throttling, throttle, quota, 429, too many requests, limit_req, redis incr',
  'synonyms.limit.requests': 'rate limiting, throttling, quota, burst, 429, x-ratelimit-limit',
  'synonyms.limit.window': 'rate limiting, throttling, fixed window, quota, x-ratelimit-reset',
  'synonyms.limit.split': 'rate limiting, local rate limit, per instance, quota, envoy',
  'synonyms.limit.whenUnknown': 'rate limiting, fail open, fail closed, failure_mode_deny, envoy',
  'synonyms.limit.obeyed': 'rate limiting, retry-after, backoff, 429, throttling',
  'synonyms.limit.replayed': 'rate limiting, replay attack, cheating, token, abuse',
  'synonyms.services.chain': 'microservices, hops, upstream, downstream, call depth, fan-out',
  'synonyms.services.check':
    'token relay, trust boundary, zero trust, forward auth, trusted header, passport, sidecar',
  'synonyms.services.timeout': 'deadline, microservices, upstream, 504, gateway timeout',
  'synonyms.services.retries': 'microservices, upstream, istio, envoy, service mesh, num_retries',
  'synonyms.services.retryOn': 'microservices, retry_on, istio, envoy, 5xx, connect-failure, reset',
  'synonyms.services.once': 'microservices, idempotency, idempotent, deduplication, duplicate',
} as const satisfies Readonly<Record<`synonyms.${Exclude<FieldPath, 'architecture'>}`, string>>);
