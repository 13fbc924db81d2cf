import { ARCHITECTURE_IDS } from '../../architectures/list';
import { WORKLOAD_IDS } from '../../workloads/list';
import { between, choice, count, inGroup } from './field';

/** Where a run begins. */
export const GENERAL = inGroup('general', [
  choice('architecture', ARCHITECTURE_IDS, 'sticky', 'sticky'),
  count('seed', 'number', between(0, 4294967295), 1, 1),
  choice('workload', WORKLOAD_IDS, 'shop', 'shop'),
]);
