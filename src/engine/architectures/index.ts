import { assert } from '../kernel/assert';
import type { Architecture } from './architecture';
import { centralStore } from './centralStore';
import { hybrid } from './hybrid';
import type { ArchitectureId } from './ids';
import { inMemory } from './inMemory';
import { jwt } from './jwt';
import { sticky } from './sticky';

export type { Architecture } from './architecture';

/** All architectures, in the order the page shows them. A new one is one file and one line here. */
export const ARCHITECTURES: readonly Architecture[] = [inMemory, sticky, centralStore, jwt, hybrid];

/** The architecture called `id`. */
export function architecture(id: ArchitectureId): Architecture {
  const found = ARCHITECTURES.find((candidate) => candidate.id === id);
  assert(found !== undefined, `no architecture "${id}"`);
  return found;
}
