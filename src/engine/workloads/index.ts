import { Action } from '../trace/events';
import type { WorkloadId } from './list';
import { shop } from './shop';
import { weather } from './weather';
import type { Workload, WorkloadSettings } from './workload';

/** Every workload, by the settings of a scenario. A new one is one file, one line here and one in the list. */
export const WORKLOADS: Readonly<Record<WorkloadId, (settings: WorkloadSettings) => Workload>> = {
  shop,
  weather,
};

interface Used {
  readonly workload: WorkloadId;
  readonly clients: WorkloadSettings;
}

/** Whether the people of a scenario log in, and have something kept for them. */
export const logsIn = (of: Used): boolean => WORKLOADS[of.workload](of.clients).logsIn;

/** All that the people of a scenario may ask for. */
export const actionsOf = (of: Used): ReadonlySet<Action> => {
  const { logsIn, actions } = WORKLOADS[of.workload](of.clients);
  const around = logsIn ? [Action.login, Action.logout] : [];
  return new Set([...around, ...actions.map(({ action }) => action)]);
};
