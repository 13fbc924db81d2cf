import type { Geometry } from '../geometry/geometry';
import { type Curve, createTrack, type Point, placeAt, type Track } from '../geometry/track';
import { cross, fillWith, line, strokeWith } from './brush';
import { identityOf } from './packets/chips';
import type { Scene } from './scene';
import { shapePath } from './shapes';
import type { Moment, Rect } from './types';

/** Shares of the whole: until when a copy breaks, when its streak sets out and when it arrives. */
const BROKEN_AT = 0.35;
const SETS_OUT = 0.14;
const ARRIVES = 0.84;
/** CSS pixels at scale 1. */
const STREAK = 110;
const STREAK_WIDTH = 5;
const STREAK_PARTS = 10;
const SHARDS = 5;
const SHARD_WAY = 26;
const GLYPH_RADIUS = 11;
/** Between the node of a person and the hollow sign beside it. */
const GLYPH_AWAY = 15;
/** Between the node of a copy and where its pieces fly. */
const SOURCE_AWAY = 7;
/** Streaks drawn for people of a crowd that died at once. */
const STREAKS_MAX = 12;

/** The way from where a copy died to its owner: from edge to edge, and where at the owner it ends. */
interface Route {
  /** Null where there is no way to go. */
  readonly track: Track | null;
  readonly end: Point;
}

/**
 * Draws how sessions die: the copy breaks, a streak in the colour of its owner runs from there to
 * that person, and ends as a hollow sign.
 */
export function drawDeaths(scene: Scene, moments: readonly Moment[]): void {
  for (const moment of moments) {
    const routes = routesOf(scene, moment);
    for (const [index, route] of routes.entries()) drawDeath(scene, moment, route, index);
  }
}

/** The same without movement: the whole way at once, broken where the copy was, hollow at its end. */
export function drawStillDeaths(scene: Scene, moments: readonly Moment[]): void {
  const { brush, palette, scale } = scene;
  for (const moment of moments) {
    const colour = colourOf(scene, moment);
    for (const { track, end } of routesOf(scene, moment)) {
      if (track !== null) {
        brush.lineCap = 'round';
        line(brush, partOf(track, 0, 1));
        brush.setLineDash([2 * palette.stroke, 7 * palette.stroke]);
        strokeWith(brush, colour, 3 * palette.stroke);
        brush.setLineDash([]);
        const start = placeAt(track, 0, false);
        cross(brush, start.x, start.y, 5 * scale);
        strokeWith(brush, palette.fail, 2.5 * palette.stroke);
      }
      drawHollow(scene, moment, end, 1);
    }
  }
}

function drawDeath(scene: Scene, moment: Moment, { track, end }: Route, index: number): void {
  const { brush } = scene;
  const { share } = moment;
  brush.save();
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  if (share < BROKEN_AT) {
    drawShards(scene, moment, track === null ? end : placeAt(track, 0, false), index);
  }
  // Those of a crowd follow each other closely: they are not one thing.
  const late = (index / STREAKS_MAX) * 0.12;
  const flown = smooth((share - SETS_OUT - late) / (ARRIVES - SETS_OUT - 0.12));
  if (track !== null && share > SETS_OUT + late) drawStreak(scene, moment, track, flown);
  if (flown === 1 || track === null) {
    const fading = Math.min(1, (1 - share) / (1 - ARRIVES));
    drawHollow(scene, moment, end, fading);
  }
  brush.restore();
}

/** What a chip falls into: fragments that fly apart on the side of the owner. */
function drawShards(scene: Scene, moment: Moment, at: Point, seed: number): void {
  const { brush, scale } = scene;
  const apart = moment.share / BROKEN_AT;
  brush.globalAlpha = 1 - apart;
  for (let shard = 0; shard < SHARDS; shard += 1) {
    const angle = Math.PI * (0.6 + (0.8 * shard) / (SHARDS - 1)) + seed;
    const way = (4 + apart * SHARD_WAY) * scale;
    brush.save();
    brush.translate(at.x + Math.cos(angle) * way, at.y + Math.sin(angle) * way);
    brush.rotate(angle + apart * 2);
    brush.beginPath();
    brush.rect(-3.5 * scale, -2 * scale, 7 * scale, 4 * scale);
    fillWith(brush, colourOf(scene, moment));
    brush.restore();
  }
  brush.globalAlpha = 1;
}

function drawStreak(scene: Scene, moment: Moment, track: Track, flown: number): void {
  const { brush, palette, scale } = scene;
  const size = Math.min(STREAK * scale, track.length * 0.6) / track.length;
  const head = flown * (1 + size);
  const colour = colourOf(scene, moment);
  for (let part = 0; part < STREAK_PARTS; part += 1) {
    const from = head - size * (1 - part / STREAK_PARTS);
    const to = head - size * (1 - (part + 1) / STREAK_PARTS);
    if (to <= 0 || from >= 1) continue;
    const strength = (part + 1) / STREAK_PARTS;
    line(brush, partOf(track, Math.max(0, from), Math.min(1, to)));
    brush.globalAlpha = strength;
    strokeWith(brush, palette.surface, (STREAK_WIDTH * strength + 3) * scale);
    strokeWith(brush, colour, STREAK_WIDTH * strength * scale);
  }
  brush.globalAlpha = 1;
}

/** The sign of a person whose session is gone: a ring with a gap. A lost cart is only struck through. */
function drawHollow(scene: Scene, moment: Moment, at: Point, alpha: number): void {
  if (moment.client < 0) return;
  const { brush, palette, scale } = scene;
  brush.save();
  brush.globalAlpha = alpha;
  brush.translate(at.x, at.y);
  brush.scale(scale, scale);
  shapePath(brush, moment.client, GLYPH_RADIUS);
  strokeWith(brush, palette.surface, 6);
  fillWith(brush, palette.surface);
  if (moment.hollow) brush.setLineDash([GLYPH_RADIUS * 1.4, GLYPH_RADIUS * 0.5]);
  strokeWith(brush, colourOf(scene, moment), 2.5);
  brush.setLineDash([]);
  cross(brush, 0, 0, 4);
  strokeWith(brush, palette.fail, 2.25);
  brush.restore();
}

const colourOf = (scene: Scene, { client }: Moment): string =>
  client < 0 ? scene.palette.fail : identityOf(scene, client).fill;

const smooth = (share: number): number => {
  const within = Math.min(1, Math.max(0, share));
  return within * within * (3 - 2 * within);
};

/** Points of a part of a track. */
function partOf(track: Track, from: number, to: number): Point[] {
  const steps = Math.max(2, Math.ceil(((to - from) * track.length) / 8));
  return Array.from({ length: steps + 1 }, (_, step) =>
    placeAt(track, from + ((to - from) * step) / steps, false),
  );
}

/** One way for a person, several for people of a crowd; none where the layout lags behind. */
function routesOf({ geometry }: Scene, { from, to, people }: Moment): Route[] {
  const owner = rectOf(geometry, to);
  if (owner === null) return [];
  const count = Math.min(STREAKS_MAX, people);
  const source = from && rectOf(geometry, from);
  return Array.from({ length: count }, (_, index) => {
    const across = (index + 0.5) / count;
    return routeBetween(geometry, source, owner, across);
  });
}

function routeBetween(
  { layout: { flow } }: Geometry,
  source: Rect | null,
  owner: Rect,
  across: number,
): Route {
  const isAcross = flow === 'across';
  const edge: Point = isAcross
    ? { x: owner.x + owner.width, y: owner.y + owner.height * across }
    : { x: owner.x + owner.width * across, y: owner.y + owner.height };
  const end = isAcross
    ? { x: edge.x + GLYPH_AWAY, y: edge.y }
    : { x: edge.x, y: edge.y + GLYPH_AWAY };
  if (source === null) return { track: null, end };
  const start: Point = isAcross
    ? { x: source.x - SOURCE_AWAY, y: source.y + source.height * (0.35 + 0.4 * across) }
    : { x: source.x + source.width * (0.3 + 0.4 * across), y: source.y - SOURCE_AWAY };
  const half = isAcross ? (start.x + end.x) / 2 : (start.y + end.y) / 2;
  const curve: Curve = isAcross
    ? [start, { x: half, y: start.y }, { x: half, y: end.y }, end]
    : [start, { x: start.x, y: half }, { x: end.x, y: half }, end];
  return { track: createTrack(curve), end };
}

function rectOf({ layout }: Geometry, end: Moment['to']): Rect | null {
  switch (end.node) {
    case 'client':
      return layout.people[end.index] ?? null;
    case 'server':
      return layout.servers.find(({ index }) => index === end.index)?.rect ?? null;
    case 'replica':
      return layout.replica;
    case 'store':
    case 'balancer':
    case 'cdn':
      return layout[end.node];
  }
}
