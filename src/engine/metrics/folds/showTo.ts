import type { TraceKind } from '../../trace/events';
import { KINDS_MAX, type RecordBlock } from '../../trace/recordBlock';
import type { FoldKind, Watcher } from './fold';

/** By kind of record, the places of those who want to see it. */
export type Watchers = readonly (readonly number[])[];

export const watchersOf = (kinds: readonly Pick<FoldKind, 'kinds'>[]): Watchers =>
  Array.from({ length: KINDS_MAX }, (_, kind) =>
    kinds.flatMap((one, index) => (one.kinds.includes(kind as TraceKind) ? [index] : [])),
  );

/** Shows every record of a block to those who want to see it. @param fromUs what counts as instant zero for them */
export function showTo(
  folds: readonly Watcher[],
  watchers: Watchers,
  block: RecordBlock,
  fromUs: number,
): void {
  for (let index = 0; index < block.length; index += 1) {
    const kind = block.kindAt(index);
    const wanted = watchers[kind] as readonly number[];
    if (wanted.length === 0) continue;
    const timeUs = block.timeAt(index) - fromUs;
    const a = block.fieldAt(index, 0);
    const b = block.fieldAt(index, 1);
    const c = block.fieldAt(index, 2);
    for (let turn = 0; turn < wanted.length; turn += 1) {
      (folds[wanted[turn] as number] as Watcher).observe(timeUs, kind, a, b, c);
    }
  }
}
