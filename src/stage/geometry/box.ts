import type { Rect, StageLayout } from '../layers/types';
import type { Point } from './track';

/**
 * A rectangle seen along the flow: from `start` to `end` in the direction messages travel, from
 * `low` to `high` across it. Wires are laid in these terms, once for both flows. CSS pixels.
 */
export interface Box {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

/** A point seen along the flow. */
export interface FlowPoint {
  readonly main: number;
  readonly cross: number;
}

type Flow = StageLayout['flow'];

export function toBox(rect: Rect, flow: Flow): Box {
  const { x, y, width, height } = rect;
  return flow === 'across'
    ? { start: x, end: x + width, low: y, high: y + height }
    : { start: y, end: y + height, low: x, high: x + width };
}

export function toPoint({ main, cross }: FlowPoint, flow: Flow): Point {
  return flow === 'across' ? { x: main, y: cross } : { x: cross, y: main };
}

/** The same box for somebody who looks against the flow. */
export function mirrored(box: Box): Box {
  return { ...box, start: -box.end, end: -box.start };
}

export const middle = (box: Box): number => (box.low + box.high) / 2;
