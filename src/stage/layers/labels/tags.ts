import { type Point, placeAt } from '../../geometry/track';
import { CHIP_REACH } from '../packets/chips';
import { payloadPoints } from '../packets/payload';
import type { PlacedPacket } from '../packets/placedPackets';
import type { Scene } from '../scene';
import {
  type Frame,
  type Packet,
  type PacketEnd,
  type Rect,
  TAG_NUMBER,
  type Tag,
  type TagTexts,
  type Wire,
} from '../types';
import { LabelPlaces } from './labelPlaces';
import { drawLabel, drawLeader, labelSize, leaderOf } from './labels';

/** Messages on a wire that are not drawn one by one. */
export interface Count {
  readonly from: PacketEnd;
  readonly to: PacketEnd;
  readonly text: string;
  /** Share of the way beside which it stands. */
  readonly at: number;
}

/** How many messages of each wire are not drawn one by one, beside the middle of it. */
export const countsOf = (surplus: Frame['surplus']): Count[] =>
  surplus
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => ({ from, to, text: `+${count}`, at: 0.5 }));

/** CSS pixels at scale 1 around the place on a wire that a count is about. */
const COUNT_REACH = 4;

/** CSS pixels at scale 1 between two places at which "lost" is said. */
const LOST_APART = 120;

/** A packet that something is written beside. */
type Tagged = PlacedPacket & { readonly text: string };

/** Bad news is placed first, and may stand further off. */
const isUrgent = ({ mood }: Packet): boolean =>
  mood === 'lost' || mood === 'error' || mood === 'notLoggedIn';

/** Writes the short texts beside packets and wires, where they cover nothing: else they are left out. */
export function drawTags(
  scene: Scene,
  placed: readonly PlacedPacket[],
  counts: readonly Count[],
  wires: readonly Wire[],
): void {
  const { tags } = scene;
  const tagged = placed.flatMap((entry): Tagged[] => {
    const { tag } = entry.packet;
    return tag === null || tags === null ? [] : [{ ...entry, text: tagText(tag, tags) }];
  });
  if (tagged.length + counts.length === 0) return;
  const places = new LabelPlaces(scene, wires, [
    ...placed.map(({ place }) => around(place, CHIP_REACH, scene)),
    ...placed.flatMap((entry) =>
      payloadPoints(entry, scene.scale).map((point) => around(point, 3, scene)),
    ),
  ]);
  tagged.sort((a, b) => Number(isUrgent(b.packet)) - Number(isUrgent(a.packet)));
  for (const entry of onceAtAPlace(tagged, scene.scale)) drawTag(scene, places, entry);
  for (const count of counts) drawCount(scene, places, count);
}

/** Each lost message is crossed out: the word for it stands once beside those that are near each other. */
function onceAtAPlace(tagged: readonly Tagged[], scale: number): Tagged[] {
  const said: Point[] = [];
  return tagged.filter(({ packet, place }) => {
    if (packet.mood !== 'lost') return true;
    if (said.some(({ x, y }) => Math.hypot(x - place.x, y - place.y) < LOST_APART * scale)) {
      return false;
    }
    said.push(place);
    return true;
  });
}

function drawTag(
  scene: Scene,
  places: LabelPlaces,
  { packet, text, leg, place, alpha }: Tagged,
): void {
  const urgent = isUrgent(packet);
  const colour = urgent ? scene.palette.fail : scene.palette.muted;
  const label = { text, colour, isStrong: urgent };
  const reach = CHIP_REACH * scene.scale;
  const outer = leg.backwards ? -1 : 1;
  const box = places.find(place, reach, labelSize(scene, label), outer, urgent);
  if (box === null) return;
  scene.brush.globalAlpha = alpha;
  drawLeader(scene, leaderOf(box, place, reach), colour);
  drawLabel(scene, label, box);
  scene.brush.globalAlpha = 1;
}

/** What a tag says. */
export const tagText = ({ word, number }: Tag, tags: TagTexts): string =>
  tags[word].replace(TAG_NUMBER, `${number}`);

function drawCount(scene: Scene, places: LabelPlaces, { from, to, text, at }: Count): void {
  const leg = scene.geometry.leg(from, to);
  if (leg === null) return;
  const place = placeAt(leg.track, at, leg.backwards);
  const label = { text, colour: scene.palette.text, isStrong: true };
  const reach = COUNT_REACH * scene.scale;
  const box = places.find(place, reach, labelSize(scene, label), leg.backwards ? -1 : 1, true);
  if (box !== null) drawLabel(scene, label, box);
}

function around({ x, y }: Point, reach: number, { scale }: Scene): Rect {
  const size = 2 * reach * scale;
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}
