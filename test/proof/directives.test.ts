/**
 * Goal: what a scenario says is called in each product what it is there, and every number stands in its own place.
 * Method: the lines concerned, held to the names in the products' documentation, with values that are all different.
 */
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/engine';
import { POLICY_IDS, type PolicyId } from '../../src/engine/balancing/ids';
import { CONFIGS } from '../../src/proof/configs';

function text(id: string, balancer: object, architecture = 'sticky', rest: object = {}): string {
  const document = { version: 1, world: 'realistic', architecture, ...rest, balancer };
  const parsed = parseScenario(document);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return CONFIGS.find((one) => one.id === id)?.write(parsed.scenario) ?? '';
}

/** How each product calls a policy, in its own documentation: HAProxy, nginx, AWS ALB. Empty where it has none. */
const POLICIES: Readonly<Record<PolicyId, readonly [string, string, string]>> = {
  'round-robin': [
    'balance roundrobin',
    '# Without a method, nginx uses round robin.',
    '"round_robin"',
  ],
  random: ['balance random(1)', 'random;', '"weighted_random"'],
  'least-connections': ['balance leastconn', 'least_conn;', '"least_outstanding_requests"'],
  'power-of-two': ['balance random(2)', 'random two least_conn;', ''],
  'source-hash': ['balance source, hash-type map-based', '', ''],
  'source-hash-fixed': ['', 'hash $remote_addr;', ''],
  'consistent-hash': ['balance source, hash-type consistent', 'hash $remote_addr consistent;', ''],
  'smooth-weighted-round-robin': [
    'balance roundrobin',
    '# Without a method, nginx uses weighted round robin.',
    '"round_robin"',
  ],
  'least-response-time': ['', 'least_time header;', ''],
};
/** What says how servers are chosen. */
const CHOOSING =
  /^ *(balance .*|hash-type .*|random.*;|least_conn;|least_time .*;|hash.*;|# Without a method.*|load_balancing_algorithm_type .*)$/gm;

describe('a policy', () => {
  it.each(POLICY_IDS)('is called in each product what it is there: %s', (policy) => {
    const named = CONFIGS.map(({ id }) => {
      const written = text(id, { policy }, 'central-store');
      const lines = written.match(CHOOSING) ?? [];
      return lines.map((line) => line.replace(/^.* = /, '').trim()).join(', ');
    });
    expect(named).toEqual(POLICIES[policy]);
  });

  it.each(POLICY_IDS)(
    'that a product has not is said to be missing, and none is given: %s',
    (policy) => {
      const missing = CONFIGS.map(({ id }) =>
        text(id, { policy }, 'central-store').replace(/\n# +/g, ' ').includes('not available in'),
      );
      expect(missing).toEqual(POLICIES[policy].map((name) => name === ''));
    },
  );

  it.each(['haproxy', 'nginx'])('of %s that is missing binds nobody', (id) => {
    const policy = id === 'nginx' ? 'source-hash' : 'source-hash-fixed';
    const written = text(id, { policy, stickiness: 'hash' });
    expect(written).toContain('# Nothing binds people here');
    expect(written).not.toContain('The hash binds people');
  });
});

describe('the weight of a server', () => {
  const weighted = { policy: 'smooth-weighted-round-robin', firstWeight: 5 };

  it('is in its line, and in no other', () => {
    expect(text('haproxy', weighted, 'jwt').match(/^ *server S\d .* weight 5$/gm)).toHaveLength(1);
    expect(text('haproxy', weighted, 'jwt')).toMatch(/^ *server S1 .* weight 5$/m);
    expect(text('nginx', weighted, 'jwt').match(/ weight=5 /g)).toHaveLength(1);
  });

  it.each(['round-robin', 'source-hash'])(
    'is left out where the policy does not ask: %s',
    (policy) => {
      for (const { id } of CONFIGS) {
        expect(text(id, { policy, firstWeight: 5 }, 'jwt')).toBe(text(id, { policy }, 'jwt'));
      }
    },
  );
});

describe('health checks', () => {
  // No two of them are the same, so that none can stand in for another.
  const own = { checkInterval: 17, checkTimeout: 3, fall: 4, rise: 5 };

  it.each([
    ['haproxy', /^ *timeout check +3s$/m],
    ['haproxy', /check inter 17s fall 4 rise 5$/m],
    ['nginx', /interval=17s fails=4 passes=5;$/m],
    ['aws-alb', /^ *interval += 17$/m],
    ['aws-alb', /^ *timeout += 3$/m],
    ['aws-alb', /^ *unhealthy_threshold += 4$/m],
    ['aws-alb', /^ *healthy_threshold += 5$/m],
  ] as const)('have each number in its place: %s, %s', (id, line) => {
    expect(text(id, own)).toMatch(line);
  });
});

describe('retries', () => {
  // HAProxy counts what comes after the first try, nginx every try.
  it.each([
    ['haproxy', 3, /^ *retries 3$/m],
    ['nginx', 3, /^ *proxy_next_upstream_tries 4;$/m],
    ['nginx', 1, /^ *proxy_next_upstream_tries 2;$/m],
    ['haproxy', 0, /^ *retries 0$/m],
    ['nginx', 0, /^ *proxy_next_upstream off;$/m],
  ] as const)('are as many in each product as here: %s, %d', (id, retries, line) => {
    expect(text(id, { retries })).toMatch(line);
  });
});

describe('the pause between two tries at one server', () => {
  const OWN = { answerTimeout: 30, retries: 3, redispatch: 'off' } as const;

  // HAProxy has no other pause than its connect timeout, and pauses a second where that is longer.
  it.each([
    [0, '1ms'],
    [0.2, '200ms'],
    [0.999, '999ms'],
    [1, '30s'],
    [1.001, '30s'],
    [5, '30s'],
  ] as const)('of %d s is the connect timeout of HAProxy: %s', (retryDelay, time) => {
    const directive = new RegExp(`^ *timeout connect +${time}$`, 'm');
    for (const redispatch of ['off', 'last-retry'] as const) {
      expect(text('haproxy', { ...OWN, redispatch, retryDelay })).toMatch(directive);
    }
  });

  it.each([{ retries: 0 }, { redispatch: 'at-once' }])(
    'is none where nothing is tried twice at one server: %o',
    (balancer) => {
      for (const retryDelay of [0, 0.2, 1, 5]) {
        expect(text('haproxy', { ...OWN, retryDelay, ...balancer })).toMatch(
          /^ *timeout connect +30s$/m,
        );
      }
    },
  );
});

describe('failed requests in nginx', () => {
  // Without ejection they stand in for checks: as many, in as long as it takes to notice.
  it.each([
    [{ fall: 3, checkInterval: 2 }, 'max_fails=3 fail_timeout=6s'],
    [{ fall: 2, checkInterval: 30 }, 'max_fails=2 fail_timeout=60s'],
    [{ fall: 1, checkInterval: 7 }, 'max_fails=1 fail_timeout=7s'],
    [{ fall: 2, checkInterval: 0.1, checkTimeout: 0.1 }, 'max_fails=2 fail_timeout=1s'],
    [{ fall: 4, checkInterval: 9, ejectAfter: 6, ejectFor: 20 }, 'max_fails=6 fail_timeout=20s'],
  ] as const)('of %o are %s', (balancer, parameters) => {
    expect(text('nginx', balancer)).toContain(` ${parameters};`);
  });
});

describe('every other number', () => {
  // Again no two of them are the same.
  const OWN = {
    answerTimeout: 41,
    headerLimit: 9001,
    answerHeaderLimit: 7002,
    cookieMaxIdle: 1803,
    cookieMaxLife: 7204,
    ejectAfter: 6,
    ejectFor: 23,
    ejectOn: 'any-5xx',
    slowStart: 67,
    panicBelow: 37,
  };
  const REST = { clients: { timeout: 53 }, deploy: { drainTime: 71 }, servers: { count: 5 } };

  it.each([
    ['haproxy', {}, /^ *timeout client +53s$/m],
    ['haproxy', {}, /^ *timeout connect +41s$/m],
    ['haproxy', {}, /^ *timeout server +41s$/m],
    ['haproxy', {}, /req\.fhdr\(cookie\),length gt 9001 }$/m],
    ['haproxy', {}, /req\.fhdr\(authorization\),length gt 9001 }$/m],
    ['haproxy', {}, /res\.fhdr\(set-cookie\),length gt 7002 }$/m],
    ['haproxy', {}, /^ *cookie SRV .* maxidle 1803s maxlife 7204s$/m],
    ['haproxy', {}, / slowstart 67s observe layer7 error-limit 6 on-error mark-down$/m],
    ['haproxy', { ejectOn: 'connection-failure' }, / observe layer4 error-limit 6 /],
    ['haproxy', { stickiness: 'source', tableExpiry: 1205 }, / type ip size 1m expire 1205s$/m],
    ['haproxy', { stickiness: 'hash', loadBound: 156 }, /^ *hash-balance-factor 156$/m],
    ['haproxy', { stickiness: 'hash', virtualNodes: 160 }, /^ *server S5 .* weight 10$/m],
    ['nginx', {}, /^ *proxy_connect_timeout 41s;$/m],
    ['nginx', {}, /^ *proxy_send_timeout 41s;$/m],
    ['nginx', {}, /^ *proxy_read_timeout 41s;$/m],
    ['nginx', {}, /^ *large_client_header_buffers 4 9001;$/m],
    ['nginx', {}, /^ *proxy_buffer_size 7002;$/m],
    ['nginx', {}, /^ *proxy_buffers 8 7002;$/m],
    ['nginx', {}, /^ *sticky cookie SRV path=\/ expires=7204s;$/m],
    ['nginx', {}, / slow_start=67s /],
    ['nginx', { stickiness: 'source', tableExpiry: 1205 }, / timeout=1205s;$/m],
    ['nginx', { stickiness: 'hash', virtualNodes: 800 }, /^ *server .* weight=5 /m],
    ['aws-alb', {}, /^ *idle_timeout += 41$/m],
    ['aws-alb', {}, /^ *cookie_duration += 1803$/m],
    ['aws-alb', {}, /^ *slow_start += 67$/m],
    ['aws-alb', {}, /^ *deregistration_delay += 71$/m],
    ['aws-alb', {}, /^ *minimum_healthy_targets_percentage = "37"$/m],
    ['aws-alb', { panicBelow: 0 }, /^ *minimum_healthy_targets_count = 1$/m],
    ['aws-alb', { stickiness: 'source', tableExpiry: 1205 }, /^ *cookie_duration += 1205$/m],
    ['aws-alb', { cookieMaxIdle: 0 }, /^ *cookie_duration += 604800$/m],
  ] as const)('stands in its own place: %s, %o, %s', (id, balancer, line) => {
    expect(text(id, { ...OWN, ...balancer }, 'sticky', REST)).toMatch(line);
  });
});

describe('what binds people', () => {
  /** Lines that say whom a server gets, in each product. */
  const BINDING: Readonly<Record<string, RegExp>> = {
    haproxy: /^ *((cookie|stick-table|stick|balance|hash-type) .*)$/gm,
    nginx: /^ *((sticky|hash|zone=addresses).*)$/gm,
    'aws-alb': /^ *((enabled|type|cookie_name|cookie_duration) += (?!"forward"|string|list).*)$/gm,
  };
  const binding = (id: string, balancer: object, architecture?: string): string[] => {
    const written = text(id, { policy: 'round-robin', tableExpiry: 0, ...balancer }, architecture);
    return [...written.matchAll(BINDING[id] as RegExp)].map(([, line = '']) =>
      line.replace(/ +/g, ' '),
    );
  };
  const cookie = { stickiness: 'cookie', cookieMode: 'insert', cookieMaxIdle: 90 };
  const rewrite = { ...cookie, cookieMode: 'rewrite' };
  const RING = 'hash-type consistent';
  const week = 'cookie_duration = 604800';

  it.each([
    ['haproxy', cookie, ['balance roundrobin', 'cookie SRV insert indirect nocache maxidle 90s']],
    ['haproxy', rewrite, ['balance roundrobin', 'cookie SRV rewrite']],
    [
      'haproxy',
      { stickiness: 'source' },
      ['balance roundrobin', 'stick-table type ip size 1m', 'stick on src'],
    ],
    ['haproxy', { stickiness: 'hash' }, ['balance source', RING]],
    ['haproxy', { stickiness: 'cookie-hash' }, ['balance hash req.cook(SRV)', RING]],
    ['nginx', cookie, ['sticky cookie SRV path=/;']],
    ['nginx', rewrite, ['sticky route $cookie_SRV;']],
    [
      'nginx',
      { stickiness: 'source' },
      ['sticky learn create=$remote_addr lookup=$remote_addr', 'zone=addresses:1m timeout=365d;'],
    ],
    ['nginx', { stickiness: 'hash' }, ['hash $remote_addr consistent;']],
    ['nginx', { stickiness: 'cookie-hash' }, ['hash $cookie_SRV consistent;']],
    ['aws-alb', cookie, ['enabled = true', 'type = "lb_cookie"', 'cookie_duration = 90']],
    [
      'aws-alb',
      rewrite,
      ['enabled = true', 'type = "app_cookie"', 'cookie_name = "SRV"', 'cookie_duration = 90'],
    ],
    ['aws-alb', { stickiness: 'source' }, ['enabled = true', 'type = "lb_cookie"', week]],
    ['aws-alb', { stickiness: 'hash' }, ['enabled = true', 'type = "lb_cookie"', week]],
    ['aws-alb', { stickiness: 'cookie-hash' }, ['enabled = true', 'type = "lb_cookie"', week]],
  ] as const)('is all there and nothing else: %s, %o', (id, balancer, lines) => {
    expect(binding(id, balancer)).toEqual(lines);
  });

  it.each([
    ['haproxy', ['balance roundrobin']],
    ['nginx', []],
    ['aws-alb', ['enabled = false', 'type = "lb_cookie"']],
  ] as const)('is nothing where nobody is bound: %s', (id, lines) => {
    for (const balancer of [cookie, rewrite, { stickiness: 'source' }, { stickiness: 'hash' }]) {
      expect(binding(id, balancer, 'central-store')).toEqual(lines);
    }
  });
});
