/**
 * What is on a canvas, as a PNG file, at once: `toBlob` waits until the page has nothing else to do, which
 * takes Chromium up to seven seconds while something moves.
 *
 * @throws where a browser cannot make a picture of that size
 */
export function pngOf(canvas: HTMLCanvasElement): Uint8Array<ArrayBuffer> {
  const [, base64 = ''] = canvas.toDataURL('image/png').split(',');
  if (base64 === '') throw new Error('The picture is too large for this browser.');
  return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
}
