import type { Evaluates } from './layout';

declare global {
  interface Window {
    /** What the page has offered as files. */
    offeredFiles?: Blob[];
  }
}

/** From now on what the page offers as files stays in it. For browsers that do not say what they save. */
export const keepFiles = (tab: Evaluates): Promise<null> =>
  tab.evaluate(() => {
    const files: Blob[] = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return make.call(URL, file);
    };
    HTMLAnchorElement.prototype.click = () => {};
    window.offeredFiles = files;
    return null;
  });

export const countFiles = (tab: Evaluates): Promise<number> =>
  tab.evaluate(() => window.offeredFiles?.length ?? 0);

/** What a picture in shapes is made of. */
export interface Shapes {
  readonly isWhole: boolean;
  readonly role: string | null;
  readonly title: string;
  readonly description: string;
  /** Everything that is written in it, but for those two. */
  readonly written: readonly string[];
  readonly paths: number;
  readonly images: number;
  /** What programs would not show, or would have to fetch. */
  readonly foreign: readonly string[];
}

/** Reads the SVG that was offered last. */
export const shapesOf = (tab: Evaluates): Promise<Shapes> =>
  tab.evaluate(async () => {
    const text = (await window.offeredFiles?.at(-1)?.text()) ?? '';
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const labelled = (attribute: string) =>
      root.querySelector(`#${root.getAttribute(attribute)}`)?.textContent ?? '';
    const all = [...root.querySelectorAll('*')];
    return {
      isWhole: root.localName === 'svg' && root.querySelector('parsererror') === null,
      role: root.getAttribute('role'),
      title: labelled('aria-labelledby'),
      description: labelled('aria-describedby'),
      written: [...root.querySelectorAll('text')].map(({ textContent }) => textContent ?? ''),
      paths: root.querySelectorAll('path').length,
      images: root.querySelectorAll('image').length,
      foreign: all.flatMap((element) => [
        ...(/^(foreignObject|script|style|use|a)$/.test(element.localName)
          ? [element.localName]
          : []),
        ...[...element.attributes]
          .filter(({ name, value }) => {
            if (/^(on|style$)/.test(name)) return true;
            if (/href$/.test(name)) return !value.startsWith('data:image/png;');
            return /url\((?!#)|https?:/.test(value) && !name.startsWith('xmlns');
          })
          .map(({ name, value }) => `${name}="${value}"`),
      ]),
    };
  });

/** What can be seen in a picture of pixels: the share of each place that is not of the colour of the stage. */
export interface Seen {
  readonly size: readonly [width: number, height: number];
  readonly expected: readonly [width: number, height: number];
  readonly ink: Readonly<Record<'server' | 'lane' | 'dots', number>>;
}

/** Looks at the PNG that was offered last, where things stand on the page. */
export const seenIn = (tab: Evaluates): Promise<Seen> =>
  tab.evaluate(async () => {
    const bitmap = await createImageBitmap(window.offeredFiles?.at(-1) as Blob);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const brush = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    brush.drawImage(bitmap, 0, 0);
    const stage = document.querySelector('[data-diagram]') as HTMLElement;
    const frame = stage.getBoundingClientRect();
    const surface = getComputedStyle(stage).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    const inkIn = (left: number, top: number, right: number, bottom: number) => {
      const [x, y] = [Math.round(2 * (left - frame.left)), Math.round(2 * (top - frame.top))];
      const [width, height] = [Math.round(2 * (right - left)), Math.round(2 * (bottom - top))];
      if (width < 1 || height < 1) return 0;
      const { data } = brush.getImageData(x, y, width, height);
      let other = 0;
      for (let at = 0; at < data.length; at += 4) {
        const away = surface.some(
          (channel, index) => Math.abs((data[at + index] ?? 0) - channel) > 24,
        );
        if (away) other += 1;
      }
      return other / (width * height);
    };
    const boxOf = (selector: string) =>
      (document.querySelector(selector) ?? stage).getBoundingClientRect();
    const server = boxOf('[data-node="server-0"]');
    const balancer = boxOf('[data-node="balancer-0"]');
    const dots = document.querySelector('[data-dots]')?.getBoundingClientRect();
    return {
      size: [bitmap.width, bitmap.height] as const,
      expected: [Math.round(2 * frame.width), Math.round(2 * frame.height)] as const,
      ink: {
        server: inkIn(server.left, server.top, server.right, server.bottom),
        lane: inkIn(balancer.right, server.top, server.left, balancer.bottom),
        dots: dots ? inkIn(dots.left, dots.top, dots.right, dots.bottom) : 0,
      },
    };
  });
