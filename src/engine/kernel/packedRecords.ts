import { PackedNumbers } from './packedNumbers';

type Fields = Record<string, unknown>;

/** Fewer records are kept as they are, field by field: it is quicker, and there is little to save. */
const PACKED_MIN = 32;

/** What one field is in all records. Whether it is yes or no, a number or anything else that never changes. */
type Column =
  | { readonly is: 'same'; readonly thing: unknown }
  | { readonly is: 'things'; readonly things: readonly unknown[] }
  | { readonly is: 'numbers' | 'flags'; readonly numbers: PackedNumbers };

/**
 * What records of one kind were at one instant, by field and not by record: of a thousand objects, a few dozen columns are
 * left, most of them of small numbers. Records of one kind have the same fields.
 */
export class PackedRecords<T extends object> {
  readonly length: number;
  readonly #names: readonly string[];
  readonly #columns: readonly Column[];

  /** @param left fields that are the same in every copy */
  constructor(records: readonly T[], left: readonly (keyof T & string)[] = []) {
    const isLeft = new Set<string>(left);
    this.length = records.length;
    this.#names = Object.keys(records[0] ?? {}).filter((name) => !isLeft.has(name));
    this.#columns = this.#names.map((name) => columnOf(records as readonly Fields[], name));
  }

  /** Makes as many records equal to what those were. */
  unpack(records: readonly T[]): void {
    this.#columns.forEach((column, index) => {
      fill(records as readonly Fields[], this.#names[index] as string, column);
    });
  }

  get bytes(): number {
    return this.#columns.reduce((sum, column) => sum + bytesOf(column), 0);
  }
}

function columnOf(records: readonly Fields[], name: string): Column {
  const things: unknown[] = [];
  for (const record of records) things.push(record[name]);
  if (things.length < PACKED_MIN) return { is: 'things', things };
  const thing = things[0];
  if (things.every((one) => Object.is(one, thing))) return { is: 'same', thing };
  if (things.every((one) => typeof one === 'number'))
    return { is: 'numbers', numbers: new PackedNumbers(things) };
  if (things.every((one) => typeof one === 'boolean'))
    return { is: 'flags', numbers: new PackedNumbers(things.map(Number)) };
  return { is: 'things', things };
}

function fill(records: readonly Fields[], name: string, column: Column): void {
  for (let place = 0; place < records.length; place += 1)
    (records[place] as Fields)[name] = valueIn(column, place);
}

function valueIn(column: Column, place: number): unknown {
  switch (column.is) {
    case 'same':
      return column.thing;
    case 'things':
      return column.things[place];
    case 'numbers':
      return column.numbers.at(place);
    case 'flags':
      return column.numbers.at(place) === 1;
  }
}

function bytesOf(column: Column): number {
  if (column.is === 'same') return 0;
  return column.is === 'things' ? 8 * column.things.length : column.numbers.bytes;
}
