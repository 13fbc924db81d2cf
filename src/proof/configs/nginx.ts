import { type Scenario, SECOND_US, serverName } from '../../engine';
import common from '../../messages/en/configs/common';
import words from '../../messages/en/configs/nginx';
import { asText, comment, Differences, headLines, indented, timeText, timeWords } from './comments';
import {
  bindsPeople,
  CHECK_PATHS,
  COOKIE,
  type Config,
  type Counterparts,
  counterpartOf,
  hashBinding,
  hashesCookie,
  keepsItsPeople,
  leftToItself,
  noPanic,
  policyOf,
  SERVER_PORT,
  serverAddress,
  weightOfServer,
} from './config';

const TITLE = 'nginx';

/** nginx gives a server this many points on the ring for each unit of weight. */
const POINTS_PER_WEIGHT = 160;
/** A buffer for headers cannot be smaller than a connection's pool. */
const BUFFER_BYTES_MIN = 512;
/** What nginx reads a request into before it takes one of the large buffers. */
const FIRST_BUFFER_BYTES = 1024;
const YEAR = '365d';
const YEAR_S = 365 * 86_400;

export const NGINX: Config = { id: 'nginx', title: TITLE, write };

function write(scenario: Scenario): string {
  const differences = new Differences(TITLE);
  const method = counterpartOf(TITLE, METHODS, scenario, differences);
  const lines = [
    ...headLines(TITLE, words('configs.nginx.place'), scenario),
    '',
    'upstream servers {',
    '    zone servers 128k;',
    ...indented(method ?? leftToItself(TITLE)),
    ...indented(stickiness(scenario, method !== null, differences)),
    ...indented(servers(scenario, differences)),
    ...indented(draining(scenario)),
    '}',
    '',
    'server {',
    '    listen 80;',
    ...indented(headerLimit(scenario, differences)),
    '',
    '    location / {',
    '        proxy_pass http://servers;',
    ...indented(indented([...timeouts(scenario), ...answerBuffers(scenario)])),
    ...indented(indented(retries(scenario, differences))),
    ...indented(indented(checks(scenario, differences))),
    '    }',
    '}',
  ];
  lastResort(scenario, differences);
  return asText([...lines, ...differences.lines()]);
}

/** How nginx balances by each policy. */
const METHODS: Counterparts<string[]> = {
  'round-robin': () => [`# ${words('configs.nginx.roundRobin')}`],
  random: () => ['random;'],
  'power-of-two': () => ['random two least_conn;'],
  'least-connections': () => ['least_conn;'],
  'source-hash': {
    notAvailable: 'configs.nginx.noHash',
  },
  'source-hash-fixed': (scenario) => [`hash ${hashedIn(scenario)};`],
  'consistent-hash': consistentHash,
  'smooth-weighted-round-robin': () => [`# ${words('configs.nginx.weighted')}`],
  'least-response-time': (_scenario, differences) => {
    differences.add('balancer.policy', words('configs.nginx.leastTime'));
    return [`# ${words('configs.nginx.leastTimeSince')}`, 'least_time header;'];
  },
};

function consistentHash(scenario: Scenario, differences: Differences): string[] {
  const { loadBound, virtualNodes } = scenario.balancer;
  const points = weightOf(virtualNodes) * POINTS_PER_WEIGHT;
  if (points !== virtualNodes) {
    const said = {
      simulated: `${virtualNodes}`,
      product: TITLE,
      each: `${POINTS_PER_WEIGHT}`,
      points: `${points}`,
    };
    differences.add('balancer.virtualNodes', common('configs.points', said));
  }
  if (loadBound > 0) {
    const percent = `${loadBound}`;
    differences.add('balancer.loadBound', common('configs.noShare', { percent, product: TITLE }));
  }
  return [`hash ${hashedIn(scenario)} consistent;`];
}

/** What is hashed. */
const hashedIn = (scenario: Scenario): string =>
  hashesCookie(scenario) ? `$cookie_${COOKIE}` : '$remote_addr';

const weightOf = (points: number): number => Math.max(1, Math.round(points / POINTS_PER_WEIGHT));

function stickiness(scenario: Scenario, hasMethod: boolean, differences: Differences): string[] {
  const { balancer } = scenario;
  if (!bindsPeople(scenario)) return [`# ${common('configs.noAffinity')}`];
  const since = [`# ${words('configs.nginx.stickySince')}`];
  switch (balancer.stickiness) {
    case 'cookie':
      return [...since, ...cookie(balancer, differences)];
    case 'source':
      return [...since, ...learnt(balancer, differences)];
    case 'hash':
    case 'cookie-hash':
      return hashBinding(scenario, hasMethod);
  }
}

function learnt({ tableExpiry }: Scenario['balancer'], differences: Differences): string[] {
  if (tableExpiry === 0) {
    differences.add('balancer.tableExpiry', words('configs.nginx.noExpiry', { time: YEAR }));
  }
  const timeout =
    tableExpiry === 0 ? YEAR : seconds('balancer.tableExpiry', tableExpiry, differences);
  return [
    `# ${words('configs.nginx.table')}`,
    'sticky learn create=$remote_addr lookup=$remote_addr',
    `       zone=addresses:1m timeout=${timeout};`,
  ];
}

/** Some times of nginx are whole seconds. */
function seconds(path: string, us: number, differences: Differences): string {
  const limits = { low: 1, high: YEAR_S };
  return timeText(differences.seconds(path, us, limits) * SECOND_US);
}

function cookie(balancer: Scenario['balancer'], differences: Differences): string[] {
  const { cookieMode, cookieMaxIdle, cookieMaxLife } = balancer;
  if (cookieMode === 'rewrite') {
    differences.add('balancer.cookieMode', words('configs.nginx.noRewrite', { cookie: COOKIE }));
    return [`sticky route $cookie_${COOKIE};`];
  }
  if (cookieMaxIdle > 0) {
    const said = { simulated: timeWords(cookieMaxIdle), product: TITLE };
    differences.add('balancer.cookieMaxIdle', common('configs.noLimit', said));
  }
  if (cookieMaxLife === 0) return [`sticky cookie ${COOKIE} path=/;`];
  differences.add('balancer.cookieMaxLife', words('configs.nginx.cookieAge'));
  return [
    `sticky cookie ${COOKIE} path=/ expires=${seconds('balancer.cookieMaxLife', cookieMaxLife, differences)};`,
  ];
}

function servers(scenario: Scenario, differences: Differences): string[] {
  const { servers: own, balancer } = scenario;
  const onRing = policyOf(scenario) === 'consistent-hash';
  const routes =
    bindsPeople(scenario) && balancer.stickiness === 'cookie' && balancer.cookieMode === 'rewrite';
  if (balancer.slowStart > 0) {
    const parameter = `slow_start=${timeText(balancer.slowStart)}`;
    differences.add('balancer.slowStart', words('configs.nginx.slowStart', { parameter }));
  }
  differences.add(
    'servers.queue',
    words('configs.nginx.queue', { workers: `${own.workers}`, queued: `${own.queue}` }),
  );
  const fails = failures(balancer, differences);
  return Array.from({ length: own.count }, (_, index) => {
    const share = onRing ? weightOf(balancer.virtualNodes) : weightOfServer(scenario, index);
    const weight = share > 1 ? ` weight=${share}` : '';
    const route = routes ? ` route=${serverName(index)}` : '';
    return `server ${serverAddress(index)}:${SERVER_PORT}${weight}${route} ${fails};`;
  });
}

/** Open source nginx learns from failed requests alone. */
function failures(balancer: Scenario['balancer'], differences: Differences): string {
  const { ejectAfter, ejectFor, ejectShare, ejectOn, checkInterval, fall } = balancer;
  if (ejectAfter === 0) {
    differences.add('balancer.ejectAfter', words('configs.nginx.needsFailures'));
    const time = Math.max(1, Math.round((fall * checkInterval) / SECOND_US));
    return `max_fails=${fall} fail_timeout=${time}s`;
  }
  if (ejectAfter > 1) {
    differences.add('balancer.ejectAfter', words('configs.nginx.countsWithin'));
  }
  if (ejectOn === 'any-5xx') {
    differences.add('balancer.ejectOn', words('configs.nginx.counts5xx'));
  }
  if (ejectShare < 100) {
    const percent = `${ejectShare}`;
    differences.add('balancer.ejectShare', common('configs.noShare', { percent, product: TITLE }));
  }
  return `max_fails=${ejectAfter} fail_timeout=${seconds('balancer.ejectFor', ejectFor, differences)}`;
}

function draining(scenario: Scenario): string[] {
  return keepsItsPeople(scenario)
    ? [`# ${words('configs.nginx.drain')}`]
    : [`# ${words('configs.nginx.maintain')}`];
}

function headerLimit(scenario: Scenario, differences: Differences): string[] {
  const limits = { low: BUFFER_BYTES_MIN, high: Number.MAX_SAFE_INTEGER };
  const bytes = differences.within('balancer.headerLimit', scenario.balancer.headerLimit, limits);
  const large = `large_client_header_buffers 4 ${bytes};`;
  if (bytes >= FIRST_BUFFER_BYTES) return [large];
  return [`client_header_buffer_size ${bytes};`, large];
}

function timeouts({ balancer: { answerTimeout } }: Scenario): string[] {
  const time = timeText(answerTimeout);
  return ['connect', 'send', 'read'].map((part) => `proxy_${part}_timeout ${time};`);
}

/** The headers of an answer have to fit into the first buffer; the others have to be as large. */
function answerBuffers({ balancer: { answerHeaderLimit: bytes } }: Scenario): string[] {
  return [`proxy_buffer_size ${bytes};`, `proxy_buffers 8 ${bytes};`];
}

function retries({ balancer }: Scenario, differences: Differences): string[] {
  const { retries: count, redispatch, resend, retryDelay } = balancer;
  if (count === 0) return ['proxy_next_upstream off;'];
  if (redispatch !== 'at-once') {
    differences.add('balancer.redispatch', words('configs.nginx.redispatch'));
    if (retryDelay > 0) differences.add('balancer.retryDelay', words('configs.nginx.noPause'));
  }
  if (resend === 'never') {
    differences.add('balancer.resend', words('configs.nginx.resend'));
  }
  const failed = resend === 'never' ? 'error' : 'error timeout';
  return [`proxy_next_upstream ${failed};`, `proxy_next_upstream_tries ${count + 1};`];
}

function lastResort({ balancer }: Scenario, differences: Differences): void {
  const { newServer } = balancer;
  if (newServer !== 'nothing') {
    differences.add('balancer.newServer', words('configs.nginx.newServer'));
  }
  noPanic(TITLE, 502, balancer, differences);
}

function checks({ balancer }: Scenario, differences: Differences): string[] {
  const { checkInterval, checkTimeout, fall, rise, checkDepth } = balancer;
  differences.add('balancer.checkInterval', words('configs.nginx.noChecks'));
  differences.add(
    'balancer.checkTimeout',
    words('configs.nginx.checkTimeout', { time: timeWords(checkTimeout) }),
  );
  return [
    ...comment(words('configs.nginx.checks', { isDeep: checkDepth === 'deep' })),
    `# health_check uri=${CHECK_PATHS[checkDepth]} interval=${timeText(checkInterval)} fails=${fall} passes=${rise};`,
  ];
}
