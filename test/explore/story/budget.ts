import {
  ARCHITECTURES,
  createSimulation,
  type Intervention,
  Overload,
  type Scenario,
} from '../../../src/engine';

/** Events of one lane. */
const EVENTS_MAX = 2500;
const CPU_MS_MAX = 600;

/** How far a scenario can be played in a case: until some lane has had so many events, or outgrows the simulator. */
export function budgetUs(
  plan: Scenario,
  history: readonly Intervention[],
  untilUs: number,
): number {
  let endUs = untilUs;
  for (const { id } of ARCHITECTURES) endUs = Math.min(endUs, laneUs(plan, id, history, endUs));
  return endUs;
}

function laneUs(
  plan: Scenario,
  architecture: Scenario['architecture'],
  history: readonly Intervention[],
  untilUs: number,
): number {
  const endMs = process.cpuUsage().user / 1000 + CPU_MS_MAX;
  let nowUs = 0;
  try {
    const simulation = createSimulation(plan, { architecture, history });
    while (simulation.nextUs <= untilUs) {
      simulation.advanceTo(simulation.nextUs);
      nowUs = simulation.nowUs;
      if (simulation.events > EVENTS_MAX || process.cpuUsage().user / 1000 > endMs) return nowUs;
    }
    return untilUs;
  } catch (error) {
    if (error instanceof Overload) return Math.max(0, nowUs - 1);
    throw error;
  }
}
