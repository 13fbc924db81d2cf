import { consistentHash } from './consistentHash';
import type { PolicyId } from './ids';
import { leastConnections } from './leastConnections';
import { leastResponseTime } from './leastResponseTime';
import type { Policy } from './policy';
import { powerOfTwo } from './powerOfTwo';
import { random } from './random';
import { smoothWeighted } from './smoothWeighted';
import { sourceHash } from './sourceHash';
import { sourceHashFixed } from './sourceHashFixed';

/** All but the one that a scenario has if it names none. */
export type OtherId = Exclude<PolicyId, 'round-robin'>;

/** A new one is one file, one line here, its id in `POLICY_IDS`, and a line in `weighing.ts`. */
const CHOOSING: Readonly<Record<OtherId, Policy>> = {
  random,
  'least-connections': leastConnections,
  'power-of-two': powerOfTwo,
  'source-hash': sourceHash,
  'source-hash-fixed': sourceHashFixed,
  'consistent-hash': consistentHash,
  'smooth-weighted-round-robin': smoothWeighted,
  'least-response-time': leastResponseTime,
};

export const otherPolicy = (id: OtherId): Policy => CHOOSING[id];
