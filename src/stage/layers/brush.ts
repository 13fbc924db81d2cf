import type { Point } from '../geometry/track';

/** What everything is drawn with: the same calls in a worker and on the page. */
export type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export type StageCanvas = HTMLCanvasElement | OffscreenCanvas;

export function brushOf(canvas: StageCanvas): Brush {
  // Each of the two has its own overloads, which is why their union cannot be called.
  const brush = (canvas as OffscreenCanvas).getContext('2d');
  if (brush === null) throw new Error('This canvas has no 2D context.');
  return brush;
}

const TURN = 2 * Math.PI;

export function circle(brush: Brush, x: number, y: number, radius: number): void {
  brush.beginPath();
  brush.arc(x, y, radius, 0, TURN);
}

export function line(brush: Brush, points: readonly Point[]): void {
  brush.beginPath();
  for (const { x, y } of points) brush.lineTo(x, y);
}

/** A diagonal cross around a point; `reach` is half its width. */
export function cross(brush: Brush, x: number, y: number, reach: number): void {
  brush.beginPath();
  brush.moveTo(x - reach, y - reach);
  brush.lineTo(x + reach, y + reach);
  brush.moveTo(x + reach, y - reach);
  brush.lineTo(x - reach, y + reach);
}

export function strokeWith(brush: Brush, colour: string, width: number): void {
  brush.strokeStyle = colour;
  brush.lineWidth = width;
  brush.stroke();
}

export function fillWith(brush: Brush, colour: string): void {
  brush.fillStyle = colour;
  brush.fill();
}
