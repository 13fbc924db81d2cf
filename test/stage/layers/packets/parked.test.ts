/**
 * Goal: without movement what is parked in sight is what matters: the newest that people send, and health checks last;
 * and what is not in sight is counted, whether it has a packet of its own or not.
 * Method: frames with more wires in use than are shown at once, painted without movement.
 */
import { describe, expect, it } from 'vitest';
import type { Packet } from '../../../../src/stage/layers/types';
import { painted, texts, withPackets } from '../../painted';
import {
  balancer,
  client,
  crowdDots,
  crowdLayout,
  packet,
  server,
  wideLayout,
} from '../../samples';

const LETTERS = 'ABCDEFGH';
/** Letters of the people whose messages are parked in sight. */
const shown = (...packets: readonly Packet[]): string =>
  texts(painted(withPackets(...packets), wideLayout, true))
    .filter((text) => typeof text === 'string' && text.length === 1 && LETTERS.includes(text))
    .sort()
    .join('');

const request = (index: number): Packet => packet(client(index), balancer);
const check = (index: number): Packet => packet(balancer, server(index), { kind: 'check' });

describe('of messages on more wires than three', () => {
  it('the newest are in sight', () => {
    expect(shown(request(0), request(1), request(2))).toBe('ABC');
    expect(shown(request(0), request(1), request(2), request(3))).toBe('BCD');
    expect(shown(request(4), request(3), request(2), request(1), request(0))).toBe('ABC');
  });

  it.each([0, 1, 2, 3])('health checks take no place of people, come %d of them later', (later) => {
    const checks = [0, 1, 2].map(check);
    const people = [0, 1, 2].map(request);
    const sooner = checks.slice(0, 3 - later);
    expect(shown(...sooner, ...people, ...checks.slice(3 - later))).toBe('ABC');
  });

  it('those that are hidden are counted where they are', () => {
    const frame = withPackets(...[0, 1, 2, 3].map(request), request(3), request(3));
    const counts = texts(painted(frame, wideLayout, true)).filter((text) => /^\+/.test(`${text}`));
    expect(counts.sort()).toEqual(['+1', '+2']);
  });
});

describe('what is under way on a wire', () => {
  const frame = {
    ...withPackets(...[0, 1, 2].map(() => packet(balancer, server(0)))),
    surplus: [{ from: balancer, to: server(0), count: 45, back: 5 }],
  };

  it('of named people is a packet, and the number of all others', () => {
    expect(texts(painted(frame, wideLayout, true))).toEqual(['A', '+42', '+5']);
  });

  it('of a crowd is one number for each direction', () => {
    const answer = packet(server(0), balancer, { kind: 'answer' });
    const packets = [...frame.packets, answer];
    const crowd = { ...frame, packets, dots: crowdDots(90, ['held', 'held', 'held']) };
    expect(texts(painted(crowd, crowdLayout, true)).sort()).toEqual(['43', '6']);
  });
});
