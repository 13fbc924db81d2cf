import type { Architecture } from '../architectures/architecture';
import { type Policy, policy } from '../balancing';
import type { BalancingSettings } from './fields/balancing';

/** Whether a hash binds people, by what is meant to bind them. */
const BY_HASH: Readonly<Record<BalancingSettings['stickiness'], boolean>> = {
  cookie: false,
  source: false,
  hash: true,
  'cookie-hash': true,
};

/** The policy that a balancer goes by: people whom a hash binds need one that is a hash. */
export function policyInForce(
  { affinity }: Pick<Architecture, 'affinity'>,
  { policy: id, stickiness }: Pick<BalancingSettings, 'policy' | 'stickiness'>,
): Policy {
  const chosen = policy(id);
  const needsHash = affinity === 'cookie' && BY_HASH[stickiness];
  return needsHash && !chosen.isHash ? policy('consistent-hash') : chosen;
}
