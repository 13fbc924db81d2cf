import type { Architecture } from './architecture';
import { centralStore } from './centralStore';
import { hybrid } from './hybrid';
import { inMemory } from './inMemory';
import { jwt } from './jwt';
import type { ArchitectureId } from './list';
import { signedCookie } from './signedCookie';
import { sticky } from './sticky';

/** How each architecture decides. A new one is one file, one line here and one in the list. */
const DECIDING: Readonly<Record<ArchitectureId, Architecture>> = {
  'in-memory': inMemory,
  sticky,
  'central-store': centralStore,
  jwt,
  hybrid,
  'signed-cookie': signedCookie,
};

/** The architecture called `id`. */
export const architecture = (id: ArchitectureId): Architecture => DECIDING[id];
