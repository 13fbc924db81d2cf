import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.scaling.auto': 'Autoscaling',
  'fields.scaling.auto.help': 'Servers are added and removed as the load requires.',
  'fields.scaling.auto.source': 'Kubernetes: off until it is set up.',
  'fields.scaling.min': 'Fewest servers',
  'fields.scaling.min.help': 'The autoscaler keeps at least this many.',
  'fields.scaling.min.source': 'Kubernetes: 1 (minReplicas).',
  'fields.scaling.max': 'Most servers',
  'fields.scaling.max.help': 'The autoscaler starts no more than this many.',
  'fields.scaling.max.source': 'Illustrative.',
  'fields.scaling.target': 'Target load',
  'fields.scaling.target.help':
    'This share of all workers should be busy; within a tenth of it nothing is done.',
  'fields.scaling.target.source': 'Kubernetes: 80 %, with a tolerance of 10 %.',
  'fields.scaling.interval': 'Autoscaler interval',
  'fields.scaling.interval.help':
    'Time between measurements of the load, each an average since the last one.',
  'fields.scaling.interval.source': 'Kubernetes: 15 s.',
  'fields.scaling.cooldown': 'Autoscaler cooldown',
  'fields.scaling.cooldown.help':
    'Servers are removed only when no measurement has called for more for this long.',
  'fields.scaling.cooldown.source': 'Kubernetes: 300 s (scale-down stabilisation).',
} as const satisfies FieldTexts<'scaling'>);
