/**
 * Goal: what was left by going back is never lost: runs that came of each other are a tree with a cursor.
 * Method: walks there and back, and random ones beside a plain list of what was seen.
 */
import { describe, expect, it } from 'vitest';
import type { Intervention } from '../../src/engine';
import { goneOn, type History, historyFrom, present, redone, undone } from '../../src/spec/history';
import { type RunSpec, withDone } from '../../src/spec/runSpec';
import fc from '../support/random';
import { specFrom } from '../support/specs';

const stop: Intervention = { atUs: 1, change: 'stop-server', target: 0 };
const first = specFrom({});
const second = withDone(first, stop);
const third = withDone(second, { ...stop, atUs: 2 });
const other = withDone(second, { ...stop, atUs: 3 });

describe('a history', () => {
  it('goes back to where a run came from, and forward again', () => {
    const history = goneOn(goneOn(historyFrom(first), second), third);
    expect(present(history)).toBe(third);
    expect(present(undone(history))).toBe(second);
    expect(present(undone(undone(history)))).toBe(first);
    expect(present(undone(undone(undone(history))))).toBe(first);
    expect(present(redone(undone(history)))).toBe(third);
    expect(redone(history)).toBe(history);
  });

  it('keeps the branch that was left, and goes forward to the newest', () => {
    const left = goneOn(goneOn(historyFrom(first), second), third);
    const history = goneOn(undone(left), other);
    expect(present(history)).toBe(other);
    expect(history.versions.map(({ value }) => value)).toEqual([first, second, third, other]);
    expect(present(redone(undone(history)))).toBe(other);
    expect(present({ ...history, at: 2 })).toBe(third);
  });

  it('is never changed, whatever is made of it', () => {
    const step = fc.constantFrom('on', 'back', 'forward');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let history: History<RunSpec> = historyFrom(first);
        const seen: [History<RunSpec>, string][] = [];
        for (const one of steps) {
          seen.push([history, JSON.stringify(history)]);
          if (one === 'on') history = goneOn(history, withDone(present(history), stop));
          else history = one === 'back' ? undone(history) : redone(history);
          const { parent } = history.versions[history.at] as History<RunSpec>['versions'][number];
          const depth = present(history).done?.count ?? 0;
          expect(parent < 0 ? 0 : (present({ ...history, at: parent }).done?.count ?? 0)).toBe(
            Math.max(0, depth - 1),
          );
        }
        for (const [value, text] of seen) expect(JSON.stringify(value)).toBe(text);
      }),
    );
  });
});
