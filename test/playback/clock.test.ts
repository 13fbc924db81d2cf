/**
 * Goal: simulated time follows wall time honestly, and nothing on the wall can make it jump.
 * Method: a display whose frames the test hands out by hand.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Frames, PlaybackClock } from '../../src/playback/clock';

class HandDisplay implements Frames {
  nowMs = 1000;
  #waiting: Array<(nowMs: number) => void> = [];

  request(callback: (nowMs: number) => void): void {
    this.#waiting.push(callback);
  }

  now(): number {
    return this.nowMs;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Lets `afterMs` pass and shows a frame; `earlierMs` before that is the instant it claims. */
  frame(afterMs: number, earlierMs = 0): void {
    this.nowMs += afterMs;
    const due = this.#waiting;
    this.#waiting = [];
    for (const callback of due) callback(this.nowMs - earlierMs);
  }
}

let display: HandDisplay;
let clock: PlaybackClock;
let elapsed: number[];

beforeEach(() => {
  display = new HandDisplay();
  elapsed = [];
  clock = new PlaybackClock((us) => elapsed.push(us), display);
});

const total = () => elapsed.reduce((sum, us) => sum + us, 0);

describe('playing', () => {
  it('lets one simulated second pass per second on the wall', () => {
    clock.play();
    for (let frame = 0; frame < 60; frame += 1) display.frame(1000 / 60);
    expect(total()).toBeGreaterThanOrEqual(999_999);
    expect(total()).toBeLessThanOrEqual(1_000_000);
    expect(elapsed.every(Number.isInteger)).toBe(true);
  });

  it('asks for one frame at a time, however often it is told to play or draw', () => {
    clock.play();
    clock.play();
    clock.redraw();
    expect(display.waiting).toBe(1);
    display.frame(16);
    expect(display.waiting).toBe(1);
  });

  it('changes speed at the instant it is told, not at the next frame', () => {
    clock.play();
    display.nowMs += 10;
    clock.speed = 4;
    display.frame(10);
    expect(elapsed).toEqual([50_000]);
  });

  it('goes slower than the wall at a quarter of the speed', () => {
    clock.speed = 0.25;
    clock.play();
    display.frame(20);
    expect(elapsed).toEqual([5_000]);
  });

  it('does not run backwards when the display is a little behind', () => {
    clock.play();
    display.frame(0, 5);
    display.frame(10);
    expect(elapsed).toEqual([0, 10_000]);
  });
});

describe('stalls and hidden tabs', () => {
  it('are worth at most 100 ms of wall time', () => {
    clock.play();
    display.frame(60_000);
    display.frame(16);
    expect(elapsed).toEqual([100_000, 16_000]);
  });

  it('are worth no more when the speed changes meanwhile', () => {
    clock.play();
    display.nowMs += 5_000;
    clock.speed = 2;
    display.nowMs += 5_000;
    clock.speed = 1;
    display.frame(16);
    expect(elapsed).toEqual([100_000]);
  });

  it('at double speed are twice as long in simulated time', () => {
    clock.speed = 2;
    clock.play();
    display.frame(3_000);
    expect(elapsed).toEqual([200_000]);
  });
});

describe('pausing', () => {
  it('stops time at once, and frames after the one that is due', () => {
    clock.play();
    display.frame(10);
    display.nowMs += 5;
    clock.pause();
    display.frame(5);
    display.frame(1000);
    expect(elapsed).toEqual([10_000, 0]);
    expect(display.waiting).toBe(0);
    expect(clock.playing).toBe(false);
  });

  it('leaves out the time until playing goes on', () => {
    clock.play();
    display.frame(10);
    clock.pause();
    display.nowMs += 700;
    clock.play();
    display.frame(10);
    expect(elapsed).toEqual([10_000, 10_000]);
  });

  it('still draws when asked to', () => {
    clock.redraw();
    clock.redraw();
    display.frame(16);
    expect(elapsed).toEqual([0]);
    expect(display.waiting).toBe(0);
  });
});

describe('the pace', () => {
  it('is whole where every frame comes in time', () => {
    clock.play();
    for (let frame = 0; frame < 300; frame += 1) display.frame(16);
    expect(clock.pace).toBe(1);
  });

  it('is what was reached lately, where frames take longer than they may', () => {
    clock.play();
    for (let frame = 0; frame < 40; frame += 1) display.frame(400);
    expect(clock.pace).toBeCloseTo(0.25, 2);
    for (let frame = 0; frame < 300; frame += 1) display.frame(16);
    expect(clock.pace).toBe(1);
  });

  it('is less where a frame gives some of its time back', () => {
    clock = new PlaybackClock((us) => clock.giveBack(us / 2), display);
    clock.speed = 4;
    clock.play();
    for (let frame = 0; frame < 300; frame += 1) display.frame(16);
    expect(clock.pace).toBeCloseTo(0.5, 2);
  });

  it('is what the latest two seconds came to, while a machine gets slower', () => {
    let share = 0;
    clock = new PlaybackClock((us) => clock.giveBack(us * share), display);
    clock.play();
    const reached: number[] = [];
    for (const slower of [0.4, 0.6, 0.8]) {
      share = slower;
      const [before, beganMs] = [display.nowMs, display.nowMs];
      while (display.nowMs - beganMs < 2000) display.frame(16);
      expect(display.nowMs).toBeGreaterThan(before);
      reached.push(clock.pace);
    }
    display.frame(16);
    reached.push(clock.pace);
    expect(reached.slice(0, 2)).toEqual([1, 1]);
    expect(reached[2]).toBeCloseTo(0.4, 1);
    expect(reached[3]).toBeCloseTo(0.2, 1);
  });

  it('takes one stall, however long, for none', () => {
    clock.play();
    for (let frame = 0; frame < 100; frame += 1) display.frame(16);
    display.frame(5000);
    for (let frame = 0; frame < 400; frame += 1) {
      display.frame(16);
      expect(clock.pace).toBeGreaterThan(0.9);
    }
  });

  it('is judged at the new speed, also of what the old one still owed', () => {
    let share = 0;
    clock = new PlaybackClock((us) => clock.giveBack(us * share), display);
    clock.speed = 4;
    clock.play();
    share = 0.8;
    for (let frame = 0; frame < 300; frame += 1) display.frame(16);
    display.nowMs += 60;
    clock.speed = 0.25;
    display.frame(1);
    share = 0;
    for (let frame = 0; frame < 300; frame += 1) {
      display.frame(16);
      expect(clock.pace).toBeGreaterThan(0.9);
    }
  });

  it('begins anew with another speed, and after a pause', () => {
    clock.play();
    for (let frame = 0; frame < 40; frame += 1) display.frame(400);
    clock.speed = 0.5;
    expect(clock.pace).toBe(1);
    for (let frame = 0; frame < 40; frame += 1) display.frame(400);
    clock.pause();
    display.nowMs += 60_000;
    clock.play();
    expect(clock.pace).toBe(1);
  });
});
