import { describe, expect, it } from 'vitest';
import { createGeometry } from '../../../../src/stage/geometry/geometry';
import { placeAt } from '../../../../src/stage/geometry/track';
import { placePackets } from '../../../../src/stage/layers/packets/placedPackets';
import type { Packet } from '../../../../src/stage/layers/types';
import { balancer, client, packet, rect, server, wideLayout } from '../../samples';

const geometry = createGeometry(wideLayout);
const to = (client: number, progress: number) => packet(balancer, server(2), { client, progress });
const back = (client: number, progress: number) =>
  packet(server(2), balancer, { client, progress, kind: 'answer' });
const back0 = (progress: number) => back(0, progress);

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
  it('keep to their own side of the wire, at the same distance all the way', () => {
    for (const progress of [0.1, 0.5, 0.9]) {
      const [forth] = placePackets(geometry, [to(0, progress)], 1);
      const [back] = placePackets(geometry, [back0(progress)], 1);
      expect(forth?.side).toBe(6);
      expect(back?.side).toBe(6);
      // To the right of whoever walks: so the two are on opposite sides.
      const middle = placeAt(forth!.leg.track, forth!.progress, false);
      expect(forth!.place.x - middle.x).toBeLessThan(0);
      expect(Math.hypot(forth!.place.x - middle.x, forth!.place.y - middle.y)).toBeCloseTo(6);
    }
  });

  it('begin and end at the visible edge of the node, and fade there', () => {
    const at = (progress: number) => placePackets(geometry, [to(0, progress)], 1)[0]!;
    const { length } = at(0).leg.track;
    const [first, last] = [at(0), at(1)];
    expect(first.progress * length).toBeCloseTo(11, 5);
    expect((1 - last.progress) * length).toBeCloseTo(11, 5);
    expect([first.alpha, last.alpha]).toEqual([0, 0]);
    const clear = 14 / (length - 22);
    expect(at(clear / 2).alpha).toBeCloseTo(0.5, 5);
    expect([at(clear + 0.001).alpha, at(0.5).alpha, at(1 - clear - 0.001).alpha]).toEqual([
      1, 1, 1,
    ]);
    // Constant speed all the way.
    expect(at(0.6).progress - at(0.4).progress).toBeCloseTo(at(0.3).progress - at(0.1).progress, 9);
  });

  it('are seen outside of the columns only, where a node stands behind another one', () => {
    const two = createGeometry({
      ...wideLayout,
      people: [rect(20, 52, 110, 64), rect(140, 52, 110, 64), rect(20, 136, 110, 64)],
    });
    for (const progress of [0, 0.02, 0.5]) {
      const [entry] = placePackets(two, [packet(client(0), balancer, { progress })], 1);
      expect(entry!.place.x).toBeGreaterThan(250);
    }
    const leg = two.leg(client(0), balancer)!;
    expect(leg.open[0]!.x).toBe(250);
    expect(leg.openFrom).toBeGreaterThan(110);
    expect(two.leg(client(1), balancer)!.openFrom).toBe(0);
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

  it('do not get beneath a node where they step aside', () => {
    const crowd = [0, 1, 2, 3].map((person) => to(person, 0.99 - person / 100));
    for (const { x } of places(...crowd)) expect(x).toBeLessThanOrEqual(548 - 11);
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
