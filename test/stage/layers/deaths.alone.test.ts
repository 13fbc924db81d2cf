/**
 * Goal: a death is led from the copy to its owner, in the owner's colour, and ends hollow; without
 * movement it stands still; many wires are drawn once.
 * Method: what a brush is told to do at several instants of one death.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPainter } from '../../../src/stage/layers/painter';
import { toldStyle } from '../../../src/stage/layers/styles/toldStyle';
import type { Frame, Moment, Wire } from '../../../src/stage/layers/types';
import { painted } from '../painted';
import { type Recording, recordBrush, recordCanvas } from '../recordingBrush';
import {
  balancer,
  client,
  crowdDots,
  crowdLayout,
  emptyFrame,
  lightPalette,
  server,
  wideLayout,
} from '../samples';

const death = (share: number, change: Partial<Moment> = {}): Frame => ({
  ...emptyFrame,
  moments: [
    { client: 3, people: 1, from: server(0), to: client(3), hollow: true, share, ...change },
  ],
});
const violet = lightPalette.identities[3]?.fill as string;
/** Where lines go, in CSS pixels of the stage: none of a hollow sign, which is drawn around its middle. */
const reachOf = (recording: Recording): number[] =>
  recording
    .of('lineTo')
    .map(([x]) => Number(x))
    .filter((x) => x > 60);

describe('a death', () => {
  it('runs from the edge of the server to the edge of its owner', () => {
    const [early, late] = [painted(death(0.3)), painted(death(0.7))].map(reachOf);
    expect(Math.max(...(early ?? []))).toBeLessThanOrEqual(548);
    expect(Math.min(...(early ?? []))).toBeGreaterThan(Math.min(...(late ?? [])));
    expect(Math.min(...(late ?? []))).toBeGreaterThanOrEqual(256);
  });

  it('is in the colour of its owner, and hollow at the end', () => {
    for (const share of [0.1, 0.5, 0.95]) {
      const drawn = painted(death(share));
      const colours = [...drawn.of('strokeStyle').flat(), ...drawn.of('fillStyle').flat()];
      expect(colours).toContain(violet);
    }
    const end = painted(death(0.95));
    expect(end.of('fillStyle').flat()).not.toContain(violet);
    const [[x, y] = []] = end.of('translate');
    expect([Number(x), Number(y)]).toEqual([256 + 15, 336]);
  });

  it('of a session ends in a broken ring, of a cart in a whole one', () => {
    // Without movement the way is dashed too: then there is none here.
    const dashes = (hollow: boolean, isReduced: boolean) =>
      painted(death(0.95, { hollow, from: null }), wideLayout, isReduced)
        .of('setLineDash')
        .filter(([dash]) => `${dash}` !== '').length;
    for (const isReduced of [false, true]) {
      expect(dashes(true, isReduced)).toBe(dashes(false, isReduced) + 1);
    }
  });

  it('never brightens twice: what it has drawn at the owner only fades', () => {
    const alphas = [0.85, 0.9, 0.95, 0.99].map((share) => {
      return Math.max(...(painted(death(share)).of('globalAlpha').flat() as number[]).slice(0, 1));
    });
    expect(alphas).toEqual([...alphas].sort((one, other) => other - one));
  });

  it('stays with its owner where nothing has a way to go', () => {
    const there = painted(death(0.5, { from: null }));
    expect(reachOf(there)).toEqual([]);
    expect(new Set(there.of('translate').map(String))).toContain('271,336');
  });

  it('stands without movement: the same picture until it is over', () => {
    const at = (share: number) => painted(death(share), wideLayout, true).strokes;
    expect(at(0.9)).toEqual(at(0.1));
    const still = painted(death(0.5), wideLayout, true);
    expect(still.of('strokeStyle').flat()).toContain(violet);
    expect(Math.min(...reachOf(still))).toBeCloseTo(271, 0);
    expect(Math.max(...reachOf(still))).toBeLessThan(548);
    expect(Math.max(...reachOf(still))).toBeGreaterThan(535);
  });

  it('of many people of a crowd is a handful of streaks', () => {
    const frame = { ...death(0.5, { client: -1, people: 300, to: client(0) }) };
    const streaks = painted(
      { ...frame, dots: crowdDots(90, ['lost', 'held', 'held']) },
      crowdLayout,
    );
    expect(streaks.of('strokeStyle').flat()).toContain(lightPalette.fail);
    expect(streaks.of('stroke').length).toBeLessThan(400);
  });
});

describe('many wires', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('are drawn once for as long as they look the same', () => {
    let drawn = 0;
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        readonly getContext = () => {
          drawn += 1;
          return recordBrush({ width: 10, height: 10 }).brush;
        };
      },
    );
    const wires = (look: Wire['look']) =>
      Array.from({ length: 60 }, (_, index): Wire => {
        return { from: balancer, to: server(index), look: index === 7 ? look : 'live' };
      });
    const { canvas, ...recording } = recordCanvas();
    const painter = createPainter(canvas);
    painter.setLayout(wideLayout);
    painter.setPalette(lightPalette);
    painter.setStyle(toldStyle);
    const paint = (look: Wire['look']) => painter.paint({ ...emptyFrame, wires: wires(look) });
    paint('live');
    paint('live');
    expect([drawn, recording.of('drawImage').length]).toEqual([1, 2]);
    expect(recording.of('bezierCurveTo')).toEqual([]);
    paint('dead');
    expect(drawn).toBe(2);
    painter.setLayout({ ...wideLayout, width: 900 });
    paint('dead');
    expect(drawn).toBe(3);
  });
});
