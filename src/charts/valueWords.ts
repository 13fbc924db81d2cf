import words from '../messages/en/panel/strip';
import { partsOf } from '../messages/instant';
import type { Mark } from '../timeline/view';

/** "14.2 seconds: S1 stopped": an instant as one says it, with what happened. */
export function valueWords(us: number, what: string | undefined): string {
  const [hours, minutes, seconds] = partsOf(us);
  const instant = { hours, minutes, seconds };
  return what === undefined
    ? words('strip.value', instant)
    : words('strip.valueAfter', { ...instant, what });
}

/** What happened at an instant, or last before it, in few words. What went on after that says more than was so by then. */
export function latestMark(us: number, marks: readonly Mark[]): string | undefined {
  const mark = marks.findLast(({ atUs, untilUs = atUs }) => Math.max(atUs, untilUs) <= us);
  return mark?.short ?? mark?.label;
}
