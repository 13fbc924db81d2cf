import { type Scenario, serverName } from '../../engine';
import words from '../../messages/en/configs/alb';
import common from '../../messages/en/configs/common';
import { asText, Differences, headLines, timeWords } from './comments';
import {
  bindsPeople,
  CHECK_PATHS,
  COOKIE,
  type Config,
  type Counterparts,
  counterpartOf,
  policyOf,
  SERVER_PORT,
  serverAddress,
  weightOfServer,
} from './config';

const TITLE = 'AWS ALB';

/** A week, in seconds: the longest that a cookie of the balancer can bind somebody. */
const COOKIE_MAX_S = 604_800;
/** ALB takes a header of at most this many bytes, and that cannot be changed. */
const HEADER_BYTES = 16_384;
/** And an answer with all its headers of at most this many. */
const ANSWER_BYTES = 32_768;
const ROUND_ROBIN = 'round_robin';

export const ALB: Config = { id: 'aws-alb', title: TITLE, write };

/** An entry of a block, or a block with entries. */
type Entry = readonly [name: string, value: string | number | boolean | readonly Entry[]];

function write(scenario: Scenario): string {
  const differences = new Differences(TITLE);
  const lines = [
    ...headLines(TITLE, words('configs.alb.place'), scenario),
    '',
    ...block('variable "vpc_id"', [['type', word('string')]]),
    ...block('variable "subnet_ids"', [['type', word('list(string)')]]),
    ...block('locals', [['servers', servers(scenario)]], ' = '),
    ...block('resource "aws_lb" "shop"', balancer(scenario, differences)),
    ...block('resource "aws_lb_target_group" "servers"', targetGroup(scenario, differences)),
    ...block('resource "aws_lb_target_group_attachment" "server"', [
      ['for_each', word('local.servers')],
      ['target_group_arn', word('aws_lb_target_group.servers.arn')],
      ['target_id', word('each.value')],
    ]),
    ...block('resource "aws_lb_listener" "http"', [
      ['load_balancer_arn', word('aws_lb.shop.arn')],
      ['port', 80],
      [
        'default_action',
        [
          ['type', 'forward'],
          ['target_group_arn', word('aws_lb_target_group.servers.arn')],
        ],
      ],
    ]),
  ];
  lines.pop();
  noCounterpart(scenario, differences);
  return asText([...lines, ...differences.lines()]);
}

/** Marks what is an expression and not a text. */
const EXPRESSION = '\u0000';
const word = (expression: string): string => EXPRESSION + expression;

/** A block as `terraform fmt` writes it, with an empty line after it. */
function block(name: string, entries: readonly Entry[], opens = ' '): string[] {
  return [`${name} {`, ...inner(entries, opens), '}', ''];
}

function inner(entries: readonly Entry[], opens: string): string[] {
  const widest = Math.max(...entries.map(([name, value]) => (isBlock(value) ? 0 : name.length)));
  return entries.flatMap(([name, value], index) => {
    if (!isBlock(value)) return [`  ${name.padEnd(widest)} = ${literal(value)}`];
    const lines = [`  ${name}${opens}{`, ...inner(value, ' ').map((line) => `  ${line}`), '  }'];
    return index === 0 ? lines : ['', ...lines];
  });
}

const isBlock = (value: Entry[1]): value is readonly Entry[] => typeof value === 'object';

function literal(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return value.startsWith(EXPRESSION) ? value.slice(1) : JSON.stringify(value);
}

const servers = ({ servers: { count } }: Scenario): Entry[] =>
  Array.from({ length: count }, (_, index) => [serverName(index), serverAddress(index)]);

function balancer({ balancer: { answerTimeout } }: Scenario, differences: Differences): Entry[] {
  const seconds = differences.seconds('balancer.answerTimeout', answerTimeout, {
    low: 1,
    high: 4000,
  });
  return [
    ['name', 'shop'],
    ['load_balancer_type', 'application'],
    ['subnets', word('var.subnet_ids')],
    ['idle_timeout', seconds],
  ];
}

function targetGroup(scenario: Scenario, differences: Differences): Entry[] {
  const { deploy } = scenario;
  const algorithm = counterpartOf(TITLE, ALGORITHMS, scenario, differences);
  const delay = differences.seconds('deploy.drainTime', deploy.drainTime, { low: 0, high: 3600 });
  return [
    ['name', 'servers'],
    ['port', SERVER_PORT],
    ['protocol', 'HTTP'],
    ['target_type', 'ip'],
    ['vpc_id', word('var.vpc_id')],
    ...(algorithm === null ? [] : [['load_balancing_algorithm_type', algorithm] as const]),
    ['slow_start', slowStart(scenario, algorithm, differences)],
    ['deregistration_delay', delay],
    ['stickiness', stickiness(scenario, differences)],
    ['health_check', checks(scenario, differences)],
    ['target_group_health', [['unhealthy_state_routing', lastResort(scenario, differences)]]],
  ];
}

/** From what share of healthy targets on ALB goes by their health at all. */
function lastResort({ balancer }: Scenario, differences: Differences): Entry[] {
  const { panicBelow, unreachableStatus, newServer } = balancer;
  if (newServer !== 'one-check') {
    differences.add('balancer.newServer', words('configs.alb.newServer'));
  }
  if (unreachableStatus !== 502) {
    const said = { simulated: `${unreachableStatus}`, product: 'ALB', status: '502' };
    differences.add('balancer.unreachableStatus', common('configs.status', said));
  }
  if (panicBelow > 0) return [['minimum_healthy_targets_percentage', String(panicBelow)]];
  differences.add('balancer.panicBelow', words('configs.alb.panic'));
  return [['minimum_healthy_targets_count', 1]];
}

/** What ALB calls each policy. */
const ALGORITHMS: Counterparts<string> = {
  'round-robin': () => ROUND_ROBIN,
  random: () => 'weighted_random',
  'least-connections': () => 'least_outstanding_requests',
  'power-of-two': {
    notAvailable: 'configs.alb.noDraw',
  },
  'source-hash': { notAvailable: 'configs.alb.noHash' },
  'source-hash-fixed': { notAvailable: 'configs.alb.noHash' },
  'consistent-hash': { notAvailable: 'configs.alb.noHash' },
  'smooth-weighted-round-robin': ({ balancer: { firstWeight } }) =>
    firstWeight === 1 ? ROUND_ROBIN : { notAvailable: 'configs.alb.noTargetWeights' },
  'least-response-time': {
    notAvailable: 'configs.alb.noResponseTimes',
  },
};

/** @param algorithm null for ALB's own, which is round robin. */
function slowStart(
  { balancer: { slowStart: us } }: Scenario,
  algorithm: string | null,
  differences: Differences,
): number {
  if (us === 0) return 0;
  if (algorithm !== null && algorithm !== ROUND_ROBIN) {
    differences.add('balancer.slowStart', words('configs.alb.slowStart'));
    return 0;
  }
  return differences.seconds('balancer.slowStart', us, { low: 30, high: 900 });
}

function stickiness(scenario: Scenario, differences: Differences): Entry[] {
  const { balancer } = scenario;
  if (!bindsPeople(scenario)) {
    return [
      ['enabled', false],
      ['type', 'lb_cookie'],
    ];
  }
  const duration: Entry = ['cookie_duration', cookieSeconds(balancer, differences)];
  if (balancer.stickiness !== 'cookie') {
    differences.add(
      'balancer.stickiness',
      words('configs.alb.stickiness', {
        by: balancer.stickiness === 'cookie-hash' ? 'other' : balancer.stickiness,
      }),
    );
  } else if (balancer.cookieMode === 'rewrite') {
    differences.add('balancer.cookieMode', words('configs.alb.noRewrite', { cookie: COOKIE }));
    return [['enabled', true], ['type', 'app_cookie'], ['cookie_name', COOKIE], duration];
  }
  return [['enabled', true], ['type', 'lb_cookie'], duration];
}

/** ALB's cookie counts from its last use. */
function cookieSeconds(balancer: Scenario['balancer'], differences: Differences): number {
  const { stickiness: by, cookieMaxIdle, cookieMaxLife, tableExpiry } = balancer;
  const [path, us] =
    by === 'source'
      ? (['balancer.tableExpiry', tableExpiry] as const)
      : (['balancer.cookieMaxIdle', by === 'cookie' ? cookieMaxIdle : 0] as const);
  if (by === 'cookie' && cookieMaxLife > 0) {
    const time = timeWords(cookieMaxLife);
    differences.add('balancer.cookieMaxLife', words('configs.alb.fromLastUse', { time }));
  }
  if (us > 0) return differences.seconds(path, us, { low: 1, high: COOKIE_MAX_S });
  if (by === 'cookie' || by === 'source') differences.add(path, words('configs.alb.noExpiry'));
  return COOKIE_MAX_S;
}

function checks({ balancer }: Scenario, differences: Differences): Entry[] {
  const { checkInterval, checkTimeout, fall, rise, checkDepth } = balancer;
  const interval = differences.seconds('balancer.checkInterval', checkInterval, {
    low: 5,
    high: 300,
  });
  // A check has to be over before the next one begins.
  const longest = Math.min(120, interval - 1);
  const limits = { low: 2, high: longest };
  const count = { low: 2, high: 10 };
  if (checkDepth === 'deep') {
    differences.add(
      'balancer.checkDepth',
      words('configs.alb.deepCheck', { path: CHECK_PATHS.deep }),
    );
  }
  return [
    ['path', CHECK_PATHS[checkDepth]],
    ['interval', interval],
    ['timeout', differences.seconds('balancer.checkTimeout', checkTimeout, limits)],
    ['unhealthy_threshold', differences.within('balancer.fall', fall, count)],
    ['healthy_threshold', differences.within('balancer.rise', rise, count)],
  ];
}

/** What ALB has no setting for at all. */
function noCounterpart(scenario: Scenario, differences: Differences): void {
  const { balancer, servers: own } = scenario;
  const { headerLimit, answerHeaderLimit, retries, redispatch, resend, retryDelay } = balancer;
  if (headerLimit !== HEADER_BYTES) {
    const said = { simulated: `${headerLimit}`, bytes: `${HEADER_BYTES}` };
    differences.add('balancer.headerLimit', words('configs.alb.headers', said));
  }
  if (answerHeaderLimit !== ANSWER_BYTES) {
    differences.add(
      'balancer.answerHeaderLimit',
      words('configs.alb.answerHeaders', {
        simulated: `${answerHeaderLimit}`,
        bytes: `${ANSWER_BYTES}`,
      }),
    );
  }
  if (retries > 0) {
    differences.add('balancer.retries', words('configs.alb.retries', { simulated: `${retries}` }));
    if (redispatch !== 'off')
      differences.add('balancer.redispatch', words('configs.alb.redispatch'));
    if (resend !== 'never') differences.add('balancer.resend', words('configs.alb.resend'));
    if (retryDelay > 0 && redispatch !== 'at-once') {
      differences.add(
        'balancer.retryDelay',
        words('configs.alb.retryDelay', { time: timeWords(retryDelay) }),
      );
    }
  }
  if (weightOfServer(scenario, 0) > 1) {
    differences.add('balancer.firstWeight', words('configs.alb.weights'));
  }
  if (balancer.ejectAfter > 0) ejection(balancer, differences);
  if (policyOf(scenario) === 'consistent-hash') {
    differences.add('balancer.virtualNodes', words('configs.alb.noRing'));
    if (balancer.loadBound > 0) differences.add('balancer.loadBound', words('configs.alb.noBound'));
  }
  if (balancer.drainMeans === 'keep-sticky') {
    differences.add('balancer.drainMeans', words('configs.alb.drain'));
  }
  differences.add(
    'servers.queue',
    words('configs.alb.queue', { workers: `${own.workers}`, queued: `${own.queue}` }),
  );
}

function ejection(balancer: Scenario['balancer'], differences: Differences): void {
  const { ejectAfter, ejectFor, ejectOn, ejectShare } = balancer;
  differences.add(
    'balancer.ejectAfter',
    words('configs.alb.ejectAfter', { simulated: `${ejectAfter}` }),
  );
  differences.add(
    'balancer.ejectFor',
    words('configs.alb.ejectFor', { time: timeWords(ejectFor) }),
  );
  const isAny = ejectOn === 'any-5xx';
  differences.add('balancer.ejectOn', words('configs.alb.ejectOn', { isAny }));
  if (ejectShare < 100) {
    const percent = `${ejectShare}`;
    differences.add('balancer.ejectShare', words('configs.alb.ejectShare', { percent }));
  }
}
