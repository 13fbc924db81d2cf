/**
 * Goal: the lesson about the limits of a token does not put down to clocks what somebody has done.
 * Method: its stage, left alone, and with a token that was altered.
 */
import { describe, expect, it } from 'vitest';
import { stageOf } from '../../scripts/lessons/walk';
import { COURSE } from '../../src/lessons/course/course';
import { laneOf, type Situation } from '../../src/state/readings';

describe('the lesson about the limits of a token', () => {
  it('says that nobody had touched anything only where that is so', async () => {
    const { setup, observe } = await COURSE['jwt-limits'].load();
    const clock = (sight: Situation) =>
      observe.map((item) => (item.is === 'moment' ? item.happened(sight) : null))[0];
    const left = stageOf({ ...setup, readyS: 1 });
    left.play(40);
    const lostUs = clock(left.situation);
    expect(lostUs).toBeGreaterThan(0);
    const touched = stageOf({ ...setup, readyS: 1 });
    touched.act({ do: 'change', change: 'tamper-token', target: 5 });
    touched.play(40);
    expect(laneOf(touched.situation.run).sessionsLost.total).toBeGreaterThan(0);
    expect(clock(touched.situation)).toBe(false);
  });
});
