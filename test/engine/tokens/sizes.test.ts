/**
 * Goal: limits on cookies and headers bite at the byte, and what follows from that is left to the model.
 * Method: one person's token is measured, and limits are set to its size and one byte less.
 */
import { describe, expect, it } from 'vitest';
import { Ending, LookupResult, SizeLimit } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { run, scenario } from '../../support/scenarios';

const bytesOf = (token: object) =>
  run(onePerson('browse', { token: token as never }), 'jwt', 5).only('attemptSent')[0]?.bytes ?? 0;

/** Ana with two items, under JWT. */
const BEARER = bytesOf({});
const COOKIE = bytesOf({ carrier: 'cookie' });

describe('a token in a cookie', () => {
  it('costs a shorter name than one in the Authorization header', () => {
    expect(BEARER - COOKIE).toBe('Authorization: Bearer '.length - 'Cookie: token='.length);
  });

  const cookie = (limit: number, wants: 'browse' | 'add' = 'browse') =>
    onePerson(wants, {
      clients: { cookieLimit: limit, thinkTime: [2, 2], loggedIn: false },
      token: { carrier: 'cookie' },
    });
  // A first token has an empty cart. Name and value count, the equals sign does not.
  const empty = run(cookie(4096), 'jwt', 9).only('attemptSent')[1]?.bytes ?? 0;
  const size = empty - 'Cookie: ='.length;

  it('is kept up to the limit', () => {
    const told = run(cookie(size), 'jwt', 30);
    expect(told.only('tooLarge')).toEqual([]);
    expect(told.only('sessionLost')).toEqual([]);
  });

  it('is ignored by the browser above it: nobody stays logged in', () => {
    const told = run(cookie(size - 1), 'jwt', 30);
    const [ignored] = told.only('tooLarge');
    expect(ignored).toMatchObject({ limit: SizeLimit.browser, bytes: size });
    expect(told.only('lookup').every(({ result }) => result === LookupResult.missing)).toBe(true);
    expect(told.simulation.metric('refusals')).toBeGreaterThan(2);
    expect(told.only('forcedLogin').length).toBeGreaterThan(1);
  });

  it('stays as it was where the cart has grown too large: the page shows what is not kept', () => {
    const told = run(cookie(size + 20, 'add'), 'jwt', 60);
    const ignored = told.only('tooLarge');
    expect(ignored.length).toBeGreaterThan(2);
    const [first] = ignored;
    const believed = told.only('clientBelief').filter(({ atUs }) => atUs >= (first?.atUs ?? 0));
    // Every page shows one item more than the cookie holds, and the next one shows the same again.
    expect(new Set(believed.map(({ items }) => items)).size).toBe(1);
    expect(told.only('sessionLost')).toEqual([]);
  });
});

describe('headers', () => {
  const limited = (where: 'balancer' | 'servers', headerLimit: number) =>
    run(onePerson('browse', { [where]: { headerLimit } }), 'jwt', 5);

  it.each([
    ['balancer', 400, SizeLimit.balancer],
    ['servers', 431, SizeLimit.server],
  ] as const)('that are too large for the %s are answered %i', (where, status, limit) => {
    expect(limited(where, BEARER).only('attemptEnded')[0]).toMatchObject({ status: 200 });
    const told = limited(where, BEARER - 1);
    expect(told.only('attemptEnded')[0]).toMatchObject({ status, ending: Ending.error });
    expect(told.only('tooLarge')[0]).toMatchObject({ limit, bytes: BEARER });
    expect(told.only('workStarted')).toEqual([]);
    expect(told.only('routed').length > 0).toBe(where === 'servers');
  });

  it.each([
    ['balancer', 400],
    ['servers', 431],
  ] as const)('that are too large for the %s are not sent again as they are', (where, status) => {
    const clients = { thinkTime: [20, 20], retryAfter: 1 };
    const shop = onePerson('browse', { clients, [where]: { headerLimit: BEARER - 1 } });
    const told = run(shop, 'jwt', 15);
    expect(told.only('attemptEnded').map((one) => one.status)).toEqual([status]);
  });

  it('have the limits of nginx and Node unless told otherwise', () => {
    const { balancer, servers, clients } = scenario();
    expect([balancer.headerLimit, servers.headerLimit, clients.cookieLimit]).toEqual([
      8192, 16384, 4096,
    ]);
  });
});

describe('extra claims', () => {
  it('are paid for in every request, at four bytes for three', () => {
    const fat = bytesOf({ extraBytes: 1313 });
    const frame = ',"roles":""'.length;
    expect(Math.abs(fat - BEARER - ((1313 + frame) * 4) / 3)).toBeLessThan(1);
    // Forty roles: about as measured, 1,832 characters of HS256 token with nothing else in it.
    expect(fat).toBeGreaterThan(1832);
  });

  it('reach the limits one after the other: browser, balancer, server', () => {
    const hit = (extraBytes: number, carrier: string, headerLimit = 8192) => {
      const token = { extraBytes, carrier };
      const told = run({ token, balancer: { headerLimit } }, 'jwt', 30);
      return [...new Set(told.only('tooLarge').map(({ limit }) => limit))];
    };
    expect(hit(2500, 'cookie')).toEqual([]);
    expect(hit(3500, 'cookie')).toEqual([SizeLimit.browser]);
    expect(hit(3500, 'authorization')).toEqual([]);
    expect(hit(6500, 'authorization')).toEqual([SizeLimit.balancer]);
    // AWS ALB lets 16 K pass, and Node takes 16 KiB in all.
    expect(hit(6500, 'authorization', 65536)).toEqual([]);
    expect(hit(12500, 'authorization', 65536)).toEqual([SizeLimit.server]);
  });
});
