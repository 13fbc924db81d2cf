import { type DotArea, type DotGrid, dotsPerRow, fitDotGrid } from '../../geometry/dotGrid';
import type { Pixel } from '../colour';
import type { Dot, StageLayout } from '../types';
import type { Pixels } from './pixels';
import { brokenRing, disc, type Form, rasterise, ring, type Sprite, target } from './sprites';

type Look = Dot['look'];

/** Below this diameter in device pixels a ring has no hole, and lighter dots stand for it. */
const SMALLEST_RING = 3;
const SMALLEST_TARGET = 5;

/** How much larger a dot is that flares most, and how clear the weakest flare is. */
const FLARE_GROWTH = 0.7;
const FLARE_LEAST = 0.2;

/** A stamp for every look, in one size: four tiny pictures, quickly made for every frame. */
interface DotStamps {
  readonly looks: Record<Look, Sprite>;
  /** What is beneath the dot of somebody who has just lost something; it is larger by `margin`. */
  flare(strength: number): Sprite;
  readonly margin: number;
}

/**
 * Draws one dot for every person, in the area of the person's group and in order of person. Whoever
 * has just lost something stands out.
 * @param isStill flares stand and end, they do not fade
 */
export function drawDots(
  pixels: Pixels,
  layout: StageLayout,
  dots: readonly Dot[],
  inks: Record<Look, Pixel>,
  isStill = false,
): void {
  const areas = layout.dots.map((rect) => deviceArea(rect, layout.pixelRatio));
  const grid = fitDotGrid(areas, countGroups(dots, areas.length), layout.pixelRatio);
  const stamps = dotStamps(grid);
  const perRow = areas.map((area) => dotsPerRow(area, grid));
  const ranks = new Uint32Array(areas.length);
  for (const { group, look, flare } of dots) {
    const area = areas[group];
    if (area === undefined) continue;
    const rank = ranks[group]!++;
    const row = Math.floor(rank / perRow[group]!);
    const left = area.left + (rank - row * perRow[group]!) * grid.cell;
    const top = area.top + row * grid.cell;
    if (flare > 0) {
      const strength = isStill ? 1 : flare;
      const clear = FLARE_LEAST + (1 - FLARE_LEAST) * strength;
      const { margin } = stamps;
      pixels.stamp(stamps.flare(strength), left - margin, top - margin, inks[look], clear);
    }
    pixels.stamp(stamps.looks[look], left, top, inks[look]);
  }
}

/** Whole device pixels inside a rectangle of CSS pixels. */
function deviceArea(rect: StageLayout['store'], pixelRatio: number): DotArea {
  const left = Math.ceil(rect.x * pixelRatio);
  const top = Math.ceil(rect.y * pixelRatio);
  return {
    left,
    top,
    width: Math.max(0, Math.floor((rect.x + rect.width) * pixelRatio) - left),
    height: Math.max(0, Math.floor((rect.y + rect.height) * pixelRatio) - top),
  };
}

function countGroups(dots: readonly Dot[], groups: number): number[] {
  const counts = new Array<number>(groups).fill(0);
  for (const { group } of dots) {
    if (group < groups) counts[group]! += 1;
  }
  return counts;
}

function dotStamps({ cell, dot }: DotGrid): DotStamps {
  // Aligned to whole pixels, or the smallest dots would be a blur.
  const centre = Math.floor((cell - dot) / 2) + dot / 2;
  const stamp = (form: Form) => rasterise(form, cell, centre, centre);
  const radius = dot / 2;
  const width = Math.max(1, dot * 0.18);
  const faint = disc(radius - 0.4);
  const margin = Math.ceil(radius * FLARE_GROWTH) + 1;
  const flares = new Map<number, Sprite>();
  return {
    looks: {
      held: stamp(disc(radius)),
      lost: stamp(dot < SMALLEST_RING ? faint : ring(radius, width)),
      loggedOut: stamp(dot < SMALLEST_RING ? faint : brokenRing(radius, width)),
      waiting: stamp(dot < SMALLEST_TARGET ? disc(radius) : target(radius, width)),
    },
    flare(strength) {
      let sprite = flares.get(strength);
      if (sprite === undefined) {
        const form = disc(radius * (1 + FLARE_GROWTH * strength));
        sprite = rasterise(form, cell + 2 * margin, centre + margin, centre + margin);
        flares.set(strength, sprite);
      }
      return sprite;
    },
    margin,
  };
}
