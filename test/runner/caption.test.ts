/**
 * Goal: the caption keeps the last three sentences, newest first, and never gives a reason away for lesser news.
 * Method: lists of sentences of every weight, some of which have stopped being so.
 */
import { describe, expect, it } from 'vitest';
import { captionsOf } from '../../src/runner/caption';
import type { ToldSentence } from '../../src/timeline/saying';
import { told } from '../support/sentences';

const all = (sentence: ToldSentence) => sentence;
const texts = (
  sentences: readonly ToldSentence[],
  nowTrue: (sentence: ToldSentence) => ToldSentence | null = all,
) => captionsOf(sentences, nowTrue).map(({ text }) => text);

describe('the caption', () => {
  const loss = told(1, 'loss', 'loss');
  const noticed = told(2, 'noticed', 'detection');
  const errors = [3, 4, 5, 6].map((id) => told(id, `error ${id}`, 'error'));

  it('is empty before anything is told', () => {
    expect(texts([])).toEqual([]);
  });

  it('has the last three sentences, newest first', () => {
    expect(texts([loss, noticed, ...errors.slice(0, 1)])).toEqual(['error 3', 'noticed', 'loss']);
    expect(texts([told(0, 'old'), loss, noticed, told(7, 'new')])).toEqual([
      'new',
      'noticed',
      'loss',
    ]);
  });

  it('keeps the latest sentence that matters, however many lesser ones follow', () => {
    expect(texts([loss, noticed, ...errors])).toEqual(['error 6', 'error 5', 'loss']);
    expect(texts(errors)).toEqual(['error 6', 'error 5', 'error 4']);
  });

  it('leaves out what is not so any more, and shows what is left of the rest', () => {
    const now = (sentence: ToldSentence) =>
      sentence === noticed ? null : { ...sentence, text: `${sentence.text} still` };
    expect(texts([loss, noticed, ...errors.slice(0, 2)], now)).toEqual([
      'error 4 still',
      'error 3 still',
      'loss still',
    ]);
  });
});
