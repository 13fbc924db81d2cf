import { clientName, TraceKind } from '../../engine';
import type { StepTable } from './describe';

/** People who come and go. */
export const POPULATION_STEPS: StepTable = {
  [TraceKind.clientArrived]: ({ a }) =>
    a < 0
      ? 'Somebody new comes, finds no place and goes away.'
      : `Somebody new comes: ${clientName(a)}.`,
  [TraceKind.clientLeft]: ({ a, b }) =>
    b === 0
      ? `${clientName(a)} leaves for good.`
      : `${clientName(a)} leaves for good. The session stays behind.`,
};
