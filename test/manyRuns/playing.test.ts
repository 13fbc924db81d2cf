/**
 * Goal: a worker of "Many runs" comes to what a run with that seed comes to, warm or cold, told once or twice of its run.
 * Method: orders as the page gives them, held to those of a worker that has done nothing before.
 */
import { expect, it } from 'vitest';
import type { Order } from '../../src/manyRuns/orders';
import { Playing } from '../../src/manyRuns/playing';
import { encoded } from '../../src/spec/codec';
import { type RunSpec, specOf, withDone } from '../../src/spec/runSpec';

const opened = specOf({ version: 1, seed: 7, clients: { count: 4 } }) as RunSpec;
const stopped = withDone(opened, { atUs: 2_000_000, change: 'stop-server', target: 0 });
const begin = (spec: RunSpec, untilUs: number): Order => ({
  ...{ type: 'begin', spec: encoded(spec), untilUs },
});
const PLAY: Order = { type: 'play', architecture: 'sticky', seed: 9 };

const afterAll = (...orders: Order[]) => {
  const playing = new Playing();
  return orders.map((order) => playing.obey(order)).at(-1);
};
const cold = afterAll(begin(stopped, 9_000_000), PLAY);

it('says nothing of what it warms up with, and comes to the same', () => {
  const warm: Order = { type: 'warm', architectures: ['sticky', 'jwt'] };
  expect(cold).toMatchObject({ type: 'values' });
  expect(afterAll(begin(stopped, 9_000_000), warm)).toBeNull();
  expect(afterAll(begin(stopped, 9_000_000), warm, PLAY)).toEqual(cold);
});

it('plays what it was told last: the same run to another end, or another run', () => {
  const long = afterAll(begin(stopped, 20_000_000), PLAY);
  expect(long).not.toEqual(cold);
  expect(afterAll(begin(stopped, 9_000_000), begin(stopped, 20_000_000), PLAY)).toEqual(long);
  const other = afterAll(begin(opened, 9_000_000), PLAY);
  expect(other).not.toEqual(cold);
  expect(afterAll(begin(stopped, 9_000_000), PLAY, begin(opened, 9_000_000), PLAY)).toEqual(other);
});

it('cannot play before it knows what', () => {
  expect(() => afterAll(PLAY)).toThrow('A seed came before its run.');
});
