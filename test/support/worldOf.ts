import type { Simulation } from '../../src/engine';
import { PACKING } from '../../src/engine';
import { architecture } from '../../src/engine/architectures/registry';
import { HOOKS } from '../../src/engine/model/hooks';
import { World } from '../../src/engine/model/state/world';

/** The world of a simulation as it is now, to be looked at: with everybody in it. */
export function worldOf(simulation: Simulation): World {
  const world = new World(
    simulation.scenario,
    architecture(simulation.architecture),
    HOOKS,
    () => {},
  );
  simulation.snapshot(PACKING).world.copyTo(world);
  world.resume();
  return world;
}
