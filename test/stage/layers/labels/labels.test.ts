/**
 * Goal: what is written on the stage can be read, and covers nothing that is drawn there.
 * Method: many pictures full of messages that all want to say something, on every kind of stage.
 */
import { describe, expect, it } from 'vitest';
import { createGeometry } from '../../../../src/stage/geometry/geometry';
import { type Point, placeAt } from '../../../../src/stage/geometry/track';
import type { Frame, Packet, Rect, Tag } from '../../../../src/stage/layers/types';
import { painted, texts, withPackets } from '../../painted';
import type { Recording } from '../../recordingBrush';
import {
  balancer,
  client,
  idleFrame,
  narrowLayout,
  packet,
  server,
  store,
  wideLayout,
} from '../../samples';

describe('labels', () => {
  const tags: readonly Tag[] = [
    { word: 'cookie', number: 108 },
    { word: 'token', number: 2048 },
    { word: 'status', number: 503 },
    { word: 'refused' },
    { word: 'logIn' },
    { word: 'lost' },
    { word: 'healthCheck' },
  ];
  /** The same every time, and different for every number. */
  const chance = (seed: number) => (seed * 0.618034) % 1;

  function crowdedFrame(seed: number): Frame {
    const packets = Array.from({ length: 12 }, (_, index): Packet => {
      const number = seed * 31 + index;
      const wireOf = idleFrame.wires[Math.floor(chance(number) * idleFrame.wires.length)]!;
      const isBack = chance(number * 7) > 0.5;
      return packet(isBack ? wireOf.to : wireOf.from, isBack ? wireOf.from : wireOf.to, {
        client: index % 6,
        progress: chance(number * 3),
        kind: isBack ? 'answer' : 'request',
        mood: isBack ? 'error' : 'plain',
        tag: tags[index % tags.length]!,
        load: isBack ? null : chance(number * 5),
      });
    });
    const surplus = [{ from: balancer, to: server(seed % 3), count: 5, back: 2 }];
    return { ...idleFrame, packets, surplus };
  }

  const boxesOf = (recording: Recording): Rect[] =>
    recording
      .of('fillText')
      .filter(([text]) => String(text).length > 1)
      .map(([text, x, y]) => {
        const width = 7 * String(text).length;
        return { x: Number(x) - width / 2, y: Number(y) - 7, width, height: 14 };
      });
  const meet = (a: Rect, b: Rect, room = 0) =>
    a.x < b.x + b.width + room &&
    b.x < a.x + a.width + room &&
    a.y < b.y + b.height + room &&
    b.y < a.y + a.height + room;

  /** Lines of one piece, as thin as those that join a label to what it is about. */
  const hairlines = ({ strokes }: Recording) => {
    const pattern = ['beginPath', 'lineTo', 'lineTo', 'strokeStyle', 'lineWidth', 'stroke'];
    return strokes.flatMap((_, index) => {
      const these = strokes.slice(index, index + pattern.length);
      if (these.some(({ name }, place) => name !== pattern[place])) return [];
      const [, from, to, , width] = these.map(({ values }) => values as number[]);
      const point = (values?: number[]): Point => ({ x: values?.[0] ?? 0, y: values?.[1] ?? 0 });
      return (width?.[0] ?? 0) > 1.25 ? [] : [[point(from), point(to)] as const];
    });
  };

  it.each([
    ['wide', wideLayout],
    ['narrow', narrowLayout],
  ])('cover no wire, node, heading, message or other label (%s)', (_, layout) => {
    const geometry = createGeometry(layout);
    const wirePoints = idleFrame.wires.flatMap(({ from, to }) => {
      const leg = geometry.leg(from, to);
      if (leg === null) return [];
      return Array.from({ length: 200 }, (_step, step) => placeAt(leg.track, step / 200, false));
    });
    const nodes = [
      ...layout.people,
      layout.balancer,
      ...layout.servers.map((one) => one.rect),
      layout.store,
      ...layout.labels,
    ];
    let labels = 0;
    for (let seed = 1; seed <= 24; seed += 1) {
      const frame = crowdedFrame(seed);
      const recording = painted(frame, layout);
      const boxes = boxesOf(recording);
      labels += boxes.length;
      const chips = recording.of('translate').map(([x, y]) => {
        return { x: Number(x) - 9, y: Number(y) - 9, width: 18, height: 18 };
      });
      const points = wirePoints.map((point) => ({ ...point, width: 0, height: 0 }));
      const covered = boxes.flatMap((box, index) => [
        ...nodes.filter((node) => meet(box, node, 1)),
        ...[...chips, ...points, ...boxes.slice(index + 1)].filter((one) => meet(box, one)),
      ]);
      expect(covered).toEqual([]);
    }
    expect(labels).toBeGreaterThan(24);
  });

  it('of failures find room also where six come at once, or stay away: each is crossed out', () => {
    const packets = [0, 1, 2, 3, 4, 5].map((index) =>
      packet(balancer, client(index), {
        client: index,
        kind: 'answer',
        mood: 'error',
        tag: { word: 'status', number: 502 },
      }),
    );
    expect(texts(painted(withPackets(...packets))).length).toBeGreaterThanOrEqual(5);
  });

  it('are joined to what they are about by lines that cross no wire, node or label', () => {
    const geometry = createGeometry(wideLayout);
    let leaders = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const recording = painted(crowdedFrame(seed));
      for (const [from, to] of hairlines(recording)) {
        leaders += 1;
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const crossed = idleFrame.wires.filter((wire) => {
          const leg = geometry.leg(wire.from, wire.to);
          if (leg === null) return false;
          const sides = Array.from({ length: 400 }, (_, step) => {
            const point = placeAt(leg.track, step / 399, false);
            const along =
              ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
            const across = dx * (point.y - from.y) - dy * (point.x - from.x);
            // Beside the message itself run the wire that it travels on and those that lie next to it.
            const isBeside = Math.hypot(point.x - to.x, point.y - to.y) < 12;
            return along > 0 && along < 1 && !isBeside ? Math.sign(across) : 0;
          });
          return sides.some((side, step) => side * (sides[step + 1] ?? 0) < 0);
        });
        expect(crossed).toEqual([]);
      }
    }
    expect(leaders).toBeGreaterThan(10);
  });

  it('say once what is lost at one place, and again what is lost elsewhere', () => {
    const lost = { mood: 'lost', tag: { word: 'lost' } } as const;
    const near = [0.4, 0.45, 0.5].map((progress) =>
      packet(server(0), store, { ...lost, kind: 'store', progress }),
    );
    expect(texts(painted(withPackets(...near)))).toEqual(['lost']);
    const far = packet(client(5), balancer, { ...lost, kind: 'request', progress: 0.3 });
    expect(
      texts(painted(withPackets(...near, far))).filter((text) => text === 'lost'),
    ).toHaveLength(2);
  });

  it('have no ground that would erase what they stand beside', () => {
    const recording = painted(
      withPackets(packet(client(0), balancer, { tag: { word: 'cookie', number: 108 } })),
    );
    expect(texts(recording)).toContain('cookie 108 B');
    expect(recording.of('strokeText')).toHaveLength(1);
    expect([...recording.of('roundRect'), ...recording.of('fillRect')]).toEqual([]);
  });
});
