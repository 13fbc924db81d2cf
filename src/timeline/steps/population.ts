import { clientName, TraceKind } from '../../engine';
import type { StepTable } from './describe';

/** People who come and go. */
export const POPULATION_STEPS = {
  [TraceKind.clientArrived]: ({ a }) =>
    a < 0
      ? 'Somebody new arrives, finds no free place and leaves.'
      : `Somebody new arrives: ${clientName(a)}.`,
  [TraceKind.clientLeft]: ({ a, b }) =>
    b === 0
      ? `${clientName(a)} leaves for good.`
      : `${clientName(a)} leaves for good. The session stays behind.`,
} satisfies StepTable;
