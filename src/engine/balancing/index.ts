import { consistentHash } from './consistentHash';
import type { PolicyId } from './ids';
import { leastConnections } from './leastConnections';
import { leastResponseTime } from './leastResponseTime';
import type { Policy } from './policy';
import { powerOfTwo } from './powerOfTwo';
import { random } from './random';
import { roundRobin } from './roundRobin';
import { smoothWeighted } from './smoothWeighted';
import { sourceHash } from './sourceHash';
import { sourceHashFixed } from './sourceHashFixed';

export type { Candidates, Policy } from './policy';

/** A new one is one file, one line here, its id in `POLICY_IDS`, and a line in `weighing.ts`. */
const CHOOSING: Readonly<Record<PolicyId, Policy>> = {
  'round-robin': roundRobin,
  random,
  'least-connections': leastConnections,
  'power-of-two': powerOfTwo,
  'source-hash': sourceHash,
  'source-hash-fixed': sourceHashFixed,
  'consistent-hash': consistentHash,
  'smooth-weighted-round-robin': smoothWeighted,
  'least-response-time': leastResponseTime,
};

/** The policy called `id`. */
export const policy = (id: PolicyId): Policy => CHOOSING[id];
