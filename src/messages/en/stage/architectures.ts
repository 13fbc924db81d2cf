import type { ArchitectureId } from '../../../engine';
import { room } from '../../room';

/** Names of the architectures. */
export default room({
  'architectures.in-memory': 'No stickiness',
  'architectures.sticky': 'Sticky',
  'architectures.central-store': 'Central store',
  'architectures.jwt': 'JWT',
  'architectures.hybrid': 'Hybrid',
  'architectures.signed-cookie': 'Signed cookie',
} as const satisfies Readonly<Record<`architectures.${ArchitectureId}`, string>>);
