import type { Leg } from '../../geometry/geometry';
import { type Point, placeAt } from '../../geometry/track';
import { fillWith, line, strokeWith } from '../brush';
import { type Count, drawTags } from '../labels/tags';
import type { Scene } from '../scene';
import type { Frame, Packet, PacketEnd } from '../types';
import { drawChip } from './chips';
import { drawPayload } from './payload';
import { type PlacedPacket, placeMidway } from './placedPackets';

/** More than three messages at once cannot be followed without movement. */
const MOST_WIRES = 3;
const ARROW_LENGTH = 12;
const ARROW_WIDTH = 7;
const WAY_STEPS = 48;
/** Share of the way at which a count stands that shares its wire with a parked packet. */
const COUNT_AT = 0.22;

/** The messages on one wire in one direction, newest last. */
interface Traffic {
  readonly from: PacketEnd;
  readonly to: PacketEnd;
  readonly leg: Leg;
  readonly packets: Packet[];
  surplus: number;
}

/**
 * Draws messages for people who asked for less motion: nothing travels. The wire itself shows the
 * way, and the packet is parked in the middle of it.
 */
export function drawParked(scene: Scene, frame: Frame, isCrowd: boolean): void {
  const traffic = [...trafficOf(scene, frame)].sort((a, b) => newest(b, frame) - newest(a, frame));
  const shown = traffic.slice(0, MOST_WIRES).filter(({ packets }) => packets.length > 0);
  for (const { leg, packets } of shown) drawWay(scene, leg, packets.at(-1)!.mood === 'lost');
  if (isCrowd) {
    const all = shown.map((entry) =>
      countOf(entry, `${entry.packets.length + entry.surplus}`, 0.5),
    );
    drawTags(scene, [], all, frame.wires);
    return;
  }
  const parked = shown.map(({ leg, packets }) => placeMidway(packets.at(-1)!, leg));
  for (const entry of parked) drawParkedPacket(scene, entry);
  const others = traffic.flatMap((entry) => {
    const isShown = shown.includes(entry);
    const rest = entry.packets.length + entry.surplus - (isShown ? 1 : 0);
    const isShared = shown.some(({ leg }) => leg.wire === entry.leg.wire);
    return rest > 0 ? [countOf(entry, `+${rest}`, isShared ? COUNT_AT : 0.5)] : [];
  });
  drawTags(scene, parked, others, frame.wires);
}

const countOf = ({ from, to }: Traffic, text: string, at: number): Count => ({
  from,
  to,
  text,
  at,
});

function trafficOf({ geometry }: Scene, frame: Frame): Iterable<Traffic> {
  const traffic = new Map<number, Traffic>();
  const between = (from: PacketEnd, to: PacketEnd): Traffic | null => {
    const leg = geometry.leg(from, to);
    if (leg === null) return null;
    const key = 2 * leg.wire + Number(leg.backwards);
    const known = traffic.get(key) ?? { from, to, leg, packets: [], surplus: 0 };
    traffic.set(key, known);
    return known;
  };
  for (const packet of frame.packets) between(packet.from, packet.to)?.packets.push(packet);
  const add = (from: PacketEnd, to: PacketEnd, count: number) => {
    const known = count > 0 ? between(from, to) : null;
    if (known !== null) known.surplus += count;
  };
  for (const { from, to, count, back } of frame.surplus) {
    add(from, to, count - back);
    add(to, from, back);
  }
  return traffic.values();
}

/** Rank by age; health checks come last, because they are always there and rarely matter. */
function newest({ packets }: Traffic, frame: Frame): number {
  const last = packets.at(-1);
  if (last === undefined) return Number.NEGATIVE_INFINITY;
  const age = frame.packets.length - frame.packets.indexOf(last);
  return last.kind === 'check' ? -frame.packets.length - age : -age;
}

function drawParkedPacket(scene: Scene, entry: PlacedPacket): void {
  drawPayload(scene, entry);
  drawChip(scene, entry.packet, entry.place);
}

/** The whole way with an arrowhead; half of it for a message that never arrives. */
function drawWay(scene: Scene, leg: Leg, isLost: boolean): void {
  const { brush, palette, scale } = scene;
  const tip = ARROW_LENGTH * scale;
  const until = isLost ? 0.5 : Math.max(0, 1 - tip / (leg.track.length || 1));
  const points = Array.from({ length: WAY_STEPS + 1 }, (_, step) =>
    placeAt(leg.track, (step / WAY_STEPS) * until, leg.backwards),
  );
  brush.lineCap = 'butt';
  brush.lineJoin = 'round';
  line(brush, points);
  strokeWith(brush, palette.surface, 7 * palette.stroke);
  strokeWith(brush, isLost ? palette.fail : palette.text, 3 * palette.stroke);
  if (!isLost) drawArrowhead(scene, leg, points.at(-1)!);
}

/** The last part of a wire may be bent: the arrow looks from where its line ends. */
function drawArrowhead({ brush, palette, scale }: Scene, leg: Leg, from: Point): void {
  const { x, y } = placeAt(leg.track, 1, leg.backwards);
  const length = Math.hypot(x - from.x, y - from.y) || 1;
  const aside = (ARROW_WIDTH * scale) / length;
  const [acrossX, acrossY] = [-(y - from.y) * aside, (x - from.x) * aside];
  line(brush, [
    { x, y },
    { x: from.x + acrossX, y: from.y + acrossY },
    { x: from.x - acrossX, y: from.y - acrossY },
  ]);
  fillWith(brush, palette.text);
}
