import { type Scenario, SECOND_US, serverName } from '../../engine';
import common from '../../messages/en/configs/common';
import words from '../../messages/en/configs/haproxy';
import {
  asText,
  comment,
  Differences,
  headLines,
  indented,
  timeText,
  timeWords,
  together,
} from './comments';
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

const TITLE = 'HAProxy';

/** HAProxy gives a server this many points on the ring for each unit of weight. */
const POINTS_PER_WEIGHT = 16;
const WEIGHT_MAX = 256;
/** What fits into HAProxy's buffer by default, with room for rewriting and for other headers. */
const BUFFER_BYTES = 16_384;
const OTHER_BYTES = 5120;
/** HAProxy keeps most times in milliseconds, in 31 bits. */
const TIME_MAX_S = 2_147_483;

export const HAPROXY: Config = { id: 'haproxy', title: TITLE, write };

function write(scenario: Scenario): string {
  const differences = new Differences(TITLE);
  const balance = counterpartOf(TITLE, BALANCE, scenario, differences);
  const lines = [
    ...headLines(TITLE, words('configs.haproxy.place'), scenario),
    '',
    ...buffer(scenario),
    'defaults',
    '    mode http',
    ...indented(timeouts(scenario, differences)),
    '',
    'frontend shop',
    '    bind :80',
    '    default_backend servers',
    '',
    'backend servers',
    ...indented(headerLimits(scenario)),
    ...indented(balance ?? leftToItself(TITLE)),
    ...indented(stickiness(scenario, balance !== null, differences)),
    ...indented(retries(scenario, differences)),
    ...indented(checks(scenario, differences)),
    ...indented(servers(scenario, differences)),
    ...draining(scenario),
  ];
  lastResort(scenario, differences);
  return asText([...lines, ...differences.lines()]);
}

/** Larger headers than usual, of requests or of answers, need a larger buffer. */
function buffer({ balancer: { headerLimit, answerHeaderLimit } }: Scenario): string[] {
  const needed = Math.max(headerLimit, answerHeaderLimit) + OTHER_BYTES;
  if (needed <= BUFFER_BYTES) return [];
  const bytes = 2 ** Math.ceil(Math.log2(needed));
  return ['global', `    tune.bufsize ${bytes}`, ''];
}

function headerLimits({ balancer: { headerLimit, answerHeaderLimit } }: Scenario): string[] {
  const requests = ['cookie', 'authorization'].map(
    (name) => `http-request deny deny_status 400 if { req.fhdr(${name}),length gt ${headerLimit} }`,
  );
  const answers = `{ res.fhdr(set-cookie),length gt ${answerHeaderLimit} }`;
  return [...requests, `http-response deny deny_status 502 if ${answers}`];
}

function timeouts({ balancer, clients }: Scenario, differences: Differences): string[] {
  return [
    `timeout client  ${timeText(clients.timeout)}`,
    `timeout connect ${timeText(connectTimeoutUs(balancer, differences))}`,
    `timeout server  ${timeText(balancer.answerTimeout)}`,
    `timeout check   ${timeText(balancer.checkTimeout)}`,
  ];
}

/** Between two tries at one server HAProxy pauses for its connect timeout, at most a second. */
function connectTimeoutUs(balancer: Scenario['balancer'], differences: Differences): number {
  const { retries, retryDelay, redispatch, answerTimeout } = balancer;
  if (retries === 0 || redispatch === 'at-once') return answerTimeout;
  if (retryDelay !== Math.min(SECOND_US, answerTimeout)) {
    differences.add('balancer.retryDelay', words('configs.haproxy.pause'));
  }
  if (retryDelay >= SECOND_US) return Math.max(SECOND_US, answerTimeout);
  return Math.max(1000, retryDelay);
}

/** How HAProxy balances by each policy. */
const BALANCE: Counterparts<string[]> = {
  'round-robin': () => ['balance roundrobin'],
  random: () => ['balance random(1)'],
  'power-of-two': () => ['balance random(2)'],
  'least-connections': () => ['balance leastconn'],
  'source-hash': (scenario) => [balanceOf(scenario), 'hash-type map-based'],
  'source-hash-fixed': {
    notAvailable: 'configs.haproxy.noFixedHash',
  },
  'consistent-hash': consistentHash,
  'smooth-weighted-round-robin': (scenario, differences) => {
    if (scenario.balancer.firstWeight > 1) {
      differences.add('balancer.policy', words('configs.haproxy.otherOrder'));
    }
    return ['balance roundrobin'];
  },
  'least-response-time': { notAvailable: 'configs.haproxy.noResponseTimes' },
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
  const lines = [balanceOf(scenario), 'hash-type consistent'];
  if (loadBound === 0) return lines;
  const bound = differences.within('balancer.loadBound', loadBound, { low: 101, high: 1000 });
  return [...lines, `hash-balance-factor ${bound}`];
}

/** What is hashed. */
const balanceOf = (scenario: Scenario): string =>
  hashesCookie(scenario) ? `balance hash req.cook(${COOKIE})` : 'balance source';

const weightOf = (points: number): number =>
  Math.min(WEIGHT_MAX, Math.max(1, Math.round(points / POINTS_PER_WEIGHT)));

function stickiness(scenario: Scenario, hasPolicy: boolean, differences: Differences): string[] {
  if (!bindsPeople(scenario)) return [`# ${common('configs.noAffinity')}`];
  const { balancer } = scenario;
  switch (balancer.stickiness) {
    case 'cookie':
      return cookie(balancer, differences);
    case 'source':
      return stickTable(balancer, differences);
    case 'hash':
    case 'cookie-hash':
      return hashBinding(scenario, hasPolicy);
  }
}

function cookie(balancer: Scenario['balancer'], differences: Differences): string[] {
  const { cookieMode, cookieMaxIdle, cookieMaxLife } = balancer;
  if (cookieMode === 'rewrite') {
    return [
      `# ${words('configs.haproxy.rewrite', { cookie: COOKIE })}`,
      `cookie ${COOKIE} rewrite`,
    ];
  }
  const limit = (name: string, path: string, us: number) =>
    us === 0 ? '' : ` ${name} ${differences.seconds(path, us, { low: 1, high: TIME_MAX_S })}s`;
  const idle = limit('maxidle', 'balancer.cookieMaxIdle', cookieMaxIdle);
  const life = limit('maxlife', 'balancer.cookieMaxLife', cookieMaxLife);
  return [`cookie ${COOKIE} insert indirect nocache${idle}${life}`];
}

function stickTable({ tableExpiry }: Scenario['balancer'], differences: Differences): string[] {
  const path = 'balancer.tableExpiry';
  const longest = { low: 1, high: TIME_MAX_S };
  const expire =
    tableExpiry === 0
      ? ''
      : ` expire ${timeText(differences.seconds(path, tableExpiry, longest) * SECOND_US)}`;
  return [
    `# ${words('configs.haproxy.table')}`,
    `stick-table type ip size 1m${expire}`,
    'stick on src',
  ];
}

const REDISPATCH = {
  off: 'no option redispatch',
  'last-retry': 'option redispatch',
  'at-once': 'option redispatch 1',
} as const;

function retries({ balancer, clients }: Scenario, differences: Differences): string[] {
  const { retries: count, redispatch, resend } = balancer;
  if (count === 0) return ['retries 0'];
  const lines = [`retries ${count}`, REDISPATCH[redispatch]];
  if (resend === 'never') return [...lines, 'retry-on conn-failure'];
  if (redispatch !== 'at-once') {
    differences.add('balancer.resend', words('configs.haproxy.resend'));
  }
  // A PUT is idempotent; whether people use it is a setting of theirs.
  const methods = clients.addMethod === 'PUT' ? 'GET HEAD PUT' : 'GET HEAD';
  return [
    ...lines,
    'retry-on conn-failure empty-response response-timeout',
    `http-request disable-l7-retry unless { method ${methods} }`,
  ];
}

function checks({ balancer }: Scenario, differences: Differences): string[] {
  const { checkDepth, checkInterval, fall, rise, ejectAfter, ejectOn, slowStart } = balancer;
  const check = `check inter ${timeText(checkInterval)} fall ${fall} rise ${rise}`;
  const slow = slowStart === 0 ? '' : ` slowstart ${timeText(slowStart)}`;
  const deep = checkDepth === 'deep' ? [`# ${words('configs.haproxy.deepCheck')}`] : [];
  const lines = [...deep, `option httpchk GET ${CHECK_PATHS[checkDepth]}`];
  if (ejectAfter === 0) return [...lines, `default-server ${check}${slow}`];
  ejection(balancer, differences);
  const layer = ejectOn === 'any-5xx' ? 'layer7' : 'layer4';
  const observe = `observe ${layer} error-limit ${ejectAfter} on-error mark-down`;
  return [...lines, `default-server ${check}${slow} ${observe}`];
}

function ejection({ ejectFor, ejectShare, rise, ejectOn }: Scenario['balancer'], to: Differences) {
  to.add(
    'balancer.ejectFor',
    words('configs.haproxy.backAfter', { time: timeWords(ejectFor), rise: `${rise}` }),
  );
  if (ejectOn === 'any-5xx') {
    to.add('balancer.ejectOn', words('configs.haproxy.counts5xx'));
  } else {
    to.add('balancer.ejectOn', words('configs.haproxy.countsConnections'));
  }
  if (ejectShare < 100) {
    const percent = `${ejectShare}`;
    to.add('balancer.ejectShare', common('configs.noShare', { percent, product: TITLE }));
  }
}

function servers(scenario: Scenario, differences: Differences): string[] {
  const { servers: own, balancer } = scenario;
  const binds = bindsPeople(scenario) && balancer.stickiness === 'cookie';
  const onRing = policyOf(scenario) === 'consistent-hash';
  differences.add(
    'servers.queue',
    words('configs.haproxy.queue', { workers: `${own.workers}`, queued: `${own.queue}` }),
  );
  return Array.from({ length: own.count }, (_, index) => {
    const name = serverName(index);
    const bound = binds ? ` cookie ${name}` : '';
    const share = onRing ? weightOf(balancer.virtualNodes) : weightOfServer(scenario, index);
    const weight = onRing || share > 1 ? ` weight ${share}` : '';
    return `server ${name} ${serverAddress(index)}:${SERVER_PORT}${weight}${bound}`;
  });
}

function lastResort({ balancer }: Scenario, differences: Differences): void {
  const { newServer } = balancer;
  if (newServer !== 'nothing') {
    differences.add(
      'balancer.newServer',
      words('configs.haproxy.newServer', { state: newServer === 'rise' ? 'fully-down' : 'down' }),
    );
  }
  noPanic(TITLE, 503, balancer, differences);
}

function draining(scenario: Scenario): string[] {
  const order = (state: string) => together(`set server servers/S1 state ${state}`);
  const what = keepsItsPeople(scenario)
    ? words('configs.haproxy.drain', { order: order('drain') })
    : words('configs.haproxy.maintain', { order: order('maint') });
  return comment(what, '    # ');
}
