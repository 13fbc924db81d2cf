/**
 * Goal: the settings of a product, read back, are those of the scenario; where they are not, the list of differences says so.
 * Method: scenarios by chance; every directive with a value is read, and so is every value that a comment calls simulated.
 */
import { describe, expect, it } from 'vitest';
import { FIELDS, parseScenario, type Scenario } from '../../src/engine';
import fields from '../../src/messages/fields';
import { valueInWords } from '../../src/messages/values';
import { CONFIGS } from '../../src/proof/configs';
import { anyCase } from '../support/arbitraries';
import fc from '../support/random';

const UNITS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 };
/** "1500ms" in seconds; a number without a unit is one. */
const amount = (text: string): number => {
  const [, value, unit] = /^([\d.]+)(ms|s|m|h|d)?$/.exec(text) ?? [];
  return Number(value) * (UNITS[unit ?? 's'] ?? Number.NaN);
};

type Balancer = Scenario['balancer'];
type Path = keyof Balancer & string;
type When = (scenario: Scenario) => boolean;
const always: When = () => true;
const bound = ({ architecture }: Scenario) => architecture === 'sticky';
const byCookie: When = (one) => bound(one) && one.balancer.stickiness === 'cookie';
const inserts: When = (one) => byCookie(one) && one.balancer.cookieMode === 'insert';
const ejects: When = ({ balancer }) => balancer.ejectAfter > 0;
const onRing: When = (one) =>
  one.balancer.policy === 'consistent-hash' &&
  !(bound(one) && one.balancer.stickiness.endsWith('hash'));

/** Where a product says a setting, when, and whether it must be there. */
const DIRECTIVES: readonly (readonly [product: string, path: Path, line: RegExp, when: When])[] = [
  ['haproxy', 'answerTimeout', /timeout server +(\S+)/, always],
  ['haproxy', 'checkTimeout', /timeout check +(\S+)/, always],
  ['haproxy', 'checkInterval', /check inter (\S+)/, always],
  ['haproxy', 'fall', / fall (\d+) /, always],
  ['haproxy', 'rise', / rise (\d+)/, always],
  ['haproxy', 'slowStart', / slowstart (\S+)/, ({ balancer }) => balancer.slowStart > 0],
  ['haproxy', 'ejectAfter', /error-limit (\d+)/, ejects],
  ['haproxy', 'headerLimit', /req\.fhdr\(cookie\),length gt (\d+)/, always],
  ['haproxy', 'headerLimit', /req\.fhdr\(authorization\),length gt (\d+)/, always],
  ['haproxy', 'answerHeaderLimit', /res\.fhdr\(set-cookie\),length gt (\d+)/, always],
  [
    'haproxy',
    'cookieMaxIdle',
    /maxidle (\S+)/,
    (one) => inserts(one) && one.balancer.cookieMaxIdle > 0,
  ],
  [
    'haproxy',
    'cookieMaxLife',
    /maxlife (\S+)/,
    (one) => inserts(one) && one.balancer.cookieMaxLife > 0,
  ],
  [
    'haproxy',
    'tableExpiry',
    / expire (\S+)/,
    (one) => bound(one) && one.balancer.stickiness === 'source' && one.balancer.tableExpiry > 0,
  ],
  [
    'haproxy',
    'loadBound',
    /hash-balance-factor (\d+)/,
    (one) => onRing(one) && one.balancer.loadBound > 0,
  ],
  ['nginx', 'answerTimeout', /proxy_connect_timeout (\S+);/, always],
  ['nginx', 'answerTimeout', /proxy_send_timeout (\S+);/, always],
  ['nginx', 'answerTimeout', /proxy_read_timeout (\S+);/, always],
  ['nginx', 'headerLimit', /large_client_header_buffers 4 (\d+);/, always],
  ['nginx', 'answerHeaderLimit', /proxy_buffer_size (\d+);/, always],
  ['nginx', 'checkInterval', /health_check uri=\S+ interval=(\S+)/, always],
  ['nginx', 'fall', /health_check .* fails=(\d+)/, always],
  ['nginx', 'rise', /health_check .* passes=(\d+);/, always],
  ['nginx', 'ejectAfter', /max_fails=(\d+)/, ejects],
  ['nginx', 'ejectFor', /fail_timeout=(\S+);/, ejects],
  ['nginx', 'slowStart', /slow_start=(\S+)/, ({ balancer }) => balancer.slowStart > 0],
  [
    'nginx',
    'cookieMaxLife',
    / expires=(\S+);/,
    (one) => inserts(one) && one.balancer.cookieMaxLife > 0,
  ],
  [
    'nginx',
    'tableExpiry',
    /zone=addresses:1m timeout=(\S+);/,
    (one) => bound(one) && one.balancer.stickiness === 'source' && one.balancer.tableExpiry > 0,
  ],
  ['aws-alb', 'answerTimeout', /idle_timeout += (\d+)/, always],
  ['aws-alb', 'checkInterval', / interval += (\d+)/, always],
  ['aws-alb', 'checkTimeout', / timeout += (\d+)/, always],
  ['aws-alb', 'fall', / unhealthy_threshold += (\d+)/, always],
  ['aws-alb', 'rise', / healthy_threshold += (\d+)/, always],
  [
    'aws-alb',
    'cookieMaxIdle',
    / cookie_duration += (\d+)/,
    (one) => byCookie(one) && one.balancer.cookieMaxIdle > 0,
  ],
  [
    'aws-alb',
    'panicBelow',
    /minimum_healthy_targets_percentage += "(\d+)"/,
    ({ balancer }) => balancer.panicBelow > 0,
  ],
];

/** What a product does to a time that the scenario has, and says nothing of. */
const ALWAYS_SAID: readonly string[] = [
  'nginx checkInterval',
  'nginx ejectAfter',
  'nginx slowStart',
];

const fieldOf = (path: string) => {
  const field = FIELDS.find((one) => one.path === path);
  if (field === undefined) throw new Error(path);
  return field;
};
/** In the unit of documents. */
const inDocument = (scenario: Scenario, path: string): number => {
  const [group, name] = path.split('.') as ['balancer', 'fall'];
  return fieldOf(path).unit === 's' ? scenario[group][name] / 1e6 : scenario[group][name];
};

/** The list of differences, each in one line. */
function differencesIn(text: string): readonly string[] {
  const [, list = ''] = text.split(/differs from the simulation:\n/);
  return list
    .replace(/\n# {3}/g, ' ')
    .split('\n')
    .flatMap((line) => /^# - (.*)$/.exec(line)?.[1] ?? []);
}

const scenarios = anyCase.map(({ document, architecture }) => {
  const parsed = parseScenario({ version: 1, name: 'Shop', ...document, architecture });
  return 'problems' in parsed ? null : parsed.scenario;
});

const numberIn = (words: string): number => Number.parseFloat(words.replace(/,/g, ''));

describe.each(CONFIGS)('the settings of $title', ({ id, write }) => {
  it('read back are those of the scenario, or the difference is named', () => {
    const seen = new Set<RegExp>();
    fc.assert(
      fc.property(scenarios, (scenario) => {
        fc.pre(scenario !== null);
        if (scenario === null) return;
        const text = write(scenario);
        const differences = differencesIn(text);
        for (const [product, path, line, when] of DIRECTIVES) {
          if (product !== id) continue;
          const [, read] = line.exec(text) ?? [];
          if (!when(scenario)) continue;
          seen.add(line);
          expect([path, read]).not.toEqual([path, undefined]);
          const isSame =
            Math.abs(amount(read as string) - inDocument(scenario, `balancer.${path}`)) < 0.0006;
          const title = fields(`fields.balancer.${path}` as 'fields.balancer.fall');
          const isNamed = differences.some((one) => one.startsWith(`${title}: `));
          const isFree = ALWAYS_SAID.includes(`${id} ${path}`);
          expect([path, read, isSame || isNamed]).toEqual([path, read, true]);
          if (!isFree && path !== 'cookieMaxLife')
            expect([path, read, isSame && isNamed]).toEqual([path, read, false]);
        }
      }),
      { numRuns: 400 },
    );
    const unread = DIRECTIVES.filter(([product, , line]) => product === id && !seen.has(line));
    expect(unread.map(([, , line]) => line.source)).toEqual([]);
  });

  it('call simulated what the scenario has', () => {
    let count = 0;
    fc.assert(
      fc.property(scenarios, (scenario) => {
        fc.pre(scenario !== null);
        if (scenario === null) return;
        for (const one of differencesIn(write(scenario))) {
          const [, title, said] = /^([^:]+): ([\d.,]+ ?[^;,.]*?) simulated;/.exec(one) ?? [];
          if (title === undefined || said === undefined) continue;
          const field = FIELDS.find(
            ({ path }) => fields(`fields.${path}` as 'fields.balancer.fall') === title,
          );
          const words = field ? valueInWords(field, inDocument(scenario, field.path)) : '';
          expect([title, numberIn(said)]).toEqual([title, numberIn(words)]);
          count += 1;
        }
      }),
      { numRuns: 100 },
    );
    expect(count).toBeGreaterThan(50);
  });
});
