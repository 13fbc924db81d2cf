import type { Page } from 'playwright-core';

/** Pixels of the page, each way, that are looked at as one: an edge may be half a pixel away. */
const CELL = 4;
/** Of 255. */
const SEEN = 40;

/** The share of a photograph that another picture, of any size, shows differently. */
export const differing = (page: Page, photo: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async ([one = '', two = '', cell = 1, seen = 0]) => {
      const load = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        return image;
      };
      const [first, second] = [await load(String(one)), await load(String(two))];
      const [width, height] = [first.width, first.height].map((side) =>
        Math.floor(side / devicePixelRatio / Number(cell)),
      ) as [number, number];
      const pixelsOf = (image: HTMLImageElement) => {
        const brush = new OffscreenCanvas(width, height).getContext('2d');
        if (brush === null) throw new Error('There is no canvas.');
        // The corners of the stage are round.
        brush.fillStyle = getComputedStyle(document.body).backgroundColor;
        brush.fillRect(0, 0, width, height);
        brush.imageSmoothingQuality = 'high';
        brush.drawImage(image, 0, 0, width, height);
        return brush.getImageData(0, 0, width, height).data;
      };
      const [ours, theirs] = [pixelsOf(first), pixelsOf(second)];
      let count = 0;
      for (let at = 0; at < ours.length; at += 4) {
        const away = [0, 1, 2].map((channel) =>
          Math.abs((ours[at + channel] ?? 0) - (theirs[at + channel] ?? 0)),
        );
        if (Math.max(...away) > Number(seen)) count += 1;
      }
      return count / (width * height);
    },
    [photo.toString('base64'), other.toString('base64'), CELL, SEEN] as const,
  );
