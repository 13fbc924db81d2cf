import type { FieldGroup } from '../../../engine';
import { room } from '../../room';

/** Headings of the groups of settings. */
export default room({
  'groups.general': 'General',
  'groups.clients': 'People',
  'groups.retries': 'Browsers and retries',
  'groups.arrivals': 'Arrivals and traffic spikes',
  'groups.servers': 'Servers',
  'groups.sessions': 'Sessions',
  'groups.health': 'Health checks and ejection',
  'groups.balancer': 'Load balancer',
  'groups.store': 'Session store',
  'groups.liveness': 'Liveness probes',
  'groups.durability': 'What the store keeps',
  'groups.token': 'Tokens',
  'groups.orders': 'Orders',
  'groups.network': 'Network',
  'groups.cdn': 'CDN',
  'groups.deploy': 'Deployments',
  'groups.scaling': 'Scaling',
  'groups.limit': 'Rate limit',
  'groups.services': 'Chain of services',
} as const satisfies Readonly<Record<`groups.${FieldGroup}`, string>>);
