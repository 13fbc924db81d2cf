import { SECOND_US } from '../../kernel/time';
import { TraceKind } from '../../trace/events';
import { type CountFold, countByClient, countOf } from '../countFold';
import type { Metric } from '../metric';

/** Processor time that logins have used, all servers together. */
export const loginCpu: Metric<CountFold> = {
  ...countByClient({
    id: 'login-cpu',
    fold: countOf([TraceKind.loginWork], (_kind, _server, us) => us),
    unit: 's',
  }),
  read: ({ count }) => count.sum / SECOND_US,
};
