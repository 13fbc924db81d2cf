/**
 * Goal: what a scenario says is called in each product what it is there, and every number stands in its own place.
 * Method: the lines concerned, held to the names in the products' documentation, with values that are all different.
 */
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/engine';
import { POLICY_IDS, type PolicyId } from '../../src/engine/balancing/ids';
import { CONFIGS } from '../../src/proof/configs';

function text(id: string, balancer: object, architecture = 'sticky'): string {
  const parsed = parseScenario({ version: 1, world: 'realistic', architecture, balancer });
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
