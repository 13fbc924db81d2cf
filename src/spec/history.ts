/** A value, and the one that it came of. */
interface Version<T> {
  readonly value: T;
  /** Its number; -1 for the first. */
  readonly parent: number;
}

/**
 * Values of which one came of the other: a tree with a cursor. Nothing is ever taken out of it: whoever goes back and does
 * something else goes on beside what was there.
 */
export interface History<T> {
  /** By number, in the order in which they came about. */
  readonly versions: readonly Version<T>[];
  /** Number of the present one. */
  readonly at: number;
}

export const historyFrom = <T>(value: T): History<T> => ({
  versions: [{ value, parent: -1 }],
  at: 0,
});

export const present = <T>({ versions, at }: History<T>): T => (versions[at] as Version<T>).value;

/** Goes on with a value that came of the present one. */
export const goneOn = <T>({ versions, at }: History<T>, value: T): History<T> => ({
  versions: [...versions, { value, parent: at }],
  at: versions.length,
});

/** The same history, in which the present value is said anew: nothing was done to it, but more is known. */
export const restated = <T>({ versions, at }: History<T>, value: T): History<T> => ({
  versions: versions.with(at, { ...(versions[at] as Version<T>), value }),
  at,
});

/** Goes back to the value that the present one came of; the first one stays. */
export function undone<T>(history: History<T>): History<T> {
  const { parent } = history.versions[history.at] as Version<T>;
  return parent < 0 ? history : { ...history, at: parent };
}

/** Goes to the value that came of the present one last; one of which none came stays. */
export function redone<T>(history: History<T>): History<T> {
  const last = history.versions.findLastIndex(({ parent }) => parent === history.at);
  return last < 0 ? history : { ...history, at: last };
}
