/**
 * Goal: what is said of servers that are too few, and of failures under full traffic, is so: neither can be seen.
 * Method: the documents of episodes at both ends of what can be said, beside the page and docs/choice.md.
 */
import { expect, it } from 'vitest';
import { askedFor } from '../../src/choice/episodes';
import { type Need, NOTHING_SAID, type NumberId, withNumber } from '../../src/choice/need';
import { scenarioOf } from '../../src/choice/playing';
import { EPISODES, type Episode } from '../../src/choice/rules';
import choice from '../../src/messages/en/views/choice';
import { textOf } from '../docs/documents';

const saying = (numbers: Readonly<Partial<Record<NumberId, number>>>): Need =>
  Object.entries(numbers).reduce(
    (need, [number, value]) => withNumber(need, number as NumberId, value),
    NOTHING_SAID,
  );
const clusterOf = (need: Need, episode: Episode) => scenarioOf(askedFor(need, episode)).servers;

const MANY = { requestsPerSecond: 100_000 };

it('few servers for many requests have as many workers as takes, and are no shortage', () => {
  const { count, workers } = clusterOf(saying({ ...MANY, servers: 2 }), 'traffic');
  expect([count, workers]).toEqual([2, 20]);
  expect(clusterOf(saying({ ...MANY, servers: 64 }), 'traffic')).toEqual(
    clusterOf(saying({ ...MANY, servers: 2 }), 'traffic'),
  );
  expect(clusterOf(saying({ requestsPerSecond: 1 }), 'traffic').workers).toBe(2);
  expect(choice('choice.unshown.capacity')).toContain(
    'as many workers as its part of the requests',
  );
  expect(textOf('docs/choice.md')).toContain('would keep half busy at 10 ms a request');
});

it('failures are played with few people on few servers, however many were said', () => {
  const need = saying({ ...MANY, servers: 64, people: 100_000 });
  for (const episode of EPISODES.filter((one) => one !== 'traffic')) {
    const { clients, servers } = scenarioOf(askedFor(need, episode));
    expect([servers.count, clients.count]).toEqual([8, 60]);
  }
  expect(choice('choice.unshown.capacity')).toContain('with at most 8 servers and 60 people');
  expect(textOf('docs/choice.md')).toContain('at most eight servers and sixty people');
});
