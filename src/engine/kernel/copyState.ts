import type { Packing } from './packing';

/** A part that knows how to make another one equal to itself. */
interface Copies {
  copyTo(target: unknown, packing?: Packing): void;
}

type Fields = Record<string, unknown>;

/**
 * Makes a state equal to another one that consists of plain values, lists, maps and sets of what never changes, parts
 * that copy themselves, and lists of as many parts. Anything else (typed arrays, what is private) is left to its class.
 */
export function copyState<T extends object>(from: T, to: T, packing?: Packing): void {
  const target = to as Fields;
  for (const [name, value] of Object.entries(from) as [string, unknown][]) {
    if (Array.isArray(value)) copyList(value, target[name] as unknown[], packing);
    else if (value instanceof Map) copyMap(value, target[name] as typeof value);
    else if (value instanceof Set) copySet(value, target[name] as typeof value);
    else if (isPart(value)) value.copyTo(target[name], packing);
    else if (typeof value !== 'object' && typeof value !== 'function') target[name] = value;
  }
}

function copyList(from: readonly unknown[], to: unknown[], packing?: Packing): void {
  if (isPart(from[0])) {
    from.forEach((part, index) => {
      (part as Copies).copyTo(to[index], packing);
    });
    return;
  }
  to.length = 0;
  for (const one of from) to.push(one);
}

/** Makes a map of what never changes equal to another one. */
export function copyMap<K, V>(from: ReadonlyMap<K, V>, to: Map<K, V>): void {
  to.clear();
  for (const [key, value] of from) to.set(key, value);
}

function copySet<T>(from: ReadonlySet<T>, to: Set<T>): void {
  to.clear();
  for (const one of from) to.add(one);
}

const isPart = (value: unknown): value is Copies =>
  typeof (value as Partial<Copies> | null | undefined)?.copyTo === 'function';
