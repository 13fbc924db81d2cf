import { IDENTITY_SHAPES, type Palette } from '../layers/types';

/** Reads the colours of the current theme from the page. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    canvas: read('canvas'),
    surface: read('surface'),
    text: read('text'),
    muted: read('muted'),
    wire: read('wire'),
    fail: read('fail'),
    warn: read('warn'),
    ok: read('ok'),
    identities: IDENTITY_SHAPES.map((_, index) => ({
      fill: read(`id-${index}`),
      ink: read(`ink-${index}`),
    })),
    stroke: Number(read('stroke')) || 1,
    font: style.fontFamily,
  };
}

/**
 * Calls back whenever the colours of the page may have changed. Returns how to stop.
 * @param body of the document: colours stand on its root, but the font of the page on the body
 */
export function watchPalette(body: HTMLElement, onChange: (palette: Palette) => void): () => void {
  const report = () => onChange(readPalette(body));
  const system = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  const observer = new MutationObserver(report);
  observer.observe(body.ownerDocument.documentElement, { attributeFilter: ['data-theme'] });
  for (const query of system) query.addEventListener('change', report);
  report();
  return () => {
    observer.disconnect();
    for (const query of system) query.removeEventListener('change', report);
  };
}
