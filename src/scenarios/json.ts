import { type JSONVisitor, visit } from 'jsonc-parser';
import { readable, shortened } from '../engine';

/** Far above any scenario that makes sense, far below what would hold the page up. */
export const LARGEST_BYTES = 2 * 1024 * 1024;
/** How much is shown of a text that cannot be read. */
const SHOWN_MAX = 20;
const STRICT = { disallowComments: true };

/** The document that a file holds, or what is wrong with it: words to follow the name of the file, and what is allowed. */
export type Read =
  | { readonly document: unknown }
  | { readonly fault: string; readonly allowed: string };

/** Reads the JSON document in a file. Whether it is a scenario is judged elsewhere. */
export function readJson(bytes: Uint8Array): Read {
  if (bytes.length > LARGEST_BYTES) {
    return { fault: `is larger than ${MEGABYTES} MB`, allowed: `at most ${MEGABYTES} MB` };
  }
  const text = decode(bytes);
  if (text === null) return { fault: 'is not saved as UTF-8', allowed: 'a text saved as UTF-8' };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { fault: `is not JSON: ${faultIn(text)}`, allowed: 'a JSON object' };
  }
  try {
    const repeated = repetition(text);
    if (repeated === null) return { document };
    return { fault: `has ${repeated}`, allowed: 'every name once in an object' };
  } catch {
    return { fault: 'nests too deep', allowed: 'lists and objects nested a few levels deep' };
  }
}

const MEGABYTES = LARGEST_BYTES / 1024 / 1024;

/** UTF-8 without or with a mark at its beginning. Other encodings of plain text hold zeros, or bytes that it never has. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function faultIn(text: string): string {
  let at = text.length;
  try {
    const onError = (_: unknown, offset: number) => {
      at = Math.min(at, offset);
    };
    visit(text, { onError }, STRICT);
  } catch {
    return 'it nests too deep';
  }
  const rest = text.slice(at).split('\n')[0]?.trimEnd() ?? '';
  if (rest === '') return `it ends too early, in ${placeOf(text, at)}`;
  const start = readable(shortened(rest, SHOWN_MAX));
  return `it cannot be read from ${placeOf(text, at)} on, where it has ${start}`;
}

/** The first name that stands twice in one object, where the second would silently take the place of the first. */
function repetition(text: string): string | null {
  const open: Set<string>[] = [];
  let found: string | null = null;
  const visitor: JSONVisitor = {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (name, offset) => {
      const names = open.at(-1);
      if (names?.has(name)) {
        const shown = readable(shortened(name, SHOWN_MAX));
        found ??= `"${shown}" twice in one object, the second time in ${placeOf(text, offset)}`;
      }
      names?.add(name);
    },
  };
  visit(text, visitor, STRICT);
  return found;
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
