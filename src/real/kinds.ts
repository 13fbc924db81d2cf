import { ARCHITECTURES, type ArchitectureId } from '../engine';

/** What an architecture is in real parts. */
interface Kind {
  /** Whether every server knows everybody, or everybody comes to the server that does. */
  readonly settles: boolean;
  /** Whether the balancer binds people. */
  readonly binds: boolean;
  /** Whether something is in the session store. */
  readonly stores: boolean;
  /** Whether who asks is said by a token, which a key signs. */
  readonly signs: boolean;
}

export const KINDS: Readonly<Record<ArchitectureId, Kind>> = {
  'in-memory': { settles: false, binds: false, stores: false, signs: false },
  sticky: { settles: true, binds: true, stores: false, signs: false },
  'central-store': { settles: true, binds: false, stores: true, signs: false },
  jwt: { settles: true, binds: false, stores: false, signs: true },
  hybrid: { settles: true, binds: false, stores: true, signs: true },
  'signed-cookie': { settles: true, binds: false, stores: false, signs: false },
};

/** Those of a kind, in the order of the page. */
export const thoseThat = (are: (kind: Kind) => boolean): readonly ArchitectureId[] =>
  ARCHITECTURES.map(({ id }) => id).filter((id) => are(KINDS[id]));
