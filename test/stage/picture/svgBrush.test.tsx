/**
 * Goal: what the layers of the stage draw on a canvas they also draw in shapes, in the same order.
 * Method: every style with frames of every kind, and single strokes where a canvas and a file differ.
 */
import { describe, expect, it, vi } from 'vitest';
import type { Brush } from '../../../src/stage/layers/brush';
import { createPainter } from '../../../src/stage/layers/painter';
import { crowdStyle, parkedCrowdStyle } from '../../../src/stage/layers/styles/crowdStyle';
import { parkedStyle } from '../../../src/stage/layers/styles/parkedStyle';
import { toldStyle } from '../../../src/stage/layers/styles/toldStyle';
import type { Frame, Packet } from '../../../src/stage/layers/types';
import { svgCanvas } from '../../../src/stage/picture/svgBrush';
import { imageOf } from '../recordingBrush';
import {
  balancer,
  client,
  crowdLayout,
  emptyFrame,
  idleFrame,
  lightPalette,
  packet,
  server,
  tagTexts,
  wideLayout,
} from '../samples';

/** As much of a canvas as is asked: letters are 7 px wide, and stand lower by 3 px from their middle. */
function probe(): CanvasRenderingContext2D {
  const canvas = {
    cloneNode: () => ({
      getContext: () => ({ putImageData: vi.fn() }),
      toDataURL: () => 'data:image/png;base64,',
    }),
  };
  const brush = {
    canvas,
    textBaseline: 'alphabetic',
    measureText: (text: string) => ({
      width: 7 * text.length,
      actualBoundingBoxAscent: brush.textBaseline === 'middle' ? 5 : 8,
    }),
    createImageData: imageOf,
  };
  return brush as unknown as CanvasRenderingContext2D;
}

const MOODS: readonly Packet['mood'][] = ['plain', 'ok', 'notLoggedIn', 'error', 'lost'];
const KINDS: readonly Packet['kind'][] = ['request', 'answer', 'store', 'check', 'copy'];

const busy: Frame = {
  ...idleFrame,
  packets: MOODS.flatMap((mood) =>
    KINDS.map((kind, index) =>
      packet(client(index), balancer, {
        mood,
        kind,
        tag: { word: 'status', number: 503 },
        load: 0.5,
        progress: index / 5,
      }),
    ),
  ),
  surplus: [{ from: balancer, to: server(1), count: 5, back: 0 }],
  moments: [0.1, 0.5, 0.9].map((share) => ({
    client: 0,
    people: 1,
    from: server(0),
    to: client(0),
    hollow: true,
    share,
  })),
};
const crowd: Frame = {
  ...emptyFrame,
  wires: [0, 1, 2].map((index) => ({ from: client(index), to: balancer, look: 'live' as const })),
  packets: busy.packets.map((one) => ({ ...one, from: client(1) })),
  dots: [0, 1, 2].map((group) => ({ group, look: 'held' as const, flare: 1 })),
};

function drawn(frame: Frame, style: typeof toldStyle, layout = wideLayout): SVGElement {
  const { canvas, drawn: shapes } = svgCanvas(probe());
  const painter = createPainter(canvas);
  painter.setLayout(layout);
  painter.setPalette(lightPalette);
  painter.setTags(tagTexts);
  painter.setStyle(style);
  painter.paint(frame);
  return shapes;
}

/** A brush in hand, and what has been drawn with it. */
function take(): { brush: Brush; shapes: SVGElement } {
  const { canvas, drawn: shapes } = svgCanvas(probe());
  return { brush: (canvas as OffscreenCanvas).getContext('2d') as Brush, shapes };
}

describe('what the layers draw', () => {
  it.each([
    ['with movement', toldStyle],
    ['without movement', parkedStyle],
  ])('people with names, %s', (_, style) => {
    const shapes = drawn(busy, style);
    expect(shapes.querySelectorAll('path').length).toBeGreaterThan(40);
    expect([...shapes.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain(
      '503',
    );
    expect(shapes.querySelector('image')).toBeNull();
    const values = [...shapes.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].map(({ value }) => value),
    );
    for (const value of values) expect(value).not.toMatch(/^$|NaN|undefined/);
  });

  it.each([
    ['with movement', crowdStyle],
    ['without movement', parkedCrowdStyle],
  ])('a crowd, %s: its dots as a picture, over the wires', (_, style) => {
    const shapes = drawn(crowd, style, crowdLayout);
    const kinds = [...shapes.children].map(({ localName }) => localName);
    expect(kinds.filter((kind) => kind === 'image')).toHaveLength(1);
    expect(kinds.slice(0, 2)).toEqual(['path', 'image']);
  });

  it('as many wires as there may be, as wires', () => {
    // On a canvas so many of them are kept as a picture.
    vi.stubGlobal('OffscreenCanvas', class {});
    const wires = Array.from({ length: 60 }, () => idleFrame.wires).flat();
    const shapes = drawn({ ...emptyFrame, wires }, toldStyle);
    vi.unstubAllGlobals();
    const lines = [...shapes.children].flatMap((path) => path.getAttribute('d')?.match(/M/g) ?? []);
    expect(lines).toHaveLength(wires.length);
  });
});

describe('a brush', () => {
  it('strokes, fills and strokes one path three times', () => {
    const { brush, shapes } = take();
    brush.beginPath();
    brush.arc(0, 0, 5, 0, 2 * Math.PI);
    brush.lineWidth = 6;
    brush.stroke();
    brush.fill();
    brush.lineWidth = 2;
    brush.stroke();
    expect([...shapes.children].map((one) => one.getAttribute('stroke-width'))).toEqual([
      '6',
      null,
      '2',
    ]);
  });

  it('turns and moves as a canvas does, and takes back what it was', () => {
    const { brush, shapes } = take();
    brush.setTransform(2, 0, 0, 2, 0, 0);
    brush.save();
    brush.translate(10, 20);
    brush.rotate(Math.PI / 2);
    brush.scale(3, 1);
    brush.globalAlpha = 0.5;
    brush.beginPath();
    brush.rect(0, 0, 1, 1);
    brush.fill();
    brush.restore();
    brush.fill();
    const [turned, plain] = shapes.children;
    expect(turned?.getAttribute('transform')).toBe('matrix(0 6 -2 0 20 40)');
    expect(turned?.getAttribute('fill-opacity')).toBe('0.5');
    expect(plain?.getAttribute('transform')).toBe('matrix(2 0 0 2 0 0)');
    expect(plain?.getAttribute('fill-opacity')).toBeNull();
  });

  it('writes text on the one line that every program knows', () => {
    const { brush, shapes } = take();
    brush.font = '650 13px system-ui, sans-serif';
    brush.textAlign = 'center';
    brush.textBaseline = 'middle';
    brush.fillText('log in', 10, 20);
    const text = shapes.firstElementChild;
    expect(text?.getAttribute('y')).toBe('23');
    expect(text?.getAttribute('text-anchor')).toBe('middle');
    expect(text?.getAttribute('font-family')).toBe('system-ui, sans-serif');
    expect(text?.getAttribute('font-weight')).toBe('650');
  });
});
