import { readable, shortened } from './readable';

/** Something that is wrong with a document, for the person who wrote it. */
export interface Problem {
  /** Path of the field, for example "servers.workers"; empty for the document as a whole. */
  readonly field: string;
  /** What was found there, shortened, as JSON. */
  readonly value: string;
  /** What may stand there. */
  readonly allowed: string;
  /** One sentence with all of it. */
  readonly message: string;
}

const LIST_MAX = 20;
const SHOWN_MAX = 60;

/** Collects problems, up to a number that people still read. */
export class Problems {
  readonly list: Problem[] = [];

  add(field: string, value: unknown, allowed: string): void {
    if (this.list.length >= LIST_MAX) return;
    const shown = show(value);
    const where = field === '' ? 'The document' : `"${shorten(field)}"`;
    const message =
      value === undefined
        ? `${where} is missing. Allowed: ${allowed}.`
        : `${where} is ${shown}. Allowed: ${allowed}.`;
    this.list.push({ field: shorten(field), value: shown, allowed, message });
  }

  /** Values that each may stand, and not together: `what` says so of the field, after "is" or "has". */
  addTogether(field: string, what: string, allowed: string): void {
    const message = `"${field}" ${what}. Allowed: ${allowed}.`;
    this.list.push({ field, value: what, allowed, message });
  }

  addUnknown(field: string, value: unknown, known: readonly string[]): void {
    if (this.list.length >= LIST_MAX) return;
    const allowed = known.join(', ');
    const name = shorten(field);
    const message = `There is no field "${name}". Known here: ${allowed}.`;
    this.list.push({ field: name, value: show(value), allowed, message });
  }
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  try {
    return shorten(JSON.stringify(value) ?? String(value));
  } catch {
    return 'something that goes too deep';
  }
}

/** Keeps messages readable whatever the document holds. */
const shorten = (text: string): string => readable(shortened(text, SHOWN_MAX));
