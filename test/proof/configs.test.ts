/**
 * Goal: the settings of real products say what the scenario says, and nothing of it is dropped without a word.
 * Method: every setting of the balancer is turned where it matters, and must change one of the texts or be named
 * in a comment; what a product has an own word for is looked up in its text.
 */
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES, FIELDS, parseScenario, type Scenario } from '../../src/engine';
import fields from '../../src/messages/fields';
import { CONFIGS } from '../../src/proof/configs';

const SHOP = { version: 1, name: 'Shop', world: 'realistic', architecture: 'sticky' };

function scenario(balancer: object = {}, rest: object = {}): Scenario {
  const parsed = parseScenario({ ...SHOP, ...rest, balancer });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

const texts = (of: Scenario) => CONFIGS.map((config) => config.write(of)).join('\n');

function text(id: string, balancer: object = {}, rest: object = {}): string {
  const config = CONFIGS.find((one) => one.id === id);
  return config?.write(scenario(balancer, rest)) ?? '';
}

/** Where a setting matters only together with another one. */
const WITH: Readonly<Record<string, object>> = {
  firstWeight: { policy: 'smooth-weighted-round-robin' },
  virtualNodes: { policy: 'consistent-hash' },
  loadBound: { policy: 'consistent-hash' },
  tableExpiry: { stickiness: 'source' },
  retryDelay: { retries: 3 },
  redispatch: { retries: 3 },
  resend: { retries: 3 },
  ejectOn: { ejectAfter: 5 },
  ejectFor: { ejectAfter: 5 },
  ejectShare: { ejectAfter: 5 },
};

/** Another value than the default. */
const TURNED: Readonly<Record<string, unknown>> = {
  checkInterval: 7,
  checkTimeout: 3,
  fall: 4,
  rise: 5,
  answerTimeout: 33,
  headerLimit: 4096,
  answerHeaderLimit: 4096,
  policy: 'least-connections',
  firstWeight: 5,
  virtualNodes: 320,
  loadBound: 150,
  stickiness: 'hash',
  cookieMode: 'rewrite',
  cookieMaxIdle: 900,
  cookieMaxLife: 7200,
  tableExpiry: 1200,
  retries: 2,
  retryDelay: 0.2,
  redispatch: 'last-retry',
  resend: 'idempotent',
  checkDepth: 'deep',
  ejectAfter: 6,
  ejectOn: 'connection-failure',
  ejectFor: 20,
  ejectShare: 30,
  slowStart: 60,
  drainMeans: 'finish-work',
  panicBelow: 50,
  unreachableStatus: 502,
  newServer: 'nothing',
};

const SETTINGS = FIELDS.filter(({ path }) => path.startsWith('balancer.'));

describe('a setting of the balancer', () => {
  it.each(SETTINGS.map(({ path }) => path))('is in one of the texts: %s', (path) => {
    const name = path.replace('balancer.', '');
    expect(TURNED).toHaveProperty(name);
    const before = { ...WITH[name] };
    const after = { ...before, [name]: TURNED[name] };
    expect(texts(scenario(after))).not.toBe(texts(scenario(before)));
  });

  it.each([
    ['haproxy', 'virtualNodes', { policy: 'consistent-hash', virtualNodes: 100 }],
    ['haproxy', 'loadBound', { policy: 'consistent-hash', loadBound: 50 }],
    ['haproxy', 'policy', { policy: 'source-hash-fixed' }],
    ['aws-alb', 'firstWeight', { policy: 'random', firstWeight: 5 }],
    ['aws-alb', 'policy', { policy: 'smooth-weighted-round-robin', firstWeight: 5 }],
    ['haproxy', 'retryDelay', { retries: 3, retryDelay: 5 }],
    ['haproxy', 'resend', { retries: 3, resend: 'idempotent' }],
    ['haproxy', 'ejectFor', { ejectAfter: 5 }],
    ['haproxy', 'ejectShare', { ejectAfter: 5, ejectShare: 10 }],
    ['nginx', 'checkInterval', {}],
    ['nginx', 'loadBound', { policy: 'consistent-hash', loadBound: 150 }],
    ['nginx', 'cookieMaxIdle', { cookieMaxIdle: 60 }],
    ['nginx', 'cookieMode', { cookieMode: 'rewrite' }],
    ['nginx', 'ejectShare', { ejectAfter: 5, ejectShare: 10 }],
    ['nginx', 'ejectOn', { ejectAfter: 5 }],
    ['nginx', 'headerLimit', { headerLimit: 100 }],
    ['nginx', 'redispatch', { retries: 3 }],
    ['nginx', 'slowStart', { slowStart: 30 }],
    ['aws-alb', 'checkInterval', { checkInterval: 2 }],
    ['aws-alb', 'cookieMaxLife', { cookieMaxLife: 60 }],
    ['aws-alb', 'drainMeans', {}],
    ['aws-alb', 'ejectAfter', { ejectAfter: 5 }],
    ['aws-alb', 'headerLimit', {}],
    ['aws-alb', 'policy', { policy: 'consistent-hash' }],
    ['aws-alb', 'retries', { retries: 3 }],
    ['aws-alb', 'slowStart', { slowStart: 30, policy: 'least-connections' }],
    ['aws-alb', 'stickiness', { stickiness: 'source' }],
    ['haproxy', 'panicBelow', { panicBelow: 50 }],
    ['nginx', 'panicBelow', { panicBelow: 50 }],
    ['aws-alb', 'panicBelow', {}],
    ['haproxy', 'newServer', {}],
    ['nginx', 'newServer', {}],
    ['aws-alb', 'newServer', {}],
    ['haproxy', 'unreachableStatus', { unreachableStatus: 502 }],
    ['nginx', 'unreachableStatus', {}],
    ['aws-alb', 'unreachableStatus', {}],
    ['aws-alb', 'answerHeaderLimit', {}],
  ] as const)('that %s cannot express is named in a comment: %s', (id, name, balancer) => {
    expect(text(id, balancer)).toContain(`# - ${fields(`fields.balancer.${name}`)}: `);
  });
});

describe('HAProxy', () => {
  it('has the policy, the cookie with its limits, the checks and every server', () => {
    const written = text(
      'haproxy',
      { policy: 'least-connections', cookieMaxIdle: 1800, cookieMaxLife: 28_800, fall: 4 },
      { servers: { count: 2 } },
    );
    expect(written).toContain('    balance leastconn\n');
    expect(written).toContain(
      '    cookie SRV insert indirect nocache maxidle 1800s maxlife 28800s\n',
    );
    expect(written).toContain('    default-server check inter 2s fall 4 rise 2\n');
    expect(written.match(/^ {4}server S\d .* cookie S\d$/gm)).toHaveLength(2);
  });

  it('binds by a table or a hash where the scenario does', () => {
    const table = text('haproxy', { stickiness: 'source', tableExpiry: 600 });
    expect(table).toContain('stick-table type ip size 1m expire 10m\n    stick on src\n');
    const hash = text('haproxy', { stickiness: 'hash', virtualNodes: 160 });
    expect(hash).toContain('balance source\n    hash-type consistent\n');
    expect(hash).toContain(':8080 weight 10\n');
    expect(hash).not.toContain('cookie SRV');
  });

  it('hashes a cookie where the scenario does', () => {
    const hashed = { stickiness: 'cookie-hash' };
    expect(text('haproxy', hashed)).toContain(
      'balance hash req.cook(SRV)\n    hash-type consistent',
    );
    expect(text('nginx', hashed)).toContain('hash $cookie_SRV consistent;');
    expect(text('aws-alb', hashed)).toContain('# - Sticky by: a hash of a cookie simulated;');
  });

  it('tries again as the scenario does', () => {
    const once = text('haproxy', { retries: 3, redispatch: 'at-once', resend: 'idempotent' });
    expect(once).toContain('retries 3\n    option redispatch 1\n');
    expect(once).toContain('disable-l7-retry unless { method GET HEAD }');
    expect(text('haproxy', { retries: 0 })).not.toContain('redispatch');
  });
});

describe('the headers of an answer', () => {
  it('have their limit in HAProxy and nginx, and a buffer that holds them', () => {
    const large = { answerHeaderLimit: 40_000 };
    expect(text('haproxy', large)).toContain('tune.bufsize 65536');
    expect(text('haproxy', large)).toContain(
      'http-response deny deny_status 502 if { res.fhdr(set-cookie),length gt 40000 }',
    );
    expect(text('nginx', large)).toContain('proxy_buffer_size 40000;');
  });
});

describe('nginx', () => {
  it('ejects by failed requests, and names what only NGINX Plus has', () => {
    const written = text('nginx', { ejectAfter: 1, ejectOn: 'connection-failure', ejectFor: 10 });
    expect(written).toContain('max_fails=1 fail_timeout=10s;');
    expect(written).toContain('# health_check uri=/health interval=2s fails=3 passes=2;');
  });

  it('binds by its own sticky, with the version since which there is one', () => {
    expect(text('nginx')).toContain('1.29.6');
    expect(text('nginx')).toContain('sticky cookie SRV path=/;');
    expect(text('nginx', { cookieMode: 'rewrite' })).toContain('sticky route $cookie_SRV;');
    expect(text('nginx', { stickiness: 'source' })).toContain('sticky learn create=$remote_addr');
  });
});

describe('AWS ALB', () => {
  it('gets the nearest value that it allows', () => {
    const written = text('aws-alb', { checkInterval: 2, fall: 1, cookieMaxIdle: 2_592_000 });
    expect(written).toMatch(/interval += 5\n/);
    expect(written).toMatch(/unhealthy_threshold = 2\n/);
    expect(written).toMatch(/cookie_duration = 604800\n/);
  });

  it('is asked for a cookie under Sticky only', () => {
    expect(text('aws-alb')).toMatch(/enabled += true/);
    expect(text('aws-alb', {}, { architecture: 'jwt' })).toMatch(/enabled += false/);
  });
});

/** Scenarios whose texts have much to say. */
const TALKATIVE: readonly Scenario[] = [
  ...ARCHITECTURES.map(({ id }) => scenario({}, { world: 'stretched', architecture: id })),
  scenario({ stickiness: 'source', tableExpiry: 0, checkDepth: 'deep' }),
  scenario(
    { cookieMode: 'rewrite', drainMeans: 'finish-work' },
    { name: 'A long name '.repeat(6) },
  ),
  scenario({ ...TURNED, policy: 'consistent-hash', checkInterval: 2.5, checkTimeout: 1.5 }),
];

it.each(['haproxy', 'nginx'] as const)('of %s keeps nobody where nobody is bound', (id) => {
  const config = CONFIGS.find((one) => one.id === id);
  const written = (architecture: Scenario['architecture']) =>
    config?.write(scenario({ drainMeans: 'keep-sticky' }, { architecture })) ?? '';
  expect(written('sticky')).toContain('while its people stay');
  expect(written('hybrid')).not.toContain('while its people stay');
  expect(written('hybrid')).toContain('finishing only requests in progress');
});

/** What is said of a drain with the order that does it, by the manual of each product. */
const ORDERS = {
  haproxy: {
    stays: 'while its people stay: set server servers/S1 state drain',
    goes: 'finishing only requests in progress: set server servers/S1 state maint',
  },
  nginx: {
    stays: 'while its people stay: add "drain"',
    goes: 'finishing only requests in progress: add "down"',
  },
} as const;

describe.each(['haproxy', 'nginx'] as const)('a drain in %s', (id) => {
  const all = ARCHITECTURES.flatMap(({ id: architecture }) =>
    (['keep-sticky', 'finish-work'] as const).flatMap((drainMeans) =>
      (['cookie', 'source', 'hash', 'cookie-hash'] as const).map(
        (stickiness) => [architecture, drainMeans, stickiness] as const,
      ),
    ),
  );

  it.each(all)('leaves people where they are only as here: %s, %s, %s', (...one) => {
    const [architecture, drainMeans, stickiness] = one;
    const stays = architecture === 'sticky' && drainMeans === 'keep-sticky';
    const written = text(id, { drainMeans, stickiness }, { architecture });
    expect(written.includes('while its people stay')).toBe(stays);
    expect(written.includes('finishing only requests in progress')).toBe(!stays);
    // A comment may go on in its next line.
    const order = stays ? ORDERS[id].stays : ORDERS[id].goes;
    expect(written.replaceAll(/\s+#?\s*/g, ' ')).toContain(order);
  });
});

describe('every text', () => {
  it.each(CONFIGS)('of $title has comments of at most 78 columns', (config) => {
    const comments = TALKATIVE.flatMap((one) => config.write(one).match(/^ *#.*$/gm) ?? []);
    expect(comments.length).toBeGreaterThan(50);
    expect(comments.filter((line) => line.length > 78)).toEqual([]);
  });

  it.each(CONFIGS)('of $title parts no number from its unit, and no title', (config) => {
    const written = TALKATIVE.map((one) => config.write(one));
    expect(written.join('').match(/^ *#.*\d$/gm) ?? []).toEqual([]);
    expect(written.join('')).not.toContain('\u00a0');
    const orders = ['drain', 'maint'].map((state) => `set server servers/S1 state ${state}`);
    for (const title of [
      'Central store',
      'AWS ALB',
      ...orders,
      ...SETTINGS.map(({ path }) => fields(`fields.${path}`)),
    ]) {
      const parted = new RegExp(`# (?:.* )?${title.replaceAll(' ', '(?: |\n *# *)')}\\b`, 'g');
      const found = written.flatMap((text) => text.match(parted) ?? []);
      expect(found.filter((one) => one.includes('\n'))).toEqual([]);
    }
  });

  it.each(CONFIGS)(
    'of $title says that slow motion is none to use, in slow motion only',
    (config) => {
      const slow = scenario({}, { world: 'stretched' });
      expect(config.write(slow)).toContain('These times are slow motion');
      expect(config.write(scenario())).not.toContain('slow motion');
    },
  );

  it.each(CONFIGS)('of $title keeps a scenario’s name inside its comment', (config) => {
    // No document may bring such a name; whoever makes a scenario in another way is not let out of the comment either.
    const written = config.write({ ...scenario(), name: 'Evil"\n} shop\rserver' });
    expect(written).toContain('"Evil" } shop server"');
    expect(written).not.toMatch(/^[^#].*Evil|^} shop|^server"/m);
  });

  it.each(CONFIGS)('of $title binds nobody where nothing is sticky', (config) => {
    const written = config.write(scenario({}, { architecture: 'central-store' }));
    expect(written).not.toMatch(/^ *(cookie|sticky|stick) /m);
  });

  it.each(CONFIGS)('of $title has a place for as many servers as there can be', (config) => {
    const written = config.write(scenario({}, { servers: { count: 64 } }));
    expect(new Set(written.match(/10\.0\.0\.\d+/g)).size).toBe(64);
  });
});
