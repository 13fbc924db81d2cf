/**
 * Goal: a PNG with texts is still one, and every program that knows its standard finds them.
 * Method: the chunks of the file, read back by their lengths; check sums beside those of Node.
 */
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withTexts } from '../../../src/app/dialogs/export/pngText';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}

/** One grey pixel. */
const png = Buffer.concat([
  SIGNATURE,
  chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
  chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  chunk('IEND', Buffer.alloc(0)),
]);

function chunksOf(file: Buffer) {
  expect(file.subarray(0, 8)).toEqual(SIGNATURE);
  const chunks: Array<{ type: string; data: Buffer; isSound: boolean }> = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const content = file.subarray(at + 4, at + 8 + length);
    chunks.push({
      type: content.subarray(0, 4).toString(),
      data: content.subarray(4),
      isSound: crc32(content) === file.readUInt32BE(at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

describe('texts in a PNG', () => {
  it('stand between its first chunk and the others, which stay as they are', () => {
    const texts = { Title: 'Sticky, at 14.2 s', Description: 'Ana: session kept in S1’s memory.' };
    const chunks = chunksOf(Buffer.concat(withTexts(png, texts)));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    expect(chunks.every(({ isSound }) => isSound)).toBe(true);
    const said = chunks.slice(1, 3).map(({ data }) => data.toString());
    expect(said).toEqual([
      `Title\0\0\0\0\0${texts.Title}`,
      `Description\0\0\0\0\0${texts.Description}`,
    ]);
    const rest = chunks.filter(({ type }) => type !== 'iTXt');
    expect(rest).toEqual(chunksOf(png));
  });
});
