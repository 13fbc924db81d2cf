import { circle, cross, fillWith, line, strokeWith } from './brush';
import type { Scene } from './scene';
import { LETTER_DROP, shapeOf, shapePath } from './shapes';
import type { Packet } from './types';

/** CSS pixels around a packet that nothing else should cover, at scale 1. */
export const CHIP_REACH = 12.5;

const RADIUS = 10;
const HALO = 5;
const LETTERS = 'ABCDEFGH';

const isBroken = (mood: Packet['mood']) =>
  mood === 'notLoggedIn' || mood === 'error' || mood === 'lost';

/** Draws one message of a named person at a place, in CSS pixels. */
export function drawChip(scene: Scene, packet: Packet, x: number, y: number): void {
  const { brush, scale } = scene;
  brush.save();
  brush.translate(x, y);
  brush.scale(scale, scale);
  brush.lineJoin = 'round';
  brush.lineCap = 'round';
  if (packet.kind === 'check') drawCheck(scene, packet);
  else if (packet.kind === 'store') drawStoreCall(scene, packet);
  else drawGlyph(scene, packet);
  brush.restore();
}

function drawGlyph(scene: Scene, packet: Packet): void {
  const { brush, palette } = scene;
  const identity = identityOf(scene, packet.client);
  shapePath(brush, packet.client, RADIUS);
  strokeWith(brush, palette.surface, 2 * HALO);
  if (isBroken(packet.mood)) {
    fillWith(brush, palette.surface);
    strokeWith(brush, identity.fill, 2.5);
  } else {
    fillWith(brush, identity.fill);
  }
  if (packet.mood === 'error' || packet.mood === 'lost') {
    cross(brush, 0, 0, 5);
    strokeWith(brush, palette.fail, 2.75);
    return;
  }
  drawLetter(scene, packet.client, packet.mood === 'notLoggedIn' ? palette.text : identity.ink);
  if (packet.mood === 'notLoggedIn') drawDoor(scene);
  if (packet.mood === 'ok') drawTick(scene);
}

function drawLetter({ brush, palette }: Scene, client: number, ink: string): void {
  brush.fillStyle = ink;
  brush.font = `700 11px ${palette.font}`;
  brush.textAlign = 'center';
  brush.textBaseline = 'alphabetic';
  const drop = (LETTER_DROP[shapeOf(client)] ?? 0) * RADIUS;
  brush.fillText(LETTERS[client % LETTERS.length]!, 0, 4 + drop);
}

/** A small tick at the corner: the answer is what was asked for. */
function drawTick({ brush, palette }: Scene): void {
  circle(brush, 9, 9, 6.5);
  fillWith(brush, palette.surface);
  circle(brush, 9, 9, 5);
  strokeWith(brush, palette.ok, 1.25);
  line(brush, [
    { x: 6.8, y: 9.2 },
    { x: 8.4, y: 10.8 },
    { x: 11.3, y: 7.3 },
  ]);
  strokeWith(brush, palette.ok, 1.5);
}

/** A small door at the corner: the way back in is to log in. */
function drawDoor({ brush, palette }: Scene): void {
  brush.beginPath();
  brush.rect(5.5, 2.5, 8, 12);
  fillWith(brush, palette.surface);
  strokeWith(brush, palette.surface, 4);
  strokeWith(brush, palette.fail, 1.5);
  circle(brush, 11.3, 8.8, 1);
  fillWith(brush, palette.fail);
}

/** A call to the store: not the person travels, but a server asks on the person's behalf. */
function drawStoreCall(scene: Scene, packet: Packet): void {
  const { brush, palette } = scene;
  const { fill } = identityOf(scene, packet.client);
  brush.beginPath();
  brush.roundRect(-8, -8, 16, 16, 4);
  strokeWith(brush, palette.surface, 7);
  fillWith(brush, palette.surface);
  strokeWith(brush, fill, 2);
  if (isBroken(packet.mood)) {
    cross(brush, 0, 0, 4);
    strokeWith(brush, palette.fail, 2.25);
    return;
  }
  shapePath(brush, packet.client, 4);
  fillWith(brush, fill);
}

function drawCheck({ brush, palette }: Scene, packet: Packet): void {
  circle(brush, 0, 0, 5.5);
  fillWith(brush, palette.surface);
  if (isBroken(packet.mood)) {
    cross(brush, 0, 0, 3);
    strokeWith(brush, palette.fail, 2);
    return;
  }
  circle(brush, 0, 0, 3);
  fillWith(brush, palette.muted);
}

function identityOf({ palette }: Scene, client: number) {
  return palette.identities[client % palette.identities.length]!;
}
