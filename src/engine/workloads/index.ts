import type { WorkloadId } from './list';
import { shop } from './shop';
import { weather } from './weather';
import type { Workload, WorkloadSettings } from './workload';

/** Every workload, by the settings of a scenario. A new one is one file, one line here and one in the list. */
export const WORKLOADS: Readonly<Record<WorkloadId, (settings: WorkloadSettings) => Workload>> = {
  shop,
  weather,
};

/** Whether the people of a scenario log in, and have something kept for them. */
export const logsIn = (of: {
  readonly workload: WorkloadId;
  readonly clients: WorkloadSettings;
}): boolean => WORKLOADS[of.workload](of.clients).logsIn;
