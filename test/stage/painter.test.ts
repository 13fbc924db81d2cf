import { describe, expect, it } from 'vitest';
import { crowdStyle, parkedCrowdStyle } from '../../src/stage/layers/crowdStyle';
import { namedStyle } from '../../src/stage/layers/namedStyle';
import { createPainter } from '../../src/stage/layers/painter';
import { parkedStyle } from '../../src/stage/layers/parkedStyle';
import type { Frame, Packet, StageLayout, Wire } from '../../src/stage/layers/types';
import { type Recording, recordCanvas } from './recordingBrush';
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
  wideLayout,
} from './samples';

function painted(frame: Frame, layout: StageLayout = wideLayout, isReduced = false): Recording {
  const { canvas, ...recording } = recordCanvas();
  const painter = createPainter(canvas);
  painter.setLayout(layout);
  painter.setPalette(lightPalette);
  const isCrowd = frame.dots.length > 0;
  if (isCrowd) painter.setStyle(isReduced ? parkedCrowdStyle : crowdStyle);
  else painter.setStyle(isReduced ? parkedStyle : namedStyle);
  recording.strokes.length = 0;
  painter.paint(frame);
  return recording;
}

const texts = (recording: Recording) => recording.of('fillText').map(([text]) => text);
const withPackets = (...packets: readonly Packet[]): Frame => ({ ...idleFrame, packets });
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
    painter.setStyle(namedStyle);
    const frame = withPackets(packet(client(0), balancer, { tag: 'cookie', load: 0 }));
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
    const surplus = [{ from: balancer, to: server(1), count: 5 }];
    expect(texts(painted({ ...idleFrame, surplus }))).toEqual(['+5']);
  });

  it('have tags that cover neither a packet nor another tag', () => {
    const packets = [0, 1, 2, 3, 4, 5].map((index) =>
      packet(client(index), balancer, { tag: 'cookie', load: 0 }),
    );
    const recording = painted(withPackets(...packets));
    const boxes = recording.of('roundRect') as unknown as ReadonlyArray<readonly number[]>;
    const chips = recording.of('translate') as unknown as ReadonlyArray<readonly number[]>;
    expect(boxes.length).toBeGreaterThan(2);
    boxes.forEach(([x = 0, y = 0, width = 0, height = 0], index) => {
      for (const [chipX = 0, chipY = 0] of chips) {
        const isApart = Math.abs(chipX - (x + width / 2)) > width / 2 + 10;
        expect(isApart || Math.abs(chipY - (y + height / 2)) > height / 2 + 10).toBe(true);
      }
      for (const [otherX = 0, otherY = 0, otherWidth = 0] of boxes.slice(index + 1)) {
        const isApart = otherX >= x + width || otherX + otherWidth <= x;
        expect(isApart || Math.abs(otherY - y) >= height).toBe(true);
      }
    });
  });

  it('never lose the tag of a failure for lack of room', () => {
    const packets = [0, 1, 2, 3, 4, 5].map((index) =>
      packet(balancer, client(index), { client: index, kind: 'answer', mood: 'error', tag: '502' }),
    );
    expect(texts(painted(withPackets(...packets)))).toHaveLength(6);
  });
});

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
