/** How one dot per person fits into an area: in whole device pixels, so that dots are crisp. */
export interface DotGrid {
  /** Distance between the centres of neighbours. */
  readonly cell: number;
  /** Diameter of a dot, smaller than the cell. */
  readonly dot: number;
}

/** Whole device pixels: the left top corner and the size of the area of one group. */
export interface DotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Device pixels at a pixel ratio of 1. */
const LARGEST_CELL = 13;

/**
 * The largest grid in which every group fits into its area. All groups share it: a dot is one
 * person everywhere, and more people cover more ground.
 * @param counts people of every group
 * @param pixelRatio device pixels in a CSS pixel
 */
export function fitDotGrid(
  areas: readonly DotArea[],
  counts: readonly number[],
  pixelRatio: number,
): DotGrid {
  let cell = Math.max(1, Math.floor(LARGEST_CELL * pixelRatio));
  const fits = () =>
    areas.every((area, group) => {
      const perRow = Math.floor(area.width / cell);
      return perRow * Math.floor(area.height / cell) >= (counts[group] ?? 0);
    });
  while (cell > 1 && !fits()) cell -= 1;
  const gap = Math.max(1, Math.round(cell * 0.25));
  return { cell, dot: Math.max(1, cell - gap) };
}

/** How many dots stand in a row: the order is that of reading, so that nobody ever moves far. */
export function dotsPerRow(area: DotArea, grid: DotGrid): number {
  return Math.max(1, Math.floor(area.width / grid.cell));
}
