import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.deploy.order': 'Order of a deploy',
  'fields.deploy.order.help': 'Whether the first server goes first, or the last one.',
  'fields.deploy.order.source': 'Illustrative.',
  'fields.deploy.drainTime': 'Drain time',
  'fields.deploy.drainTime.help': 'From taking a server out of rotation to ending its process.',
  'fields.deploy.drainTime.source':
    'Kubernetes: 30 s (terminationGracePeriodSeconds). AWS ALB: 300 s (deregistration delay).',
  'fields.deploy.hearsAfter': 'Balancer learns after',
  'fields.deploy.hearsAfter.help':
    'The balancer learns this late that a server is out; its process may have ended by then.',
  'fields.deploy.hearsAfter.source':
    'Illustrative. Kubernetes: endpoints are removed in parallel with SIGTERM, often seconds later.',
  'fields.deploy.pause': 'Pause in a deploy',
  'fields.deploy.pause.help': 'From one server being back to the next one being taken out.',
  'fields.deploy.pause.source': 'Kubernetes: 0 (minReadySeconds).',
  'fields.deploy.rotateKeys': 'New key with each deploy',
  'fields.deploy.rotateKeys.help':
    'The new version signs tokens with a new key, and accepts no other.',
  'fields.deploy.rotateKeys.source': 'Illustrative: a secret regenerated on each build.',
} as const satisfies FieldTexts<'deploy'>);
