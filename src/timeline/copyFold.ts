import { copyState, type Trace } from '../engine';
import type { People } from './facts/people';
import { SystemFold } from './systemFold';

/**
 * Another fold at the same instant, which goes on with a trace of its own. Neither sees what becomes of the other: what
 * is big is shared until one of them changes it.
 */
export function copyFold(fold: SystemFold, trace: Trace): SystemFold {
  const { scenario, architecture, firstSeen } = fold;
  const copy = new SystemFold({ scenario, architecture, trace, shownSinceUs: firstSeen.sinceUs });
  copyState(fold, copy);
  copyColumns(fold.people, copy.people);
  copyState(fold.store, copy.store);
  const { cdn, replica, cacheAnswers } = fold.environment;
  copyState(fold.environment, copy.environment);
  // An answer that has not come up yet is a hole in the list.
  Object.assign(copy.environment, { cdn, replica, cacheAnswers: cacheAnswers.slice() });
  return copy;
}

type Column = Float64Array;

/** What is true of people is in columns, each as long as there are numbers for people. */
function copyColumns(from: People, to: People): void {
  copyState(from, to);
  const columns = to as unknown as Readonly<Record<string, Column>>;
  for (const [name, column] of Object.entries(from)) {
    if (ArrayBuffer.isView(column)) columns[name]?.set(column as Column);
  }
}
