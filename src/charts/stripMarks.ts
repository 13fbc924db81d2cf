import { SECOND_US } from '../engine';
import words from '../messages/en/panel/strip';
import { MARKS_MAX, type Mark } from '../timeline/view';
import { labelsThatFit, type Written } from './stripScale';

/** Something that is planned and has not happened yet. */
export interface PlannedMark {
  readonly atUs: number;
  readonly label: string;
}

type Kind = Mark['kind'] | 'planned';

/** Since when all that happened is marked: 0, or the first that is kept where older ones had to go. */
export function markedSince(marks: readonly Mark[]): number {
  return marks.length < MARKS_MAX ? 0 : (marks[0]?.atUs ?? 0);
}

/** A mark in its place: `at` is a percentage of the strip. */
interface PlacedMark {
  readonly kind: Kind;
  readonly at: number;
  readonly atUs: number;
  readonly label: string;
  readonly short?: string | undefined;
  /** "S1 stopped at 12.2 s", or "by 13.8 s" for what went on happening to more and more people. */
  readonly said: string;
}

/** One mark, or several that stand so close that they are pressed as one. */
export interface Spot {
  readonly key: string;
  readonly kind: 'happened' | 'planned';
  /** Where the first of them stands, as a percentage of the strip. */
  readonly at: number;
  /** At least one, in order of time. */
  readonly marks: readonly PlacedMark[];
  /** The one that says most, and how many more there are: "S1 stopped +2". */
  readonly label: string;
  readonly telling: Kind;
  readonly said: string;
  readonly shorter: readonly string[];
  /** How many they are, where they are several. */
  readonly number: string | null;
  /** What of that is written; null where there is no room. */
  readonly written: Written | null;
}

interface Scale {
  /** Of the strip, in ems. */
  readonly width: number;
  /** Percents of the strip for one second. */
  readonly perSecond: number;
  /** What stands closer than this is one spot; in ems. */
  readonly target: number;
}

/** What says most about a run comes first. */
const WEIGHTS: Readonly<Record<Kind, number>> = {
  change: 2,
  loss: 2,
  order: 2,
  apart: 3,
  detection: 1,
  recovery: 1,
  error: 0,
  operation: 0,
  planned: 0,
};

/** Everything on the strip: what happened, and after it what is planned, each in order of time. */
export function placeMarks(
  marks: readonly Mark[],
  planned: readonly PlannedMark[],
  scale: Scale,
): readonly Spot[] {
  const place = <T extends Omit<Mark, 'kind'> & { readonly kind: Kind }>(mark: T): PlacedMark => ({
    kind: mark.kind,
    label: mark.label,
    short: mark.short,
    said: saidOf(mark),
    atUs: mark.atUs,
    at: (mark.atUs / SECOND_US) * scale.perSecond,
  });
  const spots = [
    ...inSpots(marks.map(place), 'happened', scale),
    ...inSpots(
      planned.map((mark) => place({ ...mark, kind: 'planned' })),
      'planned',
      scale,
    ),
  ];
  const written = labelsThatFit(byImportance(spots), scale.width);
  return spots.map((spot) => ({ ...spot, written: written.get(spot) ?? null }));
}

const saidOf = ({ label, atUs, untilUs = atUs }: Omit<Mark, 'kind'>): string =>
  untilUs === atUs
    ? words('strip.at', { what: label, us: atUs })
    : words('strip.during', { what: label, span: { fromUs: atUs, untilUs } });

function inSpots(
  marks: readonly PlacedMark[],
  kind: Spot['kind'],
  { width, target }: Scale,
): readonly Spot[] {
  const groups: PlacedMark[][] = [];
  for (const mark of marks) {
    if (mark.at > 100) continue;
    const group = groups.at(-1);
    const first = group?.[0];
    if (first && ((mark.at - first.at) / 100) * width < target) group.push(mark);
    else groups.push([mark]);
  }
  return groups.map((group, index) => spotOf(group, kind, index));
}

function spotOf(marks: readonly PlacedMark[], kind: Spot['kind'], index: number): Spot {
  const first = marks[0] as PlacedMark;
  const telling = marks.reduce((one, other) =>
    WEIGHTS[other.kind] < WEIGHTS[one.kind] ? one : other,
  );
  const more = marks.length - 1;
  const untilUs = marks.at(-1)?.atUs ?? first.atUs;
  const key = `${kind} ${index}`;
  const rest = { key, kind, at: first.at, marks, telling: telling.kind, written: null };
  const short = telling.short === undefined ? [] : [telling.short];
  if (more === 0) {
    return { ...rest, label: first.label, shorter: short, number: null, said: first.said };
  }
  const andMore = (what: string) => words('strip.more', { what, count: more });
  const span = { fromUs: first.atUs, untilUs };
  return {
    ...rest,
    number: `${marks.length}`,
    label: andMore(telling.label),
    shorter: short.map(andMore),
    said: words('strip.group', { count: marks.length, span, what: telling.label }),
  };
}

const weightOf = ({ marks }: Spot): number => Math.max(...marks.map(({ kind }) => WEIGHTS[kind]));

/** The newest, then what comes next, then all others: what says most first, and of that the newest. */
function byImportance(spots: readonly Spot[]): readonly Spot[] {
  const [newest, ...others] = spots.filter(({ kind }) => kind === 'happened').reverse();
  const [next, ...ahead] = spots.filter(({ kind }) => kind === 'planned');
  const sorted = others.toSorted((one, other) => weightOf(other) - weightOf(one));
  return [...(newest ? [newest] : []), ...(next ? [next] : []), ...sorted, ...ahead];
}
