import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { textsIn } from './messages.ts';

const NAME = 'page/document';

/**
 * Puts the English texts of the room `document` into the document, where it names their ids: `data-message`. One that is
 * missing, on either side, ends the build.
 */
export function documentWords(): Plugin {
  return {
    name: 'stateside:document-words',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => {
        const room = new URL(`../../src/messages/en/${NAME}.ts`, import.meta.url);
        return filled(html, readFileSync(room, 'utf8'));
      },
    },
  };
}

const EMPTY = /data-message="([^"]+)"([^>]*>)(?:\s*(?=<\/))?/g;

/** A document with the texts of a room. */
export function filled(html: string, room: string): string {
  const texts = new Map(textsIn(NAME, room).map(({ id, text }) => [id, escaped(text)]));
  const said = new Set<string>();
  const document = html.replace(EMPTY, (_, id: string, rest: string) => {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`src/index.html: no message has the id ${id}.`);
    said.add(id);
    const isAttribute = rest.endsWith('/>');
    return `data-message="${id}"${isAttribute ? ` content="${text}"${rest}` : `${rest}${text}`}`;
  });
  const unsaid = [...texts.keys()].filter((id) => !said.has(id));
  if (unsaid.length > 0) throw new Error(`src/index.html does not say ${unsaid.join(', ')}.`);
  return document;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
