/**
 * Goal: a transfer is made by begin, confirm and commit, in this order and never without; half done it is state, which
 * is lost, left open or found again where the architecture has put it; and what its person takes for true and what is
 * true are compared by records of their own.
 * Method: transfers under every architecture, with servers stopped, the store wiped and responses lost, with careful and
 * with impatient people, without keys, with one for each commit, and with one for each transfer.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  ARCHITECTURES,
  type ArchitectureId,
  Ending,
  LeftOpen,
  Standing,
} from '../../../src/engine';
import {
  type ChangeAt,
  type Overrides,
  run,
  S1,
  scenario,
  type Told,
} from '../../support/scenarios';

type Bank = Overrides & { readonly clients?: object };

const everywhere = ARCHITECTURES.map(({ id }) => id);
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const bank = ({ clients, ...more }: Bank = {}) =>
  scenario({ workload: 'banking', clients: { thinkTime: [1, 2], ...clients }, ...more });
const LOST: readonly ChangeAt[] = [
  [10, 'lose-answers'],
  [30, 'deliver-answers'],
];

/** How often something was recorded, over all seeds. */
const sum = (
  id: ArchitectureId,
  kind: 'transferTwice' | 'toldFailed' | 'transferLost' | 'transferLeftOpen',
  more: Bank,
  done: readonly ChangeAt[],
): number =>
  SEEDS.reduce(
    (all, seed) => all + run(bank({ seed, ...more }), id, 50, done).only(kind).length,
    0,
  );

/** What was asked for, by attempt. */
const actions = (told: Told) =>
  new Map(told.only('attemptSent').map(({ attempt, action }) => [attempt, action]));

describe.each(everywhere)('transfers under %s', (id) => {
  const told = run(bank(), id, 60, [
    [20, 'stop-server', S1],
    [40, 'wipe-store'],
  ]);

  it('are begun, confirmed and committed, and nothing else is asked for but the account', () => {
    const asked = new Set(actions(told).values());
    asked.delete(Action.login);
    const { begin, confirm, commit, account } = Action;
    expect(asked).toEqual(new Set([begin, confirm, commit, account]));
    expect(told.only('transferMade').length).toBeGreaterThan(0);
  });

  it('are asked for one step further than their people believe they are', () => {
    const believed = new Map<number, number>();
    const needs: Readonly<Record<number, number>> = {
      [Action.begin]: 0,
      [Action.confirm]: 1,
      [Action.commit]: 2,
    };
    for (const record of told.records) {
      if (record.kind === 'clientBelief') believed.set(record.client, record.items);
      if (record.kind !== 'attemptSent' || needs[record.action] === undefined) continue;
      expect(believed.get(record.client) ?? 0).toBe(needs[record.action]);
    }
  });

  it('are refused with 409 where the step before is missing, and its person begins anew', () => {
    const by = actions(told);
    for (const { attempt, action, atUs, client } of told.only('nothingDone')) {
      expect([Action.confirm, Action.commit]).toContain(action);
      const answer = told.only('answered').find((one) => one.attempt === attempt);
      expect([answer?.status, answer?.ending]).toEqual([409, Ending.error]);
      const heard = told.only('attemptEnded').find((one) => one.attempt === attempt);
      if (heard?.status !== 409) continue;
      const next = told.records.find(
        (one) =>
          one.kind === 'attemptSent' &&
          one.client === client &&
          one.atUs > atUs &&
          ![Action.account, Action.login].includes(by.get(one.attempt) as 0),
      );
      if (next?.kind === 'attemptSent') expect(next.action).toBe(Action.begin);
    }
  });
});

describe('a transfer that is half done', () => {
  const stopped: readonly ChangeAt[] = [[20, 'stop-server', S1]];

  it('dies with the server that alone had it, and with no other', () => {
    expect(sum('sticky', 'transferLost', {}, stopped)).toBeGreaterThan(3);
    for (const id of ['central-store', 'jwt', 'hybrid', 'signed-cookie'] as const)
      expect(sum(id, 'transferLost', {}, stopped), id).toBe(0);
  });

  it('dies with the store that alone had it', () => {
    const wiped: readonly ChangeAt[] = [[20, 'wipe-store']];
    for (const id of ['central-store', 'hybrid'] as const)
      expect(sum(id, 'transferLost', {}, wiped), id).toBeGreaterThan(3);
    for (const id of ['sticky', 'jwt'] as const)
      expect(sum(id, 'transferLost', {}, wiped), id).toBe(0);
  });

  it('lies open where nobody comes back to it, if its person has to log in elsewhere', () => {
    const told = run(bank(), 'in-memory', 60);
    const open = told.only('transferLeftOpen');
    expect(open.length).toBeGreaterThan(0);
    for (const { how } of open) expect(how).toBe(LeftOpen.outOfReach);
    // A login under any other architecture finds it, or it is gone.
    for (const id of everywhere.filter((one) => one !== 'in-memory'))
      expect(run(bank(), id, 60).only('transferLeftOpen'), id).toEqual([]);
  });

  it('is found again under Hybrid by whoever logs out and in: it is kept by person', () => {
    const told = run(bank(), 'hybrid', 60, [[15, 'log-out-client', 0]]);
    expect(told.only('revoked').length).toBeGreaterThan(0);
    expect(told.only('transferLost')).toEqual([]);
  });

  it('is left open by whoever leaves, where a copy of it stays behind', () => {
    const leave = { clients: { visitLength: 6, arrivalRate: 0.2, places: 12 } };
    const gone = (id: ArchitectureId) =>
      run(bank(leave), id, 90)
        .only('transferLeftOpen')
        .filter(({ how }) => how === LeftOpen.personGone).length;
    expect(gone('sticky')).toBeGreaterThan(0);
    expect(gone('central-store')).toBeGreaterThan(0);
    // A token leaves with its person.
    expect(gone('jwt')).toBe(0);
  });
});

describe('what somebody is told, against what is true', () => {
  const impatient = { clients: { retryUnsafe: true } };
  const careful = { clients: { retryUnsafe: false } };
  const keyed = (keyPer: string, more = {}) => ({
    orders: { idempotencyKeys: 'sent' },
    clients: { keyPer, ...more },
  });

  it('differs where a response got lost, for people who go on at once', () => {
    for (const id of ['sticky', 'central-store', 'jwt', 'hybrid'] as const) {
      expect(sum(id, 'toldFailed', impatient, LOST), id).toBeGreaterThan(0);
      expect(sum(id, 'toldFailed', careful, LOST), id).toBe(0);
    }
  });

  it('is found out by looking, but for a token that still says “confirmed”', () => {
    for (const id of ['sticky', 'central-store', 'hybrid'] as const)
      expect(sum(id, 'transferTwice', careful, LOST), id).toBe(0);
    expect(sum('jwt', 'transferTwice', careful, LOST)).toBeGreaterThan(5);
    expect(sum('signed-cookie', 'transferTwice', careful, LOST)).toBeGreaterThan(5);
  });

  it('costs nobody a second transfer with a key for all of it, and some with one for each commit', () => {
    const each = sum('jwt', 'transferTwice', keyed('request'), LOST);
    const plain = sum('jwt', 'transferTwice', impatient, LOST);
    expect(each).toBeGreaterThan(0);
    expect(each).toBeLessThan(plain / 2);
    for (const id of everywhere)
      expect(sum(id, 'transferTwice', keyed('transfer'), LOST), id).toBe(0);
  });

  it('costs nobody a second transfer where it was made and its session could not be saved', () => {
    // The one server remembers the keys; the store dies between commit and save, and comes back.
    const frozen: readonly ChangeAt[] = [10, 20, 30, 40].flatMap((atSeconds): ChangeAt[] => [
      [atSeconds, 'freeze-store'],
      [atSeconds + 3, 'unfreeze-store'],
    ]);
    const one = (idempotencyKeys: string): Bank => ({
      servers: { count: 1 },
      orders: { idempotencyKeys, keyPlace: 'server-memory' },
      clients: { keyPer: 'transfer', retryUnsafe: true },
    });
    for (const id of ['central-store', 'hybrid'] as const) {
      expect(sum(id, 'transferTwice', one('sent'), frozen), id).toBe(0);
      expect(sum(id, 'transferTwice', one('off'), frozen), id).toBeGreaterThan(0);
    }
  });

  it('is recorded once for each undertaking, by whoever is not told of success', () => {
    for (const seed of SEEDS) {
      const told = run(bank({ seed, ...impatient }), 'jwt', 50, LOST);
      const seen = told
        .only('toldFailed')
        .map(({ client, undertaking }) => `${client}/${undertaking}`);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  it('is the same in every lane as far as it is no matter of the architecture: what is wanted', () => {
    const wants = everywhere.map((id) =>
      run(bank(), id, 12)
        .only('attemptSent')
        .filter(({ client, atUs, again }) => client === 1 && atUs < 4e6 && !again)
        .map(({ action }) => (action === Action.login ? 'login' : action)),
    );
    const first = wants.map(([one]) => one);
    expect(new Set(first).size).toBe(1);
  });
});

it('never logs anybody out by a refusal: a step that is missing is no login that is', () => {
  const told = run(bank(), 'hybrid', 60, [[20, 'wipe-store']]);
  expect(told.only('nothingDone').length).toBeGreaterThan(0);
  const out = told.only('clientStanding').filter(({ standing }) => standing === Standing.loggedOut);
  expect(out.filter(({ atUs }) => atUs > 0)).toEqual([]);
});
