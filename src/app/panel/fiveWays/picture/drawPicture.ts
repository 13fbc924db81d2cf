import words from '../../../../messages/en/panel/picture';
import architectures from '../../../../messages/en/stage/architectures';
import fates from '../../../../messages/en/stage/fates';
import type { RunView } from '../../../../state/player';
import type { LaneSummary } from '../../../../timeline/view';
import { wholeNumber } from '../../../../ui/number';
import { clockWords } from '../../../words/clockWords';
import { besidesOf } from '../besides';
import { legendOf } from '../legend';
import { noteWords, numbersOf, waysWords } from '../numbers';
import { verdictOf, verdictWords } from '../verdict';
import { Brush, type Look, readLook } from './brush';
import { drawFate, drawStates } from './drawFate';

const WIDTH = 1200;
/** Pixels of the picture for each of these: it stays sharp where it is shown large. */
const SCALE = 2;
const MARGIN = 36;
const HEAD = 150;
const ROW = 84;
const LINE = 22;
const GLYPH = 36;
const FOOT = 84;

const NAME_X = MARGIN + 8;
const PEOPLE_X = 202;
const PEOPLE_WIDTH = 285;
const VERDICT_X = 508;
const VERDICT_WIDTH = 335;
/** Right edges of the numbers. */
const NUMBER_X = [912, 1006, 1090, WIDTH - MARGIN - 8] as const;
/** What their headings have. */
const NUMBER_WIDTH = [69, 86, 78, 62] as const;

/** The five ways of a run as a picture that can be understood without the page. */
export function drawPicture(run: RunView, look: Look = readLook()): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures.');
  const brush = new Brush(context, look);
  const heights = run.lanes.map((lane) => heightOf(brush, lane));
  const height = HEAD + heights.reduce((sum, one) => sum + one, 0) + FOOT;
  canvas.width = WIDTH * SCALE;
  canvas.height = height * SCALE;
  context.scale(SCALE, SCALE);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.fillStyle = look.colour('surface');
  context.fillRect(0, 0, WIDTH, height);
  drawHead(brush, run);
  let top = HEAD;
  heights.forEach((rowHeight, index) => {
    drawRow(brush, run, index, top, rowHeight);
    top += rowHeight;
  });
  drawFoot(brush, run, top);
  return canvas;
}

const verdictLines = (brush: Brush, lane: LaneSummary): string[] =>
  brush.lines(verdictWords(verdictOf(lane))[0] ?? '', VERDICT_WIDTH, { size: 17, weight: 600 });

/** A long verdict makes its row higher: nothing is left out. */
const heightOf = (brush: Brush, lane: LaneSummary): number =>
  Math.max(ROW, verdictLines(brush, lane).length * LINE + 32);

function drawHead(brush: Brush, run: RunView): void {
  const title = words('picture.title', { ways: waysWords(run), instant: clockWords(run) });
  brush.text(title, MARGIN, 58, { size: 30, weight: 700 });
  const facts = words('picture.run', { scenario: run.scenario.name, seed: `${run.seed}` });
  brush.text(facts, MARGIN, 88, { size: 18, colour: 'muted' });
  const style = { size: 14, colour: 'muted' } as const;
  brush.text(words('picture.people'), PEOPLE_X, HEAD - 12, style);
  brush.text(words('picture.did'), VERDICT_X, HEAD - 12, style);
  headingsOf(run).forEach((heading, index) => {
    const lines = brush.lines(heading, NUMBER_WIDTH[index] as number, style);
    lines.forEach((line, row) => {
      const y = HEAD - 12 - (lines.length - 1 - row) * 17;
      brush.text(line, NUMBER_X[index] as number, y, { ...style, align: 'right' });
    });
  });
}

const headingsOf = ({ timeWorld, system }: RunView): readonly string[] => [
  words('picture.bytes'),
  words('picture.latency', { isSlow: timeWorld === 'stretched' }),
  words('picture.letIn'),
  ...besidesIn(system, (besides) => words(`picture.${besides}`)),
];

/** What there is of what is counted besides sessions: one of it, or nothing. */
function besidesIn<T>(
  kind: Parameters<typeof besidesOf>[0],
  what: (id: NonNullable<ReturnType<typeof besidesOf>>) => T,
): readonly T[] {
  const id = besidesOf(kind);
  return id === null ? [] : [what(id)];
}

function drawRow(brush: Brush, run: RunView, index: number, top: number, height: number): void {
  const lane = run.lanes[index] as LaneSummary;
  const middle = top + height / 2;
  drawGround(brush, lane.architecture === run.system.architecture, top, height);
  const title = architectures(`architectures.${lane.architecture}`);
  brush.text(title, NAME_X + 6, middle + 6, { size: 18, weight: 700 });
  if (lane.fates.length === 0) {
    drawStates(brush, lane.states, PEOPLE_X, middle, PEOPLE_WIDTH);
  }
  lane.fates.forEach((fate, place) => {
    drawFate(brush, fate, PEOPLE_X + GLYPH / 2 + place * GLYPH, middle, GLYPH - 4);
  });
  const { tone } = verdictOf(lane);
  const lines = verdictLines(brush, lane);
  const colour = tone === 'plain' ? 'text' : tone;
  lines.forEach((line, row) => {
    const y = middle + 6 + (row - (lines.length - 1) / 2) * LINE;
    brush.text(line, VERDICT_X, y, { size: 17, weight: 600, colour });
  });
  const numbers = numbersOf(run, lane, index);
  const besides = besidesIn(lane, (id) => lane[id].total);
  [numbers.bytes, numbers.realTime, lane.bans.accepted, ...besides].forEach((value, at) => {
    const isBad = typeof value === 'number' && value > 0;
    brush.text(
      typeof value === 'number' ? wholeNumber(value) : value,
      NUMBER_X[at] as number,
      middle + 6,
      {
        size: 17,
        weight: isBad ? 700 : 400,
        colour: isBad ? 'fail' : value === 0 ? 'muted' : 'text',
        align: 'right',
      },
    );
  });
}

/** The line above a row; the shown architecture has a ground and a bar of its own. */
function drawGround(brush: Brush, isCurrent: boolean, top: number, height: number): void {
  const rule = new Path2D(`M${MARGIN} ${top}H${WIDTH - MARGIN}`);
  if (isCurrent) {
    const ground = new Path2D();
    ground.rect(MARGIN, top, WIDTH - 2 * MARGIN, height);
    brush.fill(ground, 'accent-bg');
    const bar = new Path2D();
    bar.rect(MARGIN, top, 5, height);
    brush.fill(bar, 'accent');
  }
  brush.stroke(rule, 'rule', 1);
}

function drawFoot(brush: Brush, run: RunView, top: number): void {
  brush.stroke(new Path2D(`M${MARGIN} ${top}H${WIDTH - MARGIN}`), 'rule', 1);
  let x = MARGIN + 12;
  for (const { fate, text } of legendOf(run.lanes)) {
    drawFate(brush, fate, x, top + 28, 22);
    x += 18;
    x += brush.text(fates(text), x, top + 33, { size: 14, colour: 'muted' }) + 36;
  }
  brush.text(noteWords(run), MARGIN, top + FOOT - 22, { size: 14, colour: 'muted' });
  brush.text('Stateside', WIDTH - MARGIN, top + FOOT - 22, {
    size: 14,
    weight: 700,
    colour: 'muted',
    align: 'right',
  });
}
