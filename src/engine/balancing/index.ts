import type { PolicyId } from './ids';
import { otherPolicy } from './others';
import type { Policy } from './policy';
import { roundRobin } from './roundRobin';

export type { Candidates, Policy } from './policy';

/** The policy called `id`. */
export const policy = (id: PolicyId): Policy =>
  id === 'round-robin' ? roundRobin : otherPolicy(id);
