import type { Geometry } from '../../geometry/geometry';
import { placeAt } from '../../geometry/track';
import type { Pixel } from '../colour';
import { visibleAt } from '../packets/placedPackets';
import type { Packet } from '../types';
import type { Pixels } from './pixels';
import { disc, type Form, rasterise, ring, type Sprite, saltire } from './sprites';

/** CSS pixels: how far from the wire the messages of a crowd travel, at least and at most. */
const NEAREST_LANE = 1.5;
const LANE_BAND = 6;
/** The fraction of the golden section spreads any run of whole numbers evenly over 0 to 1. */
const GOLDEN = 0.618034;

/** Moving dots glide only if they can lie between two pixels: four places each way. */
const PHASES = 4;

/** Steps in which the size of a request shows how much it carries. */
const LOAD_STEPS = 3;

const RADIUS: Record<Packet['kind'], number> = {
  request: 2.5,
  answer: 2.5,
  store: 2,
  check: 1.5,
  copy: 2,
};

const SYMBOLS = ['disc', 'ring', 'cross'] as const;
type Symbol = (typeof SYMBOLS)[number];

const SYMBOL_OF: Record<Packet['mood'], Symbol> = {
  plain: 'disc',
  ok: 'disc',
  notLoggedIn: 'ring',
  error: 'cross',
  lost: 'cross',
};

/** CSS pixels behind a request, and how large and clear its tail is there. */
const TAIL = 4.5;
const TAIL_RADIUS = 1.5;
const TAIL_ALPHA = 0.5;
/** With more messages than this, tails would only be a haze. */
const TAILS_MAX = 1000;

interface Sign {
  readonly symbol: Symbol;
  /** CSS pixels, before the step by which it is larger. */
  readonly radius: number;
  readonly step: number;
}

/** The messages of a crowd: small signs in a band beside the wire, without letters. */
export class Streams {
  readonly #pixelRatio: number;
  readonly #sprites = new Map<number, Sprite>();

  constructor(pixelRatio: number) {
    this.#pixelRatio = pixelRatio;
  }

  draw(
    pixels: Pixels,
    geometry: Geometry,
    packets: readonly Packet[],
    inks: Record<Packet['mood'], Pixel>,
  ): void {
    for (const packet of packets) {
      const leg = geometry.leg(packet.from, packet.to);
      if (leg === null) continue;
      const side = NEAREST_LANE + LANE_BAND * ((packet.client * GOLDEN) % 1);
      const { progress, alpha } = visibleAt(leg, packet.progress, RADIUS[packet.kind]);
      const { x, y, alongX, alongY } = placeAt(leg.track, progress, leg.backwards, side);
      const ink = inks[packet.mood];
      const step = packet.kind === 'request' ? Math.round((packet.load ?? 0) * LOAD_STEPS) : 0;
      if (packet.kind === 'request' && packets.length <= TAILS_MAX) {
        // A tail tells where it comes from; answers have none, and are lighter.
        const [tailX, tailY] = [x - alongX * TAIL, y - alongY * TAIL];
        this.#stamp(
          pixels,
          { symbol: 'disc', radius: TAIL_RADIUS, step: 0 },
          tailX,
          tailY,
          ink,
          alpha * TAIL_ALPHA,
        );
      }
      const sign = { symbol: SYMBOL_OF[packet.mood], radius: RADIUS[packet.kind], step };
      this.#stamp(pixels, sign, x, y, ink, alpha);
    }
  }

  #stamp(
    pixels: Pixels,
    { symbol, radius: plain, step }: Sign,
    x: number,
    y: number,
    ink: Pixel,
    alpha: number,
  ): void {
    const radius = (plain + step / LOAD_STEPS) * this.#pixelRatio;
    const size = Math.ceil(2 * radius) + 4;
    const left = x * this.#pixelRatio - size / 2;
    const top = y * this.#pixelRatio - size / 2;
    const phaseX = Math.floor((left - Math.floor(left)) * PHASES);
    const phaseY = Math.floor((top - Math.floor(top)) * PHASES);
    const kind = Math.round(2 * plain) * SYMBOLS.length + SYMBOLS.indexOf(symbol);
    const variant = kind * (LOAD_STEPS + 1) + step;
    const key = (variant * PHASES + phaseX) * PHASES + phaseY;
    let sprite = this.#sprites.get(key);
    if (sprite === undefined) {
      const centreX = (size + (2 * phaseX + 1) / PHASES) / 2;
      const centreY = (size + (2 * phaseY + 1) / PHASES) / 2;
      sprite = rasterise(this.#form(symbol, radius), size, centreX, centreY);
      this.#sprites.set(key, sprite);
    }
    pixels.stamp(sprite, Math.floor(left), Math.floor(top), ink, alpha);
  }

  #form(symbol: Symbol, radius: number): Form {
    const width = 1.5 * this.#pixelRatio;
    switch (symbol) {
      case 'ring':
        return ring(radius + width / 4, width);
      case 'cross':
        return saltire(radius, width);
      default:
        return disc(radius);
    }
  }
}
