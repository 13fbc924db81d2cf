/**
 * Goal: a busy run does not flood a screen reader, and nothing untrue is said.
 * Method: the queue on a clock that the test turns by hand.
 */
import { describe, expect, it } from 'vitest';
import { NarrationQueue, type Timing } from '../../src/ui/narration/NarrationQueue';

function makeQueue() {
  let now = 0;
  let planned: { at: number; run: () => void } | null = null;
  const spoken: Array<[ms: number, text: string]> = [];
  const timing: Timing = {
    nowMs: () => now,
    after: (ms, run) => {
      planned = { at: now + ms, run };
      return () => {
        planned = null;
      };
    },
  };
  const queue = new NarrationQueue(timing, (text) => spoken.push([now, text]));
  const wait = (ms: number) => {
    const until = now + ms;
    while (planned !== null && planned.at <= until) {
      const { at, run } = planned;
      planned = null;
      now = at;
      run();
    }
    now = until;
  };
  const say = (text: string, category = text, stillTrue = () => true) =>
    queue.push({ text, category, stillTrue, important: category === 'loss' });
  return { queue, say, wait, spoken };
}

describe('narration', () => {
  it('waits until the consequences of one cause are in, and says the last of a category', () => {
    const { say, wait, spoken } = makeQueue();
    say('S1 stopped.', 'loss');
    wait(300);
    say('S1 stopped. Ana lost her session.', 'loss');
    wait(300);
    expect(spoken).toEqual([]);
    wait(200);
    expect(spoken).toEqual([[700, 'S1 stopped. Ana lost her session.']]);
  });

  it('leaves three seconds between sentences while the run plays', () => {
    const { say, wait, spoken } = makeQueue();
    say('one');
    say('two');
    wait(10_000);
    expect(spoken).toEqual([
      [400, 'one'],
      [3400, 'two'],
    ]);
  });

  it('leaves no pause while stepping by hand', () => {
    const { queue, say, wait, spoken } = makeQueue();
    queue.setPlaying(false);
    say('one');
    say('two');
    wait(400);
    expect(spoken.map(([, text]) => text)).toEqual(['one', 'two']);
  });

  it('keeps two sentences at most, the newest', () => {
    const { say, wait, spoken } = makeQueue();
    for (const text of ['one', 'two', 'three']) say(text);
    wait(20_000);
    expect(spoken.map(([, text]) => text)).toEqual(['two', 'three']);
  });

  it('lets nothing of another kind postpone or displace a loss', () => {
    const { say, wait, spoken } = makeQueue();
    say('S1 stopped. Ana lost her session.', 'loss');
    wait(300);
    for (const text of ['an error', 'noticed', 'back']) say(text);
    wait(10_000);
    expect(spoken).toEqual([
      [400, 'S1 stopped. Ana lost her session.'],
      [3400, 'back'],
    ]);
  });

  it('drops what has stopped being true, and never repeats itself', () => {
    const { say, wait, spoken } = makeQueue();
    say('Ana is logged out.', 'loss', () => false);
    wait(5000);
    say('S1 stopped.');
    wait(5000);
    say('S1 stopped.');
    wait(5000);
    expect(spoken.map(([, text]) => text)).toEqual(['S1 stopped.']);
  });

  it('says nothing more after it was cleared', () => {
    const { queue, say, wait, spoken } = makeQueue();
    say('one');
    queue.clear();
    wait(5000);
    expect(spoken).toEqual([]);
  });

  it('stays below one sentence in three seconds however much happens', () => {
    const { say, wait, spoken } = makeQueue();
    for (let second = 0; second < 60; second++) {
      say(`loss ${second}`, 'loss');
      say(`error ${second}`, 'error');
      wait(1000);
    }
    expect(spoken.length).toBeLessThanOrEqual(20);
    expect(spoken.length).toBeGreaterThan(10);
  });
});
