import titles from '../../../messages/en/stage/architectures';
import words from '../../../messages/en/stage/stagePicture';
import { styleFor } from '../../../runner/drawing/styles';
import type { Drawn } from '../../../runner/messages';
import type { MakeStyle } from '../../../stage/layers/styles/style';
import type { Frame } from '../../../stage/layers/types';
import { stageWords } from '../../../stage/picture/described';
import { type Described, stagePicture } from '../../../stage/picture/stagePicture';
import type { Player } from '../../../state/player';
import { pngOf } from '../../../ui/png';
import { withTexts } from './pngText';

/** Pixels of a PNG to one of the page, each way. */
const FINENESS = 2;

/** The stage as a file of its own, as it is once the run has said what is drawn on it. */
export const stageFiles = {
  async svg(player: Player): Promise<Blob> {
    const picture = pictureOf(await taken(player));
    return new Blob([`${XML}${written(picture)}\n`], { type: 'image/svg+xml' });
  },

  async png(player: Player): Promise<Blob> {
    const now = await taken(player);
    const texts = { Title: now.told.title, Description: textOf(now.told) };
    const parts = withTexts(await pixelsOf(pictureOf(now)), texts);
    return new Blob(parts as BlobPart[], { type: 'image/png' });
  },

  async text(player: Player): Promise<Blob> {
    const { told } = await taken(player);
    return new Blob([`${textOf(told)}\n`], { type: 'text/plain;charset=utf-8' });
  },
};

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

const textOf = ({ title, lines }: Described): string => [title, ...lines].join('\n');

const written = (picture: SVGElement): string => new XMLSerializer().serializeToString(picture);

interface Taken {
  readonly stage: HTMLElement;
  readonly frame: Frame;
  readonly style: MakeStyle;
  readonly told: Described;
}

const pictureOf = ({ stage, frame, style, told }: Taken): SVGElement =>
  stagePicture(stage, { frame, style }, told);

async function taken(player: Player): Promise<Taken> {
  const { frame, isCrowd, isReduced } = await drawn(player);
  const style = await styleFor(isCrowd, isReduced, false);
  const stage = player.root?.querySelector<HTMLElement>('[data-diagram]');
  const { view } = player.run.getState();
  if (stage == null || view === null) throw new Error('There is no stage.');
  const { scenario, system } = view;
  const count = frame.surplus.reduce((sum, more) => sum + more.count, frame.packets.length);
  const title = words('stagePicture.title', {
    scenario: scenario.name,
    architecture: titles(`architectures.${system.architecture}`),
    us: frame.timeUs,
  });
  const lines = [...stageWords(stage), words('stagePicture.underWay', { count })];
  return { stage, frame, style, told: { title, lines } };
}

/** Asks the run for what is drawn. The page shows the view of the same instant then. */
const drawn = (player: Player): Promise<Drawn> =>
  new Promise((resolve) => {
    const stop = player.drawn.subscribe((now) => {
      stop();
      if (now !== null) setTimeout(() => resolve(now));
    });
    player.send({ type: 'draw' });
  });

/** The picture as pixels: what a browser makes of the very file. */
async function pixelsOf(picture: SVGElement): Promise<Uint8Array> {
  const [width, height] = ['width', 'height'].map(
    (side) => Number(picture.getAttribute(side)) * FINENESS,
  ) as [number, number];
  picture.setAttribute('width', `${width}`);
  picture.setAttribute('height', `${height}`);
  const image = new Image();
  // The page's security policy allows pictures that are data, and no addresses of things in memory.
  image.src = `data:image/svg+xml,${encodeURIComponent(written(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return pngOf(canvas);
}
