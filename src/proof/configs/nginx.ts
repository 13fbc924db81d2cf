import { type Scenario, SECOND_US, serverName } from '../../engine';
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
const PLACE = 'For the http block of nginx.conf.';

/** nginx gives a server this many points on the ring for each unit of weight. */
const POINTS_PER_WEIGHT = 160;
/** A buffer for headers cannot be smaller than a connection's pool. */
const BUFFER_BYTES_MIN = 512;
/** What nginx reads a request into before it takes one of the large buffers. */
const FIRST_BUFFER_BYTES = 1024;
const YEAR = '365d';
const YEAR_S = 365 * 86_400;

export const NGINX: Config = { id: 'nginx', title: TITLE, place: PLACE, write };

function write(scenario: Scenario): string {
  const differences = new Differences(TITLE);
  const method = counterpartOf(TITLE, METHODS, scenario, differences);
  const lines = [
    ...headLines(TITLE, PLACE, scenario),
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
  'round-robin': () => ['# Without a method, nginx uses round robin.'],
  random: () => ['random;'],
  'power-of-two': () => ['random two least_conn;'],
  'least-connections': () => ['least_conn;'],
  'source-hash': {
    notAvailable: 'The hash of nginx counts servers that are down too, so only their people move.',
  },
  'source-hash-fixed': (scenario) => [`hash ${hashedIn(scenario)};`],
  'consistent-hash': consistentHash,
  'smooth-weighted-round-robin': () => ['# Without a method, nginx uses weighted round robin.'],
  'least-response-time': (_scenario, differences) => {
    differences.add(
      'balancer.policy',
      'nginx counts only answers that it does not call failed; in the simulation all count.',
    );
    return ['# In NGINX Plus, and in newer nginx than 1.29.1.', 'least_time header;'];
  },
};

function consistentHash(scenario: Scenario, differences: Differences): string[] {
  const { loadBound, virtualNodes } = scenario.balancer;
  const points = weightOf(virtualNodes) * POINTS_PER_WEIGHT;
  if (points !== virtualNodes) {
    const nearest = `in nginx ${POINTS_PER_WEIGHT} for each unit of weight, so ${points}.`;
    differences.add('balancer.virtualNodes', `${virtualNodes} simulated; ${nearest}`);
  }
  if (loadBound > 0) {
    differences.add('balancer.loadBound', `${loadBound} % simulated; nginx has no such limit.`);
  }
  return [`hash ${hashedIn(scenario)} consistent;`];
}

/** What is hashed. */
const hashedIn = (scenario: Scenario): string =>
  hashesCookie(scenario) ? `$cookie_${COOKIE}` : '$remote_addr';

const weightOf = (points: number): number => Math.max(1, Math.round(points / POINTS_PER_WEIGHT));

function stickiness(scenario: Scenario, hasMethod: boolean, differences: Differences): string[] {
  const { balancer } = scenario;
  if (!bindsPeople(scenario)) return ['# This architecture uses no session affinity.'];
  const since = ['# Since nginx 1.29.6; before that, sticky was in NGINX Plus only.'];
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
    differences.add('balancer.tableExpiry', `none simulated; nginx needs one, so ${YEAR}.`);
  }
  const timeout =
    tableExpiry === 0 ? YEAR : seconds('balancer.tableExpiry', tableExpiry, differences);
  return [
    '# A restart of nginx empties this table, as in the simulation.',
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
    differences.add(
      'balancer.cookieMode',
      `nginx does not rewrite cookies: servers set ${COOKIE} to their own route.`,
    );
    return [`sticky route $cookie_${COOKIE};`];
  }
  if (cookieMaxIdle > 0) {
    const simulated = `${timeWords(cookieMaxIdle)} simulated`;
    differences.add('balancer.cookieMaxIdle', `${simulated}; nginx has no such limit.`);
  }
  if (cookieMaxLife === 0) return [`sticky cookie ${COOKIE} path=/;`];
  differences.add(
    'balancer.cookieMaxLife',
    'browsers keep to it; nginx does not look at the age of a cookie.',
  );
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
    differences.add(
      'balancer.slowStart',
      `only NGINX Plus has it: ${parameter} for each server, and not with a hash or random.`,
    );
  }
  differences.add(
    'servers.queue',
    `${own.workers} requests in progress and ${own.queue} queued are the limits of a server itself, ` +
      'which answers 503 beyond. With max_conns, nginx would choose another server instead.',
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
    differences.add(
      'balancer.ejectAfter',
      'none simulated. Without checks nginx would never notice a dead server, so as many failed ' +
        'requests count as failed checks in the simulation.',
    );
    const time = Math.max(1, Math.round((fall * checkInterval) / SECOND_US));
    return `max_fails=${fall} fail_timeout=${time}s`;
  }
  if (ejectAfter > 1) {
    differences.add(
      'balancer.ejectAfter',
      'nginx counts failures within fail_timeout; in the simulation they count in a row.',
    );
  }
  if (ejectOn === 'any-5xx') {
    differences.add(
      'balancer.ejectOn',
      'for nginx a 5xx is a failure only where proxy_next_upstream names it, and is then also ' +
        'passed on to another server.',
    );
  }
  if (ejectShare < 100) {
    differences.add('balancer.ejectShare', `${ejectShare} % simulated; nginx has no such limit.`);
  }
  return `max_fails=${ejectAfter} fail_timeout=${seconds('balancer.ejectFor', ejectFor, differences)}`;
}

function draining(scenario: Scenario): string[] {
  return keepsItsPeople(scenario)
    ? ['# To drain a server while its people stay: add "drain" (since 1.29.6).']
    : ['# To drain a server, finishing only requests in progress: add "down".'];
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
    differences.add('balancer.redispatch', 'nginx always tries another server.');
    if (retryDelay > 0) differences.add('balancer.retryDelay', 'nginx never pauses.');
  }
  if (resend === 'never') {
    differences.add(
      'balancer.resend',
      'nginx cannot tell a refused connection from a broken one: GET and PUT are sent again.',
    );
  }
  const failed = resend === 'never' ? 'error' : 'error timeout';
  return [`proxy_next_upstream ${failed};`, `proxy_next_upstream_tries ${count + 1};`];
}

function lastResort({ balancer }: Scenario, differences: Differences): void {
  const { newServer } = balancer;
  if (newServer !== 'nothing') {
    differences.add('balancer.newServer', 'nginx sends people to a new server at once.');
  }
  noPanic(TITLE, 502, balancer, differences);
}

function checks({ balancer }: Scenario, differences: Differences): string[] {
  const { checkInterval, checkTimeout, fall, rise, checkDepth } = balancer;
  differences.add(
    'balancer.checkInterval',
    'open source nginx does not check servers, it learns from requests that fail.',
  );
  differences.add(
    'balancer.checkTimeout',
    `${timeWords(checkTimeout)} simulated; in NGINX Plus a check waits as long as a request.`,
  );
  const deep = checkDepth === 'deep' ? ' A deep check: its page has to ask the store.' : '';
  return [
    ...comment(`Checks are in NGINX Plus only.${deep}`),
    `# health_check uri=${CHECK_PATHS[checkDepth]} interval=${timeText(checkInterval)} fails=${fall} passes=${rise};`,
  ];
}
