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

/** Each input is tried with so many of the seeds; what they find is looked at with all of them. */
export const SEARCH_RUNS = 2;

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
        /** There it is as before; at `from`, farther away, another one comes first. Both were run with all seeds. */
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
 * @param seeds those of the verdict, of which the first few look for it: what is yielded holds with all
 */
export function* turnsOf(
  need: Need,
  seeds: readonly number[],
  play: Play,
  share = ALONE,
): Generator<{ readonly place: number; readonly turn: Turn | null }, void> {
  for (const [place, attempt] of attemptsAt(new Bench(need, seeds, play)).entries()) {
    if (place % share.of === share.index) yield { place, turn: attempt() };
  }
}

function attemptsAt(bench: Bench): readonly Attempt[] {
  const { need } = bench;
  return [
    ...TERMS.flatMap((term) =>
      otherAnswers(answerTo(need, term)).map((answer) => () => {
        const other = bench.otherFor(withTerm(need, term, answer));
        return other && ({ by: 'term', term, answer, ...other } as const);
      }),
    ),
    ...MEASURES.map((measure) => () => {
      const other = bench.otherFor(withOther(need, measure));
      return other && ({ by: 'measure', measure, ...other } as const);
    }),
    ...NUMBER_IDS.flatMap((number) =>
      [NUMBERS[number].from, NUMBERS[number].to].map((end) => () => edgeOf(bench, number, end)),
    ),
  ];
}

/** What is not known may be so, or not. */
const otherAnswers = (answer: Answer): readonly Answer[] =>
  (['yes', 'no'] as const).filter((one) => one !== answer);

/** Where needs are looked at beside the one that was said. */
class Bench {
  readonly need: Need;
  readonly #now: ArchitectureId;
  readonly #seeds: readonly number[];
  readonly #play: Play;

  constructor(need: Need, seeds: readonly number[], play: Play) {
    this.need = need;
    this.#seeds = seeds;
    this.#play = play;
    this.#now = this.#judge(need, seeds).ranking[0].architecture;
  }

  /** Whether the same one seems to come first, or surely another one; neither where the seeds do not agree. */
  glance(need: Need): 'now' | 'other' | null {
    const { ranking } = this.#judge(need, this.#seeds.slice(0, SEARCH_RUNS));
    const [first] = ranking;
    if (first.architecture === this.#now) return 'now';
    const before = ranking.find(({ architecture }) => architecture === this.#now);
    return before !== undefined && isDearer(before, first) ? 'other' : null;
  }

  /** Whether another one surely seems to come first. Where the first seed says that none does, that is the end of it. */
  isOther(need: Need): boolean {
    const [seed] = this.#seeds;
    if (seed === undefined) return false;
    const [first] = this.#judge(need, [seed]).ranking;
    return first.architecture !== this.#now && this.glance(need) === 'other';
  }

  /** Who comes first then with all seeds, if the first few say that it is another one. */
  otherFor(need: Need): Other | null {
    return this.isOther(need) ? this.otherWithAll(need) : null;
  }

  otherWithAll(need: Need): Other | null {
    const { ranking, isClose } = this.#judge(need, this.#seeds);
    const [first] = ranking;
    const before = ranking.find(({ architecture }) => architecture === this.#now);
    // Where both cost the same, the order says nothing.
    if (before === undefined || before.cost.mean <= first.cost.mean) return null;
    return { now: this.#now, first: first.architecture, isClose };
  }

  isAsNow(need: Need): boolean {
    return this.#judge(need, this.#seeds).ranking[0].architecture === this.#now;
  }

  #judge(need: Need, seeds: readonly number[]) {
    const { ranking, isClose } = verdictOf(need, askedBy(need), seeds, this.#play);
    return { ranking: ranking as readonly [Candidate, ...Candidate[]], isClose };
  }
}

/** Whether one costs more than another with every seed. */
const isDearer = (one: Candidate, other: Candidate): boolean =>
  one.bySeed.every((parts, index) => total(parts) > total(other.bySeed[index] ?? []));

/**
 * What changes on the way from what was said to an end at which it is different: looked for with a few seeds; and where
 * all of them do not say the same of a side, that side moves back to what was tried before.
 */
function edgeOf(bench: Bench, number: NumberId, end: number): Turn | null {
  const needAt = (value: number): Need => withNumber(bench.need, number, value);
  if (!bench.isOther(needAt(end))) return null;
  const said = numberIn(bench.need, number);
  const { beyond } = halved(number, said, end, (at) => bench.isOther(needAt(at)));
  const { before } = halved(number, said, end, (at) => bench.glance(needAt(at)) !== 'now');
  for (const from of beyond) {
    const other = bench.otherWithAll(needAt(from));
    if (other === null) continue;
    // What was said is among them.
    const until = before.find((value) => bench.isAsNow(needAt(value))) as number;
    return { by: 'number', number, until, from, ...other };
  }
  return null;
}

/** Halves the way until no number of two digits is left between: what was tried on either side, the nearest first. */
function halved(number: NumberId, said: number, end: number, isBeyond: (at: number) => boolean) {
  const before = [said];
  const beyond = [end];
  for (;;) {
    const middle = between(number, before[0] as number, beyond[0] as number);
    if (middle === null) return { before, beyond };
    (isBeyond(middle) ? beyond : before).unshift(middle);
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
