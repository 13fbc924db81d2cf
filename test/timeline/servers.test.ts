/**
 * Goal: there are as many servers as there are, whoever else a number belongs to.
 * Method: changes made to people and to everything, with numbers that no server has.
 */
import { expect, it } from 'vitest';
import { change, six, tell } from './told';

it.each([
  ['ban-client', 5],
  ['log-out-client', 4],
  ['deploy', 7],
  ['wipe-store', 9],
] as const)('%s of number %i adds no server', (id, target) => {
  const hand = change(six().at(4), id, target);
  expect(tell(hand, 5).texts).toHaveLength(2);
  expect(tell(hand, 5).system.servers.map(({ name }) => name)).toEqual(['S1', 'S2', 'S3']);
});
