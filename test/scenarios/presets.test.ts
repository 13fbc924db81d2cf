/**
 * Goal: a preset sets what there is to values that are allowed, says whose they are, and makes a difference.
 * Method: every preset is put into a document at full speed, and the document is read by the engine. A few people are
 * run with and without it where it matters: under a fault that it answers, or for as long as its times are.
 */
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../scripts/vite/messages';
import {
  presetAbout,
  presetDifferences,
  presetSource,
  presetTitle,
  valueSource,
} from '../../src/controls/settings/presetWords';
import { createSimulation, edited, FIELDS, parseScenario } from '../../src/engine';
import { PRESETS } from '../../src/scenarios/presets';
import { isCode, readTextFiles } from '../support/files';
import {
  type ChangeAt,
  history,
  type Overrides,
  S1,
  scenario,
  seconds,
} from '../support/scenarios';

interface Case {
  readonly where: Overrides;
  readonly interventions?: readonly ChangeAt[];
  readonly untilS?: number;
}

const server: readonly ChangeAt[] = [[8, 'stop-server', S1]];
const store: readonly ChangeAt[] = [
  [8, 'stop-store'],
  [50, 'start-store'],
];
/** Everybody does something only so often, in seconds. */
const every = (thinkS: number, more: Overrides): Case => ({
  where: { clients: { count: 6, thinkTime: [thinkS, thinkS] }, ...more },
  untilS: 4 * thinkS,
});
const central = (more: object = {}): Overrides => ({ architecture: 'central-store', store: more });
const jwt = { architecture: 'jwt' };

/** Where each preset differs from the defaults of the world at full speed. */
const CASES: Readonly<Record<string, Case>> = {
  haproxy: { where: {}, interventions: server },
  nginx: { where: {}, interventions: server },
  'aws-alb': { where: {}, interventions: server },
  kubernetes: { where: {}, interventions: server },
  // Five failures in a row have to come before the third failed check.
  envoy: { where: { ...jwt, clients: { count: 400 } }, interventions: server, untilS: 20 },
  'express-session': { where: central() },
  'connect-redis': every(2000, central()),
  // The defaults are its own: seen against another shop.
  tomcat: { where: { sessions: { replication: 'all-to-all' } } },
  'tomcat-cluster': { where: {} },
  php: every(1500, central()),
  redis: {
    where: central({ persistence: 'none', snapshotEvery: 5 }),
    interventions: store,
    untilS: 120,
  },
  'redis-aof': { where: central(), interventions: store },
  'redis-memory': { where: central({ snapshotEvery: 5 }), interventions: store },
  'redis-sentinel': { where: central(), interventions: store },
  'node-redis': { where: central(), interventions: [[8, 'freeze-store']] },
  auth0: every(2000, jwt),
  cognito: every(2000, jwt),
  firebase: every(2000, jwt),
  keycloak: every(200, jwt),
};

const HOUR = 3600;
const DAY = 24 * HOUR;
/** As many servers as there are in real time, which some values of products are shared among. */
const SERVERS = 12;
/** Nothing is checked: it is put off as far as settings allow, and then takes a tenth of that. */
const NEVER_CHECKED = {
  'balancer.checkInterval': mostOf('balancer.checkInterval'),
  'balancer.checkTimeout': mostOf('balancer.checkInterval') / 10,
  'balancer.fall': mostOf('balancer.fall'),
  'balancer.rise': 1,
};

/** Numbers that are not written in their sources as they are: how they come of what is. */
const DERIVED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  haproxy: {
    'balancer.checkTimeout': 2,
    'balancer.headerLimit': 16_384 - 1024,
    'balancer.answerHeaderLimit': 16_384 - 1024,
  },
  nginx: { ...NEVER_CHECKED, 'balancer.retries': SERVERS - 1, 'balancer.ejectShare': 100 },
  'aws-alb': { 'balancer.panicBelow': 1 },
  kubernetes: {
    'balancer.answerTimeout': HOUR,
    'balancer.headerLimit': mostOf('balancer.headerLimit'),
    'balancer.answerHeaderLimit': mostOf('balancer.answerHeaderLimit'),
  },
  envoy: { ...NEVER_CHECKED, 'balancer.virtualNodes': Math.ceil(1024 / SERVERS) },
  'express-session': { 'sessions.idleTimeout': 30 * DAY },
  redis: { 'store.syncEvery': 1 },
  'redis-aof': { 'store.syncEvery': 1 },
  'redis-memory': { 'store.syncEvery': 1 },
  'redis-sentinel': { 'store.syncEvery': 1 },
  'node-redis': { 'store.timeout': HOUR },
  firebase: { 'token.refreshLifetime': 3650 * DAY },
};

function mostOf(path: string): number {
  const field = FIELDS.find((one) => one.path === path);
  return field?.max ?? Number.NaN;
}

/** What is chosen, and what its source says where that is the choice of the product. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  'balancer.newServer': {
    nothing: /until the first check fails|as soon as it is (in the configuration|known)/,
    'one-check': /must pass one check|not ready until it has passed once/,
  },
  'balancer.policy': {
    'round-robin': /round.robin/i,
    random: /at random/,
    'power-of-two': /random with two draws/,
  },
  'balancer.stickiness': {
    cookie: /cookie,/,
    source: /ClientIP/,
    'cookie-hash': /cookie is hashed/,
  },
  'balancer.cookieMode': {
    insert: /cookie insert|cookie of its own|ALB’s own|no cookie|names no server/,
  },
  'balancer.redispatch': {
    off: /redispatch: off|does not retry|no retry|none unless configured/,
    'at-once': /proxy_next_upstream/,
  },
  'balancer.resend': {
    never: /conn-failure only|does not retry|no retry|none unless configured/,
    idempotent: /no POST/,
  },
  'balancer.ejectOn': {
    'any-5xx': /every 5xx|does not matter/,
    'connection-failure': /proxy_next_upstream names: error timeout/,
  },
  'balancer.drainMeans': {
    'keep-sticky': /persistent requests still go|only requests that are bound/,
    'finish-work': /no new requests|leaves the Service at once/,
  },
  'sessions.replication': { none: /nothing/, 'all-to-all': /all to all/ },
  'store.savePolicy': {
    'always-write': /resave: true/,
    touch: /touch|only gets a new last access time|no store/,
  },
  'store.updates': { 'whole-session': /whole|no store/ },
  'store.fallback': { none: /error|no session|no store/ },
  'store.persistence': {
    snapshot: /save is on, appendonly no/,
    'append-only': /appendonly yes/,
    none: /save "", which has to be set, and appendonly no/,
  },
  'store.replica': { false: /no replicaof/, true: /with replicas/ },
  'store.eviction': { 'refuse-writes': /noeviction/ },
  'store.offlineQueue': { true: /disableOfflineQueue: false/ },
  'token.algorithm': { RS256: /RS256/ },
  'token.renewal': { fixed: /expires at the end of its lifetime/ },
};

/** Words for larger and smaller units in sources, and how much of the unit of documents they are. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/\bms\b|milliseconds/, 1 / 1000],
  [/\bmin(utes)?\b/, 60],
  [/\bhours?\b/, HOUR],
  [/\bdays?\b/, DAY],
  [/\bK\b|KiB|_kb\b|\dk\b/, 1024],
];

/** Every amount that a source may mean by its numbers. */
function amountsIn(source: string): readonly number[] {
  const factors = UNITS.flatMap(([unit, factor]) => (unit.test(source) ? [factor] : []));
  const numbers = source.match(/(?<![\w.-])\d[\d,]*(\.\d+)?/g) ?? [];
  return numbers
    .map((text) => Number(text.replaceAll(',', '')))
    .flatMap((number) => [1, ...factors].map((factor) => number * factor));
}

function hashOf(document: Overrides, { interventions = [], untilS = 60 }: Case): string {
  const simulation = createSimulation(scenario(document), { history: history(interventions) });
  simulation.advanceTo(seconds(untilS));
  return simulation.traceHash;
}

describe.each(PRESETS.map((preset) => [preset.id, preset] as const))('%s', (_id, preset) => {
  it('sets settings that there are', () => {
    const paths = FIELDS.map(({ path }) => path);
    for (const path of Object.keys(preset.set)) expect(paths).toContain(path);
    expect(Object.keys(preset.set)).not.toEqual([]);
  });

  it('sets values that are allowed', () => {
    const document = edited({ version: 1, world: 'realistic' }, preset.set);
    expect(parseScenario(document)).not.toHaveProperty('problems');
  });

  it('changes the run', () => {
    const { [preset.id]: found } = CASES;
    if (found === undefined) throw new Error(`There is no case for ${preset.id}.`);
    const without = { world: 'realistic', clients: { count: 20 }, ...found.where };
    const before = hashOf(without, found);
    expect(hashOf(without, found)).toBe(before);
    expect(hashOf(edited(without, preset.set), found)).not.toBe(before);
  });

  it('says of every value what it is called and where that is written', () => {
    for (const path of Object.keys(preset.set)) {
      expect(valueSource(preset, path)).toMatch(/^\S.{6,120}\.$/);
    }
  });

  it('sets numbers to what their sources say, and to nothing where these say that there is none', () => {
    const { [preset.id]: derived = {} } = DERIVED;
    for (const path of Object.keys(derived)) expect(preset.set).toHaveProperty([path]);
    for (const [path, value] of Object.entries(preset.set)) {
      if (typeof value !== 'number') continue;
      const source = valueSource(preset, path);
      const amounts = amountsIn(source);
      const { [path]: known } = derived;
      if (known !== undefined) expect([path, value]).toEqual([path, known]);
      else if (amounts.length === 0) expect([path, value]).toEqual([path, 0]);
      else expect(amounts, `${path}: ${source}`).toContain(value);
    }
  });

  it('chooses what its sources say', () => {
    for (const [path, value] of Object.entries(preset.set)) {
      if (typeof value === 'number') continue;
      const pattern = CHOICES[path]?.[String(value)];
      expect([path, value, pattern]).not.toContain(undefined);
      expect(valueSource(preset, path), `${path}: ${value}`).toMatch(pattern as RegExp);
    }
  });

  it('says what the product does otherwise', () => {
    expect(preset.differences.length).toBeGreaterThan(0);
    for (const difference of presetDifferences(preset)) {
      expect(difference).toMatch(/^[A-Z].{20,160}\.$/);
    }
  });

  it('says what it means and where it is written', () => {
    expect(presetAbout(preset)).toMatch(/^[A-Z].{10,110}\.$/);
    expect(presetSource(preset).length).toBeGreaterThan(10);
  });
});

it.each([
  ['load balancers', ['haproxy', 'nginx', 'aws-alb', 'kubernetes', 'envoy']],
  ['session libraries', ['express-session', 'connect-redis', 'tomcat', 'tomcat-cluster', 'php']],
  ['stores', ['redis', 'redis-aof', 'redis-memory', 'redis-sentinel']],
  ['issuers of tokens', ['auth0', 'cognito', 'firebase', 'keycloak']],
])('none of the %s leaves anything of another one behind', (_what, ids) => {
  // These matter only with what the same product sets besides, or to one product alone.
  const OWN = [
    ...['balancer.ejectFor', 'balancer.ejectShare', 'balancer.tableExpiry', 'deploy.drainTime'],
    ...['balancer.virtualNodes', 'balancer.loadBound', 'balancer.answerTimeout'],
    ...['store.failoverAfter'],
  ];
  const paths = ids.map((id) => {
    const { set = {} } = PRESETS.find((preset) => preset.id === id) ?? {};
    return Object.keys(set)
      .filter((path) => !OWN.includes(path))
      .sort();
  });
  for (const one of paths) expect(one).toEqual(paths[0]);
});

it('presets have different names', () => {
  expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
  expect(new Set(PRESETS.map(presetTitle)).size).toBe(PRESETS.length);
});

it('presets say nothing of values and differences that they have not', () => {
  const said = [...readTextFiles('src/messages/en/presets')]
    .filter(([file]) => isCode(file))
    .flatMap(([file, code]) =>
      textsIn(`presets/${file.replace('.ts', '')}`, code).map(({ id }) => id),
    );
  const meant = PRESETS.flatMap(({ id, set, differences }) => [
    ...['', '.about', '.source'].map((what) => `presets.${id}${what}`),
    ...Object.keys(set).map((path) => `presets.${id}.set.${path}`),
    ...differences.map((name) => `presets.${id}.difference.${name}`),
  ]);
  expect(said.sort()).toEqual(meant.sort());
});
