import { describe, expect, it } from 'vitest';
import { createPainter } from '../../../src/stage/layers/painter';
import { namedStyle } from '../../../src/stage/layers/styles/namedStyle';
import { toldStyle } from '../../../src/stage/layers/styles/toldStyle';
import type { Frame, Packet, Wire } from '../../../src/stage/layers/types';
import { painted, texts, withPackets } from '../painted';
import { type Recording, recordCanvas } from '../recordingBrush';
import {
  balancer,
  client,
  crowdDots,
  crowdLayout,
  emptyFrame,
  idleFrame,
  lightPalette,
  packet,
  server,
  tagTexts,
  wideLayout,
} from '../samples';

const wire = (look: Wire['look']): Frame => ({
  ...emptyFrame,
  wires: [{ from: balancer, to: server(0), look }],
});

describe('a painter', () => {
  it('does nothing before it knows layout, palette and style', () => {
    const { canvas, strokes } = recordCanvas();
    const painter = createPainter(canvas);
    painter.paint(idleFrame);
    painter.setLayout(wideLayout);
    painter.paint(idleFrame);
    expect(strokes).toEqual([]);
  });

  it('gives the canvas the size of the layout in device pixels', () => {
    const { canvas } = recordCanvas();
    createPainter(canvas).setLayout({ ...wideLayout, width: 100.4, pixelRatio: 2 });
    expect([canvas.width, canvas.height]).toEqual([201, 1160]);
  });

  it('draws the same picture for the same frame, whatever it drew before', () => {
    const { canvas, strokes } = recordCanvas();
    const painter = createPainter(canvas);
    painter.setLayout(wideLayout);
    painter.setPalette(lightPalette);
    painter.setTags(tagTexts);
    painter.setStyle(namedStyle);
    const frame = withPackets(
      packet(client(0), balancer, { tag: { word: 'cookie', number: 108 }, load: 0 }),
    );
    const pictureOf = () => {
      strokes.length = 0;
      painter.paint(frame);
      return [...strokes];
    };
    const first = pictureOf();
    painter.paint(withPackets(packet(balancer, server(1), { mood: 'lost' })));
    expect(pictureOf()).toEqual(first);
  });
});

describe('tags', () => {
  const told = packet(balancer, client(1), { tag: { word: 'status', number: 502 } });

  it('are written in the words that were given, and not before', () => {
    const { canvas, of } = recordCanvas();
    const painter = createPainter(canvas);
    painter.setLayout(wideLayout);
    painter.setPalette(lightPalette);
    painter.setStyle(toldStyle);
    const written = () => of('fillText').map(([text]) => text);
    painter.paint(withPackets(told));
    expect(written()).not.toContain('«502»');
    painter.setTags({ ...tagTexts, status: '«#»' });
    painter.paint(withPackets(told));
    expect(written()).toContain('«502»');
  });
});

describe('wires', () => {
  const styleOf = (look: Wire['look']) => {
    const { strokes } = painted(wire(look));
    const drawn = strokes.findIndex(({ name }) => name === 'bezierCurveTo');
    const style = strokes.slice(
      drawn,
      strokes.findIndex((one, index) => index > drawn && one.name === 'stroke'),
    );
    return style.find(({ name }) => name === 'setLineDash')?.values[0];
  };

  it('show their look as a pattern, not only as a colour', () => {
    expect(styleOf('live')).toEqual([]);
    expect(styleOf('dead')).toEqual([4, 4]);
    expect(
      new Set(
        ['live', 'dead', 'unnoticed', 'unused'].map((look) =>
          String(styleOf(look as Wire['look'])),
        ),
      ).size,
    ).toBe(4);
  });

  it('keep their colours from the palette', () => {
    const colours = painted(wire('unnoticed')).of('strokeStyle').flat();
    expect(colours).toContain(lightPalette.warn);
  });
});

describe('packets of named people', () => {
  it('carry the letter and the colour of their person', () => {
    const recording = painted(withPackets(packet(client(2), balancer)));
    expect(texts(recording)).toEqual(['C']);
    expect(recording.of('fillStyle').flat()).toContain(lightPalette.identities[2]!.fill);
  });

  it('are hollow with a cross instead of a letter when they fail', () => {
    for (const mood of ['error', 'lost'] as const) {
      const recording = painted(withPackets(packet(balancer, client(0), { kind: 'answer', mood })));
      expect(texts(recording)).toEqual([]);
      expect(recording.of('fillStyle').flat()).not.toContain(lightPalette.identities[0]!.fill);
      expect(recording.of('strokeStyle').flat()).toContain(lightPalette.fail);
    }
  });

  it('show how many more there are', () => {
    const surplus = [{ from: balancer, to: server(1), count: 5, back: 0 }];
    expect(texts(painted({ ...idleFrame, surplus }))).toEqual(['+5']);
  });

  it('show a request as a full sign with a nose, and an answer as an outline with a tail', () => {
    const fill = lightPalette.identities[0]!.fill;
    const there = painted(withPackets(packet(balancer, server(1))));
    const back = painted(withPackets(packet(server(1), balancer, { kind: 'answer', mood: 'ok' })));
    expect(there.of('fillStyle').flat()).toContain(fill);
    expect(back.of('fillStyle').flat()).not.toContain(fill);
    expect(back.of('strokeStyle').flat()).toContain(fill);
    // The nose is in front of who walks to the right; who walks to the left has nothing in front.
    expect(Math.max(...cornersOf(there))).toBeGreaterThan(14);
    expect(Math.min(...cornersOf(back))).toBeGreaterThan(-11);
  });

  it('fade at the edge of a node', () => {
    const alphas = (progress: number) =>
      painted(withPackets(packet(client(0), balancer, { progress })))
        .of('globalAlpha')
        .flat();
    expect(Math.min(...(alphas(0.02) as number[]))).toBeLessThan(0.5);
    expect(new Set(alphas(0.5))).toEqual(new Set([1]));
  });

  it('are small hollow diamonds where nobody travels and a server is only checked', () => {
    const check = packet(balancer, server(1), { kind: 'check' });
    const recording = painted(withPackets(check));
    expect(recording.of('fillStyle').flat()).toEqual([lightPalette.surface]);
    expect(recording.of('strokeStyle').flat()).toContain(lightPalette.muted);
    expect(texts(recording)).toEqual([]);
  });
});

/** How far to the right of the middle of the only chip the corners of its lines are. */
const cornersOf = (recording: Recording): number[] => {
  const from = recording.strokes.findIndex(({ name }) => name === 'translate');
  const lines = recording.strokes.slice(from).filter(({ name }) => name === 'lineTo');
  return lines.map(({ values: [x] }) => Number(x));
};

describe('a crowd', () => {
  const crowd: Frame = {
    ...emptyFrame,
    wires: [{ from: client(0), to: balancer, look: 'live' }],
    packets: [packet(client(0), balancer, { client: 400 })],
    dots: crowdDots(90, ['held', 'lost', 'held']),
  };

  it('is put onto the canvas as one picture, with the wires beneath', () => {
    const { strokes } = painted(crowd, crowdLayout);
    const names = strokes.map(({ name }) => name);
    expect(names.filter((name) => name === 'putImageData')).toHaveLength(1);
    expect(names.indexOf('putImageData')).toBeLessThan(names.indexOf('bezierCurveTo'));
    expect(names).not.toContain('fillText');
    const modes = strokes.filter(({ name }) => name === 'globalCompositeOperation');
    expect(modes.map(({ values }) => values[0])).toEqual(['destination-over', 'source-over']);
  });
});

describe('reduced motion', () => {
  const busy = (progress: number): Frame =>
    withPackets(
      packet(client(0), balancer, { progress, kind: 'check' }),
      packet(client(1), balancer, { progress }),
      packet(client(2), balancer, { progress }),
      packet(client(3), balancer, { progress }),
      packet(client(4), balancer, { progress }),
    );

  it('does not depend on how far a message has come', () => {
    const at = (progress: number) => painted(busy(progress), wideLayout, true).strokes;
    expect(at(0.8)).toEqual(at(0.1));
  });

  it('shows the newest three and counts the others, health checks last', () => {
    expect(texts(painted(busy(0.5), wideLayout, true))).toEqual(['E', 'D', 'C', '+1', '+1']);
  });

  it('parks the packet in the middle of its wire', () => {
    const recording = painted(withPackets(packet(balancer, server(1))), wideLayout, true);
    const [[x, y] = []] = recording.of('translate') as unknown as ReadonlyArray<readonly number[]>;
    expect(x).toBeCloseTo(494, 0);
    expect(y).toBeCloseTo(285, 0);
  });

  it('leads only half way, without an arrowhead, for a message that never arrives', () => {
    const ends = (mood: Packet['mood']) =>
      painted(withPackets(packet(balancer, server(1), { mood })), wideLayout, true)
        .of('lineTo')
        .map(([x]) => Number(x));
    expect(Math.max(...ends('plain'))).toBeCloseTo(548, 5);
    expect(Math.max(...ends('lost'))).toBeCloseTo(494, 0);
  });
});
