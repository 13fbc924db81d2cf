/**
 * Goal: what is written on the stage can be read, and covers nothing that is drawn there.
 * Method: many pictures full of messages that all want to say something, on every kind of stage.
 */
import { describe, expect, it } from 'vitest';
import { createGeometry } from '../../src/stage/geometry/geometry';
import { placeAt } from '../../src/stage/geometry/track';
import type { Frame, Packet, Rect } from '../../src/stage/layers/types';
import { painted, texts, withPackets } from './painted';
import type { Recording } from './recordingBrush';
import { balancer, client, idleFrame, narrowLayout, packet, server, wideLayout } from './samples';

describe('labels', () => {
  const tags = [
    'cookie 108 B',
    'token 2,048 B',
    '503',
    'refused',
    'log in',
    'lost',
    'health check',
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
    const surplus = [{ from: balancer, to: server(seed % 3), count: 5 }];
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

  it('of failures find room also where six come at once', () => {
    const packets = [0, 1, 2, 3, 4, 5].map((index) =>
      packet(balancer, client(index), { client: index, kind: 'answer', mood: 'error', tag: '502' }),
    );
    expect(texts(painted(withPackets(...packets)))).toHaveLength(6);
  });

  it('have no ground that would erase what they stand beside', () => {
    const recording = painted(withPackets(packet(client(0), balancer, { tag: 'cookie 108 B' })));
    expect(texts(recording)).toContain('cookie 108 B');
    expect(recording.of('strokeText')).toHaveLength(1);
    expect([...recording.of('roundRect'), ...recording.of('fillRect')]).toEqual([]);
  });
});
