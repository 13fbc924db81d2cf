import { type ArchitectureId, architecture, type Carrier } from '../../engine';

/** What people carry, and what is signed, in the word that stands for it on the page. */
export type CarriedKind = 'cookie' | 'token';

interface Kinds {
  /** What goes with every request. */
  readonly held: CarriedKind;
  /** What is signed: beside a session's own cookie it only stands in for the store. */
  readonly signed: CarriedKind;
}

const KINDS: Readonly<Record<Carrier, Kinds>> = {
  'session-cookie': { held: 'cookie', signed: 'token' },
  token: { held: 'token', signed: 'token' },
  'sealed-cookie': { held: 'cookie', signed: 'cookie' },
};

/** What people carry with every request under an architecture. */
export const carriedKind = (id: ArchitectureId): CarriedKind =>
  KINDS[architecture(id).carrier].held;

/** What is signed under an architecture, where something is. */
export const signedKind = (id: ArchitectureId): CarriedKind =>
  KINDS[architecture(id).carrier].signed;
