/**
 * Goal: values of settings are said as people say them, and exactly.
 * Method: one value of every sort.
 */
import { describe, expect, it } from 'vitest';
import { FIELDS, type Field, type FieldValue, type Unit } from '../../src/engine';
import { amountInWords, plainNumber, valueInWords } from '../../src/messages/values';

const field = (path: string): Field => {
  const found = FIELDS.find((one) => one.path === path);
  if (found === undefined) throw new Error(`There is no setting ${path}.`);
  return found;
};

describe('a value in words', () => {
  it.each<[string, FieldValue, string]>([
    ['servers.serviceTime', 0.4, '0.4 s'],
    ['servers.serviceTime', 0.0000125, '12.5 µs'],
    ['servers.serviceTime', 0.002, '2 ms'],
    ['servers.serviceTime', 0.01, '0.01 s'],
    ['servers.serviceTime', 0, '0 s'],
    ['sessions.idleTimeout', 90, '90 s'],
    ['sessions.idleTimeout', 1800, '30 min'],
    ['token.lifetime', 3600, '1 h'],
    ['token.lifetime', 86400, '1 day'],
    ['token.lifetime', 2592000, '30 days'],
    ['token.lifetime', 3601, '3601 s'],
    ['balancer.fall', 3, '3 checks'],
    ['balancer.fall', 1, '1 check'],
    ['clients.count', 1, '1 person'],
    ['clients.tries', 1, '1 attempt'],
    ['seed', 7, '7'],
    ['clients.loggedIn', true, 'on'],
    ['clients.loggedIn', false, 'off'],
    ['architecture', 'central-store', 'central store'],
    ['clients.thinkTime', [1, 3], '1 to 3 s'],
    ['clients.cartItems', [1, 1], '1 item'],
    ['clients.addWeight', 4, 'weight 4'],
    ['clients.popularity', 0, '0'],
    ['clients.visitLength', 0, '0 actions'],
    ['clients.surgeFactor', 10, '10x'],
    ['servers.serviceCv', 0.5, '0.5x the mean'],
  ])('of %s: %j is "%s"', (path, value, words) => {
    expect(valueInWords(field(path), value)).toBe(words);
  });

  it.each<[Unit, string]>([
    ['entries', '1 entry'],
    ['actions', '1 action'],
    ['retries', '1 retry'],
    ['people/s', '1 people/s'],
    ['x', '1x'],
    ['x the mean', '1x the mean'],
    ['percent', '1 percent'],
  ])('of one of the %s is "%s"', (unit, words) => expect(amountInWords(unit, 1)).toBe(words));

  it('has neither an exponent nor the noise of binary fractions', () => {
    expect(plainNumber(1e-7)).toBe('0.0000001');
    expect(amountInWords('s', 0.1 + 0.2)).toBe('0.3 s');
  });
});
