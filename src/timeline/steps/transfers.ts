import { LeftOpen, TraceKind } from '../../engine';
import { ownerOf } from '../words/peopleWords';
import type { StepTable } from './describe';

/** Sentences about transfers: what is true of them, and what their people take for true. */
export const TRANSFER_STEPS = {
  [TraceKind.transferMade]: ({ a }) => ({ id: 'steps.transferMade', args: { person: a } }),
  [TraceKind.transferTwice]: ({ a }) => ({ id: 'steps.transferTwice', args: { person: a } }),
  [TraceKind.transferLost]: ({ a, b }) => ({
    id: 'steps.transferLost',
    args: { person: a, owner: ownerOf(a), step: b },
  }),
  [TraceKind.transferLeftOpen]: ({ a, b, c }) => ({
    id: 'steps.transferLeftOpen',
    args: { person: a, step: b, hasLeft: c === LeftOpen.personGone },
  }),
  [TraceKind.toldFailed]: ({ a }) => ({ id: 'steps.toldFailed', args: { person: a } }),
} satisfies StepTable;
