import { ServiceFailure, TraceKind, unpackService } from '../../engine';
import type { StepTable } from './describe';

/** Why a call to a service came to nothing. */
const WHY = {
  [ServiceFailure.refused]: 'refused',
  [ServiceFailure.broken]: 'broken',
  [ServiceFailure.timedOut]: 'timedOut',
  [ServiceFailure.error]: 'error',
  [ServiceFailure.notLoggedIn]: 'other',
} as const satisfies Record<ServiceFailure, string>;

/** Services are counted from the one that is asked: 1. */
const numberOf = (depth: number): number => depth + 1;

/** Sentences about services that call one another, and what the last one does. */
export const SERVICE_STEPS = {
  [TraceKind.serviceCalled]: ({ a, c }) => {
    const { depth, server } = unpackService(c);
    const args = { person: a, caller: depth, service: numberOf(depth), server };
    return { id: 'steps.serviceCalled', args };
  },
  [TraceKind.serviceFailed]: ({ a, c }) => {
    const { depth, server, why } = unpackService(c);
    const args = { person: a, service: numberOf(depth), server, why: WHY[why] };
    return { id: 'steps.serviceFailed', args };
  },
  [TraceKind.seatTaken]: ({ a, c }) => ({
    id: 'steps.seatTaken',
    args: { person: a, isAgain: c > 0 },
  }),
  [TraceKind.seatDenied]: ({ a }) => ({ id: 'steps.seatDenied', args: { person: a } }),
} satisfies StepTable;
