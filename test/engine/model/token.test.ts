/**
 * Goal: a token on the stage is as long as the token that a real library would send.
 * Method: the same claims are signed with Node's HMAC, and the lengths compared; then along whole runs.
 */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { credentialBytes } from '../../../src/engine/model/requests/credential';
import { type Cart, type Holding, holdingOf } from '../../../src/engine/model/state/holding';
import type { Token } from '../../../src/engine/model/state/token';
import { formOf, signed } from '../../../src/engine/model/tokens/signing';
import fc from '../../support/random';
import { run, scenario, seconds } from '../../support/scenarios';

const SETTINGS = scenario().token;
const FORM = formOf({ carrier: 'token' }, 'cart');

const held = (session: number, affinity: number, token: Token | null = null) => ({
  session,
  affinity,
  token,
});

/** A JSON Web Token as RFC 7515 describes it. */
function sign(claims: object): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', 'a secret').update(signed).digest('base64url')}`;
}

const product = fc.integer({ min: 100, max: 999 });
const cart: fc.Arbitrary<Cart | null> = fc.oneof(
  fc.constant(null),
  fc
    .array(product, { maxLength: 200 })
    .map((items) => ({ id: 1, items, lines: items.map(() => 0), position: 0 })),
);
const holding: fc.Arbitrary<Holding> = fc
  .tuple(fc.integer({ min: 1, max: 1e9 }), fc.nat(9999), cart)
  .map(([session, owner, kept]) => holdingOf(session, owner, true, kept));
const token: fc.Arbitrary<Token> = fc
  .record({
    holding,
    issuedUs: fc.nat(seconds(604800)),
    lifetime: fc.nat(seconds(2592000)),
    key: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ holding: kept, issuedUs, lifetime, key }) =>
    signed(FORM, kept, issuedUs, key, { ...SETTINGS, lifetime }),
  );

describe('a token', () => {
  it('has the size of the real one with the same claims', () => {
    fc.assert(
      fc.property(token, (one) => {
        const real = sign(FORM.claims(one));
        expect(one.bytes).toBe(real.length);
        expect(real).toMatch(/^[\w-]+\.[\w-]+\.[\w-]{43}$/);
        expect(credentialBytes(held(1, 0, one), 'token', SETTINGS)).toBe(
          `Authorization: Bearer ${real}`.length,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('says who, which session, since when, until when, and what is in the cart', () => {
    const claims = FORM.claims({
      holding: holdingOf(7, 0, true, { id: 3, items: [101, 202], lines: [0, 1], position: 0 }),
      issuedUs: seconds(5.9),
      expiresUs: seconds(3605.9),
      key: 1,
    });
    const start = Date.UTC(2026, 0, 1) / 1000;
    const dates = { iat: start + 5, exp: start + 3605 };
    expect(claims).toEqual({ sub: 'Ana', jti: 's7', ...dates, cart: [101, 202] });
  });

  it('grows with every item, and only where the cart travels', () => {
    const shop = { clients: { cartItems: [0, 0], addWeight: 10, checkoutWeight: 0 } };
    const sent = run(shop, 'jwt', 60).only('attemptSent');
    const sizes = sent.filter(({ client }) => client === 0).map(({ bytes }) => bytes);
    expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
    expect(new Set(sizes).size).toBeGreaterThan(5);
    const hybrid = run(shop, 'hybrid', 60).only('attemptSent');
    const constant = hybrid.filter(({ client }) => client === 0).map(({ bytes }) => bytes);
    expect(new Set(constant).size).toBe(1);
  });

  it('keeps the age of its login when it is written anew for another cart', () => {
    // Otherwise adding something now and then would keep a token good for ever.
    const shop = { clients: { addWeight: 100 }, token: { lifetime: 30 } };
    const ended = run(shop, 'jwt', 60).only('sessionEnded');
    expect(ended.length).toBeGreaterThanOrEqual(6);
  });
});

describe('a session cookie', () => {
  it('has the size that express-session and HAProxy give it', () => {
    // "s:" + 32 characters of id + "." + 43 of signature; the colon is percent-encoded.
    const cookie = `Cookie: connect.sid=s%3A${'a'.repeat(32)}.${'b'.repeat(43)}`;
    expect(credentialBytes(held(1, 0), 'session-cookie', SETTINGS)).toBe(cookie.length);
    expect(credentialBytes(held(1, 3), 'session-cookie', SETTINGS)).toBe(
      `${cookie}; SRV=S3`.length,
    );
    expect(credentialBytes(held(0, 12), 'session-cookie', SETTINGS)).toBe('Cookie: SRV=S12'.length);
    expect(credentialBytes(held(0, 0), 'session-cookie', SETTINGS)).toBe(0);
  });

  it('is both cookies where a signed one stands in for the store', () => {
    fc.assert(
      fc.property(token, (one) => {
        const alone = credentialBytes(held(1, 0), 'session-cookie', SETTINGS);
        const both = credentialBytes(held(1, 0, one), 'session-cookie', SETTINGS);
        expect(both).toBe(alone + '; token='.length + one.bytes);
      }),
    );
  });

  it('is the same for everybody and all the time', () => {
    const sent = run(scenario(), 'central-store', 30).only('attemptSent');
    expect(new Set(sent.map(({ bytes }) => bytes)).size).toBe(1);
  });
});
