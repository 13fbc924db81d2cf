/** Something that was done to a run, as scenario documents have it in `interventions`. */
export interface DoneItem {
  readonly at: number;
  readonly do: string;
  readonly target: string;
}

export const MICROSECONDS = 1_000_000;
const FIRST_LETTER = 'a'.charCodeAt(0);
const LETTERS = 26;

/**
 * A list of things done in as few characters as compress well: what was done to what, each once, then for each time one
 * was done how many microseconds after the one before, and which. "stop S1,start S1;6000000a2500000b"
 */
export function doneAsText(done: readonly unknown[]): string {
  const kinds: string[] = [];
  let beforeUs = 0;
  const items = (done as readonly DoneItem[]).map(({ at, do: what, target }) => {
    const kind = `${what} ${target}`;
    if (!kinds.includes(kind)) kinds.push(kind);
    const atUs = Math.round(at * MICROSECONDS);
    const item = `${atUs - beforeUs}${letters(kinds.indexOf(kind))}`;
    beforeUs = atUs;
    return item;
  });
  return `${kinds.join(',')};${items.join('')}`;
}

/** The list of such a text; null where it is none. What may be done, and when, the run will say. */
export function doneOfText(text: string): readonly DoneItem[] | null {
  const [, named, items] = /^([^;]*);((?:\d{1,15}[a-z]{1,4})*)$/.exec(text) ?? [];
  if (named === undefined || items === undefined) return null;
  const kinds = named.split(',').map((kind) => kind.split(' '));
  const done: DoneItem[] = [];
  let atUs = 0;
  for (const [, laterUs, which] of items.matchAll(/(\d+)([a-z]+)/g)) {
    atUs += Number(laterUs);
    const [what = '', target = ''] = kinds[numberOf(which ?? '')] ?? [];
    done.push({ at: atUs / MICROSECONDS, do: what, target });
  }
  return done;
}

/** 0 is a, 25 is z, 26 is ba. */
export function letters(number: number): string {
  const last = String.fromCharCode(FIRST_LETTER + (number % LETTERS));
  const rest = Math.floor(number / LETTERS);
  return rest === 0 ? last : letters(rest) + last;
}

export const numberOf = (text: string): number =>
  [...text].reduce((sum, one) => sum * LETTERS + one.charCodeAt(0) - FIRST_LETTER, 0);
