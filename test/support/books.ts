import { isDeepStrictEqual } from 'node:util';
import type { World } from '../../src/engine/model/state/world';
import {
  auditConnections,
  auditHolders,
  auditLedger,
  auditLoad,
  auditRetries,
  auditTransfers,
  stuckTabs,
} from './worldAudit';

const AUDITS = {
  ledger: auditLedger,
  holders: auditHolders,
  connections: auditConnections,
  load: auditLoad,
  retries: auditRetries,
  transfers: auditTransfers,
};

/** Every count that the engine keeps and that is not what is found by looking everywhere, and who is stuck. */
export function falseBooks(world: World): readonly string[] {
  const wrong = Object.entries(AUDITS).flatMap(([name, audit]) => {
    const { said, found } = audit(world);
    if (isDeepStrictEqual(said, found)) return [];
    return [`${name}: says ${inWords(said)}, and there is ${inWords(found)}`];
  });
  const { idle } = auditLedger(world);
  const kept = [...idle.sessions, ...idle.carts];
  if (kept.length > 0) wrong.push(`ledger: keeps ${inWords(idle)}, which nobody has`);
  const stuck = stuckTabs(world);
  return stuck.length === 0 ? wrong : [...wrong, `stuck tabs: ${stuck}`];
}

/** Maps say nothing in JSON. */
const inWords = (value: unknown): string =>
  JSON.stringify(value, (_key, one) => (one instanceof Map ? [...one] : one));
