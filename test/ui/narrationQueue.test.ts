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
  const say = (text: string, category = text, now: () => string | null = () => text) =>
    queue.push({ text, category, now, important: category === 'loss' });
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

  it('leaves nobody out: losses are said together, before lesser news, as far as one can listen', () => {
    const { say, wait, spoken } = makeQueue();
    say('S1 stopped.', 'change');
    wait(500);
    say('Ana’s request failed.', 'error');
    say('Ana is logged out.', 'loss');
    wait(800);
    say('Dee is logged out.', 'loss');
    say('Dee’s request failed.', 'error');
    wait(10_000);
    expect(spoken.map(([, text]) => text)).toEqual([
      'S1 stopped.',
      'Ana is logged out. Dee is logged out.',
    ]);
    const long = (name: string) => `${name} ${'is logged out '.repeat(6)}`;
    for (const name of ['Ana', 'Ben', 'Cy']) say(long(name), 'loss');
    wait(20_000);
    const [first, second, third] = spoken.slice(2).map(([, text]) => text);
    expect(first).toBe(long('Ana'));
    expect([second, third]).toEqual([long('Ben'), long('Cy')]);
  });

  it('says a sentence as it is by then: with those it has taken in since', () => {
    const { say, wait, spoken } = makeQueue();
    let text = 'Ana is logged out.';
    say(text, 'loss', () => text);
    text = 'Ana and Dee are logged out.';
    wait(500);
    expect(spoken).toEqual([[400, 'Ana and Dee are logged out.']]);
  });

  it('answers at once, also twice the same; what waits keeps its distance', () => {
    const { queue, say, wait, spoken } = makeQueue();
    say('one');
    wait(100);
    queue.answer('Speed 2x.');
    queue.answer('Speed 2x.');
    wait(10_000);
    expect(spoken).toEqual([
      [100, 'Speed 2x.'],
      [100, 'Speed 2x.'],
      [3100, 'one'],
    ]);
  });

  it('drops what has stopped being true, and never repeats itself', () => {
    const { say, wait, spoken } = makeQueue();
    say('Ana is logged out.', 'loss', () => null);
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
