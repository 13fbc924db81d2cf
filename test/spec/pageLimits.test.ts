/**
 * Goal: a page is not brought down by a scenario that is only meant for the engine alone.
 * Method: documents at the limit and just above it, with people from the start and with arrivals.
 */
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/engine';
import { problemInWords } from '../../src/messages/problems';
import { parseForPage } from '../../src/spec/pageLimits';

const document = (clients: object) => ({ version: 1, name: 'Many', clients });

describe('a page', () => {
  it('takes what the engine takes, up to its own limit', () => {
    const most = document({ count: 10_000 });
    expect(parseForPage(most)).toEqual(parseScenario(most));
    const arrivals = document({ arrivalRate: 1, places: 10_000 });
    expect(parseForPage(arrivals)).toEqual(parseScenario(arrivals));
    // Places that nobody can come to take no room.
    const unused = document({ arrivalRate: 0, places: 100_000 });
    expect(parseForPage(unused)).toEqual(parseScenario(unused));
  });

  it.each([
    ['clients.count', { count: 10_001 }, 10_001],
    ['clients.places', { arrivalRate: 1, places: 100_000 }, 100_000],
  ])('says what is wrong with too many: %s', (field, clients, number) => {
    expect(parseScenario(document(clients))).toHaveProperty('scenario');
    const parsed = parseForPage(document(clients));
    const [problem, ...others] = 'problems' in parsed ? parsed.problems : [];
    expect(others).toEqual([]);
    expect(problem?.field).toBe(field);
    expect(problem && problemInWords(problem)).toBe(
      `"${field}" is ${number}. Allowed: at most 10000 on the page.`,
    );
  });

  it('passes on whatever else is wrong', () => {
    const wrong = document({ count: 0 });
    expect(parseForPage(wrong)).toEqual(parseScenario(wrong));
  });
});
