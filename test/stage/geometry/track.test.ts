import { describe, expect, it } from 'vitest';
import { createTrack, placeAt } from '../../../src/stage/geometry/track';

const bend = createTrack([
  { x: 10, y: 400 },
  { x: 60, y: 400 },
  { x: 60, y: 20 },
  { x: 110, y: 20 },
]);
const chain = createTrack([
  { x: 0, y: 0 },
  { x: 0, y: 20 },
  { x: 30, y: 20 },
  { x: 30, y: 40 },
  { x: 30, y: 120 },
  { x: 200, y: 120 },
  { x: 200, y: 300 },
]);

describe('a track', () => {
  it('starts and ends on the ends of its curve, in both directions', () => {
    expect(placeAt(bend, 0, false)).toMatchObject({ x: 10, y: 400 });
    expect(placeAt(bend, 1, false)).toMatchObject({ x: 110, y: 20 });
    expect(placeAt(bend, 0, true)).toMatchObject({ x: 110, y: 20 });
    expect(placeAt(bend, 1, true)).toMatchObject({ x: 10, y: 400 });
  });

  it.each([
    ['one bend', bend],
    ['a chain of bends', chain],
  ])('is travelled at the same speed everywhere: %s', (_, track) => {
    const [parts, strides] = [40, 25];
    for (let part = 0; part < parts; part += 1) {
      let way = 0;
      for (let stride = 0; stride < strides; stride += 1) {
        const share = (part + stride / strides) / parts;
        const from = placeAt(track, share, false);
        const to = placeAt(track, share + 1 / strides / parts, false);
        way += Math.hypot(to.x - from.x, to.y - from.y);
      }
      expect(Math.abs((way * parts) / track.length - 1)).toBeLessThan(0.01);
    }
  });

  it('is straight where its curve is', () => {
    const line = createTrack([0, 100, 200, 300].map((x) => ({ x, y: 7 })));
    expect(line.length).toBeCloseTo(300, 6);
    expect(placeAt(line, 0.25, false).x).toBeCloseTo(75, 6);
    expect(placeAt(line, 0.25, false).y).toBe(7);
  });

  it('puts what travels on its own right side, so that two who meet pass each other', () => {
    const line = createTrack([0, 100, 200, 300].map((x) => ({ x, y: 50 })));
    expect(placeAt(line, 0.5, false, 6).y).toBeCloseTo(56, 6);
    expect(placeAt(line, 0.5, true, 6).y).toBeCloseTo(44, 6);
  });

  it('stays on its ends when asked for what lies beyond, and survives having no length', () => {
    expect(placeAt(bend, -0.2, false)).toMatchObject({ x: 10, y: 400 });
    expect(placeAt(bend, 1.2, false)).toMatchObject({ x: 110, y: 20 });
    const point = createTrack([1, 1, 1, 1].map((x) => ({ x, y: 2 })));
    const { x, y } = placeAt(point, 0.5, false, 0);
    expect(x).toBeCloseTo(1, 9);
    expect(y).toBeCloseTo(2, 9);
  });
});
