import { RetryWhy, TraceKind } from '../../engine';
import { type StepTable, whoOf } from './describe';

const FAILED = {
  [RetryWhy.refused]: 'refused',
  [RetryWhy.broken]: 'broke',
  [RetryWhy.noAnswer]: 'other',
} as const satisfies Record<RetryWhy, string>;

/** What the load balancer does besides choosing. */
export const BALANCING_STEPS = {
  [TraceKind.retried]: (record, system) => {
    const isKnown = system.attempts.get(record.a) !== undefined;
    const how = FAILED[record.c as RetryWhy];
    const who = whoOf(record, system);
    return { id: 'steps.triedAgain', args: { isKnown, who, server: record.b, how } };
  },
  [TraceKind.weight]: ({ a, b }) => ({ id: 'steps.weight', args: { server: a, percent: b } }),
  [TraceKind.addressBound]: ({ a, b }) => {
    const address = a + 1;
    return b === 0
      ? { id: 'steps.addressForgotten', args: { address } }
      : { id: 'steps.addressRemembered', args: { address, server: b - 1 } };
  },
} satisfies StepTable;
