import { describe, expect, it } from 'vitest';
import { createGeometry } from '../../src/stage/geometry/geometry';
import { placePackets } from '../../src/stage/layers/lanes';
import type { Packet } from '../../src/stage/layers/types';
import { balancer, packet, server, wideLayout } from './samples';

const geometry = createGeometry(wideLayout);
const to = (client: number, progress: number) => packet(balancer, server(2), { client, progress });
const back = (client: number, progress: number) =>
  packet(server(2), balancer, { client, progress, kind: 'answer' });

function places(...packets: readonly Packet[]) {
  return placePackets(geometry, packets, 1).map(({ packet: { client }, place }) => ({
    client,
    ...place,
  }));
}

function distance(...packets: readonly Packet[]): number {
  const [a, b] = places(...packets);
  return Math.hypot(a!.x - b!.x, a!.y - b!.y);
}

describe('messages on one wire', () => {
  it('travel on the wire while they are alone', () => {
    const [entry] = placePackets(geometry, [to(0, 0.4)], 1);
    expect(entry).toMatchObject({ side: 0, progress: 0.4 });
  });

  it('do not hide each other in the same direction', () => {
    for (const apart of [0, 0.01, 0.03, 0.06, 0.1]) {
      expect(distance(to(1, 0.4), to(4, 0.4 + apart))).toBeGreaterThan(18);
    }
  });

  it('do not hide each other where they meet', () => {
    expect(distance(to(1, 0.5), back(4, 0.5))).toBeGreaterThan(20);
    expect(distance(to(1, 0.45), back(4, 0.5))).toBeGreaterThan(20);
  });

  it('move without jumps while they meet, at sixty frames a second', () => {
    let previous = places(to(1, 0), to(2, 0.02), back(4, 0));
    for (let frame = 1; frame <= 30; frame += 1) {
      const progress = (frame / 30) * 0.96;
      const next = places(to(1, progress), to(2, progress + 0.02), back(4, progress));
      for (const one of next) {
        const before = previous.find(({ client }) => client === one.client)!;
        expect(Math.hypot(one.x - before.x, one.y - before.y)).toBeLessThan(16);
      }
      previous = next;
    }
  });

  it('are left out where the layout does not have their wire', () => {
    expect(places(packet(balancer, server(9)))).toHaveLength(0);
  });
});
