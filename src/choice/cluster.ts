import type { ArchitectureId, Scenario } from '../engine';
import { askedFor } from './episodes';
import type { Need } from './need';
import { scenarioOf } from './playing';
import { numberIn } from './rules';

/** The cluster that a need describes, with all its servers: for what is to be set up, not to be played. Each is as the ones that all requests were played with. */
export function clusterFor(need: Need, architecture: ArchitectureId): Scenario {
  const scenario = scenarioOf(askedFor(need, 'traffic'));
  const servers = { ...scenario.servers, count: numberIn(need, 'servers') };
  return { ...scenario, architecture, servers };
}
