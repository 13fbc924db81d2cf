/**
 * Goal: long work gives the page its turns, the newest wins, and what needs it has it done.
 * Method: work that counts its slices, under a clock that goes by hand.
 */
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Passage } from '../../../src/runner/work/passage';

let nowMs = 0;
vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
beforeEach(() => {
  nowMs = 0;
});
afterAll(() => void vi.useRealTimers());

const SLICE_MS = 25;

/** So many slices, each of which takes its time. */
function* work(slices: number, done: string[], name = 'work'): Generator<void, string> {
  try {
    for (let slice = 0; slice < slices; slice += 1) {
      nowMs += SLICE_MS;
      done.push(`${name} ${slice}`);
      if (slice < slices - 1) yield;
    }
    return name;
  } finally {
    done.push(`${name} left`);
  }
}

const guarded = () => {
  const wrong: unknown[] = [];
  const passage = new Passage((act) => {
    try {
      act();
    } catch (error) {
      wrong.push(error);
    }
  });
  return { passage, wrong };
};

describe('a passage', () => {
  it('that is short is through at once', () => {
    const { passage } = guarded();
    const arrived: string[] = [];
    passage.begin(work(1, []), (name) => arrived.push(name));
    expect(arrived).toEqual(['work']);
    expect(passage.isUnderWay).toBe(false);
  });

  it('that is long gives others their turn', () => {
    const { passage } = guarded();
    const arrived: string[] = [];
    const done: string[] = [];
    passage.begin(work(5, done), (name) => arrived.push(name));
    expect(done).toEqual(['work 0', 'work 1']);
    expect(passage.isUnderWay).toBe(true);
    vi.runAllTimers();
    expect(arrived).toEqual(['work']);
    expect(passage.isUnderWay).toBe(false);
  });

  it('is left for a newer one', () => {
    const { passage } = guarded();
    const arrived: string[] = [];
    const done: string[] = [];
    passage.begin(work(9, done, 'old'), (name) => arrived.push(name));
    passage.begin(work(9, done, 'new'), (name) => arrived.push(name));
    expect(done).toEqual(['old 0', 'old 1', 'old left', 'new 0', 'new 1']);
    vi.runAllTimers();
    expect(arrived).toEqual(['new']);
  });

  it('is finished at once where something needs it', () => {
    const { passage } = guarded();
    const arrived: string[] = [];
    passage.begin(work(9, []), (name) => arrived.push(name));
    passage.finish();
    expect(arrived).toEqual(['work']);
    vi.runAllTimers();
    expect(arrived).toEqual(['work']);
  });

  it('that fails is over, and whoever guards it hears of it', () => {
    const { passage, wrong } = guarded();
    function* fails(): Generator<void> {
      yield* work(3, []);
      throw new Error('too much');
    }
    passage.begin(fails(), () => {});
    vi.runAllTimers();
    expect(wrong).toEqual([new Error('too much')]);
    expect(passage.isUnderWay).toBe(false);
  });
});
