import { expect } from 'vitest';
import { Action, ARCHITECTURES, Ending } from '../../src/engine';
import type { FailureId, Stage, TrialId } from '../../src/useCases/useCases';
import type { Told } from '../support/scenarios';
import { planned, played, total, under } from './stages';

const LOST_S = [10, 30] as const;

/** The scenario's people, who look before they go on. */
const careful = (stage: Stage) => ({
  more: { clients: { ...plain(stage).clients, retryUnsafe: false } },
});
const plain = (_stage: Stage) => ({ clients: { thinkTime: [1, 2] } });
const perTransfer = (stage: Stage) => ({
  more: { clients: { ...plain(stage).clients, keyPer: 'transfer' } },
});

const commits = (told: Told) =>
  new Set(
    told
      .only('attemptSent')
      .flatMap(({ attempt, action }) => (action === Action.commit ? [attempt] : [])),
  );

/** What is said of each thing to try with transfers. */
export const BANKING_CLAIMS = {
  'banking.stop': (stage) => {
    const told = played(stage);
    expect(told.only('change').map(({ atUs, change }) => [atUs, change])).toEqual([
      [20e6, 'stop-server'],
    ]);
    expect(total(told, 'transfers-lost')).toBe(1);
    expect(told.only('transferLost')[0]?.atUs).toBeGreaterThanOrEqual(20e6);
    for (const id of ['jwt', 'hybrid'] as const)
      expect(total(played(under(stage, id)), 'transfers-lost'), id).toBe(0);
    expect(total(played(under(stage, 'in-memory')), 'transfers-left-open')).toBeGreaterThan(0);
  },
  'banking.told': (stage) => {
    const told = played(stage);
    expect(told.only('change').map(({ atUs }) => atUs / 1e6)).toEqual(LOST_S);
    expect(total(told, 'told-failed')).toBeGreaterThan(0);
    expect(total(told, 'transfers-made-twice')).toBeGreaterThan(0);
    for (const { id } of ARCHITECTURES)
      expect(total(played(under(stage, id), careful(stage)), 'told-failed'), id).toBe(0);
    expect(total(played(stage, careful(stage)), 'transfers-made-twice')).toBeGreaterThan(0);
    const stored = played(under(stage, 'central-store'), careful(stage));
    expect(total(stored, 'transfers-made-twice')).toBe(0);
  },
  'banking.keys': (stage) => {
    expect(planned(stage.scenario).orders.idempotencyKeys).toBe('sent');
    const told = played(stage);
    expect(total(told, 'transfers-made-twice')).toBeGreaterThan(0);
    // Whoever pays twice comes with another key, which is new.
    for (const { attempt } of told.only('transferTwice'))
      expect(told.only('keyAnswer').filter((one) => one.attempt === attempt)).not.toEqual([]);
    expect(total(played(stage, perTransfer(stage)), 'transfers-made-twice')).toBe(0);
  },
} satisfies Partial<Readonly<Record<TrialId, (stage: Stage) => void>>>;

/** What is said to go wrong with it. */
export const BANKING_FAILURES = {
  'banking.fails.server': [
    'banking.stop',
    (stage) => {
      const told = played(stage);
      const dead = new Set(told.only('sessionLost').map(({ client }) => client));
      const lost = told.only('transferLost').map(({ client }) => client);
      expect(lost.length).toBeGreaterThan(0);
      for (const client of lost) expect(dead).toContain(client);
    },
  ],
  'banking.fails.open': [
    'banking.stop',
    (stage) => {
      const told = played(under(stage, 'in-memory'));
      const outs = told.only('forcedLogin');
      const open = told.only('transferLeftOpen');
      expect(open.length).toBeGreaterThan(0);
      // At the login that shows no transfer.
      for (const { client, atUs } of open)
        expect(outs.some((one) => one.client === client && one.atUs === atUs)).toBe(true);
    },
  ],
  'banking.fails.told': [
    'banking.told',
    (stage) => {
      const told = played(stage);
      const own = commits(told);
      for (const { client, atUs } of told.only('toldFailed')) {
        const made = told.only('transferMade').filter((one) => one.client === client);
        expect(made.some((one) => one.atUs < atUs)).toBe(true);
        const ends = told.only('attemptEnded').filter((one) => own.has(one.attempt));
        const failed = ends.filter((one) => one.client === client && one.ending !== Ending.ok);
        expect(failed.length).toBeGreaterThan(0);
      }
    },
  ],
  'banking.fails.token': [
    'banking.told',
    (stage) => {
      const twice = (id: Stage['architecture']) =>
        total(played(under(stage, id), careful(stage)), 'transfers-made-twice');
      expect(twice('jwt')).toBeGreaterThan(0);
      expect(twice('sticky') + twice('central-store') + twice('hybrid')).toBe(0);
    },
  ],
} as const satisfies Partial<
  Readonly<Record<FailureId, readonly [TrialId, (stage: Stage) => void]>>
>;
