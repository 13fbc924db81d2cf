import { describe, expect, it } from 'vitest';
import { Journal } from '../../../src/runner/telling/journal';
import { english } from '../../support/english';
import { saying, told as sentence } from '../../support/sentences';

describe('the journal of a run', () => {
  it('keeps the number of a sentence that is told again, with its newest words', () => {
    const journal = new Journal();
    const [first] = journal.publish([sentence(1, 'S1 stopped.')]);
    const [again] = journal.publish([sentence(1, 'S1 stopped. Ana lost her session.')]);
    expect(again?.id).toBe(first?.id);
    expect(english(again?.text ?? [])).toBe('S1 stopped. Ana lost her session.');
  });

  it('puts remarks where they were made, between sentences', () => {
    const journal = new Journal();
    journal.publish([sentence(1, 'one')]);
    journal.remark(saying('between', 'comparison'), 0);
    const all = journal.publish([sentence(1, 'one'), sentence(2, 'two')]);
    expect(all.map(({ text }) => english(text))).toEqual(['one', 'between', 'two']);
  });

  it('gives the story of another lane old numbers, so that none of it is news', () => {
    const journal = new Journal();
    const newest = journal.publish([sentence(1, 'one'), sentence(2, 'two')]).at(-1)?.id ?? 0;
    const retold = [sentence(1, 'uno'), sentence(2, 'due'), sentence(3, 'tre')];
    journal.retell(retold);
    for (const { id } of journal.publish(retold)) expect(id).toBeLessThanOrEqual(newest);
    journal.remark(saying('compared', 'comparison'), 0);
    const after = journal.publish([...retold, sentence(4, 'quattro')]);
    const news = after.filter(({ id }) => id > newest).map(({ text }) => english(text));
    expect(news).toEqual(['compared', 'quattro']);
  });

  it('leaves remarks on a lane with it', () => {
    const journal = new Journal();
    journal.publish([sentence(1, 'one')]);
    journal.remark(saying('of this lane', 'step'), 0);
    journal.retell([sentence(1, 'uno')]);
    journal.remark(saying('compared', 'comparison'), 0);
    const all = journal.publish([sentence(1, 'uno')]);
    expect(all.map(({ text }) => english(text))).toEqual(['uno', 'compared']);
  });

  it('keeps no more than 200 sentences', () => {
    const journal = new Journal();
    for (let index = 0; index < 500; index += 1)
      journal.remark(saying(`${index}`, 'comparison'), 0);
    const all = journal.publish([]);
    expect(all).toHaveLength(200);
    expect(english(all.at(-1)?.text ?? [])).toBe('499');
  });
});
