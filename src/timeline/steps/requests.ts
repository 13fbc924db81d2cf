import { Action, clientName, KeyAnswer, TraceKind, type TraceRecord } from '../../engine';
import type { StepTable } from './describe';

/** What the key did, with the name of the person whose order it is for. */
const KEY_ANSWERS: Readonly<Record<KeyAnswer, (who: string) => string>> = {
  [KeyAnswer.executed]: (who) => `The key of ${who}’s order is new: the order is worked on.`,
  [KeyAnswer.replayed]: (who) => `The key of ${who}’s order is known: the first answer again.`,
  [KeyAnswer.conflict]: (who) => `${who}’s order is still being worked on under this key: 409.`,
  [KeyAnswer.mismatch]: (who) => `${who}’s order does not match what came with this key: 422.`,
  [KeyAnswer.missing]: (who) => `${who}’s order has no idempotency key: 400.`,
};

/** Sentences about how people ask again and what becomes of it. */
export const REQUEST_STEPS = {
  [TraceKind.keyAnswer]: ({ b, c }: TraceRecord) => KEY_ANSWERS[b as KeyAnswer](clientName(c)),
  [TraceKind.updateLost]: ({ a, b }: TraceRecord) => {
    const items = b === 1 ? 'an item' : `${b} items`;
    return `${clientName(a)} misses ${items} that had been added: an older copy was saved over it.`;
  },
  [TraceKind.nothingDone]: ({ a, c }: TraceRecord) => {
    const who = `${clientName(a)}’s cart`;
    return c === Action.checkout
      ? `${who} is empty: nothing is ordered.`
      : `${who} is full: nothing is added.`;
  },
  [TraceKind.unknownOutcome]: ({ a, c }: TraceRecord) => {
    const what = c === Action.checkout ? 'the order was placed' : 'the item was added';
    return `${clientName(a)} cannot know whether ${what}.`;
  },
} satisfies StepTable;
