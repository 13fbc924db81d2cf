import { describe, expect, it } from 'vitest';
import { Journal } from '../../src/runner/journal';
import type { Sentence } from '../../src/timeline/view';

const sentence = (id: number, text: string): Sentence => ({
  id,
  atUs: id * 1000,
  category: 'change',
  tone: 'plain',
  text,
  detail: '',
});
const remark = { atUs: 0, category: 'comparison', tone: 'plain', detail: '' } as const;

describe('the journal of a run', () => {
  it('keeps the number of a sentence that is told again, with its newest words', () => {
    const journal = new Journal();
    const [first] = journal.publish([sentence(1, 'S1 stopped.')]);
    const [again] = journal.publish([sentence(1, 'S1 stopped. Ana lost her session.')]);
    expect(again?.id).toBe(first?.id);
    expect(again?.text).toBe('S1 stopped. Ana lost her session.');
  });

  it('puts remarks where they were made, between sentences', () => {
    const journal = new Journal();
    journal.publish([sentence(1, 'one')]);
    journal.remark({ ...remark, text: 'between' });
    const all = journal.publish([sentence(1, 'one'), sentence(2, 'two')]);
    expect(all.map(({ text }) => text)).toEqual(['one', 'between', 'two']);
  });

  it('gives the story of another lane old numbers, so that none of it is news', () => {
    const journal = new Journal();
    const newest = journal.publish([sentence(1, 'one'), sentence(2, 'two')]).at(-1)?.id ?? 0;
    const retold = [sentence(1, 'uno'), sentence(2, 'due'), sentence(3, 'tre')];
    journal.retell(retold);
    for (const { id } of journal.publish(retold)) expect(id).toBeLessThanOrEqual(newest);
    journal.remark({ ...remark, text: 'compared' });
    const after = journal.publish([...retold, sentence(4, 'quattro')]);
    const news = after.filter(({ id }) => id > newest).map(({ text }) => text);
    expect(news).toEqual(['compared', 'quattro']);
  });

  it('keeps no more than 200 sentences', () => {
    const journal = new Journal();
    for (let index = 0; index < 500; index += 1) journal.remark({ ...remark, text: `${index}` });
    const all = journal.publish([]);
    expect(all).toHaveLength(200);
    expect(all.at(-1)?.text).toBe('499');
  });
});
