/**
 * Goal: the answer says what the pairs say and no more: a difference where there is one, with how many runs agree; that
 * it may be chance; that all are the same; that one run says nothing of chance.
 * Method: sentences of made-up differences, read as people read them.
 */
import { describe, expect, it } from 'vitest';
import {
  methodWords,
  ownWords,
  questionWords,
  answerWords as wordsOf,
} from '../../src/manyRuns/answer';
import { pairedDifference } from '../../src/statistics/paired';

const COMPARED = ['jwt', 'sticky'] as const;
/** Of pairs that are all known. */
const answerWords = (
  compared: typeof COMPARED,
  metric: Parameters<typeof wordsOf>[1],
  difference: ReturnType<typeof pairedDifference>,
) => wordsOf(compared, metric, difference, difference.pairs);
const of = (...differences: readonly number[]) =>
  pairedDifference(
    differences,
    differences.map(() => 0),
    0.95,
  );
const repeated = (value: number, count: number) => Array.from({ length: count }, () => value);

describe('the answer', () => {
  it('says how many fewer, and in how many runs', () => {
    const difference = of(-17, -16.5, -17.5, -17);
    expect(answerWords(COMPARED, 'sessions-lost', difference)).toBe(
      'JWT loses 17.00 ± 0.65 fewer sessions than Sticky: in 4 of 4 runs.',
    );
  });

  it('says how many more, and where it was otherwise', () => {
    const difference = of(...repeated(5, 17), 0, 0, -1);
    expect(answerWords(COMPARED, 'carts-lost', difference)).toBe(
      'JWT loses 4.20 ± 0.92 more carts than Sticky: in 17 of 20 runs. In 2 it was the same. In 1 it was the other way round.',
    );
  });

  it('has words of its own for what is forced, and for errors; and a name for all else', () => {
    const difference = of(2, 2, 2);
    expect(answerWords(COMPARED, 'forced-logins', difference)).toBe(
      'JWT forces 2 ± 0 more logins than Sticky: in 3 of 3 runs.',
    );
    expect(answerWords(COMPARED, 'errors', difference)).toBe(
      'Under JWT there are 2 ± 0 more errors than under Sticky: in 3 of 3 runs.',
    );
    expect(answerWords(COMPARED, 'latency-mean', of(-0.002, -0.002))).toBe(
      '“Latency, mean” is 2 ± 0 ms lower under JWT than under Sticky: in 2 of 2 runs.',
    );
  });

  it('counts what shares differ by in percentage points', () => {
    expect(answerWords(COMPARED, 'availability', of(0.012, 0.012))).toContain(
      '1.2 ± 0 percentage points higher',
    );
  });

  it('says that it may be chance where the interval has none in it', () => {
    expect(answerWords(COMPARED, 'sessions-lost', of(3, -2, 0, 1))).toBe(
      'This may be chance: “Sessions lost” under JWT minus that under Sticky is 0.5 ± 3.3. It was more in 2 of 4 runs, less in 1, and the same in 1.',
    );
  });

  it('says that all were the same', () => {
    expect(answerWords(COMPARED, 'errors', of(0, 0, 0))).toBe(
      '“Errors” is the same under JWT and Sticky in each of 3 runs.',
    );
  });

  it('says of how many pairs it is where it is not known of all, and that there is none', () => {
    expect(wordsOf(COMPARED, 'latency-mean', of(-0.002, -0.002), 5)).toBe(
      '“Latency, mean” is 2 ± 0 ms lower under JWT than under Sticky: in 2 of 2 runs. It can be told of both in 2 of 5 pairs of runs; in the others there was nothing to take it from, or too little.',
    );
    expect(wordsOf(COMPARED, 'revocation-lag', null, 5)).toMatch(
      /^“[^”]+” cannot be told of both JWT and Sticky in any of 5 pairs of runs: there was nothing/,
    );
  });

  it('has no interval for one run', () => {
    expect(answerWords(COMPARED, 'errors', of(3))).toBe(
      'One run by itself says nothing of chance: “Errors” under JWT minus that under Sticky is 3.',
    );
    expect(methodWords(of(3))).toBe('');
  });
});

describe('what is said of it', () => {
  it('is where the interval comes from, and what so few runs may not have shown', () => {
    expect(methodWords(of(1, 2))).toContain('over 2 pairs of runs');
    expect(methodWords(of(1, 2))).not.toContain('exactly the same amount');
    // 0.95 of all such ten runs show what happens in 26 % of runs: 1 - 0.05^(1/10) is 0.259.
    expect(methodWords(of(...repeated(2, 10)))).toContain(
      'All differ by exactly the same amount. What happens in fewer than 26 % of runs may not have come up',
    );
    expect(methodWords(of(...repeated(0, 10)))).not.toContain('differ');
    expect(methodWords(of(...repeated(0, 10)))).toContain('fewer than 26 % of runs');
    expect(methodWords(of(...repeated(2, 200)))).toContain('fewer than 2 % of runs');
  });

  it('is what it is in the run on the stage, without an interval', () => {
    expect(ownWords(7, -3, 'errors')).toBe(
      'In the run you began with, seed 7, the difference is -3.',
    );
  });
});

describe('the question', () => {
  it('is the one that people have', () => {
    expect(questionWords(['sticky', 'central-store'], 'sessions-lost')).toBe(
      'Does Sticky lose more sessions than Central store here, and by how much?',
    );
    expect(questionWords(COMPARED, 'latency-p95')).toBe(
      'Is “Latency, 95th percentile” higher under JWT than under Sticky here, and by how much?',
    );
  });
});
