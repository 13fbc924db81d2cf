/**
 * Goal: what a change comes to is told of connections and messages too: a server that people keep connections to has not
 * drained, and a message that is lost is as much a loss as a session.
 * Method: real runs of people who write to one another, with a server drained, and with two that stop one after the other.
 */
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES } from '../../../src/engine';
import { messaging } from '../../../src/scenarios/uses/messaging';
import { run, S1, S2 } from '../../support/scenarios';
import { conclusion, told } from '../concluded';

const { interventions: _planned, ...document } = messaging.document;

describe.each(ARCHITECTURES.map(({ id }) => id))('under %s', (id) => {
  it('a server has not drained while anybody keeps a connection to it', () => {
    const text = conclusion(id, [[12, 'drain-server', S1]], 40, document);
    const { records } = run(document, id, 40, [[12, 'drain-server', S1]]);
    const connected = new Set<number>();
    for (const one of records) {
      if (one.kind === 'connectionOpened' && one.server === S1) connected.add(one.client);
      if (one.kind === 'connectionClosed' && one.server === S1) connected.delete(one.client);
    }
    expect(connected.size).toBeGreaterThan(0);
    expect(text).not.toContain('had drained');
    expect(text).toMatch(/still (has an open connection|have open connections) to S1/);
  });

  it('a message that is lost is among what a change came to', () => {
    const changes = [
      [12, 'stop-server', S1],
      [18, 'stop-server', S2],
    ] as const;
    const said = told(id, changes, 45, document).filter(
      ({ category }) => category === 'conclusion',
    );
    const lost = run(document, id, 45, changes).only('messageLost');
    const numbers = said.flatMap(({ detail }) => /(\d+) messages? lost/.exec(detail)?.[1] ?? []);
    expect(numbers.length > 0).toBe(lost.length > 0);
    for (const number of numbers) expect(Number(number)).toBeLessThanOrEqual(lost.length);
  });
});
