import { between, duration, type Field } from './field';

/** Links, as a run knows them. Durations in whole microseconds. */
export interface NetworkKnobs {
  readonly clientBalancer: number;
  readonly balancerServer: number;
  readonly serverStore: number;
}

/** One-way delays of the links. */
export const NETWORK: readonly Field[] = [
  duration(
    [
      'network.clientBalancer',
      'Person to balancer',
      'One way.',
      'Half of an 80 ms round trip, Europe West to North America East (napkin-math).',
    ],
    between(0, 60),
    0.5,
    0.04,
  ),
  duration(
    [
      'network.balancerServer',
      'Balancer to server',
      'One way.',
      'Half of a 0.25 ms round trip within one region (napkin-math).',
    ],
    between(0, 60),
    0.5,
    0.000125,
  ),
  duration(
    [
      'network.serverStore',
      'Server to store',
      'One way; the orders database is as far away.',
      'Half of a 0.5 ms store query (napkin-math).',
    ],
    between(0, 60),
    0.25,
    0.00025,
  ),
];
