/**
 * Goal: hybrid asks the store only for carts: a token says who asks.
 * Method: the reported scenario, and the same people with carts; a real hybrid took 0.94 commands a request.
 */
import { expect, it } from 'vitest';
import { LookupResult, PlaceKind } from '../../src/engine';
import { onePerson } from '../support/onePerson';
import { run } from '../support/scenarios';
import onlyBrowsing from './only-browsing.json';
import { runReport } from './reported';

it('who only browses costs the store nothing', () => {
  const told = runReport(onlyBrowsing, 30);
  expect(told.only('attemptEnded').length).toBeGreaterThan(500);
  expect(told.simulation.metric('store-operations-per-request')).toBe(0);
});

it('people with carts cost less than one command a request (measured: 0.94)', () => {
  const { clients, servers } = onlyBrowsing;
  const mixed = { count: clients.count, thinkTime: clients.thinkTime };
  const told = run({ world: 'realistic', clients: mixed, servers }, 'hybrid', 60);
  const perRequest = told.simulation.metric('store-operations-per-request');
  expect(perRequest).toBeGreaterThan(0.8);
  expect(perRequest).toBeLessThan(1);
});

it('an item is put in without reading the cart, and the page shows what is in it then', () => {
  const told = run(onePerson('add'), 'hybrid', 10);
  const reads = told
    .only('lookup')
    .filter(({ place, result }) => place.kind === PlaceKind.store && result === LookupResult.found);
  expect(reads).toEqual([]);
  expect(told.only('storeOperation')).toHaveLength(1);
  expect(told.only('clientBelief').at(-1)?.items).toBe(3);
});

it('a full cart is noticed by the store', () => {
  const { clients } = onePerson('add');
  const full = { ...onePerson('add'), clients: { ...(clients as object), cartLimit: 2 } };
  const told = run(full, 'hybrid', 10);
  expect(told.only('nothingDone')).toHaveLength(1);
  expect(told.only('attemptEnded')[0]).toMatchObject({ status: 200, fulfils: false });
});
