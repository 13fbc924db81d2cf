import { clientName } from '../../../../engine';
import {
  BAN_BADGE,
  CART_BADGE,
  CHARGE_BADGE,
  crowdWords,
  type FateState,
  isHollow,
  MARKS,
  markOf,
  PROGRESS_BADGE,
  stateOf,
  stateShares,
} from '../../../../stage/fates/fates';
import { glyphOf } from '../../../../stage/nodes/Glyph';
import type { FateView, StateCounts } from '../../../../timeline/view';
import type { Brush } from './brush';

/** The square that glyphs are drawn in. */
const SQUARE = 30;
const HOLLOW: Readonly<Record<FateState, readonly number[]>> = {
  in: [],
  anonymous: [],
  lost: [12, 5],
  out: [12, 5],
  'logging-in': [],
  none: [2, 4],
};

/** A person's glyph with what became of them, around a point. */
export function drawFate(brush: Brush, fate: FateView, x: number, y: number, size: number): void {
  const { context } = brush;
  const { index, cartLost, progressLost, transferLost, banned } = fate;
  const charges = fate.duplicateOrders + fate.madeTwice;
  const state = stateOf(fate);
  const glyph = glyphOf(index);
  context.save();
  context.translate(x, y);
  context.scale(size / SQUARE, size / SQUARE);
  const path = new Path2D(glyph.path);
  const hollow = isHollow(state);
  if (!hollow) brush.fill(path, `id-${index}`);
  else brush.stroke(path, `id-${index}`, 2.6, HOLLOW[state]);
  const ink = hollow ? 'text' : `ink-${index}`;
  if (glyph.letter !== null) {
    const { y: baseline, size: letterSize } = glyph.letter;
    const style = { size: letterSize, weight: 700, colour: ink, align: 'center' } as const;
    brush.text(clientName(index)[0] ?? '', 0, baseline, style);
  }
  const mark = markOf(fate);
  if (mark !== null) {
    brush.stroke(new Path2D(MARKS[mark]), 'surface', 4.5);
    brush.stroke(new Path2D(MARKS[mark]), mark === 'coming' ? 'accent' : 'fail', 2.6);
  }
  if (banned) drawDisc(brush, BAN_BADGE, BAN_BADGE.bar);
  if (cartLost || transferLost) drawCart(brush);
  if (progressLost) drawDisc(brush, PROGRESS_BADGE, PROGRESS_BADGE.back);
  if (charges > 0) drawCharge(brush, charges);
  context.restore();
}

/** A badge that is round, and what is drawn in it. */
function drawDisc(
  brush: Brush,
  { x, y, radius }: typeof BAN_BADGE | typeof PROGRESS_BADGE,
  sign: string,
): void {
  const badge = new Path2D();
  badge.arc(x, y, radius, 0, 2 * Math.PI);
  brush.stroke(badge, 'surface', 3);
  brush.fill(badge, 'fail');
  brush.stroke(new Path2D(sign), 'surface', 2.2);
}

function drawCart(brush: Brush): void {
  const { x, y, size, cross } = CART_BADGE;
  const badge = new Path2D();
  badge.roundRect(x, y, size, size, 2.5);
  brush.stroke(badge, 'surface', 3);
  brush.fill(badge, 'fail');
  brush.stroke(new Path2D(cross), 'surface', 2);
}

function drawCharge(brush: Brush, charges: number): void {
  const { x, y, width, height, baseline } = CHARGE_BADGE;
  const badge = new Path2D();
  badge.roundRect(x, y, width, height, 3);
  brush.stroke(badge, 'surface', 3);
  brush.fill(badge, 'warn');
  const style = { size: 10, weight: 700, colour: 'surface', align: 'center' } as const;
  brush.text(`+${charges}`, x + width / 2, baseline, style);
}

const FILLS: Readonly<Record<FateState, readonly [colour: string, stripes: number]>> = {
  in: ['accent', 0],
  'logging-in': ['accent', 4],
  lost: ['fail', 6],
  out: ['fail', 0],
  none: ['muted', 3],
  anonymous: ['muted', 0],
};

/** A crowd as a bar of its states with their counts below. `y` is the middle of the row. */
export function drawStates(
  brush: Brush,
  states: StateCounts,
  x: number,
  y: number,
  width: number,
): void {
  const { context } = brush;
  const shares = stateShares(states);
  const all = shares.reduce((sum, [, count]) => sum + count, 0);
  let left = x;
  for (const [state, count] of shares) {
    const wide = (width * count) / all;
    const [colour, stripes] = FILLS[state];
    context.save();
    const part = new Path2D();
    part.rect(left, y - 18, Math.max(1, wide - 1), 16);
    context.clip(part);
    if (stripes === 0) brush.fill(part, colour);
    for (let at = left - 16; stripes > 0 && at < left + wide; at += stripes) {
      brush.stroke(new Path2D(`M${at} ${y - 2} ${at + 16} ${y - 18}`), colour, stripes / 2);
    }
    context.restore();
    brush.stroke(part, colour, 1);
    left += wide;
  }
  brush.lines(crowdWords(states)[0] ?? '', width, { size: 14 }).forEach((line, index) => {
    brush.text(line, x, y + 16 + index * 17, { size: 14, colour: 'muted' });
  });
}
