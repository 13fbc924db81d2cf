/**
 * Goal: however fast somebody drags, a run is asked for one instant a frame, and for the newest.
 * Method: frames that a test makes.
 */
import { expect, it, vi } from 'vitest';
import { newestEachFrame } from '../../src/playback/newest';

it('hands on the newest of each frame, and nothing in a frame where nothing came', () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  const handed: number[] = [];
  const next = newestEachFrame((value: number) => handed.push(value));
  const frame = () => {
    for (const callback of frames.splice(0)) callback(0);
  };
  next(1);
  next(2);
  next(3);
  expect(handed).toEqual([]);
  frame();
  expect(handed).toEqual([3]);
  frame();
  next(4);
  frame();
  expect(handed).toEqual([3, 4]);
  vi.unstubAllGlobals();
});
