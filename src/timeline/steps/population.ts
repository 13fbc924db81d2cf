import { clientName, TraceKind } from '../../engine';
import type { Steps } from '../steps';

/** People who come and go. */
export const POPULATION_STEPS: Steps = {
  [TraceKind.clientArrived]: ({ a }) =>
    a < 0
      ? 'Somebody new comes, finds no place and goes away.'
      : `Somebody new comes: ${clientName(a)}.`,
  [TraceKind.clientLeft]: ({ a, b }) =>
    b === 0
      ? `${clientName(a)} leaves for good.`
      : `${clientName(a)} leaves for good. The session stays behind.`,
};
