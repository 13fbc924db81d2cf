import type { Place } from '../../geometry/track';
import { circle, cross, fillWith, line, strokeWith } from '../brush';
import type { Scene } from '../scene';
import { LETTER_DROP, shapeOf, shapePath } from '../shapes';
import type { Packet, Palette } from '../types';

/** CSS pixels around a packet that nothing else should cover, at scale 1. */
export const CHIP_REACH = 14;

const RADIUS = 9.5;
const HALO = 3;
const LETTERS = 'ABCDEFGH';

type Identity = Palette['identities'][number];

const isBroken = (mood: Packet['mood']) =>
  mood === 'notLoggedIn' || mood === 'error' || mood === 'lost';

/** Draws one message of a named person at a place, in CSS pixels. */
export function drawChip(scene: Scene, packet: Packet, place: Place, alpha = 1): void {
  const { brush, scale } = scene;
  brush.save();
  brush.globalAlpha = alpha;
  brush.translate(place.x, place.y);
  brush.scale(scale, scale);
  brush.lineJoin = 'round';
  brush.lineCap = 'round';
  if (packet.kind === 'check') drawCheck(scene, packet);
  else if (packet.kind === 'store') drawStoreCall(scene, packet, place);
  else if (packet.kind === 'copy') drawCopy(scene, packet);
  else drawGlyph(scene, packet, place);
  brush.restore();
}

/** The colours of a person; of nobody in particular where that is not known. */
export const identityOf = ({ palette }: Scene, client: number): Identity =>
  palette.identities[client] ?? { fill: palette.muted, ink: palette.surface };

/** A request is full and has a nose that shows where it goes; an answer is a light outline. */
function drawGlyph(scene: Scene, packet: Packet, place: Place): void {
  const { brush, palette } = scene;
  const identity = identityOf(scene, packet.client);
  const isFull = packet.kind === 'request' && !isBroken(packet.mood);
  if (isFull) drawNose(scene, place, RADIUS + 3.5, 4, identity.fill);
  shapePath(brush, packet.client, RADIUS);
  strokeWith(brush, palette.surface, 2 * HALO);
  if (isFull) {
    fillWith(brush, identity.fill);
  } else {
    fillWith(brush, palette.surface);
    strokeWith(brush, identity.fill, 2);
  }
  if (packet.mood === 'error' || packet.mood === 'lost') {
    cross(brush, 0, 0, 5);
    strokeWith(brush, palette.fail, 2.75);
    return;
  }
  drawLetter(scene, packet.client, isFull ? identity.ink : palette.text);
  if (packet.mood === 'notLoggedIn') drawDoor(scene);
  if (packet.mood === 'ok') drawTick(scene);
}

/** A chevron in front of a message, at a distance from its middle. */
function drawNose(
  { brush, palette }: Scene,
  { alongX, alongY }: Place,
  ahead: number,
  reach: number,
  colour: string,
): void {
  const corner = (along: number, across: number) => ({
    x: alongX * along - alongY * across,
    y: alongY * along + alongX * across,
  });
  line(brush, [corner(ahead - 1, -reach), corner(ahead + reach - 1, 0), corner(ahead - 1, reach)]);
  strokeWith(brush, palette.surface, 5);
  strokeWith(brush, colour, 2.25);
}

function drawLetter({ brush, palette }: Scene, client: number, ink: string): void {
  brush.fillStyle = ink;
  brush.font = `700 11px ${palette.font}`;
  brush.textAlign = 'center';
  brush.textBaseline = 'alphabetic';
  const drop = (LETTER_DROP[shapeOf(client)] ?? 0) * RADIUS;
  brush.fillText(LETTERS[client] ?? '', 0, 4 + drop);
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
function drawStoreCall(scene: Scene, packet: Packet, place: Place): void {
  const { brush, palette } = scene;
  const { fill } = identityOf(scene, packet.client);
  if (packet.to.node === 'store') drawNose(scene, place, 11, 3.5, fill);
  brush.beginPath();
  brush.roundRect(-7.5, -7.5, 15, 15, 4);
  strokeWith(brush, palette.surface, 6);
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

/** A copy of a session on its way: as small as the chip that it will be. */
function drawCopy(scene: Scene, packet: Packet): void {
  const { brush, palette } = scene;
  const { fill } = identityOf(scene, packet.client);
  brush.beginPath();
  brush.roundRect(-9, -5.5, 18, 11, 5.5);
  strokeWith(brush, palette.surface, 5);
  fillWith(brush, palette.surface);
  strokeWith(brush, packet.mood === 'lost' ? palette.fail : fill, 1.75);
  circle(brush, -3.75, 0, 2.5);
  fillWith(brush, fill);
  line(brush, [
    { x: 1, y: 0 },
    { x: 5, y: 0 },
  ]);
  strokeWith(brush, fill, 1.5);
}

/** A small hollow diamond: nobody travels, the balancer only asks whether a server is there. */
function drawCheck({ brush, palette }: Scene, packet: Packet): void {
  if (isBroken(packet.mood)) {
    cross(brush, 0, 0, 3.5);
    strokeWith(brush, palette.surface, 5);
    strokeWith(brush, palette.fail, 2);
    return;
  }
  brush.beginPath();
  for (const [x, y] of [
    [0, -5],
    [5, 0],
    [0, 5],
    [-5, 0],
  ] as const)
    brush.lineTo(x, y);
  brush.closePath();
  strokeWith(brush, palette.surface, 4.5);
  fillWith(brush, palette.surface);
  strokeWith(brush, palette.muted, 1.5);
}
