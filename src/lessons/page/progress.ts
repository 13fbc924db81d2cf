import type { AnyMessage } from '../../messages/formats';
import { render } from '../../messages/room';
import type { LessonName } from '../course/names';
import { FATES, type Fate } from '../reading/fates';
import type { Seen } from '../reading/following';

/** The steps of a lesson, in order. */
export const STEPS = ['predict', 'observe', 'explain', 'try', 'question'] as const;
type Step = (typeof STEPS)[number];

/** What was predicted: one of the options, or what becomes of each person. */
export type Predicted =
  | { readonly of: 'run'; readonly option: number }
  | { readonly of: 'people'; readonly fates: readonly (Fate | null)[] };

/** How far somebody has come in a lesson. */
export interface Progress {
  readonly lesson: LessonName;
  readonly step: Step;
  /** The question as it was asked; null before somebody has answered or passed over it. */
  readonly asked: AnyMessage | null;
  /** Null where it was passed over. */
  readonly predicted: Predicted | null;
  /** The reason that was given; may be empty. */
  readonly because: string;
  /** What has come about under "Observe" and under "Now try". */
  readonly seen: readonly Seen[];
  readonly tried: readonly Seen[];
  /** Option of the last question; null before it is answered. */
  readonly answered: number | null;
}

export const begun = (lesson: LessonName): Progress => ({
  lesson,
  step: 'predict',
  asked: null,
  predicted: null,
  because: '',
  seen: [],
  tried: [],
  answered: null,
});

export type ProgressEvent =
  | { readonly type: 'begin'; readonly lesson: LessonName }
  | { readonly type: 'go'; readonly step: Step }
  | {
      readonly type: 'predict';
      readonly asked: AnyMessage;
      readonly predicted: Predicted | null;
      readonly because: string;
    }
  | { readonly type: 'seen'; readonly seen: readonly Seen[] }
  | { readonly type: 'tried'; readonly tried: readonly Seen[] }
  | { readonly type: 'answer'; readonly option: number };

/** What comes of an event. */
export function goOn(progress: Progress, event: ProgressEvent): Progress {
  switch (event.type) {
    case 'begin':
      return begun(event.lesson);
    case 'go':
      return { ...progress, step: event.step };
    case 'predict': {
      const { asked, predicted, because } = event;
      return { ...progress, asked, predicted, because, step: 'observe' };
    }
    case 'seen':
      return { ...progress, seen: event.seen };
    case 'tried':
      return { ...progress, tried: event.tried };
    case 'answer':
      return { ...progress, answered: event.option };
  }
}

/** In the tab, one for each lesson. */
const keyOf = (lesson: LessonName): string => `stateside.lesson.${lesson}`;

/** How far this tab has come in a lesson; null where it has not begun it, or what was kept cannot be read. */
export function keptProgress(lesson: LessonName): Progress | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(lesson)) ?? 'null');
    return isProgress(kept) && kept.lesson === lesson ? kept : null;
  } catch {
    // Storage may be forbidden, or somebody has written something else there.
    return null;
  }
}

export function keepProgress(progress: Progress): void {
  try {
    sessionStorage.setItem(keyOf(progress.lesson), JSON.stringify(progress));
  } catch {
    // Then a reload begins the lesson again.
  }
}

function isProgress(kept: unknown): kept is Progress {
  if (typeof kept !== 'object' || kept === null) return false;
  const { step, asked, predicted, because, seen, tried, answered } = kept as Partial<
    Record<keyof Progress, unknown>
  >;
  return (
    STEPS.some((one) => one === step) &&
    (asked === null || isMessage(asked)) &&
    (predicted === null || isPredicted(predicted)) &&
    typeof because === 'string' &&
    [seen, tried].every((items) => Array.isArray(items) && items.every(isSeen)) &&
    (answered === null || typeof answered === 'number')
  );
}

/** Whether it can be said: another version of the page may have other words. */
const isMessage = (kept: unknown): boolean =>
  typeof kept === 'object' && kept !== null && render(kept as AnyMessage) !== '';

function isPredicted(kept: unknown): boolean {
  if (typeof kept !== 'object' || kept === null) return false;
  const { of, option, fates } = kept as Record<string, unknown>;
  if (of === 'run') return typeof option === 'number';
  return (
    of === 'people' &&
    Array.isArray(fates) &&
    fates.every((fate) => fate === null || FATES.some((one) => one === fate))
  );
}

function isSeen(kept: unknown): boolean {
  if (typeof kept !== 'object' || kept === null) return false;
  const { atUs, said, done } = kept as Partial<Record<keyof Seen, unknown>>;
  return typeof atUs === 'number' && isMessage(said) && typeof done === 'string';
}
