import type { Geometry } from '../../geometry/geometry';
import type { Curve } from '../../geometry/track';
import type { Brush } from '../brush';
import type { Palette, Wire } from '../types';

interface Stroke {
  readonly colour: (palette: Palette) => string;
  /** CSS pixels for named people, and for a crowd, whose many wires should stay calm. */
  readonly width: number;
  readonly crowdWidth: number;
  readonly dashes: readonly number[];
}

/** Live wires first: the look of a failure must not be hidden by a healthy neighbour. */
const STROKES: ReadonlyArray<readonly [Wire['look'], Stroke]> = [
  ['unused', { colour: (p) => p.wire, width: 1.25, crowdWidth: 0.75, dashes: [1.5, 5] }],
  ['live', { colour: (p) => p.wire, width: 2, crowdWidth: 1, dashes: [] }],
  ['open', { colour: (p) => p.ok, width: 1.5, crowdWidth: 1, dashes: [] }],
  // Dashes of almost no length with round ends are dots.
  ['unnoticed', { colour: (p) => p.warn, width: 3, crowdWidth: 2, dashes: [0.1, 5.5] }],
  ['dead', { colour: (p) => p.fail, width: 2, crowdWidth: 1.25, dashes: [4, 4] }],
];

/** Draws all wires: one path for each look, because a crowd has more than a hundred of them. */
export function drawWires(
  brush: Brush,
  palette: Palette,
  geometry: Geometry,
  wires: readonly Wire[],
  isCrowd: boolean,
): void {
  for (const [look, stroke] of STROKES) {
    brush.beginPath();
    for (const wire of wires) {
      const leg = wire.look === look ? geometry.leg(wire.from, wire.to) : null;
      // The gaps between the nodes of a crowd are too narrow for so many wires.
      if (leg !== null) addCurve(brush, isCrowd ? leg.open : leg.track.curve);
    }
    brush.strokeStyle = stroke.colour(palette);
    brush.lineWidth = (isCrowd ? stroke.crowdWidth : stroke.width) * palette.stroke;
    brush.lineCap = look === 'unnoticed' ? 'round' : 'butt';
    brush.setLineDash(stroke.dashes.map((length) => length * palette.stroke));
    brush.stroke();
  }
  brush.setLineDash([]);
}

function addCurve(brush: Brush, curve: Curve): void {
  const [start] = curve;
  if (start === undefined) return;
  brush.moveTo(start.x, start.y);
  for (let index = 1; index + 2 < curve.length; index += 3) {
    const [b, c, d] = [curve[index]!, curve[index + 1]!, curve[index + 2]!];
    brush.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
  }
}
