/** What people who look for a setting also call it, by path. What is in its title, help or group need not be here. */
const NAMES: Readonly<Record<string, string>> = {
  seed: 'random, rng, reproducible, deterministic',
  'clients.count': 'users, clients, customers, visitors, concurrency, virtual users, vus',
  'clients.loggedIn': 'signed in, authenticated, anonymous, cold start',
  'clients.cartItems': 'basket, initial cart, session data',
  'clients.cartLimit': 'basket size, max items',
  'clients.firstRequestSpacing': 'ramp up, stagger, thundering herd',
  'clients.thinkTime': 'pause, request rate, rps, frequency, idle',
  'clients.retryAfter': 'retry delay, retry interval, wait',
  'clients.tries': 'max retries, retry count, tries',
  'clients.loginAfter': 'sign in, password, reauthenticate, log in again',
  'clients.timeout': 'request timeout, browser timeout, deadline',
  'clients.browseWeight': 'mix, workload, traffic mix, read ratio',
  'clients.addWeight': 'mix, workload, traffic mix, write ratio, add to cart',
  'clients.readWeight': 'mix, workload, traffic mix, view cart',
  'clients.checkoutWeight': 'mix, workload, traffic mix, buy, purchase, order, payment',
  'clients.perAddress': 'nat, ip address, office, carrier-grade nat, cgnat, proxy, vpn',
  'clients.publicShare': 'cacheable, static pages, anonymous pages, landing page',
  'clients.cookieLimit': '4096, 4 kb, max cookie size',
  'clients.arrivalRate': 'poisson, new users, newcomers, open workload, traffic',
  'clients.burstSize': 'thundering herd, flash sale, spike, burst, push notification, mailing',
  'clients.burstAt': 'thundering herd, flash sale, spike, burst, sale starts',
  'clients.thinkDistribution': 'variance, random, poisson, lognormal, exponential, pacing',
  'clients.thinkCv': 'variance, coefficient of variation, standard deviation',
  'clients.visitLength': 'session length, churn, leave, bounce',
  'clients.places': 'capacity, admission, max users, waiting room, rate limit',
  'clients.arriveLoggedIn': 'returning visitors, remember me, persistent login',
  'clients.surgeFactor': 'surge, peak, flash crowd, black friday, load test',
  'clients.popularity': 'zipf, skew, power users, hot key, hotspot',
  'clients.tabs': 'windows, parallel requests, multiple tabs, concurrent requests',
  'clients.backoff': 'exponential backoff, jitter, retry strategy, retry policy',
  'clients.backoffBase': 'initial delay, retry delay',
  'clients.backoffCap': 'max delay, maximum backoff',
  'clients.retryBudget': 'retry storm, circuit breaker, retry limit, retry ratio',
  'clients.retryUnsafe': 'post, idempotent, double submit, resubmit, safe methods',
  'clients.addMethod': 'http method, verb, idempotent, rest',
  'clients.sendsKey': 'idempotency, dedupe, deduplication, double charge',
  'servers.count':
    'replicas, pods, instances, nodes, app servers, k8s, kubernetes, scale out, machines',
  'servers.workers': 'threads, concurrency, processes, thread pool, parallelism',
  'servers.queue': 'backlog, 503, max queue, load shedding, overload, listen queue',
  'servers.serviceTime': 'response time, latency, cpu time, processing time, duration',
  'servers.serviceDistribution': 'variance, tail latency, jitter, random',
  'servers.loginTime': 'bcrypt, argon2, password hash, login cost, login storm',
  'servers.serviceCv': 'coefficient of variation, variance, tail latency, sigma',
  'servers.slowFactor': 'gray failure, grey failure, degraded, noisy neighbour, brownout',
  'servers.startTime': 'boot, cold start, warm up, startup, readiness, readiness probe, k8s',
  'servers.memoryLimit': 'ram, heap, oom, out of memory',
  'servers.whenFull': 'oom, out of memory, eviction, lru, oom kill',
  'servers.clockSkew': 'ntp, clock drift, time sync, nbf, iat',
  'servers.headerLimit': '431, max header size, header too large, nginx 400',
  'sessions.idleTimeout':
    'ttl, time to live, session expiry, expiry, expires, expiration, session timeout, ' +
    'logout, log out, auto logout, inactivity, maxage, max age, inactive interval',
  'sessions.cartTimeout': 'cart expiry, abandoned cart, basket timeout, ttl, expiry',
  'sessions.maxAge':
    'absolute timeout, maximum lifetime, sso session max, max age, ttl, expiry, logout',
  'sessions.size': 'session bytes, payload, session memory, session data',
  'sessions.replication': 'session clustering, cluster, sync sessions, tomcat cluster, failover',
  'sessions.replicationLag': 'async replication, sync delay, replication delay',
  'sessions.replicationTime': 'replication cost, sync cost, overhead',
  'balancer.checkInterval':
    'health check, healthcheck, heartbeat, probe, liveness, liveness probe, periodseconds, ' +
    'k8s, inter, polling',
  'balancer.checkTimeout': 'health check, probe timeout, timeoutseconds, k8s',
  'balancer.fall':
    'health check, failure threshold, failurethreshold, unhealthy threshold, max_fails, ' +
    'detection, k8s',
  'balancer.rise':
    'health check, success threshold, successthreshold, healthy threshold, recovery, k8s',
  'balancer.answerTimeout':
    '504, gateway timeout, proxy_read_timeout, upstream timeout, backend timeout, ' +
    'timeout server',
  'balancer.headerLimit':
    '400, max header size, header too large, buffer size, large_client_header_buffers',
  'balancer.answerHeaderLimit':
    '502, upstream sent too big header, proxy_buffer_size, set-cookie too large, header too large',
  'balancer.panicBelow':
    'panic threshold, fail open, healthy_panic_threshold, envoy, istio, all targets unhealthy',
  'balancer.unreachableStatus': '502, 503, bad gateway, service unavailable, connection refused',
  'balancer.newServer': 'initial health check, registration, first check, scale out, warm up',
  'balancer.policy':
    'algorithm, round robin, least connections, leastconn, least_conn, p2c, ip hash, ' +
    'load balancing, routing, no stickiness, weighted round robin, swrr, least time, least_time, ewma',
  'balancer.firstWeight': 'weights, weighted, larger server, capacity, canary',
  'balancer.virtualNodes': 'vnodes, consistent hashing, hash ring, ketama',
  'balancer.loadBound': 'bounded loads, consistent hashing, hash balance factor',
  'balancer.stickiness':
    'sticky, session affinity, affinity, persistence, sticky sessions, ip hash, ' +
    'sessionaffinity, clientip, k8s',
  'balancer.cookieMode': 'affinity cookie, sticky cookie, awsalb, jsessionid, serverid, prefix',
  'balancer.cookieMaxIdle':
    'sticky ttl, affinity timeout, stickiness duration, cookie expiry, maxidle',
  'balancer.cookieMaxLife': 'sticky ttl, stickiness duration, cookie expiry, max-age, maxlife',
  'balancer.tableExpiry': 'stick table, sticky ttl, affinity timeout, source ip, clientip, k8s',
  'balancer.retries': 'retry, proxy_next_upstream, failover, next upstream',
  'balancer.retryDelay': 'retry interval, retry backoff',
  'balancer.redispatch': 'failover, option redispatch, reroute, another server',
  'balancer.resend': 'replay, non_idempotent, proxy_next_upstream, double submit, idempotent',
  'balancer.checkDepth': 'health check, dependency check, readiness, deep health check, k8s',
  'balancer.ejectAfter':
    'outlier detection, passive health check, circuit breaker, max_fails, ' +
    'consecutive errors, envoy, istio',
  'balancer.ejectOn': 'outlier detection, passive health check, 5xx, gateway errors, envoy, istio',
  'balancer.ejectFor':
    'outlier detection, fail_timeout, base ejection time, circuit breaker, envoy, istio',
  'balancer.ejectShare': 'outlier detection, max ejection percent, panic threshold, envoy, istio',
  'balancer.slowStart': 'warm up, ramp up, slowstart, cold cache',
  'balancer.drainMeans':
    'connection draining, deregistration, graceful shutdown, lame duck, maintenance',
  'store.operationTime': 'redis latency, database latency, redis, memcached, store latency',
  'store.operationDistribution': 'variance, jitter, tail latency, random',
  'store.timeout': 'redis timeout, socket timeout, database timeout, command timeout',
  'store.savePolicy': 'resave, saveuninitialized, touch, lost update, race condition',
  'store.updates': 'lost update, race condition, last write wins, concurrent writes, atomic',
  'store.connections': 'connection pool, pool size, max connections, pool exhaustion',
  'store.failFast': 'circuit breaker, breaker, cooldown',
  'store.slowFactor': 'gray failure, grey failure, degraded, slow redis',
  'store.persistence': 'aof, rdb, durability, disk, fsync, backup, redis, data loss',
  'store.snapshotEvery': 'rdb, backup interval, redis save',
  'store.syncEvery': 'aof, fsync, appendfsync, everysec, flush, durability',
  'store.restartTime': 'recovery time, boot, mttr, startup',
  'store.replica':
    'standby, slave, secondary, high availability, ha, sentinel, redundancy, failover, ' +
    'multi-az',
  'store.replicaLag': 'replication lag, async replication, replication delay, data loss, rpo',
  'store.failoverAfter':
    'sentinel, down-after-milliseconds, rto, promotion, high availability, election',
  'store.capacity': 'maxmemory, max keys, memory limit, ram',
  'store.eviction': 'maxmemory-policy, noeviction, lru, allkeys-lru, volatile',
  'store.offlineQueue':
    'enableofflinequeue, disableofflinequeue, offline queue, node-redis, ioredis, buffering',
  'store.queueTimeout':
    'command timeout, commandoptions, max retries per request, maxretriesperrequest',
  'store.reconnectEvery': 'reconnect strategy, reconnectstrategy, retry strategy, backoff',
  'store.fallback': 'degraded mode, graceful degradation, cache aside, backup, stale read',
  'token.lifetime':
    'jwt, exp, ttl, expiry, expires, expiration, logout, log out, access token, ' +
    'session expiry, max age',
  'token.algorithm': 'jwt, alg, hmac, rsa, ecdsa, signing, jws, signature size',
  'token.costFactor': 'jwt, cpu, crypto, verification cost, signing cost',
  'token.renewal':
    'jwt, sliding expiration, rolling session, sliding session, refresh, ttl, expiry',
  'token.refreshLifetime':
    'jwt, oauth, refresh token, remember me, stay logged in, ttl, expiry, offline access',
  'token.refreshIdle':
    'sso session idle, inactivity timeout, idle timeout, refresh token, oauth, keycloak, sliding',
  'token.itemBytes': 'payload size, claim size, cookie size, cart size, token size, jwt',
  'token.leeway': 'jwt, clock skew, clock tolerance, nbf, iat, grace period',
  'token.denylist':
    'jwt, revocation, revoke, blacklist, blocklist, logout, log out, ban, invalidate, ' +
    'introspection',
  'token.carrier': 'jwt, bearer, header, local storage, httponly',
  'token.extraBytes': 'jwt, payload, claims, token size, bloat, roles, permissions',
  'token.rotation': 'jwt, jwks, signing key, rotate keys, kid, secret',
  'token.rotationPause': 'jwt, jwks, signing key, rotate keys, rollout',
  'token.overlap': 'jwt, jwks, grace period, signing key, rotate keys, old key',
  'orders.operationTime': 'database, transaction, commit, payment, postgres',
  'orders.idempotencyKeys':
    'dedupe, deduplication, double charge, duplicate orders, exactly once, stripe, ' +
    'charged twice',
  'orders.keyPlace': 'idempotency, dedupe, double charge, exactly once',
  'orders.keyLifetime': 'idempotency, ttl, expiry, dedupe window, retention',
  'orders.keyLock': 'idempotency, mutex, lease, in progress, 409',
  'network.clientBalancer': 'latency, rtt, ping, last mile, internet, round trip, mobile',
  'network.balancerServer': 'latency, rtt, ping, lan, round trip, hop',
  'network.serverStore': 'latency, rtt, ping, lan, round trip, hop, redis latency',
  'network.spread': 'jitter, latency distribution, variance',
  'network.cv': 'jitter, coefficient of variation, variance, sigma',
  'network.loss': 'packet loss, drop, dropped packets, flaky',
  'network.answerLoss': 'response loss, drop, dropped responses, lost ack, double charge, flaky',
  'network.retransmitAfter': 'tcp, rto, retransmit, packet loss',
  'network.reconnectAfter': 'syn retry, syn retransmission, connect timeout, tcp, handshake',
  'network.giveUpAfter': 'tcp_retries2, tcp user timeout, dead connection, keepalive, tcp',
  'network.zones': 'availability zone, az, region, multi-az, data center, topology, k8s',
  'network.crossZone': 'availability zone, az, latency, cross-az, inter-zone, hop',
  'cdn.on': 'cache, edge, cloudfront, cloudflare, akamai, varnish, reverse proxy',
  'cdn.latency': 'edge, rtt, ping, pop',
  'cdn.timeout': '504, origin timeout, gateway timeout',
  'cdn.maxAge': 'ttl, cache-control, expiry, cache lifetime, s-maxage, max age',
  'cdn.staleIfError': 'grace period, grace, stale, cache-control, offline, origin down',
  'cdn.collapse': 'coalescing, cache stampede, thundering herd, dogpile, single flight',
  'cdn.vary': 'cache key, cookie, per user',
  'cdn.honourCookies': 'bypass, cache key, private, pass',
  'cdn.storesSetCookie': 'session leak, cookie leak, misconfiguration, cache poisoning',
  'cdn.personalPages':
    'private, session leak, cache-control, misconfiguration, somebody else’s cart',
  'cdn.pages': 'urls, cache size, catalogue, static pages',
  'deploy.order': 'rolling update, rollout, release, k8s, statefulset',
  'deploy.drainTime':
    'grace period, terminationgraceperiodseconds, graceful shutdown, connection draining, ' +
    'rolling update, prestop, sigterm, deregistration delay, k8s',
  'deploy.hearsAfter':
    'endpoint propagation, prestop, prestop sleep, 502 during deploy, graceful shutdown, k8s',
  'deploy.pause': 'rolling update, rollout, minreadyseconds, release, k8s',
  'deploy.rotateKeys': 'jwt, signing key, secret, rolling update, secret key base',
  'scaling.auto':
    'hpa, horizontal pod autoscaler, autoscale, elastic, scale out, scale in, k8s, asg',
  'scaling.min': 'minreplicas, minimum, hpa, k8s, scale in',
  'scaling.max': 'maxreplicas, maximum, hpa, k8s, scale out',
  'scaling.target': 'cpu utilization, hpa, threshold, utilisation, k8s',
  'scaling.interval': 'sync period, hpa, evaluation period, k8s',
  'scaling.cooldown': 'stabilization window, hpa, scale in, k8s, grace period',
};

/** The same, one by one. */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(NAMES).map(([path, names]) => [path, names.split(', ')]),
);
