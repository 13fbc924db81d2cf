import { describe, expect, it } from 'vitest';
import { createGeometry } from '../../../src/stage/geometry/geometry';
import { placeAt } from '../../../src/stage/geometry/track';
import type { PacketEnd, Rect, StageLayout } from '../../../src/stage/layers/types';
import { balancer, client, narrowLayout, rect, server, store, wideLayout } from '../samples';

function ends(layout: StageLayout, from: PacketEnd, to: PacketEnd) {
  const leg = createGeometry(layout).leg(from, to)!;
  return [placeAt(leg.track, 0, leg.backwards), placeAt(leg.track, 1, leg.backwards)] as const;
}

function crosses(layout: StageLayout, from: PacketEnd, to: PacketEnd, others: readonly Rect[]) {
  const { track } = createGeometry(layout).leg(from, to)!;
  return Array.from({ length: 201 }, (_, step) => placeAt(track, step / 200, false)).some(
    ({ x, y }) =>
      others.some(
        (other) =>
          x > other.x && x < other.x + other.width && y > other.y && y < other.y + other.height,
      ),
  );
}

describe('wires across', () => {
  it('run from the right edge of a node to the left edge of the next', () => {
    const [start, end] = ends(wideLayout, client(0), balancer);
    expect(start).toMatchObject({ x: 256, y: 84 });
    expect(end.x).toBe(336);
    const [left, right] = ends(wideLayout, server(1), store);
    expect([left.x, left.y, right.x]).toEqual([792, 286, 868]);
  });

  it('arrive side by side, in the order of the people, on the edge of the balancer', () => {
    const arrivals = wideLayout.people.map((_, index) => ends(wideLayout, client(index), balancer));
    const heights = arrivals.map(([, end]) => end.y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).toBe(heights.length);
    expect(Math.min(...heights)).toBeGreaterThan(232);
    expect(Math.max(...heights)).toBeLessThan(336);
  });

  it('are the same wire backwards for the answer', () => {
    const geometry = createGeometry(wideLayout);
    const there = geometry.leg(client(2), balancer)!;
    const back = geometry.leg(balancer, client(2))!;
    expect(back.track).toBe(there.track);
    expect([there.backwards, back.backwards]).toEqual([false, true]);
    expect(back.wire).toBe(there.wire);
  });

  it('find a server by its index, not by its position', () => {
    const layout = { ...wideLayout, servers: wideLayout.servers.slice(1) };
    expect(ends(layout, server(2), store)[0].y).toBe(450);
    expect(createGeometry(layout).leg(balancer, server(0))).toBeNull();
  });

  it('are missing where the layout does not have a node yet', () => {
    const geometry = createGeometry(wideLayout);
    expect(geometry.leg(client(6), balancer)).toBeNull();
    expect(geometry.leg(balancer, server(9))).toBeNull();
    expect(geometry.leg(store, { node: 'replica' })).toBeNull();
    expect(geometry.leg(server(0), server(0))).toBeNull();
  });
});

describe('wires down', () => {
  it('run from the bottom of a node to the top of the next', () => {
    const [start, end] = ends(narrowLayout, client(4), balancer);
    expect([start.x, start.y, end.y]).toEqual([47.5, 108, 160]);
  });

  it('go through the gaps, never behind the people of the next row', () => {
    narrowLayout.people.forEach((_, index) => {
      const others = narrowLayout.people.filter((__, other) => other !== index);
      expect(crosses(narrowLayout, client(index), balancer, others)).toBe(false);
    });
  });
});

describe('the way from one server to another', () => {
  it.each([
    ['across', wideLayout],
    ['down', narrowLayout],
  ] as const)('runs beside them, no further than halfway to the store: %s', (flow, layout) => {
    const { track } = createGeometry(layout).leg(server(0), server(1))!;
    const main = Array.from({ length: 21 }, (_, step) => {
      const { x, y } = placeAt(track, step / 20, false);
      return flow === 'across' ? x : y;
    });
    const edges = layout.servers.map(({ rect: { x, y, width, height } }) =>
      flow === 'across' ? x + width : y + height,
    );
    const next = flow === 'across' ? layout.store.x : layout.store.y;
    const halfway = (Math.max(...edges) + next) / 2;
    expect(Math.max(...main)).toBeGreaterThan(Math.max(...edges) + 3);
    expect(Math.max(...main)).toBeLessThanOrEqual(halfway + 0.5);
  });
});

describe('wires to a grid of servers', () => {
  const servers = Array.from({ length: 24 }, (_, index) => ({
    index,
    rect: rect(548 + (index % 4) * 62, 40 + Math.floor(index / 4) * 86, 54, 76),
  }));
  const layout = { ...wideLayout, servers };

  it('reach every server without running behind another one, on both sides', () => {
    for (const { index } of servers) {
      const others = servers.filter((one) => one.index !== index).map((one) => one.rect);
      expect(crosses(layout, balancer, server(index), others)).toBe(false);
      expect(crosses(layout, server(index), store, others)).toBe(false);
    }
  });
});
