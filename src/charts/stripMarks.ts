import { SECOND_US } from '../engine';
import words from '../messages/en/strip';
import type { Mark } from '../timeline/view';
import { labelsThatFit, type Side } from './stripScale';

/** Something that is planned and has not happened yet. */
export interface PlannedMark {
  readonly atUs: number;
  readonly label: string;
}

/** A mark in its place: `at` is a percentage of the strip. */
export interface PlacedMark {
  readonly key: string;
  readonly kind: Mark['kind'] | 'planned';
  readonly at: number;
  /** "S1 stopped at 12.2 s", or "by 13.8 s" for what went on happening to more and more people. */
  readonly said: string;
  readonly label: string;
  /** What is written beside it, and on which side; null where there is no room. */
  readonly written: { readonly text: string; readonly side: Side } | null;
}

/** Marks that are closer than this are written as one; in ems. */
const TOGETHER_EM = 0.75;

type Bare = Omit<PlacedMark, 'written'>;

/**
 * Everything on the strip in order of time: what happened, and what is planned. What stands close together shares one
 * label, the newest one and how many more there are.
 * @param perSecond percents of the strip for one second
 */
export function placeMarks(
  marks: readonly Mark[],
  planned: readonly PlannedMark[],
  { width, perSecond }: { readonly width: number; readonly perSecond: number },
): readonly PlacedMark[] {
  const bare: Bare[] = [
    ...marks,
    ...planned.map((mark) => ({ ...mark, kind: 'planned' as const })),
  ].map((mark) => ({
    kind: mark.kind,
    label: mark.label,
    said: saidOf(mark),
    at: (mark.atUs / SECOND_US) * perSecond,
    key: `${mark.atUs} ${mark.kind} ${mark.label}`,
  }));
  const shown = bare.filter(({ at }) => at <= 100);
  const groups = inGroups(shown, width);
  const labels = labelsThatFit(byImportance(groups), width);
  const written = new Map(
    groups.flatMap((group) => {
      const side = labels.get(group);
      return side === undefined ? [] : [[group.last.key, { text: group.label, side }] as const];
    }),
  );
  return shown.map((mark) => ({ ...mark, written: written.get(mark.key) ?? null }));
}

const saidOf = ({ label, atUs, untilUs = atUs }: Omit<Mark, 'kind'>): string =>
  words(untilUs === atUs ? 'strip.at' : 'strip.by', { what: label, us: untilUs });

interface Group {
  readonly at: number;
  readonly label: string;
  readonly last: Bare;
}

function inGroups(marks: readonly Bare[], width: number): readonly Group[] {
  const groups: Bare[][] = [];
  for (const mark of marks) {
    const [latest] = groups.slice(-1);
    const last = latest?.at(-1);
    const isNear =
      last !== undefined &&
      (last.kind === 'planned') === (mark.kind === 'planned') &&
      ((mark.at - last.at) / 100) * width < TOGETHER_EM;
    if (isNear) latest?.push(mark);
    else groups.push([mark]);
  }
  return groups.map((group) => {
    const last = group.at(-1) as Bare;
    const more = group.length - 1;
    const label = more > 0 ? words('strip.more', { what: last.label, count: more }) : last.label;
    return { at: last.at, label, last };
  });
}

/** The newest, then what comes next, then all others backwards. */
function byImportance(groups: readonly Group[]): readonly Group[] {
  const happened = groups.filter(({ last }) => last.kind !== 'planned').reverse();
  const ahead = groups.filter(({ last }) => last.kind === 'planned');
  return [...happened.slice(0, 1), ...ahead.slice(0, 1), ...happened.slice(1), ...ahead.slice(1)];
}
