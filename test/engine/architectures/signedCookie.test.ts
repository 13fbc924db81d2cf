/**
 * Goal: a session sealed in a cookie is as long as a real one, ends when it should, and is lost to nobody by any machine.
 * Nothing says so: it follows from twenty lines of plans.
 * Method: the length against HMAC-SHA1 and against what Flask's itsdangerous 2.2 was measured to write; whole runs beside
 * those under JWT, which must be the same but for what is on the wire; then each end that such a session has.
 */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Cause, Ending, SizeLimit } from '../../../src/engine';
import { credentialBytes } from '../../../src/engine/model/requests/credential';
import { holdingOf } from '../../../src/engine/model/state/holding';
import { formOf, signed } from '../../../src/engine/model/tokens/signing';
import { onePerson } from '../../support/onePerson';
import fc from '../../support/random';
import {
  type ChangeAt,
  type Overrides,
  run,
  scenario,
  seconds,
  type Told,
} from '../../support/scenarios';

const ID = 'signed-cookie';
const SETTINGS = scenario().token;
const FORM = formOf({ carrier: 'sealed-cookie' }, 'cart');

const cartOf = (items: readonly number[]) => ({
  id: 1,
  items,
  lines: items.map(() => 0),
  position: 0,
});
const sealed = (owner: number, items: readonly number[]) =>
  signed(FORM, holdingOf(1, owner, true, cartOf(items)), seconds(5), 1, SETTINGS);

/** A session as itsdangerous signs it for Flask: claims, four bytes of date, HMAC-SHA1. */
function seal(claims: object): string {
  const date = Buffer.alloc(4);
  date.writeUInt32BE(1767225605);
  const text = `${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${date.toString('base64url')}`;
  return `${text}.${createHmac('sha1', 'a secret').update(text).digest('base64url')}`;
}

describe('the cookie', () => {
  it('is as long as a real one with the same claims', () => {
    const items = fc.array(fc.integer({ min: 100, max: 999 }), { maxLength: 200 });
    fc.assert(
      fc.property(fc.nat(9999), items, (owner, list) => {
        const one = sealed(owner, list);
        const real = seal(FORM.claims(one));
        expect(one.bytes).toBe(real.length);
        const held = { session: 1, affinity: 0, token: one };
        expect(credentialBytes(held, 'sealed-cookie', SETTINGS)).toBe(
          `Cookie: session=${real}`.length,
        );
        expect(credentialBytes({ ...held, affinity: 3 }, 'sealed-cookie', SETTINGS)).toBe(
          `Cookie: session=${real}; SRV=S3`.length,
        );
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [0, 67],
    [1, 71],
    [3, 82],
    [8, 109],
    [12, 130],
  ])('of Ana with %i items has the length that was measured: %i', (count, bytes) => {
    expect(
      sealed(
        0,
        Array.from({ length: count }, () => 101),
      ).bytes,
    ).toBe(bytes);
  });

  it('is in no request of somebody who has none: there is no other cookie', () => {
    const none = { session: 7, affinity: 0, token: null };
    expect(credentialBytes(none, 'sealed-cookie', SETTINGS)).toBe(0);
    expect(credentialBytes(none, 'token', SETTINGS)).toBe(0);
  });

  it('does not change with the algorithm of tokens, in length or in cost', () => {
    const of = (algorithm: string) => run({ token: { algorithm } }, ID, 60).simulation.traceHash;
    expect(of('RS256')).toBe(of('HS256'));
  });
});

/** All that people come to, without what stands on the wire. */
function fates(told: Told) {
  return told.records.flatMap((record): object[] => {
    switch (record.kind) {
      case 'clientCredential':
        return [];
      case 'attemptSent':
        return [{ ...record, bytes: 0 }];
      case 'attemptEnded':
      case 'answered':
        return record.ending === Ending.notLoggedIn ? [{ ...record, status: 0 }] : [record];
      default:
        return [record];
    }
  });
}

const CHANGES: readonly (readonly [string, readonly ChangeAt[]])[] = [
  ['nothing', []],
  ['a server that stops', [[8, 'stop-server', 0]]],
  ['a store that is wiped', [[8, 'wipe-store']]],
  ['a zone that is lost', [[8, 'stop-zone', 0]]],
  ['another key', [[8, 'rotate-keys']]],
  ['a ban', [[8, 'ban-client', 1]]],
  ['lost messages', [[8, 'start-loss']]],
];

describe('what people come to', () => {
  it.each(CHANGES)(
    'is what it is under JWT, where nothing tells the two apart: %s',
    (_, interventions) => {
      expect(fates(run({}, ID, 60, interventions))).toEqual(
        fates(run({}, 'jwt', 60, interventions)),
      );
    },
  );

  it('asks no store, and leaves nothing in the memory of servers', () => {
    const told = run({}, ID, 120, [[20, 'stop-server', 1]]);
    expect(told.simulation.metric('store-operations-per-request')).toBe(0);
    expect(told.simulation.metric('session-memory-by-node')).toBe(0);
  });
});

describe('age', () => {
  const shortLived = (more: Overrides = {}, clients: object = {}) =>
    run({ clients, token: { lifetime: 20, ...more } }, ID, 300);

  it('ends a session that nobody changes, and that is no loss', () => {
    const told = shortLived({}, { addWeight: 0, checkoutWeight: 0 });
    const causes = told.only('sessionEnded').map(({ cause }) => cause);
    expect(new Set(causes)).toEqual(new Set([Cause.tokenExpired]));
    expect(causes.length).toBeGreaterThan(20);
    expect(told.people('sessionLost')).toEqual([]);
    expect(told.simulation.metric('forced-logins')).toBe(0);
  });

  it('begins anew with every change, where a token keeps that of its login', () => {
    // Somebody who does nothing but add, every 3 s or so, is never too old.
    const adding = onePerson('add', {
      token: { lifetime: 20 },
      clients: { thinkTime: [2, 4], cartLimit: 200 },
    });
    expect(run(adding, ID, 120).only('sessionEnded')).toEqual([]);
    expect(run(adding, 'jwt', 120).only('sessionEnded').length).toBeGreaterThan(1);
  });

  it('begins anew past half its life, where what is signed slides', () => {
    expect(shortLived({ renewal: 'sliding' }, { thinkTime: [1, 2] }).only('sessionEnded')).toEqual(
      [],
    );
  });

  it('is not put off by refresh tokens: there are none', () => {
    const hash = (token: object) =>
      run({ token: { lifetime: 20, ...token } }, ID, 120).simulation.traceHash;
    expect(hash({ refreshLifetime: 3600 })).toBe(hash({}));
  });
});

describe('two answers that each bring a cookie', () => {
  const adding = (tabs: number) => ({
    clients: { tabs, thinkTime: [0, 2], addWeight: 8, checkoutWeight: 0, cartLimit: 200 },
    servers: { workers: 16 },
  });
  const lost = (tabs: number) =>
    run(adding(tabs), ID, 120)
      .only('updateLost')
      .reduce((sum, { items }) => sum + items, 0);

  it('leave the cart of the one that arrives last', () => {
    expect(lost(2)).toBeGreaterThan(10);
  });

  it('are none where everybody waits for one answer before asking again', () => {
    expect(lost(1)).toBe(0);
  });
});

describe('a cookie that is too large', () => {
  const growing = onePerson('add', {
    clients: { thinkTime: [2, 4], cartItems: [0, 0], cartLimit: 200, cookieLimit: 512 },
    token: { itemBytes: 40 },
  });
  const told = run(growing, ID, 120);

  it('is ignored by the browser, which keeps the one before: the cart stops growing', () => {
    const ignored = told.only('tooLarge');
    expect(ignored.length).toBeGreaterThan(3);
    expect(ignored.every(({ limit, bytes }) => limit === SizeLimit.browser && bytes > 512)).toBe(
      true,
    );
    const carried = told.only('clientCredential').map(({ bytes }) => bytes);
    // "Cookie: " and "=" are no part of what the limit is about.
    expect(Math.max(...carried)).toBeLessThanOrEqual(512 + 'Cookie: ='.length);
    expect(new Set(carried.slice(-5)).size).toBe(1);
  });

  it('logs nobody out', () => {
    expect(told.only('sessionLost')).toEqual([]);
    expect(told.only('attemptEnded').every(({ ending }) => ending === Ending.ok)).toBe(true);
  });
});

describe('the end on purpose', () => {
  it('is the answer to a logout, which deletes the cookie: until then the browser sends it', () => {
    const told = run({}, ID, 60, [[8, 'log-out-client', 1]]);
    const asked = told.only('revoked').find(({ client }) => client === 1);
    const gone = told
      .only('clientCredential')
      .find(({ atUs, client, bytes }) => client === 1 && bytes === 0 && atUs >= (asked?.atUs ?? 0));
    expect(gone?.atUs).toBeGreaterThan(asked?.atUs ?? Number.POSITIVE_INFINITY);
    expect(told.people('sessionLost')).toEqual([]);
    expect(told.simulation.metric('forced-logins')).toBe(0);
  });

  it('never comes for somebody who is banned and goes on changing the cart', () => {
    const adding = onePerson('add', {
      token: { lifetime: 20 },
      clients: { thinkTime: [2, 4], cartLimit: 200 },
    });
    const told = run(adding, ID, 120, [[8, 'ban-client', 0]]);
    const served = told.only('acceptedAfterRevocation');
    expect(Math.max(...served.map(({ sinceUs }) => sinceUs))).toBeGreaterThan(seconds(100));
  });

  it('is the same with a denylist: nobody asks it', () => {
    const hash = (denylist: string) =>
      run({ token: { denylist } }, ID, 60, [[8, 'ban-client', 1]]).simulation.traceHash;
    expect(hash('store')).toBe(hash('none'));
  });
});
