import { Action, KeyAnswer, TraceKind } from '../../engine';
import type { StepTable } from './describe';

/** What the key of an order did. */
const KEY_ANSWERS = {
  [KeyAnswer.executed]: 'steps.keyIsNew',
  [KeyAnswer.replayed]: 'steps.keyIsKnown',
  [KeyAnswer.conflict]: 'steps.keyIsInUse',
  [KeyAnswer.mismatch]: 'steps.keyDoesNotMatch',
  [KeyAnswer.missing]: 'steps.keyIsMissing',
} as const satisfies Record<KeyAnswer, string>;

/** Sentences about how people ask again and what becomes of it. */
export const REQUEST_STEPS = {
  [TraceKind.keyAnswer]: ({ b, c }) => ({
    id: KEY_ANSWERS[b as KeyAnswer],
    args: { person: c },
  }),
  [TraceKind.updateLost]: ({ a, b }) => ({
    id: 'steps.updateLost',
    args: { person: a, count: b },
  }),
  [TraceKind.progressLost]: ({ a, b }) => ({
    id: 'steps.progressLost',
    args: { person: a, count: b },
  }),
  [TraceKind.nothingDone]: ({ a, c }) => ({
    id: c === Action.checkout ? 'steps.nothingOrdered' : 'steps.nothingAdded',
    args: { person: a },
  }),
  [TraceKind.unknownOutcome]: ({ a, c }) => ({
    id: c === Action.checkout ? 'steps.unknownOrder' : 'steps.unknownItem',
    args: { person: a },
  }),
  [TraceKind.rateLimited]: ({ a, c }) => ({
    id: 'steps.rateLimited',
    args: { person: a, early: c },
  }),
  [TraceKind.overLimit]: ({ a, c }) => ({ id: 'steps.overLimit', args: { person: a, count: c } }),
} satisfies StepTable;
