/** The five answers to "where does session state live?", in the order the page shows them. */
export const ARCHITECTURES = [
  { id: 'in-memory', title: 'No stickiness' },
  { id: 'sticky', title: 'Sticky' },
  { id: 'central-store', title: 'Central store' },
  { id: 'jwt', title: 'JWT' },
  { id: 'hybrid', title: 'Hybrid' },
] as const;

export type ArchitectureId = (typeof ARCHITECTURES)[number]['id'];

export const ARCHITECTURE_IDS: readonly ArchitectureId[] = ARCHITECTURES.map(({ id }) => id);

/** What people call an architecture. */
export function architectureTitle(id: ArchitectureId): string {
  return ARCHITECTURES.find((one) => one.id === id)?.title ?? id;
}
