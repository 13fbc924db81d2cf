import { type ReadyMade, SCENARIOS } from '../../scenarios';
import type { ScenarioName } from '../../scenarios/names';
import { usePlayer } from '../../state/hooks';
import { openReadyMade } from '../../state/opening/openScenario';
import type { Stage } from '../useCases';

/** Opens a stage in place of the present run: once it is open, a list over it is put away. */
export function useStage() {
  const player = usePlayer();
  return ({ scenario, architecture }: Stage) => {
    const found = scenarioNamed(scenario);
    openReadyMade(player, found);
    if (found.document.architecture !== architecture)
      player.send({ type: 'architecture', id: architecture });
  };
}

/** The ready-made scenario of that name. */
export function scenarioNamed(wanted: ScenarioName): ReadyMade {
  const found = SCENARIOS.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`There is no scenario "${wanted}".`);
  return found;
}
