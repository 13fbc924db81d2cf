import { type Numbers, type PackedNumbers, packNumbers } from './packedNumbers';

type Fields = Record<string, unknown>;

/** Fewer records are kept as they are, field by field: it is quicker, and there is little to save. */
const PACKED_MIN = 32;

/** What one field is in all records. Whether it is yes or no, a number or anything else that never changes. */
type Column =
  | { readonly is: 'same'; readonly thing: unknown }
  | { readonly is: 'things'; readonly things: readonly unknown[] }
  | { readonly is: 'numbers' | 'flags'; readonly numbers: PackedNumbers };

/** A column whose numbers are on their way into it. */
type Passing =
  | Extract<Column, { is: 'same' | 'things' }>
  | { readonly is: 'numbers' | 'flags'; readonly passing: Numbers };

/** Numbers on their way into columns, some fields one after the other: lists that are dropped at once would be garbage. */
const PASSING = new Float64Array(1 << 17);

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
    this.#columns = columnsOf(records as readonly Fields[], this.#names);
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

/** As many fields together as there is room for. */
function columnsOf(records: readonly Fields[], names: readonly string[]): readonly Column[] {
  const together = Math.max(1, Math.floor(PASSING.length / Math.max(1, records.length)));
  const passing = records.length <= PASSING.length ? PASSING : new Float64Array(records.length);
  const columns: Column[] = [];
  for (let at = 0; at < names.length; at += together) {
    const some = names.slice(at, at + together);
    const passed = some.map((name, index) =>
      passOn(records, name, passing, index * records.length),
    );
    columns.push(...packed(passed));
  }
  return columns;
}

/** All numbers in one piece of memory. */
function packed(columns: readonly Passing[]): readonly Column[] {
  const numbers = packNumbers(columns.flatMap((one) => ('passing' in one ? [one.passing] : [])));
  let next = 0;
  return columns.map((one) => {
    if (!('passing' in one)) return one;
    next += 1;
    return { is: one.is, numbers: numbers[next - 1] as PackedNumbers };
  });
}

/** One field of all records, and where there is room for its numbers on their way. */
function passOn(
  records: readonly Fields[],
  name: string,
  passing: Float64Array,
  begin: number,
): Passing {
  const first = records[0]?.[name];
  const is = typeof first === 'number' ? 'numbers' : 'flags';
  if (records.length < PACKED_MIN || (is === 'flags' && typeof first !== 'boolean'))
    return thingsIn(records, name);
  let areSame = true;
  for (let place = 0; place < records.length; place += 1) {
    const one = (records[place] as Fields)[name];
    if (typeof one !== typeof first) return thingsIn(records, name);
    if (!Object.is(one, first)) areSame = false;
    passing[begin + place] = Number(one);
  }
  if (areSame) return { is: 'same', thing: first };
  return { is, passing: { of: passing, begin, end: begin + records.length } };
}

function thingsIn(records: readonly Fields[], name: string): Passing {
  const thing = records[0]?.[name];
  if (records.length >= PACKED_MIN && records.every((record) => Object.is(record[name], thing)))
    return { is: 'same', thing };
  return { is: 'things', things: records.map((record) => record[name]) };
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
