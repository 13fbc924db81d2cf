/** What somebody needs of a system, in the terms in which the choice is usually discussed. */
export const TERMS = [
  'personalization',
  'real-time',
  'multi-step',
  'revocable',
  'high-volume',
  'elastic',
  'failover',
  'no-server-data',
] as const;
export type Term = (typeof TERMS)[number];

export const ANSWERS = ['yes', 'no', 'unknown'] as const;
export type Answer = (typeof ANSWERS)[number];

/** A number that somebody may know, and how far it may lie. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

export const NUMBERS = {
  people: { from: 10, to: 100_000, isWhole: true },
  requestsPerSecond: { from: 1, to: 100_000, isWhole: false },
  servers: { from: 2, to: 64, isWhole: true },
  sessionBytes: { from: 100, to: 40_000, isWhole: true },
  deploysPerWeek: { from: 0, to: 200, isWhole: false },
  /** A login that nobody wanted is as bad as waiting so many seconds. */
  forcedLoginS: { from: 0, to: 600, isWhole: false },
  /** That every answer takes 20 ms longer is as bad as waiting so many seconds a week. */
  slow20msS: { from: 0, to: 600, isWhole: false },
} as const satisfies Readonly<Record<string, Range>>;
export type NumberId = keyof typeof NUMBERS;
export const NUMBER_IDS = Object.keys(NUMBERS) as readonly NumberId[];

/** What can be set up besides: a replica of the session store, and a denylist of tokens in it. */
export const MEASURES = ['replica', 'denylist'] as const;
export type Measure = (typeof MEASURES)[number];

/** What was said. What is missing is not known, and not set up. */
export interface Need {
  readonly terms: Readonly<Partial<Record<Term, Answer>>>;
  readonly numbers: Readonly<Partial<Record<NumberId, number>>>;
  readonly measures: readonly Measure[];
}

export const NOTHING_SAID: Need = { terms: {}, numbers: {}, measures: [] };

export const answerTo = ({ terms }: Need, term: Term): Answer => terms[term] ?? 'unknown';

export const isSo = (need: Need, term: Term): boolean => answerTo(need, term) === 'yes';

export const withTerm = (need: Need, term: Term, answer: Answer): Need => ({
  ...need,
  terms: { ...need.terms, [term]: answer },
});

export const withNumber = (need: Need, number: NumberId, value: number): Need => ({
  ...need,
  numbers: { ...need.numbers, [number]: value },
});

/** With a measure where it was not taken, and without where it was. */
export const withOther = (need: Need, measure: Measure): Need => ({
  ...need,
  measures: MEASURES.filter((one) => need.measures.includes(one) !== (one === measure)),
});
