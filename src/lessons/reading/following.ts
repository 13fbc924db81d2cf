import type { AnyMessage } from '../../messages/formats';
import type { RunView } from '../../state/player';
import type { Situation } from '../../state/readings';
import { type Item, saidOf, type Task } from '../course/lesson';

/** An item that has come about: when, and what was said of it then. */
export interface Seen {
  readonly atUs: number;
  readonly said: AnyMessage;
  /** All that had been done to the run by then, as text: where that changes, it was another run. */
  readonly done: string;
}

/**
 * Which items have come about, one after the other: those of before, as far as the run is still the one in which they
 * did, and what has come about since. The same array where there is nothing new.
 */
export function follow(
  items: readonly Item<AnyMessage>[],
  before: readonly Seen[],
  sight: Situation,
): readonly Seen[] {
  const { run } = sight;
  const kept = stillSo(before, run);
  const seen = [...kept];
  // In the past of what was seen last there is nothing new to see.
  while (seen.length < items.length && latestOf(seen) <= run.system.timeUs) {
    const item = items[seen.length] as Item<AnyMessage>;
    const atUs = instantOf(item, sight);
    if (atUs === null) break;
    seen.push({ atUs, said: saidOf(comes(item).text, sight), done: doneUntil(run, atUs) });
  }
  return seen.length === before.length && kept.length === before.length ? before : seen;
}

const latestOf = (seen: readonly Seen[]): number => Math.max(0, ...seen.map(({ atUs }) => atUs));

/** Without what came about in a run that is another one by now. */
function stillSo(seen: readonly Seen[], run: RunView): readonly Seen[] {
  const other = seen.findIndex(
    ({ atUs, done }) =>
      atUs > run.latestUs ||
      // What was done at the same instant afterwards takes nothing back.
      (atUs <= run.system.timeUs && !doneUntil(run, atUs).startsWith(done)),
  );
  return other < 0 ? seen : seen.slice(0, other);
}

/** Those of them that have come about by the instant that is shown, up to the first that has not. */
export function seenBy(seen: readonly Seen[], timeUs: number): readonly Seen[] {
  const later = seen.findIndex(({ atUs }) => atUs > timeUs);
  return later < 0 ? seen : seen.slice(0, later);
}

/** All that was done by an instant, as text. */
export const doneUntil = ({ done }: RunView, us: number): string =>
  done
    .filter(({ atUs }) => atUs <= us)
    .map(({ atUs, change, target }) => `${atUs} ${change} ${target};`)
    .join('');

/** What is said of an item in the end: of a task with a result, that. */
const comes = (item: Item<AnyMessage>) => (item.is === 'task' ? (item.result ?? item) : item);

/** Instant at which an item has come about by now; null where it has not. */
function instantOf(item: Item<AnyMessage>, sight: Situation): number | null {
  const { timeUs } = sight.run.system;
  const found = item.is === 'moment' ? item.happened(sight) : resultAt(item, sight);
  if (typeof found === 'boolean') return found ? timeUs : null;
  return found <= timeUs ? found : null;
}

function resultAt(task: Task<AnyMessage>, sight: Situation): number | boolean {
  const done = doneAt(task, sight);
  return done === false || task.result === undefined ? done : task.result.happened(sight);
}

/** When a task was done by now, where the run knows it; false where it was not. */
export function doneAt({ act }: Task<AnyMessage>, { run, settings }: Situation): number | boolean {
  switch (act.do) {
    case 'change':
      return (
        run.done.findLast(({ change, target }) => change === act.change && target === act.target)
          ?.atUs ?? false
      );
    case 'show':
      return run.system.architecture === act.architecture;
    case 'turn':
      return Object.entries(act.settings).every(
        ([path, value]) => JSON.stringify(settings[path]) === JSON.stringify(value),
      );
  }
}
