import { assert } from '../kernel/assert';
import { consistentHash } from './consistentHash';
import type { PolicyId } from './ids';
import { leastConnections } from './leastConnections';
import type { Policy } from './policy';
import { powerOfTwo } from './powerOfTwo';
import { random } from './random';
import { roundRobin } from './roundRobin';
import { sourceHash } from './sourceHash';
import { sourceHashFixed } from './sourceHashFixed';

export type { Candidates, Policy } from './policy';

/** All policies. A new one is one file, one line here and its id in `POLICY_IDS`. */
export const POLICIES: readonly Policy[] = [
  roundRobin,
  random,
  leastConnections,
  powerOfTwo,
  sourceHash,
  sourceHashFixed,
  consistentHash,
];

/** The policy called `id`. */
export function policy(id: PolicyId): Policy {
  const found = POLICIES.find((candidate) => candidate.id === id);
  assert(found !== undefined, `no policy "${id}"`);
  return found;
}
