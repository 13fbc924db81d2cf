/**
 * Goal: what the page has of a run as its log is in the order in which it came about, nothing that is old is news, and a
 * remark is there where it was made: a look at another instant, or at another run, takes nothing away for good.
 * Method: sentences and remarks of runs that are nothing but what was done to them.
 */
import { describe, expect, it } from 'vitest';
import { Journal, type Narrated } from '../../../src/runner/telling/journal';
import { withDone } from '../../../src/spec/runSpec';
import { english } from '../../support/english';
import { saying, told as sentence } from '../../support/sentences';
import { specFrom } from '../../support/specs';

const spec = specFrom({});

/** A run in which every sentence is told a millisecond after the one before. */
const told = (texts: readonly string[], more: Partial<Narrated> = {}): Narrated => ({
  spec,
  lane: 'sticky',
  nowUs: texts.length * 1000,
  latestUs: texts.length * 1000,
  sentences: texts.map((text, index) => sentence(index, text)),
  ...more,
});

const inJwt = { lane: 'jwt' };

const textsOf = (log: ReturnType<Journal['publish']>) => log.map(({ text }) => english(text));

describe('the journal of a run', () => {
  it('keeps the number of a sentence that is told again, with its newest words', () => {
    const journal = new Journal();
    const [first] = journal.publish(told(['S1 stopped.']));
    const [again] = journal.publish(told(['S1 stopped. Ana lost her session.']));
    expect(again?.id).toBe(first?.id);
    expect(english(again?.text ?? [])).toBe('S1 stopped. Ana lost her session.');
  });

  it('puts remarks where they were made, between sentences', () => {
    const journal = new Journal();
    journal.publish(told(['one']));
    journal.remark(saying('between', 'comparison'), told(['one']));
    expect(textsOf(journal.publish(told(['one', 'two'])))).toEqual(['one', 'between', 'two']);
  });

  it('puts a remark of an earlier instant before those that were made later in the run, as news', () => {
    const journal = new Journal();
    journal.publish(told(['one']));
    const at = (nowUs: number) => told(['one'], { nowUs, latestUs: 3000 });
    journal.remark(saying('turned', 'comparison'), at(2000));
    const newest = journal.publish(at(2000)).at(-1)?.id ?? 0;
    journal.remark(saying('step', 'step'), at(1500));
    const back = journal.publish(at(1500));
    expect(textsOf(back.filter(({ id }) => id > newest))).toEqual(['step']);
    const log = journal.publish(at(3000));
    expect(textsOf(log)).toEqual(['one', 'step', 'turned']);
    expect(log.map(({ atUs }) => atUs)).toEqual([log[0]?.atUs, 1500, 2000]);
  });

  it('gives the story of another lane old numbers, so that none of it is news', () => {
    const journal = new Journal();
    const newest = journal.publish(told(['one', 'two'])).at(-1)?.id ?? 0;
    const retold = ['uno', 'due', 'tre'];
    journal.retell(told(retold, inJwt));
    for (const { id } of journal.publish(told(retold, inJwt)))
      expect(id).toBeLessThanOrEqual(newest);
    journal.remark(saying('compared', 'comparison'), told(retold, inJwt));
    const after = journal.publish(told([...retold, 'quattro'], inJwt));
    expect(textsOf(after.filter(({ id }) => id > newest))).toEqual(['compared', 'quattro']);
  });

  it('does so too while an earlier instant is shown', () => {
    const journal = new Journal();
    journal.publish(told(['one', 'two', 'three']));
    const newest = journal.publish(told(['one'], { latestUs: 3000 })).at(-1)?.id ?? 0;
    const retold = told(['uno'], { ...inJwt, latestUs: 3000 });
    journal.retell(retold);
    for (const { id } of journal.publish(retold)) expect(id).toBeLessThanOrEqual(newest);
  });

  it('has the remarks of each lane in that lane', () => {
    const journal = new Journal();
    journal.remark(saying('of this lane', 'step'), told(['one']));
    journal.retell(told(['uno'], inJwt));
    journal.remark(saying('compared', 'comparison'), told(['uno'], inJwt));
    expect(textsOf(journal.publish(told(['uno'], inJwt)))).toEqual(['uno', 'compared']);
    journal.retell(told(['one']));
    expect(textsOf(journal.publish(told(['one'])))).toEqual(['one', 'of this lane']);
  });

  it('shows at an earlier instant what was said up to there, and is after that as it was', () => {
    const journal = new Journal();
    journal.remark(saying('early', 'step'), told(['one']));
    journal.remark(saying('late', 'step'), told(['one', 'two', 'three']));
    const before = journal.publish(told(['one', 'two', 'three']));
    const past = journal.publish(told(['one', 'two'], { latestUs: 3000 }));
    expect(past).toEqual(before.slice(0, 3));
    expect(textsOf(past)).toEqual(['one', 'early', 'two']);
    expect(journal.publish(told(['one', 'two', 'three']))).toEqual(before);
  });

  it('says the same at the same instant once, and it is news each time', () => {
    const journal = new Journal();
    journal.remark(saying('step', 'step'), told(['one']));
    const first = journal.publish(told(['one'])).at(-1)?.id ?? 0;
    journal.remark(saying('step', 'step'), told(['one']));
    const log = journal.publish(told(['one']));
    expect(textsOf(log)).toEqual(['one', 'step']);
    expect(log.at(-1)?.id).toBeGreaterThan(first);
  });

  it('keeps remarks in a branch as far as it is the same run, and for the run that was left', () => {
    const journal = new Journal();
    journal.remark(saying('before', 'step'), told(['one']));
    journal.remark(saying('after', 'step'), told(['one', 'two', 'three']));
    const before = textsOf(journal.publish(told(['one', 'two', 'three'])));
    const branch = withDone(spec, { atUs: 2000, change: 'stop-server', target: 0 });
    const left = told(['one', 'due', 'tre'], { spec: branch });
    journal.retell(left);
    expect(textsOf(journal.publish(left))).toEqual(['one', 'before', 'due', 'tre']);
    journal.retell(told(['one', 'two', 'three']));
    expect(textsOf(journal.publish(told(['one', 'two', 'three'])))).toEqual(before);
  });

  it('leaves nothing that was said of a run once that begins anew', () => {
    const journal = new Journal();
    journal.remark(saying('before', 'step'), told(['one']));
    journal.retell(told([], { latestUs: 0 }));
    expect(textsOf(journal.publish(told(['one', 'two'])))).toEqual(['one', 'two']);
  });

  it('keeps no more than 200 sentences', () => {
    const journal = new Journal();
    for (let index = 0; index < 500; index += 1)
      journal.remark(saying(`${index}`, 'comparison'), told([]));
    const all = journal.publish(told([]));
    expect(all).toHaveLength(200);
    expect(english(all.at(-1)?.text ?? [])).toBe('499');
  });
});
