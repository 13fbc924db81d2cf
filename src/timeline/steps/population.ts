import { TraceKind } from '../../engine';
import type { StepTable } from './describe';

/** People who come and go. */
export const POPULATION_STEPS = {
  [TraceKind.clientArrived]: ({ a }) =>
    a < 0 ? { id: 'steps.foundNoPlace' } : { id: 'steps.arrived', args: { person: a } },
  [TraceKind.clientLeft]: ({ a, b }) => ({
    id: b === 0 ? 'steps.left' : 'steps.leftSession',
    args: { person: a },
  }),
} satisfies StepTable;
