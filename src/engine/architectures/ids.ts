/** The five answers to "where does session state live?", in the order the page shows them. */
export const ARCHITECTURE_IDS = ['in-memory', 'sticky', 'central-store', 'jwt', 'hybrid'] as const;
export type ArchitectureId = (typeof ARCHITECTURE_IDS)[number];
