/** A text, a number or a word, or a mark. */
const TOKEN =
  /("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|[[\]{}:,]/uy;
const SPACE = /[ \t\n\r]*/y;
const OPENING: Readonly<Record<string, string>> = { '}': '{', ']': '[' };

/** What may come next; `end` is the end of the list or object that is open. */
type Next = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

/** Where a text stops being JSON: the offset of what should not be there, or the length of a text that ends too early. */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let next: Next | null = 'value';
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (token === null) return at;
    const [all, quoted, plain] = token;
    const kind = quoted === undefined ? (plain === undefined ? all : 'plain') : 'text';
    next = after(next, kind, open);
    if (next === null) return at;
    at += all.length;
  }
}

/** What may come after a token where `next` may come, or null where it is not allowed. */
function after(next: Next, kind: string, open: string[]): Next | null {
  if (kind in OPENING) {
    return next.endsWith('end') && open.pop() === OPENING[kind] ? 'comma or end' : null;
  }
  switch (next) {
    case 'colon':
      return kind === ':' ? 'value' : null;
    case 'key':
    case 'key or end':
      return kind === 'text' ? 'colon' : null;
    case 'comma or end':
      if (kind !== ',' || open.length === 0) return null;
      return open.at(-1) === '{' ? 'key' : 'value';
    default:
      if (kind === ':' || kind === ',') return null;
      if (kind === 'text' || kind === 'plain') return 'comma or end';
      open.push(kind);
      return kind === '{' ? 'key or end' : 'value or end';
  }
}
