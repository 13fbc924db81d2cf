import { expect } from 'vitest';
import { Action, clientName, Ending, PlaceKind } from '../../src/engine';
import type { Stage } from '../../src/useCases/useCases';
import { S1 } from '../support/scenarios';
import { endedAfter, planned, played, sessionsAt, total } from './stages';

/** What is said of things to try with films, and where what goes wrong is seen: as in `useCases.test.ts`. */
export const STREAMING_CLAIMS = {
  'streaming.stop': (stage: Stage) => {
    const told = played(stage);
    expect(told.only('change')[0]).toMatchObject({ atUs: 20e6, change: 'stop-server' });
    expect(told.people('sessionLost')).toEqual(['Ana', 'Dee']);
    const less = told.only('progressLost');
    expect(less.map(({ client }) => clientName(client))).toEqual(['Ana']);
    // The first that each asks of the new session.
    const first = (name: string) => {
      const since = told.only('forcedLogin').find(({ client }) => clientName(client) === name);
      return told
        .only('attemptSent')
        .find(
          ({ client, action, position }) =>
            clientName(client) === name &&
            position > (since?.position ?? 0) &&
            action !== Action.segment,
        )?.action;
    };
    expect([first('Ana'), first('Dee')]).toEqual([Action.resume, Action.save]);
  },
  'streaming.store': (stage: Stage) => {
    const told = played(stage);
    expect(told.only('change')[0]).toMatchObject({ atUs: 20e6, change: 'stop-server' });
    expect(total(told, 'progress-lost', 'sessions-lost')).toBe(0);
    expect(told.only('clientBelief').some(({ items }) => items > 0)).toBe(true);
  },
  'streaming.token': (stage: Stage) => {
    const told = played(stage);
    const bytes = new Set(told.only('attemptSent').map((one) => `${one.client}: ${one.bytes}`));
    expect(bytes.size).toBe(planned(stage.scenario).clients.count);
    expect(Math.max(...told.only('clientBelief').map(({ items }) => items))).toBeGreaterThan(4);
  },
} as const;

export const STREAMING_FAILURES = {
  'streaming.fails.server': [
    'streaming.stop',
    (stage: Stage) => {
      const told = played(stage);
      const there = sessionsAt(
        told,
        20,
        ({ kind, index }) => kind === PlaceKind.memory && index === S1,
      );
      expect(new Set(told.only('sessionLost').map(({ session }) => session))).toEqual(there);
      expect(total(told, 'progress-lost')).toBeGreaterThan(0);
      expect(total(told, 'progress-lost')).toBeLessThan(there.size);
    },
  ],
  'streaming.fails.unnoticed': [
    'streaming.stop',
    (stage: Stage) => {
      const told = played(stage);
      const sent = new Map(told.only('attemptSent').map((one) => [one.attempt, one]));
      const turnedAway = told
        .only('attemptEnded')
        .filter(({ ending, atUs }) => ending === Ending.notLoggedIn && atUs > 20e6);
      expect(turnedAway.length).toBeGreaterThan(0);
      for (const { attempt } of turnedAway)
        expect([Action.save, Action.resume]).toContain(sent.get(attempt)?.action);
      // Segments come meanwhile as ever.
      const segments = endedAfter(told, 22).filter(
        ({ attempt }) => sent.get(attempt)?.action === Action.segment,
      );
      expect(segments.filter(({ status }) => status === 200).length).toBeGreaterThan(10);
    },
  ],
} as const;
