import { type Point, placeAt } from '../../geometry/track';
import type { Scene } from '../scene';
import type { Rect, Wire } from '../types';
import { leaderOf } from './labels';

/** CSS pixels between a label and anything else. */
const GAP = 3;
/** Distances from what a label is about, nearest first. */
const NEAR = [0, 9];
const FAR = [...NEAR, 20, 34, 50, 70, 92, 116];
/** Directions in which a label is looked for, as shares of the way to its full distance. */
const DIRECTIONS = [
  [0, 1],
  [0.5, 1],
  [-0.5, 1],
  [1, 1],
  [-1, 1],
  [1, 0.4],
  [-1, 0.4],
  [1, 0],
  [-1, 0],
] as const;
/** Every how many points of a track one is looked at: closer together than a label is high. */
const TRACK_STRIDE = 2;
/** Points of a track: from 0 to this. */
const TRACK_POINTS = 128;

/** Where on the stage there is room for labels: beside wires, nodes, headings, messages and other labels. */
export class LabelPlaces {
  readonly #scene: Scene;
  readonly #taken: Rect[];
  readonly #wires: Point[] = [];

  constructor(scene: Scene, wires: readonly Wire[], taken: readonly Rect[]) {
    this.#scene = scene;
    this.#taken = [...nodesOf(scene), ...taken];
    for (const { from, to } of wires) {
      const leg = scene.geometry.leg(from, to);
      if (leg === null) continue;
      for (let point = 0; point <= TRACK_POINTS; point += TRACK_STRIDE) {
        this.#wires.push(placeAt(leg.track, point / TRACK_POINTS, false));
      }
    }
  }

  /**
   * Finds room for a label beside a point, and takes it. Null where there is none.
   * @param reach CSS pixels around the point that belong to what the label is about
   * @param outer the side that is tried first: 1 below, -1 above
   * @param mayBeFar whether it may stand apart from the point rather than be left out
   */
  find(
    at: Point,
    reach: number,
    size: { readonly width: number; readonly height: number },
    outer: number,
    mayBeFar: boolean,
  ): Rect | null {
    const furthest = reach + Math.max(...FAR) + size.width + size.height;
    const isNear = ({ x, y }: Point) =>
      Math.abs(x - at.x) < furthest && Math.abs(y - at.y) < furthest;
    const wires = this.#wires.filter(isNear);
    for (const more of mayBeFar ? FAR : NEAR) {
      for (const [across, along] of DIRECTIONS) {
        for (const side of along === 0 ? [1] : [outer, -outer]) {
          const distance = reach + GAP + more;
          const x = at.x + across * (distance + size.width / 2) - size.width / 2;
          const y = at.y + side * along * (distance + size.height / 2) - size.height / 2;
          const box = { x, y, ...size };
          if (!this.#isFree(box, wires) || this.#isCrossed(box, at, reach, wires)) continue;
          this.#taken.push(box);
          return box;
        }
      }
    }
    return null;
  }

  /** Whether the hairline from a label to what it is about runs over a wire, or over anything that is there. */
  #isCrossed(box: Rect, at: Point, reach: number, wires: readonly Point[]): boolean {
    const leader = leaderOf(box, at, reach);
    if (leader === null) return false;
    // The wire that it travels on runs through it.
    const around = reach + 2 * GAP;
    if (
      wires.some(
        (point) =>
          Math.hypot(point.x - at.x, point.y - at.y) > around && distanceTo(point, leader) < GAP,
      )
    ) {
      return true;
    }
    return pointsOn(leader, 2 * GAP * this.#scene.scale).some(({ x, y }) => {
      // What it is about has taken a square, whose corners are further away than its sides.
      if (Math.max(Math.abs(x - at.x), Math.abs(y - at.y)) <= reach) return false;
      return this.#taken.some((other) => overlaps({ x, y, width: 0, height: 0 }, other));
    });
  }

  #isFree(box: Rect, wires: readonly Point[]): boolean {
    const { width, height } = this.#scene.geometry.layout;
    const { x, y } = box;
    if (x < GAP || y < GAP || x + box.width > width - GAP || y + box.height > height - GAP) {
      return false;
    }
    if (this.#taken.some((other) => overlaps(box, other))) return false;
    return !wires.some(
      (point) =>
        point.x > x - GAP &&
        point.x < x + box.width + GAP &&
        point.y > y - GAP + 1 &&
        point.y < y + box.height + GAP - 1,
    );
  }
}

/** Every `step` pixels of the line between two points, without its ends. */
function pointsOn([from, to]: readonly [Point, Point], step: number): Point[] {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step);
  return Array.from({ length: Math.max(0, steps - 1) }, (_, index) => {
    const share = (index + 1) / steps;
    return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
  });
}

/** How far `point` is from the line between two others. */
function distanceTo(point: Point, [from, to]: readonly [Point, Point]): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(from.x + share * dx - point.x, from.y + share * dy - point.y);
}

/** What lies over the canvas, with some room around it. */
function nodesOf({ geometry: { layout } }: Scene): Rect[] {
  const nodes = [
    ...layout.people,
    ...(layout.cdn === null ? [] : [layout.cdn]),
    layout.balancer,
    ...layout.servers.map(({ rect }) => rect),
    layout.store,
    ...(layout.replica === null ? [] : [layout.replica]),
    ...layout.labels,
  ];
  return nodes.map(({ x, y, width, height }) => ({
    x: x - GAP,
    y: y - GAP,
    width: width + 2 * GAP,
    height: height + 2 * GAP,
  }));
}

function overlaps(a: Rect, b: Rect): boolean {
  const apartX = a.x + a.width <= b.x || b.x + b.width <= a.x;
  return !apartX && a.y + a.height > b.y && b.y + b.height > a.y;
}
