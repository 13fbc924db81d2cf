/**
 * Goal: signatures are as long as real ones, and cost what was measured.
 * Method: Node signs the same claims with each algorithm, and the lengths are compared; then workers are timed.
 */

import { createHmac, generateKeyPairSync, sign as signWith } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { holdingOf } from '../../../src/engine/model/state/holding';
import { tokenHeader } from '../../../src/engine/model/tokens/algorithm';
import { formOf, signed } from '../../../src/engine/model/tokens/signing';
import { onePerson } from '../../support/onePerson';
import { run, scenario, seconds } from '../../support/scenarios';

type Algorithm = 'HS256' | 'RS256' | 'ES256';
const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

const SIGNERS: Readonly<Record<Algorithm, (text: string) => Buffer>> = {
  HS256: (text) => createHmac('sha256', 'a secret').update(text).digest(),
  RS256: (text) => signWith('sha256', Buffer.from(text), RSA),
  ES256: (text) => signWith('sha256', Buffer.from(text), { key: EC, dsaEncoding: 'ieee-p1363' }),
};
const ALGORITHMS = Object.keys(SIGNERS) as Algorithm[];

const encode = (text: string) => Buffer.from(text).toString('base64url');

/** A real token with these claims. */
function serialise(algorithm: Algorithm, header: string, claims: object): string {
  const signed = `${encode(header)}.${encode(JSON.stringify(claims))}`;
  return `${signed}.${SIGNERS[algorithm](signed).toString('base64url')}`;
}

const settings = (algorithm: Algorithm, more: object = {}) =>
  scenario({ token: { algorithm, ...more } }).token;

const FORM = formOf({ carrier: 'token' }, 'cart');
const HOLDING = holdingOf(7, 0, true, { id: 3, items: [101, 202], lines: [0, 0], position: 0 });

describe.each(ALGORITHMS)('%s', (algorithm) => {
  it('makes tokens as long as real ones', () => {
    for (const extraBytes of [0, 1, 40, 1313]) {
      const set = settings(algorithm, { extraBytes });
      const roles = extraBytes === 0 ? {} : { roles: 'r'.repeat(extraBytes) };
      const token = signed(FORM, HOLDING, 0, 3, set);
      const claims = { ...FORM.claims(token), ...roles };
      const real = serialise(algorithm, tokenHeader(set, token.key), claims);
      expect(token.bytes).toBe(real.length);
    }
  });

  it('names itself in a header that is JSON', () => {
    const header = JSON.parse(tokenHeader(settings(algorithm), 12)) as Record<string, string>;
    const kid = algorithm === 'HS256' ? {} : { kid: 'key-2026-12' };
    expect(header).toEqual({ alg: algorithm, typ: 'JWT', ...kid });
  });
});

it('gives minimal claims the lengths that were measured: 152, 478 and 222 characters', () => {
  const claims = { sub: 'user-1234', iat: 1767225600, exp: 1767229200 };
  const lengths = ALGORITHMS.map(
    (algorithm) => serialise(algorithm, tokenHeader(settings(algorithm), 1), claims).length,
  );
  expect(lengths).toEqual([152, 478, 222]);
});

/** Worker time of the first request of one person, beyond the work itself, in microseconds. */
function spent(wants: 'browse' | 'add', algorithm: Algorithm, costFactor: number): number {
  const told = run(onePerson(wants, { token: { algorithm, costFactor } }), 'jwt', 5);
  const [started] = told.only('workStarted');
  const [ended] = told.only('workEnded');
  return (ended?.atUs ?? 0) - (started?.atUs ?? 0) - seconds(0.4);
}

it.each([
  ['HS256', 10, 10],
  ['RS256', 32, 252],
  ['ES256', 74, 36],
] as const)('%s takes %i microseconds to check and %i to sign', (algorithm, check, sign) => {
  expect(spent('browse', algorithm, 1)).toBe(check);
  expect(spent('add', algorithm, 1)).toBe(check + sign);
  expect(spent('add', algorithm, 1000)).toBe(1000 * (check + sign));
  expect(spent('add', algorithm, 0)).toBe(0);
});

it('keeps HS256 at 20 ms in slow motion', () => {
  expect(scenario().token.costFactor * 10).toBe(seconds(0.02));
  expect(scenario({ world: 'realistic' }).token.costFactor).toBe(1);
});
