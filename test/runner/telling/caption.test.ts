/**
 * Goal: the caption keeps the last three sentences, newest first, and never gives a reason away for lesser news.
 * Method: lists of sentences of every weight, some of which have stopped being so.
 */
import { describe, expect, it } from 'vitest';
import { captionsOf } from '../../../src/runner/telling/caption';
import { say } from '../../../src/timeline/claims/claim';
import type { ToldSentence } from '../../../src/timeline/words/saying';
import { english } from '../../support/english';
import { plain } from '../../support/plainText';
import { told } from '../../support/sentences';

const all = (sentence: ToldSentence) => sentence;
const texts = (
  sentences: readonly ToldSentence[],
  nowTrue: (sentence: ToldSentence) => ToldSentence | null = all,
) => captionsOf(sentences, nowTrue).map(({ text }) => english(text));

/** A sentence that tells of a wipe at that instant, or of what it came to. */
const act = (id: number, text: string, atS: number): ToldSentence => ({
  ...told(id, text, 'change'),
  says: [say(plain(text), { is: 'done', change: 'wipe-store', target: 0, atUs: atS * 1e6 })],
});

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

  it('keeps what came of the newest act, however much that matters follows', () => {
    const wiped = act(1, 'wiped', 10);
    const older = act(2, 'cut, at 4 s: it came to this', 4);
    const losses = [3, 4].map((id) => told(id, `loss ${id}`, 'loss'));
    expect(texts([wiped, older, ...losses])).toEqual(['loss 4', 'loss 3', 'wiped']);
    const outcome = act(5, 'wiped, at 10 s: it came to that', 10);
    expect(texts([wiped, outcome, ...losses])).toEqual(['loss 4', 'loss 3', english(outcome.text)]);
    const without = (one: ToldSentence) => (one === wiped ? null : one);
    expect(texts([wiped, older, ...losses], without)).toEqual([
      'loss 4',
      'loss 3',
      english(older.text),
    ]);
  });

  it('leaves out what is not so any more, and shows what is left of the rest', () => {
    const now = (sentence: ToldSentence) =>
      sentence === noticed ? null : { ...sentence, text: [...sentence.text, plain('still')] };
    expect(texts([loss, noticed, ...errors.slice(0, 2)], now)).toEqual([
      'error 4 still',
      'error 3 still',
      'loss still',
    ]);
  });

  it('is not held by anything that has stopped being so: neither the newest nor the only one', () => {
    const over = (gone: ToldSentence) => (one: ToldSentence) => (one === gone ? null : one);
    expect(texts([loss, noticed], over(noticed))).toEqual(['loss']);
    expect(texts([noticed], over(noticed))).toEqual([]);
    const wiped = act(1, 'wiped', 10);
    expect(texts([loss, wiped], over(wiped))).toEqual(['loss']);
  });
});
