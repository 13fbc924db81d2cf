/**
 * Goal: a token that was altered by hand proves nobody from then on, and what comes of that is counted as what it is.
 * Method: the token of one person of six is altered while it waits, under every architecture; where a request is under way, that
 * of one person whose request can be followed by hand.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  ARCHITECTURES,
  type ArchitectureId,
  architecture,
  Cause,
  createSimulation,
  Ending,
  LookupResult,
  PACKING,
  Rejection,
  Standing,
  saysItAll,
} from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import {
  type ChangeAt,
  history,
  type Overrides,
  run,
  scenario,
  seconds,
} from '../../support/scenarios';

const BEN = 1;
/** Ben thinks then, whatever is between. */
const AT_S = 8.5;
const TAMPER: ChangeAt = [AT_S, 'tamper-token', BEN];
const IDS = ARCHITECTURES.map(({ id }) => id);
const SIGNED = IDS.filter((id) => saysItAll(architecture(id)));
const UNSIGNED = IDS.filter((id) => !SIGNED.includes(id));
const ofBen = <T extends { client: number }>(list: readonly T[]) =>
  list.filter(({ client }) => client === BEN);

it('some carry something signed, and some do not', () => {
  expect(SIGNED).toEqual(['jwt', 'hybrid', 'signed-cookie']);
});

describe.each(SIGNED)('an altered token under %s', (id) => {
  const told = run({}, id, 60, [TAMPER]);
  const refused = told.only('tokenRejected');

  it('is turned down once, for its signature, by whichever server gets it', () => {
    expect(refused.map(({ why }) => why)).toEqual([Rejection.altered]);
    const [own] = ofBen(told.only('attemptSent')).filter(({ atUs }) => atUs >= seconds(AT_S));
    expect(refused[0]?.attempt).toBe(own?.attempt);
    const results = told.only('lookup').filter(({ attempt }) => attempt === own?.attempt);
    expect(results.map(({ result }) => result)).toEqual([LookupResult.altered]);
  });

  it('is answered "not logged in", and the login brings one that is accepted', () => {
    const own = ofBen(told.only('attemptEnded')).filter(({ atUs }) => atUs > seconds(AT_S));
    const status = architecture(id).notLoggedIn;
    expect(own[0]).toMatchObject({ status, ending: Ending.notLoggedIn, heldSession: true });
    expect(own.slice(1).every(({ ending }) => ending === Ending.ok)).toBe(true);
    const sent = ofBen(told.only('attemptSent')).filter(({ atUs }) => atUs > seconds(AT_S));
    expect(sent[1]?.action).toBe(Action.login);
    expect(sent.filter(({ action }) => action === Action.login).length).toBe(1);
    expect(ofBen(told.only('clientStanding')).at(-1)?.standing).toBe(Standing.loggedIn);
    const altered = ofBen(told.only('clientCredential')).map((one) => one.altered);
    expect([altered.includes(true), altered.at(-1)]).toEqual([true, false]);
  });

  it('ends the session: it is not lost, nobody is forced, nothing is an error', () => {
    const ended = told.only('sessionEnded');
    expect(ended.map(({ client, cause, atUs }) => [client, cause, atUs])).toEqual([
      [BEN, Cause.tampered, seconds(AT_S)],
    ]);
    const { simulation } = told;
    expect(simulation.metric('sessions-lost')).toBe(0);
    expect(simulation.metric('forced-logins')).toBe(0);
    expect(simulation.metric('errors')).toBe(0);
    expect(simulation.metric('refusals')).toBe(1);
  });

  it('loses the cart that was in it, and no other', () => {
    const lost = told.only('cartLost').map(({ client, cause, atUs }) => [client, cause, atUs]);
    const own = [BEN, Cause.tampered, seconds(AT_S)];
    expect(lost).toEqual(id === 'hybrid' ? [] : [own]);
    expect(told.simulation.metric('carts-lost')).toBe(lost.length);
  });

  it('cannot be altered again before there is another one', () => {
    const simulation = createSimulation(scenario(), { architecture: id });
    simulation.advanceTo(seconds(AT_S));
    expect(simulation.intervene('tamper-token', BEN)).toBe(true);
    expect(simulation.intervene('tamper-token', BEN)).toBe(false);
    simulation.advanceTo(seconds(40));
    expect(simulation.intervene('tamper-token', BEN)).toBe(true);
  });

  it('is part of what a snapshot keeps', () => {
    const options = { architecture: id, history: history([TAMPER]) };
    const straight = createSimulation(scenario(), options);
    for (const atS of [8, 9, 10.5, 12, 13.5]) {
      straight.advanceTo(seconds(atS));
      const other = createSimulation(scenario(), options);
      other.restore(straight.snapshot(PACKING));
      other.advanceTo(seconds(60));
      expect([atS, other.traceHash]).toEqual([atS, told.simulation.traceHash]);
    }
  });
});

describe('nothing can be altered', () => {
  const refuses = (overrides: Overrides, id: ArchitectureId, atS: number) => {
    const simulation = createSimulation(scenario(overrides), { architecture: id });
    simulation.advanceTo(seconds(atS));
    return !simulation.accepts('tamper-token', BEN);
  };

  it.each(UNSIGNED)('that is not signed: %s', (id) => {
    expect(refuses({}, id, AT_S)).toBe(true);
    const { traceHash } = run({}, id, 30, [TAMPER]).simulation;
    expect(traceHash).toBe(run({}, id, 30).simulation.traceHash);
  });

  it('that only stands in for the store', () => {
    const store = { fallback: 'signed-cookie' };
    expect(
      run({ store }, 'central-store', 8).only('clientCredential').at(-1)?.bytes,
    ).toBeGreaterThan(200);
    expect(refuses({ store }, 'central-store', 8)).toBe(true);
  });

  it.each(SIGNED)('before anybody has logged in: %s', (id) => {
    expect(refuses({ clients: { loggedIn: false } }, id, 0.5)).toBe(true);
    expect(refuses({ clients: { loggedIn: false } }, id, 30)).toBe(false);
  });
});

describe('a request that left with the token as it was', () => {
  /** It leaves at 1 s, is at the server at 2 s, and its answer is there a second after the work. */
  const during: ChangeAt = [1.2, 'tamper-token', 0];

  it.each(['jwt', 'signed-cookie'] as const)('brings a new one, and all is well: %s', (id) => {
    const told = run(onePerson('add'), id, 20, [during]);
    expect(told.only('tokenRejected')).toEqual([]);
    expect(told.only('sessionEnded')).toEqual([]);
    expect(told.only('cartLost')).toEqual([]);
    const altered = told.only('clientCredential').map((one) => one.altered);
    expect(altered.slice(-2)).toEqual([true, false]);
  });

  it.each(SIGNED)('brings none, and then the session has ended: %s', (id) => {
    const told = run(onePerson('browse'), id, 20, [during]);
    const [answered] = told.only('attemptEnded');
    expect(answered?.ending).toBe(Ending.ok);
    expect(told.only('sessionEnded')).toMatchObject([
      { atUs: answered?.atUs, cause: Cause.tampered },
    ]);
    expect(told.only('sessionLost')).toEqual([]);
  });

  it('is overtaken by a login in another tab: that is nobody’s loss of a session', () => {
    const shop = { clients: { count: 1, tabs: 2, thinkTime: [0.2, 0.4], cartItems: [2, 2] } };
    for (let tenths = 10; tenths < 60; tenths += 1) {
      const told = run(shop, 'jwt', 30, [[tenths / 10, 'tamper-token', 0]]);
      expect([tenths, told.only('sessionLost'), told.only('forcedLogin')]).toEqual([
        tenths,
        [],
        [],
      ]);
    }
  });
});

describe('with a refresh token', () => {
  const token = { refreshLifetime: 3600 };

  it.each(['jwt', 'hybrid'] as const)('the session goes on without a login: %s', (id) => {
    const told = run({ token }, id, 60, [TAMPER]);
    expect(ofBen(told.only('tokenRefreshed')).length).toBe(1);
    expect(told.only('sessionEnded')).toEqual([]);
    expect(told.only('sessionLost')).toEqual([]);
    const logins = told.only('attemptSent').filter(({ action }) => action === Action.login);
    expect(logins.length).toBe(1);
    const later = ofBen(told.only('clientStanding')).filter(({ atUs }) => atUs > seconds(AT_S));
    expect(later.map(({ standing }) => standing)).not.toContain(Standing.loggedOut);
    const lost = told.only('cartLost').map(({ client, cause }) => [client, cause]);
    expect(lost).toEqual(id === 'jwt' ? [[BEN, Cause.tampered]] : []);
  });
});
