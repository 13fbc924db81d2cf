import { type ArchitectureId, architecture, type Scenario, type Trace } from '../../src/engine';
import { HOOKS } from '../../src/engine/model/hooks';
import { World } from '../../src/engine/model/state/world';

/** The system of a run that a test drives by itself. @param trace keeps the records that are flushed */
export const createWorld = (scenario: Scenario, id: ArchitectureId, trace?: Trace): World =>
  new World(scenario, architecture(id), HOOKS, (block) => trace?.appendBlock(block));
