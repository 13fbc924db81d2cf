import { type ArchitectureId, architecture, type Carrier } from '../engine';

/** What people carry, in the word that stands beside it on the page. */
export type CarriedKind = 'cookie' | 'token';

const KINDS: Readonly<Record<Carrier, CarriedKind>> = {
  'session-cookie': 'cookie',
  token: 'token',
};

/** What people carry with every request under an architecture. */
export const carriedKind = (id: ArchitectureId): CarriedKind => KINDS[architecture(id).carrier];
