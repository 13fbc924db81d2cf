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

/** What somebody cannot know of who did not hear what came of it, where it is no item of a cart. */
const UNKNOWN = {
  [Action.checkout]: 'steps.unknownOrder',
  [Action.send]: 'steps.unknownMessage',
  [Action.begin]: 'steps.unknownBegin',
  [Action.commit]: 'steps.unknownTransfer',
  [Action.book]: 'steps.unknownSeat',
} as const;
type Unknown = keyof typeof UNKNOWN;

/** What was not there for it. */
const NOTHING_DONE = {
  [Action.checkout]: 'steps.nothingOrdered',
  [Action.confirm]: 'steps.notSoFar',
  [Action.commit]: 'steps.notSoFar',
} as const;
type Hollow = keyof typeof NOTHING_DONE;

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
    id: NOTHING_DONE[c as Hollow] ?? 'steps.nothingAdded',
    args: { person: a },
  }),
  [TraceKind.unknownOutcome]: ({ a, c }) => ({
    id: UNKNOWN[c as Unknown] ?? 'steps.unknownItem',
    args: { person: a },
  }),
  [TraceKind.rateLimited]: ({ a, c }) => ({
    id: 'steps.rateLimited',
    args: { person: a, early: c },
  }),
  [TraceKind.overLimit]: ({ a, c }) => ({ id: 'steps.overLimit', args: { person: a, count: c } }),
} satisfies StepTable;
