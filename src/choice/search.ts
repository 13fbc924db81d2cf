import type { ArchitectureId } from '../engine';
import { total } from './costs';
import {
  type Answer,
  answerTo,
  MEASURES,
  type Measure,
  type Need,
  NUMBER_IDS,
  NUMBERS,
  type NumberId,
  TERMS,
  type Term,
  withNumber,
  withOther,
  withTerm,
} from './need';
import type { Play } from './playing';
import { numberIn } from './rules';
import { askedBy, type Candidate, verdictOf } from './verdict';

/** Who comes first then, and whether another one is close; and who does now. */
interface Other {
  readonly now: ArchitectureId;
  readonly first: ArchitectureId;
  readonly isClose: boolean;
}

/** What would put another architecture first. */
export type Turn = Other &
  (
    | { readonly by: 'term'; readonly term: Term; readonly answer: Answer }
    | { readonly by: 'measure'; readonly measure: Measure }
    | {
        readonly by: 'number';
        readonly number: NumberId;
        /** There it is as before, and beyond it another one comes first: at `from`, for one. */
        readonly until: number;
        readonly from: number;
      }
  );

/** Which of several that look at once: the first one, the second one ... */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** Somebody who looks at everything. */
const ALONE: Share = { index: 0, of: 1 };

/** One thing that is tried: all else stays as it was said. */
type Attempt = () => Turn | null;

/**
 * Looks for what would change the verdict, one input after another. Yields after each, with its place among all of them:
 * what several find together is the same in the same order.
 */
export function* turnsOf(
  need: Need,
  seeds: readonly number[],
  play: Play,
  share = ALONE,
): Generator<{ readonly place: number; readonly turn: Turn | null }, void> {
  for (const [place, attempt] of attemptsAt(need, seeds, play).entries()) {
    if (place % share.of === share.index) yield { place, turn: attempt() };
  }
}

function attemptsAt(need: Need, seeds: readonly number[], play: Play): readonly Attempt[] {
  const [now] = verdictOf(need, askedBy(need), seeds, play).ranking;
  if (now === undefined) throw new Error('There are no architectures.');
  const otherFor = (other: Need): Other | null => {
    const { ranking, isClose } = verdictOf(other, askedBy(other), seeds, play);
    const [first] = ranking as readonly [Candidate];
    const before = ranking.find(({ architecture }) => architecture === now.architecture);
    // Where one seed says so and another one does not, it is chance; where both cost the same, the order says nothing.
    if (before === undefined || !isDearer(before, first)) return null;
    return { now: now.architecture, first: first.architecture, isClose };
  };
  return [
    ...TERMS.map((term) => () => {
      const answer = answerTo(need, term) === 'yes' ? 'no' : 'yes';
      const other = otherFor(withTerm(need, term, answer));
      return other && ({ by: 'term', term, answer, ...other } as const);
    }),
    ...MEASURES.map((measure) => () => {
      const other = otherFor(withOther(need, measure));
      return other && ({ by: 'measure', measure, ...other } as const);
    }),
    ...NUMBER_IDS.flatMap((number) =>
      [NUMBERS[number].from, NUMBERS[number].to].map(
        (end) => () =>
          edgeOf(number, numberIn(need, number), end, (value) =>
            otherFor(withNumber(need, number, value)),
          ),
      ),
    ),
  ];
}

/** Whether one costs more than another with every seed. */
const isDearer = (one: Candidate, other: Candidate): boolean =>
  one.bySeed.every((parts, index) => total(parts) > total(other.bySeed[index] ?? []));

/** Halves the way from what was said to an end at which it is different, until there is no number of two digits between. */
function edgeOf(
  number: NumberId,
  said: number,
  end: number,
  otherAt: (value: number) => Other | null,
): Turn | null {
  const atEnd = otherAt(end);
  if (atEnd === null) return null;
  let until = said;
  let from = end;
  let found = atEnd;
  for (;;) {
    const middle = between(number, until, from);
    if (middle === null) return { by: 'number', number, until, from, ...found };
    const other = otherAt(middle);
    if (other === null) until = middle;
    else {
      from = middle;
      found = other;
    }
  }
}

/** A number of two digits between two, nearer to neither in proportion; none where there is none. */
function between(number: NumberId, one: number, other: number): number | null {
  const [low, high] = one < other ? [one, other] : [other, one];
  const middle = Math.expm1((Math.log1p(low) + Math.log1p(high)) / 2);
  const rounded = NUMBERS[number].isWhole && middle < 10 ? Math.round(middle) : twoDigits(middle);
  return rounded > low && rounded < high ? rounded : null;
}

const twoDigits = (value: number): number => Number(value.toPrecision(2));
