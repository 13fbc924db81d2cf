interface Listed {
  readonly id: string;
  readonly isOnRequest?: true;
}

/**
 * The answers to "where does session state live?", in the order the page shows them. The page has room for a few: what is on
 * request stands beside them in a run that names it.
 */
export const ARCHITECTURES = [
  { id: 'in-memory' },
  { id: 'sticky' },
  { id: 'central-store' },
  { id: 'jwt' },
  { id: 'hybrid' },
  { id: 'signed-cookie', isOnRequest: true },
] as const satisfies readonly Listed[];

export type ArchitectureId = (typeof ARCHITECTURES)[number]['id'];

export const ARCHITECTURE_IDS: readonly ArchitectureId[] = ARCHITECTURES.map(({ id }) => id);

/** Those that are played side by side, whatever the run is: all but those on request, and those that are named. */
export const sideBySide = (...named: readonly ArchitectureId[]): readonly ArchitectureId[] =>
  ARCHITECTURES.filter((one) => !('isOnRequest' in one) || named.includes(one.id)).map(
    ({ id }) => id,
  );
