/** The eight bytes that a PNG begins with, and its first chunk: size and kind of pixels. */
const HEAD = 8 + 25;

/** Adds texts to a PNG, each under a keyword that its standard knows ("Title", "Description"). */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array[] {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return [png.subarray(0, HEAD), ...chunks, png.subarray(HEAD)];
}

/** An international text: keyword, not compressed, of no stated language, in UTF-8. */
function textChunk(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder();
  const content = encoder.encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(content.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(content.length + 4, crc32(content));
  return chunk;
}

/** The check sum that every chunk ends with. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
