import type { PacketEnd, Rect, StageLayout } from '../layers/types';
import { type Box, middle, toBox, toPoint } from './box';
import { createTrack, type Track } from './track';
import { type WireEnd, wirePath } from './wirePath';

/** A wire as somebody travels it: answers go backwards on the wire of their request. */
export interface Leg {
  readonly track: Track;
  readonly backwards: boolean;
  /** The same number for both directions of one wire. */
  readonly wire: number;
}

/** Where the wires of one layout run. Each is computed when it is first asked for. */
export interface Geometry {
  readonly layout: StageLayout;
  /** Null where an end is not in the layout: measuring the page may lag behind the run. */
  leg(from: PacketEnd, to: PacketEnd): Leg | null;
}

/** Columns in the order of the flow. */
const COLUMNS: Record<PacketEnd['node'], number> = {
  client: 0,
  cdn: 1,
  balancer: 2,
  server: 3,
  store: 4,
};

/** Room for an index beside the column in one small integer, which makes a quick key. */
const INDEX_BITS = 12;

/** Widest distance between two wires on the edge of a node that they share, in CSS pixels. */
const FAN_STEP = 12;

export function createGeometry(layout: StageLayout): Geometry {
  const wires = new Map<number, Track | null>();
  const columns = columnsOf(layout);

  function trackBetween(low: PacketEnd, high: PacketEnd): Track | null {
    const from = boxOf(low, layout, columns);
    const to = boxOf(high, layout, columns);
    if (from === null || to === null) return null;
    const path = wirePath(
      wireEnd(from, columns[COLUMNS[low.node]]!, to, columns[COLUMNS[high.node]]!),
      wireEnd(to, columns[COLUMNS[high.node]]!, from, columns[COLUMNS[low.node]]!),
    );
    return createTrack(path.map((point) => toPoint(point, layout.flow)));
  }

  return {
    layout,
    leg(from, to) {
      const backwards = COLUMNS[from.node] > COLUMNS[to.node];
      const [low, high] = backwards ? [to, from] : [from, to];
      const wire = (codeOf(low) << (INDEX_BITS + 3)) | codeOf(high);
      let track = wires.get(wire);
      if (track === undefined) {
        track = low.node === high.node ? null : trackBetween(low, high);
        wires.set(wire, track);
      }
      return track && { track, backwards, wire };
    },
  };
}

function columnsOf(layout: StageLayout): Box[][] {
  const boxes = (rects: readonly Rect[]) => rects.map((rect) => toBox(rect, layout.flow));
  return [
    boxes(layout.people),
    boxes(layout.cdn === null ? [] : [layout.cdn]),
    boxes([layout.balancer]),
    boxes(layout.servers.map(({ rect }) => rect)),
    boxes([layout.store]),
  ];
}

function boxOf(end: PacketEnd, layout: StageLayout, columns: readonly Box[][]): Box | null {
  const column = columns[COLUMNS[end.node]]!;
  switch (end.node) {
    case 'client':
      return column[end.index] ?? null;
    case 'server':
      return column[layout.servers.findIndex(({ index }) => index === end.index)] ?? null;
    default:
      return column[0] ?? null;
  }
}

/** Wires that share a node's edge arrive side by side, in the order of the nodes they come from. */
function wireEnd(box: Box, peers: readonly Box[], other: Box, others: readonly Box[]): WireEnd {
  const before = others.filter((peer) => isBefore(peer, other)).length;
  const edge = box.high - box.low;
  const step = peers.length > 1 ? 0 : Math.min(FAN_STEP, (edge * 0.7) / others.length);
  const cross = middle(box) + (before - (others.length - 1) / 2) * step;
  return { box, peers: peers.filter((peer) => peer !== box), cross };
}

function isBefore(a: Box, b: Box): boolean {
  return middle(a) === middle(b) ? a.start < b.start : middle(a) < middle(b);
}

function codeOf(end: PacketEnd): number {
  const index = end.node === 'client' || end.node === 'server' ? end.index : 0;
  return (COLUMNS[end.node] << INDEX_BITS) | index;
}
