/**
 * Goal: what a shared cache may keep and use again is what RFC 9111 says, cookie or no cookie.
 * Method: every kind of request meets every kind of answer; the few that may be kept are written down.
 */
import { describe, expect, it } from 'vitest';
import { type CacheHeaders, mayReuse, mayStore } from '../../../src/engine/model/cdn/cacheRules';

const GET = { isSafe: true, isAuthorized: false };
const POST = { isSafe: false, isAuthorized: false };
const BEARER = { isSafe: true, isAuthorized: true };
const answer = (over: Partial<CacheHeaders> = {}): CacheHeaders => ({
  status: 200,
  audience: 'unsaid',
  maxAgeUs: 1000,
  setsCookie: false,
  ...over,
});

describe('an answer', () => {
  it.each([
    ['to GET with max-age', GET, answer(), true],
    ['to GET, public', GET, answer({ audience: 'public' }), true],
    ['to GET, private', GET, answer({ audience: 'private' }), false],
    ['that is never fresh', GET, answer({ maxAgeUs: 0 }), false],
    ['that is an error', GET, answer({ status: 503, audience: 'public' }), false],
    ['to POST', POST, answer({ audience: 'public' }), false],
    // 3.5: Authorization protects what does not say otherwise. Nothing of the kind protects a cookie.
    ['to a token, with max-age', BEARER, answer(), false],
    ['to a token, public', BEARER, answer({ audience: 'public' }), true],
    ['to a token, private', BEARER, answer({ audience: 'private' }), false],
  ])('%s', (_what, request, headers, kept) => {
    expect(mayStore(request, headers, false)).toBe(kept);
    expect(mayStore(request, headers, true)).toBe(kept);
  });

  it('that sets a cookie may be kept, by caches that do (7.3)', () => {
    expect(mayStore(GET, answer({ setsCookie: true }), false)).toBe(false);
    expect(mayStore(GET, answer({ setsCookie: true }), true)).toBe(true);
    expect(mayStore(GET, answer({ setsCookie: true, audience: 'private' }), true)).toBe(false);
  });
});

describe('what is kept', () => {
  it('is used while it is fresh, and as long again as errors allow', () => {
    expect(mayReuse(GET, 1000, 999, 0)).toBe(true);
    expect(mayReuse(GET, 1000, 1000, 0)).toBe(false);
    expect(mayReuse(GET, 1000, 1499, 500)).toBe(true);
    expect(mayReuse(GET, 1000, 1500, 500)).toBe(false);
  });

  it('never answers a request that changes something', () => {
    expect(mayReuse(POST, 1000, 1, 0)).toBe(false);
  });
});
