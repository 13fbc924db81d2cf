/** Names that this browser remembers under a key, of those there are. */
export function keptNames<Name extends string>(
  key: string,
  known: readonly Name[],
): ReadonlySet<Name> {
  try {
    const names = (localStorage.getItem(key) ?? '').split(' ');
    return new Set(known.filter((name) => names.includes(name)));
  } catch {
    // Storage may be forbidden: then nothing is known.
    return new Set();
  }
}

export function keepNames(key: string, names: readonly string[]): void {
  try {
    localStorage.setItem(key, [...new Set(names)].join(' '));
  } catch {
    // The same.
  }
}
