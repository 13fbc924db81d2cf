/**
 * Goal: a frame of the run simulates about as long as it may, however dear a simulated second is.
 * Method: a clock on the wall that goes on by what the test says that simulating takes.
 */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Slicing } from '../../../src/runner/work/slicing';

let nowMs = 0;
beforeEach(() => void vi.spyOn(performance, 'now').mockImplementation(() => nowMs));
afterEach(() => void vi.restoreAllMocks());

/** Frames of 400 ms of simulated time each, and how long each took. */
function frames(
  count: number,
  msPerUs: number,
): { readonly took: number[]; readonly left: number[] } {
  const slicing = new Slicing();
  const took: number[] = [];
  const left: number[] = [];
  const advance = (us: number) => {
    nowMs += us * msPerUs;
  };
  const played = { advance };
  for (let frame = 0; frame < count; frame += 1) {
    const beganMs = nowMs;
    left.push(slicing.play(400_000, played));
    took.push(nowMs - beganMs);
  }
  return { took, left };
}

it('plays all of it where that is cheap', () => {
  const { left } = frames(10, 0.0001);
  expect(left).toEqual(Array(10).fill(0));
});

it.each([0.0005, 0.003, 0.02])('stays near 50 ms where a microsecond takes %d ms', (msPerUs) => {
  const { took, left } = frames(20, msPerUs);
  for (const ms of took) expect(ms).toBeLessThan(80);
  expect(left.at(-1)).toBeGreaterThan(0);
});

it('plays a little, however long that takes, from the first frame on', () => {
  const { took, left } = frames(5, 1);
  for (const us of left) expect(us).toBeLessThan(400_000);
  // A page that is busy for seconds would be taken for one that has stopped.
  for (const ms of took) expect(ms).toBeLessThan(200);
});

it('is not caught by a lane that is dear and follows now and then', () => {
  const slicing = new Slicing();
  let turn = 0;
  let behindUs = 0;
  let longestMs = 0;
  const advance = (us: number) => {
    turn = (turn + 1) % 6;
    behindUs += us;
    nowMs += us * 0.00001;
    if (turn > 0) return;
    nowMs += behindUs * 0.1;
    behindUs = 0;
  };
  const played = { advance };
  for (let frame = 0; frame < 50; frame += 1) {
    const beganMs = nowMs;
    slicing.play(100_000, played);
    longestMs = Math.max(longestMs, nowMs - beganMs);
  }
  expect(longestMs).toBeLessThan(400);
});

it('never loses or plays twice', () => {
  const slicing = new Slicing();
  let played = 0;
  let left = 0;
  let frame = 0;
  const advance = (us: number) => {
    played += us;
    nowMs += us * 0.002 * (frame % 7);
  };
  const story = { advance };
  for (; frame < 50; frame += 1) {
    left += slicing.play(100_003, story);
  }
  expect(played + left).toBe(50 * 100_003);
});
