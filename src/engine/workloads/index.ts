import { Action } from '../trace/events';
import { api } from './api';
import { banking } from './banking';
import { booking } from './booking';
import type { WorkloadId } from './list';
import { messaging } from './messaging';
import { shop } from './shop';
import { streaming } from './streaming';
import { weather } from './weather';
import type { Keeps, Workload, WorkloadSettings } from './workload';

/** Every workload, by the settings of a scenario. A new one is one file, one line here and one in the list. */
export const WORKLOADS: Readonly<Record<WorkloadId, (settings: WorkloadSettings) => Workload>> = {
  shop,
  weather,
  streaming,
  messaging,
  api,
  banking,
  booking,
};

interface Used {
  readonly workload: WorkloadId;
  readonly clients: WorkloadSettings;
}

/** What is kept of the people of a scenario. */
export const keepsOf = (of: Used): Keeps => WORKLOADS[of.workload](of.clients).keeps;

/** Whether they log in: where nothing is kept, nobody has to say who they are. */
const logsIn = (of: Used): boolean => keepsOf(of) !== 'nothing';

/** Whether the people of a scenario keep connections open, over which messages come. */
export const connects = (of: Used): boolean => WORKLOADS[of.workload](of.clients).connects;

/** What does not depend on how often people ask for what is the same with any settings. */
const ANY: WorkloadSettings = {
  browseWeight: 1,
  addWeight: 1,
  readWeight: 1,
  checkoutWeight: 1,
  addMethod: 'POST',
  publicShare: 0,
};

/** Whether services call one another for what people ask for. */
export const chains = (workload: WorkloadId): boolean => WORKLOADS[workload](ANY).chains;

/** All that the people of a scenario may ask for. */
export const actionsOf = (of: Used): ReadonlySet<Action> => {
  const { connects, actions } = WORKLOADS[of.workload](of.clients);
  const around = logsIn(of) ? [Action.login, Action.logout] : [];
  const before = connects ? [Action.connect] : [];
  return new Set([...around, ...before, ...actions.map(({ action }) => action)]);
};
