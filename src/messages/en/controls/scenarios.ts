import { room } from '../../room';

/** The choice of a scenario. Names and descriptions are in the documents of the scenarios themselves. */
export default room({
  'scenarios.title': 'Scenario',
  'scenarios.search': 'Search scenarios',
  'scenarios.searchBy': 'Search scenarios by what they show',
  'scenarios.open': 'Open a scenario file…',
  'scenarios.save': 'Save this run as a file',
  'scenarios.about': `A saved file opens as the same run: its settings, and everything done to it so far.
    You can also drop a .json file anywhere on the page. The file format is defined by
    a <schema>JSON Schema</schema>.`,
  'scenarios.rejected': '{file} was not opened',
  'scenarios.unchanged': 'The run on the page is as it was.',
  'scenarios.none': 'No scenario shows “{query}”. Try “store”, “ban”, “queue” or “cache”.',
  'scenarios.takes': `{architecture}, {seconds, number} s in {isSlow, select, true {slow motion}
    other {real time}}`,
  'scenarios.group.look': 'Look around',
  'scenarios.group.servers': 'Servers',
  'scenarios.group.store': 'Session store',
  'scenarios.group.tokens': 'Tokens and bans',
  'scenarios.group.caches': 'Orders and caches',
  'scenarios.group.load': 'Under load',
  'scenarios.group.uses': 'Use cases',
  // What else people look for them by.
  'scenarios.small-shop.also': 'default start begin sticky cart',
  'scenarios.scale-out.also': 'add server scaling autoscaling horizontal sticky imbalance hot',
  'scenarios.rolling-deploy.also': 'release new version restart kubernetes k8s drain',
  'scenarios.office.also': 'ip hash source address nat company proxy imbalance',
  'scenarios.gray-failure.also': 'gray black hole fail fast least connections health check partial',
  'scenarios.store-alone.also': 'redis single point of failure crash host gone spof',
  'scenarios.store-replica.also': 'redis sentinel failover high availability ha',
  'scenarios.ban.also': 'revocation revoke logout jwt expiry block',
  'scenarios.key-rotation.also': 'signing key secret rotate jwks overlap jwt',
  'scenarios.double-charge.also': 'retry idempotency duplicate order payment timeout lost response',
  'scenarios.idempotency-keys.also':
    'retry idempotent duplicate order payment timeout lost response',
  'scenarios.public-pages.also': 'cdn cache edge offline stale',
  'scenarios.private-page.also': 'cdn cache leak privacy cache-control personal',
  'scenarios.crowd.also': 'thousand people real time scale many',
  'scenarios.flash-sale.also': 'overload queue black friday peak refused 503',
  'scenarios.login-storm.also': 'thundering herd bcrypt password queue overload wipe',
  'scenarios.weather-api.also': 'stateless rest api public anonymous no login forecast cdn get',
  'scenarios.cached-forecasts.also': 'weather stateless api cache cdn stale outage anonymous',
  'scenarios.film-night.also': 'video streaming watch progress resume position bookmark segment',
  'scenarios.messaging.also': 'chat websocket socket.io connection undelivered message slack',
  'scenarios.reconnect-storm.also': 'websocket socket.io thundering herd jitter backoff reload',
  'scenarios.api-limit.also': 'rate limit throttling 429 quota nginx limit_req per instance',
  'scenarios.api-limit-store.also': 'rate limit throttling 429 quota counter incr fail open',
  'scenarios.api-limit-token.also': 'rate limit throttling 429 quota replay cheating jwt',
  'scenarios.bank-transfers.also': 'banking payment money multi-step wizard workflow half done',
  'scenarios.bank-responses.also': 'banking payment money double payment timeout lost response',
  'scenarios.chain-stops.also':
    'microservices token relay hop upstream downstream gateway call chain crash',
  'scenarios.chain-store.also': 'microservices session lookup each hop outage half done',
  'scenarios.chain-retries.also':
    'microservices retry storm amplification timeout duplicate idempotency envoy istio',
  'scenarios.bank-keys.also': 'banking payment money idempotency key double payment reference',
});
