/** How the balancer chooses a server for people whom nothing binds to one. */
export const POLICY_IDS = [
  'round-robin',
  'random',
  'least-connections',
  'power-of-two',
  'source-hash',
  'source-hash-fixed',
  'consistent-hash',
  'smooth-weighted-round-robin',
  'least-response-time',
] as const;
export type PolicyId = (typeof POLICY_IDS)[number];
