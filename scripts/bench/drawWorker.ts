import { createPainter } from '../../src/stage/layers/painter';
import { crowdStyle } from '../../src/stage/layers/styles/crowdStyle';
import { toldStyle } from '../../src/stage/layers/styles/toldStyle';
import { type Palette, TAG_NUMBER, type TagTexts } from '../../src/stage/layers/types';
import { drawCases } from './drawCases';

/** Milliseconds of every measured frame. */
export interface DrawResult {
  /** From one frame to the next: everything, with what the browser does to show the picture. */
  readonly frames: readonly number[];
  /** Our part of it: one call of the painter. */
  readonly paints: readonly number[];
}

const WARM_UP = 60;
const MEASURED = 240;

const palette: Palette = {
  canvas: '#F5F7FA',
  surface: '#FFFFFF',
  text: '#1A202A',
  muted: '#4F5B69',
  wire: '#6B7785',
  fail: '#B42318',
  warn: '#8A4B00',
  ok: '#0F6B4F',
  identities: Array.from({ length: 8 }, () => ({ fill: '#0068DF', ink: '#FFFFFF' })),
  stroke: 1,
  font: 'system-ui, sans-serif',
};

const tags: TagTexts = {
  lost: 'lost',
  refused: 'refused',
  logIn: 'log in',
  noAnswer: 'no answer',
  healthCheck: 'health check',
  status: TAG_NUMBER,
  cookie: `cookie ${TAG_NUMBER} B`,
  token: `token ${TAG_NUMBER} B`,
};

self.onmessage = ({ data }: MessageEvent<{ canvas: OffscreenCanvas; caseIndex: number }>) => {
  const { layout, frame } = drawCases[data.caseIndex]!;
  const painter = createPainter(data.canvas);
  painter.setLayout(layout);
  painter.setPalette(palette);
  painter.setTags(tags);
  painter.setStyle(frame.dots.length > 0 ? crowdStyle : toldStyle);
  const paints: number[] = [];
  const starts: number[] = [];

  function draw() {
    const tick = starts.length;
    const packets = frame.packets.map((packet) => ({
      ...packet,
      progress: (packet.client * 0.754877 + tick * 0.011) % 1,
    }));
    const start = performance.now();
    starts.push(start);
    painter.paint({ ...frame, packets });
    paints.push(performance.now() - start);
    if (tick < WARM_UP + MEASURED) requestAnimationFrame(draw);
    else report();
  }

  function report() {
    const frames = starts.slice(1).map((time, index) => time - starts[index]!);
    const result: DrawResult = { frames: frames.slice(WARM_UP), paints: paints.slice(WARM_UP) };
    self.postMessage(result);
  }
  requestAnimationFrame(draw);
};
