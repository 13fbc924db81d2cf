import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.architecture': 'Architecture',
  'fields.architecture.help': 'Where session state lives at the start.',
  'fields.architecture.source': 'Illustrative.',
  'fields.workload': 'Workload',
  'fields.workload.help': 'What people use the system for.',
  'fields.workload.source': 'Illustrative.',
  'fields.seed': 'Seed',
  'fields.seed.help': 'Starts every random draw: the same seed gives the same run.',
  'fields.seed.source': 'Illustrative.',
} as const satisfies FieldTexts<'architecture' | 'workload' | 'seed'>);
