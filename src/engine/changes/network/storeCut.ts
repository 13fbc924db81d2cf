import { LOST, PASSES, RuleOrder } from '../../model/state/message';
import { Leg, ServerFlag } from '../../trace/events';
import type { Change } from '../change';
import { linkFault } from './networkFault';

const LEGS: readonly Leg[] = [Leg.serverToStore, Leg.storeToServer];

const fault = linkFault(ServerFlag.cutFromStore, {
  order: RuleOrder.cut,
  judge: (_world, { leg, server }, target) =>
    server === target && LEGS.includes(leg) ? LOST : PASSES,
});

/** No message passes between one server and the session store, or its replica; the others still reach them. */
export const cutServerFromStore: Change = {
  id: 'cut-server-from-store',
  subject: 'server',
  verb: 'cut-from-store',
  ...fault.begin,
};

/** The server reaches the session store again. */
export const mendServerStore: Change = {
  id: 'mend-server-store',
  subject: 'server',
  verb: 'mend-store-link',
  ...fault.end,
};
