import { type Box, type FlowPoint, middle, mirrored } from './box';

/** One end of a wire: the node, the others of its column, and where on its edge the wire sits. */
export interface WireEnd {
  readonly box: Box;
  readonly peers: readonly Box[];
  readonly cross: number;
}

/** A Bézier chain, and the positions in it between which it is outside of both columns. */
export interface WirePath {
  readonly points: readonly FlowPoint[];
  readonly openFrom: number;
  readonly openTo: number;
}

/** How far inside the corner a wire leaves a node that has another node in front of it. */
const CORNER = 12;

/**
 * The way of a wire from the far edge of one node to the near edge of another, as the points of a
 * Bézier chain: an S that leaves and arrives at right angles to the edges. A node that stands
 * behind another one of its column is reached through the gap beside that one.
 */
export function wirePath(from: WireEnd, to: WireEnd): WirePath {
  const exit = wayOut(from, to.cross);
  // The way in is the way out of somebody who looks against the flow.
  const entry = wayOut({ ...to, box: mirrored(to.box), peers: to.peers.map(mirrored) }, from.cross)
    .map(({ main, cross }) => ({ main: -main, cross }))
    .reverse();
  const points = [...exit, ...controls(exit.at(-1)!, entry[0]!), ...entry];
  return { points, openFrom: exit.length - 1, openTo: points.length - entry.length };
}

/** CSS pixels that a way between two nodes of one column swings out beside it. */
const SWING = 30;

/** How far an arc goes out, of how far its control points do. */
const ARC = 0.75;

/**
 * The way from one node of a column to another one, in an arc before or after the column.
 * @param next what stands after it: the arc goes no further than halfway there
 */
export function besidePath(
  from: Box,
  to: Box,
  side: 'before' | 'after',
  next: readonly Box[] = [],
): WirePath {
  const room = Math.min(...next.map((box) => box.start)) - Math.max(from.end, to.end);
  const swing = Math.min(SWING, room / 2 / ARC);
  const edge = (box: Box) => (side === 'after' ? box.end : box.start);
  const [start, end] = [
    { main: edge(from), cross: middle(from) },
    { main: edge(to), cross: middle(to) },
  ];
  const main =
    side === 'after'
      ? Math.max(start.main, end.main) + swing
      : Math.min(start.main, end.main) - SWING;
  const points = [start, { main, cross: start.cross }, { main, cross: end.cross }, end];
  return { points, openFrom: 0, openTo: points.length - 1 };
}

/** Points from the edge of the node to where the way ahead is free. */
function wayOut(from: WireEnd, towards: number): FlowPoint[] {
  const { box, peers, cross } = from;
  const blockers = peers.filter(
    (peer) => peer.start >= box.end - 1 && peer.low < cross && peer.high > cross,
  );
  if (blockers.length === 0) return straightOut(box, peers, cross);

  const isHigher = towards >= middle(box);
  const corner = Math.min(CORNER, (box.high - box.low) / 4);
  const start = { main: box.end, cross: isHigher ? box.high - corner : box.low + corner };
  const lane = laneBeside([box, ...blockers], peers, isHigher);
  const enter = { main: Math.min(...blockers.map((blocker) => blocker.start)), cross: lane };
  // The row may not be full: above or below its end stand others.
  const leave = { main: Math.max(...peers.map((peer) => peer.end)), cross: lane };
  return [start, ...controls(start, enter), enter, ...controls(enter, leave), leave];
}

/** To where the column ends: a node at the end of a row that is not full has others above or below its way. */
function straightOut(box: Box, peers: readonly Box[], cross: number): FlowPoint[] {
  const start = { main: box.end, cross };
  const end = Math.max(...peers.map((peer) => peer.end), box.end);
  if (end <= box.end + 1) return [start];
  const leave = { main: end, cross };
  return [start, ...controls(start, leave), leave];
}

/** Across the flow: a third into the gap beside these boxes, so that both sides can share it. */
function laneBeside(boxes: readonly Box[], peers: readonly Box[], isHigher: boolean): number {
  const widestGap = 24;
  if (isHigher) {
    const edge = Math.max(...boxes.map((box) => box.high));
    const gaps = peers.map((peer) => peer.low - edge).filter((gap) => gap >= 0);
    return edge + Math.min(widestGap, ...gaps) / 3;
  }
  const edge = Math.min(...boxes.map((box) => box.low));
  const gaps = peers.map((peer) => edge - peer.high).filter((gap) => gap >= 0);
  return edge - Math.min(widestGap, ...gaps) / 3;
}

function controls(from: FlowPoint, to: FlowPoint): FlowPoint[] {
  const half = (from.main + to.main) / 2;
  return [
    { main: half, cross: from.cross },
    { main: half, cross: to.cross },
  ];
}
