import { expect } from 'vitest';
import { ARCHITECTURES, MessageEnd } from '../../src/engine';
import type { Stage } from '../../src/useCases/useCases';
import { S1, S2 } from '../support/scenarios';
import { planned, played, total, under } from './stages';

/** What is said of each thing to try with messaging. */
export const MESSAGING_CLAIMS = {
  'messaging.memory': (stage: Stage) => {
    const told = played(stage);
    const closed = told.only('connectionClosed');
    for (const [atS, server] of [
      [12, S1],
      [18, S2],
    ] as const) {
      const ended = closed.filter(({ atUs }) => atUs === atS * 1e6);
      expect(ended.length).toBeGreaterThan(0);
      expect(ended.every((one) => one.server === server)).toBe(true);
      const lost = told.only('sessionLost').filter(({ atUs }) => atUs === atS * 1e6);
      expect(lost.map(({ client }) => client).sort()).toEqual(
        ended.map(({ client }) => client).sort(),
      );
    }
    const lost = told.only('messageLost');
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.every(({ atUs, why }) => atUs === 18e6 && why === MessageEnd.placeLost)).toBe(true);
  },
  'messaging.token': (stage: Stage) => {
    const told = played(stage);
    expect(total(told, 'forced-logins')).toBe(0);
    const connected = new Set<number>();
    for (const one of told.records) {
      if (one.kind === 'connectionOpened') connected.add(one.client);
      if (one.kind === 'connectionClosed') connected.delete(one.client);
      if (one.kind === 'messageLost' && one.why === MessageEnd.keptNowhere)
        expect(connected).not.toContain(one.client);
    }
    expect(
      told.only('messageLost').filter(({ why }) => why === MessageEnd.keptNowhere).length,
    ).toBeGreaterThan(3);
    const stored = played(under(stage, 'central-store'));
    expect(total(stored, 'messages-lost', 'forced-logins')).toBe(0);
    expect(stored.only('messageShown').some(({ tookUs }) => tookUs > 3e6)).toBe(true);
  },
  'messaging.storm': (stage: Stage) => {
    const peak = (more: object) => played(stage, { more }).simulation.metric('connections-peak');
    const { clients } = planned(stage.scenario);
    const all = peak({ clients: { count: clients.count, reconnectJitter: 0 } });
    expect(all).toBeGreaterThan(0.95 * clients.count);
    expect(peak({})).toBeLessThan(0.7 * all);
  },
} as const;

/** What is said to go wrong with it. */
export const MESSAGING_FAILURES = {
  'messaging.fails.server': [
    'messaging.memory',
    (stage: Stage) => {
      for (const { id } of ARCHITECTURES) {
        const told = played(under(stage, id));
        const open = new Map<number, number>();
        for (const one of told.records) {
          if (one.kind === 'connectionOpened') open.set(one.client, one.server);
          if (one.kind === 'connectionClosed') open.delete(one.client);
          if (one.kind === 'attemptSent' && one.atUs > 18e6 && one.atUs < 24e6)
            expect(
              [...open.values()].every((server) => server !== S1 && server !== S2),
              id,
            ).toBe(true);
        }
        expect(total(told, 'connections-dropped'), id).toBeGreaterThan(1);
      }
    },
  ],
  'messaging.fails.away': [
    'messaging.token',
    (stage: Stage) => {
      const told = played(stage);
      const why = told.only('messageLost').map((one) => one.why);
      expect(why).toContain(MessageEnd.keptNowhere);
      // Most were away for a moment only: they get what is written later.
      for (const { client, atUs } of told.only('messageLost').filter((one) => one.atUs < 18e6))
        expect(
          told.only('connectionOpened').some((one) => one.client === client && one.atUs > atUs),
        ).toBe(true);
    },
  ],
  'messaging.fails.storm': [
    'messaging.storm',
    (stage: Stage) => {
      const told = played(stage);
      const ended = told.only('connectionClosed');
      expect(new Set(ended.map(({ atUs }) => atUs))).toEqual(new Set([15e6]));
      expect(ended).toHaveLength(planned(stage.scenario).clients.count);
      const calm = played(stage, { untilS: 14 }).simulation.metric('connections-peak');
      expect(told.simulation.metric('connections-peak')).toBeGreaterThan(2 * calm);
    },
  ],
} as const;
