import type { PolicyId } from './ids';

/** Whether servers with a greater weight get more. No run asks: policies do it, and products are told. */
const GOES_BY_WEIGHTS: Readonly<Record<PolicyId, boolean>> = {
  'round-robin': false,
  random: true,
  'least-connections': true,
  'power-of-two': true,
  'source-hash': false,
  'source-hash-fixed': false,
  'consistent-hash': false,
  'smooth-weighted-round-robin': true,
  'least-response-time': true,
};

export const goesByWeights = (id: PolicyId): boolean => GOES_BY_WEIGHTS[id];
