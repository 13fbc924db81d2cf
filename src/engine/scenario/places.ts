import type { Scenario } from './types';

/**
 * How many people a run can hold at once. Arrays are made this long once, before it begins: with arrivals
 * `clients.places` of them, or `clients.count` where those who are there at the start are more.
 */
export const placesOf = ({ clients }: Scenario): number =>
  clients.arrivalRate > 0 || clients.burstSize > 0
    ? Math.max(clients.count, clients.places)
    : clients.count;
