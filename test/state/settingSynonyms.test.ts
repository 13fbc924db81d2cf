/**
 * Goal: a setting is found by the words that people use for it, and not by accident.
 * Method: every other name that is written down, queries as people type them with what they are after, and the form of
 * every help.
 */
import { describe, expect, it } from 'vitest';
import fields from '../../src/messages/fields';
import { settingSearch, synonymsOf } from '../../src/state/settings/settingGroups';
import { SETTINGS } from '../../src/state/settings/settingList';

const found = settingSearch();
const paths = (query: string) => found(query).map(({ path }) => path);

describe('other names of settings', () => {
  it.each(SETTINGS)('are each there once, and lead to it: $path', ({ path }) => {
    const names = synonymsOf(path);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).not.toBe('');
      expect(paths(name), name).toContain(path);
    }
  });
});

describe('what people type', () => {
  it.each([
    ['ttl', ['sessions.idleTimeout', 'token.lifetime', 'cdn.maxAge', 'orders.keyLifetime']],
    ['session expiry', ['sessions.idleTimeout', 'token.lifetime']],
    ['expiry time', ['sessions.idleTimeout']],
    ['logout', ['sessions.idleTimeout', 'token.lifetime', 'token.denylist']],
    ['log out', ['sessions.idleTimeout', 'token.denylist']],
    ['k8s', ['servers.count', 'balancer.checkInterval', 'deploy.drainTime', 'scaling.auto']],
    ['kubernetes', ['servers.count']],
    ['jwt', ['token.lifetime', 'token.algorithm', 'token.denylist', 'token.extraBytes']],
    ['timeout', ['clients.timeout', 'balancer.answerTimeout', 'store.timeout']],
    ['sticky', ['balancer.stickiness', 'balancer.cookieMaxIdle']],
    ['session affinity', ['balancer.stickiness']],
    ['health check', ['balancer.checkInterval', 'balancer.fall', 'balancer.rise']],
    ['healthcheck', ['balancer.checkInterval']],
    ['grace period', ['deploy.drainTime', 'token.overlap', 'cdn.staleIfError']],
    ['redis', ['store.operationTime', 'store.persistence']],
    ['users', ['clients.count']],
    ['circuit breaker', ['store.failFast', 'balancer.ejectAfter']],
    ['double charge', ['orders.idempotencyKeys']],
    ['Round Robin', ['balancer.policy']],
    ['serviceTime', ['servers.serviceTime']],
  ])('"%s" finds what is meant', (query, meant) => {
    expect(paths(query)).toEqual(expect.arrayContaining(meant));
  });

  it('does not find what only happens to have the letters', () => {
    expect(paths('ttl')).not.toContain('servers.slowFactor');
    expect(paths('jwt')).not.toContain('cdn.on');
  });

  it('finds a product in the sources, where nothing is called so', () => {
    for (const path of paths('haproxy')) {
      expect(fields(`fields.${path}.source`), path).toMatch(/haproxy/i);
    }
    expect(paths('haproxy').length).toBeGreaterThan(0);
    expect(paths('catalina')).toEqual([]);
  });
});

describe('the help of a setting', () => {
  it.each(SETTINGS.map(({ path }) => [path, fields(`fields.${path}.help`)]))(
    'of %s is plain: %s',
    (_, help) => {
      expect(help).toMatch(/^[A-Z"].*[a-z0-9)"]\.$/);
      expect(help.length).toBeLessThanOrEqual(110);
      expect(help.split(/\s+/).length).toBeGreaterThanOrEqual(5);
    },
  );
});
