/**
 * Goal: the lesson about the limits of a token does not put down to clocks what somebody has done.
 * Method: its stage, left alone, and with a token that was altered.
 */
import { describe, expect, it } from 'vitest';
import { stageOf, walk } from '../../scripts/lessons/walk';
import { COURSE } from '../../src/lessons/course/course';
import { byPerson } from '../../src/lessons/reading/byPerson';
import { laneOf, type Situation } from '../../src/state/readings';

describe('the lesson about the limits of a token', () => {
  it('says of nobody whose first token has expired that it is as it was', async () => {
    const lesson = await COURSE['jwt-limits'].load();
    const { observed } = walk(lesson, 17);
    // By then every token of the beginning has expired, on every server.
    expect(observed.run.system.timeUs).toBeGreaterThan(60e6);
    const became = byPerson(lesson, observed).rows.map((cells) => cells.at(-1));
    expect(became.filter((cell) => /^logged in again/.test(cell ?? '')).length).toBeGreaterThan(2);
    expect(became.filter((cell) => !/again|not logged in any more/.test(cell ?? ''))).toEqual([]);
  });

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
