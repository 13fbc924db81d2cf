/** A part that knows how to make another one equal to itself. */
interface Copies {
  copyTo(target: unknown): void;
}

type Fields = Record<string, unknown>;

/**
 * Makes a state that consists of plain values, lists of what never changes, and parts that copy themselves equal to
 * another one. Anything else (maps, typed arrays, what is private) is left to its class.
 */
export function copyState<T extends object>(from: T, to: T): void {
  const target = to as Fields;
  for (const [name, value] of Object.entries(from) as [string, unknown][]) {
    if (Array.isArray(value)) copyList(value, target[name] as unknown[]);
    else if (isPart(value)) value.copyTo(target[name]);
    else if (typeof value !== 'object' && typeof value !== 'function') target[name] = value;
  }
}

function copyList(from: readonly unknown[], to: unknown[]): void {
  to.length = 0;
  for (const one of from) to.push(one);
}

const isPart = (value: unknown): value is Copies =>
  typeof (value as Partial<Copies> | null | undefined)?.copyTo === 'function';
