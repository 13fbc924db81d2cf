/**
 * Goal: the document has its words from the room `document`: every id that it names, and every message of the room.
 * Method: small documents and rooms, with what may go wrong on either side.
 */
import { describe, expect, it } from 'vitest';
import { filled } from '../../../scripts/vite/documentWords';

const room = (texts: object) => `export default room(${JSON.stringify(texts)});`;

describe('the words of the document', () => {
  it('stand where their ids are', () => {
    const html = '<h1 data-message="document.a"></h1>\n<p class="b" data-message="document.b"></p>';
    expect(filled(html, room({ 'document.a': 'A & b', 'document.b': 'B' }))).toBe(
      '<h1 data-message="document.a">A &amp; b</h1>\n<p class="b" data-message="document.b">B</p>',
    );
  });

  it('are what a meta element says', () => {
    const html = '<meta name="description" data-message="document.a" />';
    expect(filled(html, room({ 'document.a': 'Say "a"' }))).toBe(
      '<meta name="description" data-message="document.a" content="Say &quot;a&quot;" />',
    );
  });

  it.each([
    ['of which there is none', '<p data-message="document.b"></p>', /document\.b/],
    ['that nothing says', '<p></p>', /does not say document\.a/],
  ])('are no message %s', (_, html, fault) => {
    expect(() => filled(html, room({ 'document.a': 'A' }))).toThrow(fault);
  });
});
