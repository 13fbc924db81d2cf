import type { PacketEnd, Rect, StageLayout } from '../layers/types';
import { type Box, middle, toBox, toPoint } from './box';
import { type Curve, createTrack, lengthOf, type Track } from './track';
import { besidePath, type WireEnd, wirePath } from './wirePath';

/** A way between two nodes. */
interface Way {
  readonly track: Track;
  /** Its part outside of the columns of both ends: in the gaps between nodes nothing has room to travel. */
  readonly open: Curve;
  /** Where that begins and ends, in CSS pixels along the track. */
  readonly openFrom: number;
  readonly openTo: number;
  readonly flow: StageLayout['flow'];
}

/** A wire as somebody travels it: answers go backwards on the wire of their request. */
export interface Leg extends Way {
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
  replica: 4,
};

/** Room for an index beside the column in one small integer, which makes a quick key. */
const INDEX_BITS = 12;

/** Widest distance between two wires on the edge of a node that they share, in CSS pixels. */
const FAN_STEP = 12;

export function createGeometry(layout: StageLayout): Geometry {
  const legs = new Map<number, Record<'forth' | 'back', Leg> | null>();
  const columns = columnsOf(layout);

  function wayBetween(low: PacketEnd, high: PacketEnd): Way | null {
    const from = boxOf(low, layout, columns);
    const to = boxOf(high, layout, columns);
    if (from === null || to === null || from === to) return null;
    const [lowColumn, highColumn] = [columns[COLUMNS[low.node]]!, columns[COLUMNS[high.node]]!];
    const path =
      lowColumn === highColumn
        ? low.node === 'server'
          ? besidePath(from, to, 'after', columns[COLUMNS.store])
          : besidePath(from, to, 'before')
        : wirePath(
            wireEnd(from, lowColumn, to, highColumn),
            wireEnd(to, highColumn, from, lowColumn),
          );
    const curve = path.points.map((point) => toPoint(point, layout.flow));
    const track = createTrack(curve);
    const open = curve.slice(path.openFrom, path.openTo + 1);
    return {
      track,
      flow: layout.flow,
      open,
      openFrom: lengthOf(curve.slice(0, path.openFrom + 1)),
      openTo: track.length - lengthOf(curve.slice(path.openTo)),
    };
  }

  return {
    layout,
    leg(from, to) {
      const backwards = codeOf(from) > codeOf(to);
      const [low, high] = backwards ? [to, from] : [from, to];
      const wire = (codeOf(low) << (INDEX_BITS + 3)) | codeOf(high);
      let both = legs.get(wire);
      if (both === undefined) {
        const way = wayBetween(low, high);
        both = way && {
          forth: { ...way, backwards: false, wire },
          back: { ...way, backwards: true, wire },
        };
        legs.set(wire, both);
      }
      return both && (backwards ? both.back : both.forth);
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
    boxes(layout.replica === null ? [layout.store] : [layout.store, layout.replica]),
  ];
}

function boxOf(end: PacketEnd, layout: StageLayout, columns: readonly Box[][]): Box | null {
  const column = columns[COLUMNS[end.node]]!;
  switch (end.node) {
    case 'client':
      return column[end.index] ?? null;
    case 'server':
      return column[layout.servers.findIndex(({ index }) => index === end.index)] ?? null;
    case 'replica':
      return column[1] ?? null;
    case 'store':
    case 'balancer':
    case 'cdn':
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
  const index = 'index' in end ? end.index : end.node === 'replica' ? 1 : 0;
  return (COLUMNS[end.node] << INDEX_BITS) | index;
}
