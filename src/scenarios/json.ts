import { type JSONVisitor, visit } from 'jsonc-parser';
import { readable, shortened } from '../engine';
import type { FileFault } from '../messages/problems';

/** Far above any scenario that makes sense, far below what would hold the page up. */
export const LARGEST_BYTES = 2 * 1024 * 1024;
/** How much is shown of a text that cannot be read. */
const SHOWN_MAX = 20;
const STRICT = { disallowComments: true };

/** The document that a file holds, or what is wrong with it. */
export type Read = { readonly document: unknown } | { readonly fault: FileFault };

/** Reads the JSON document in a file. Whether it is a scenario is judged elsewhere. */
export function readJson(bytes: Uint8Array): Read {
  if (bytes.length > LARGEST_BYTES) {
    const args = { most: `${LARGEST_BYTES / 1024 / 1024}` };
    const allowed = { id: 'allowed.megabytes', args } as const;
    return { fault: { what: { id: 'files.tooLarge', args }, allowed } };
  }
  const text = decode(bytes);
  if (text === null) {
    return { fault: { what: { id: 'files.notUtf8' }, allowed: { id: 'allowed.utf8' } } };
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { fault: { what: faultIn(text), allowed: { id: 'allowed.json' } } };
  }
  try {
    const what = repetition(text);
    return what === null ? { document } : { fault: { what, allowed: { id: 'allowed.once' } } };
  } catch {
    return { fault: { what: { id: 'files.deep' }, allowed: { id: 'allowed.shallow' } } };
  }
}

/** UTF-8 without or with a mark at its beginning. Other encodings of plain text hold zeros, or bytes that it never has. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function faultIn(text: string): FileFault['what'] {
  let at = text.length;
  try {
    const onError = (_: unknown, offset: number) => {
      at = Math.min(at, offset);
    };
    visit(text, { onError }, STRICT);
  } catch {
    return { id: 'files.notJsonDeep' };
  }
  const rest = text.slice(at).split('\n')[0]?.trimEnd() ?? '';
  const place = placeOf(text, at);
  if (rest === '') return { id: 'files.endsEarly', args: place };
  const start = readable(shortened(rest, SHOWN_MAX));
  return { id: 'files.unreadable', args: { ...place, start } };
}

/** The first name that stands twice in one object, where the second would silently take the place of the first. */
function repetition(text: string): FileFault['what'] | null {
  const open: Set<string>[] = [];
  let found: FileFault['what'] | null = null;
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
        found ??= { id: 'files.repeated', args: { ...placeOf(text, offset), name: shown } };
      }
      names?.add(name);
    },
  };
  visit(text, visitor, STRICT);
  return found;
}

function placeOf(text: string, at: number): { readonly line: string; readonly column: string } {
  const before = text.slice(0, at).split('\n');
  return { line: `${before.length}`, column: `${(before.at(-1)?.length ?? 0) + 1}` };
}
