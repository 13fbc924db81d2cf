import { SECOND_US, writeIntervention } from '../../engine';
import type { RunResult } from '../tasks/runOnce';
import type { Plan } from './plan';

/** What was to be done and did nothing: lines for standard error. */
export function notesOf(plan: Plan, results: readonly RunResult[]): readonly string[] {
  const endS = plan.untilUs / SECOND_US;
  const late = plan.scenario.interventions
    .filter(({ atUs }) => atUs > plan.untilUs)
    .map((intervention) => {
      const { at, do: verb, target } = writeIntervention(intervention);
      return `"${verb} ${target}" at ${at} s was not done: the runs end at ${endS} s.`;
    });
  return [...passedOver(plan, results), ...late];
}

/** What made no sense when its time came, with the architectures under which that was so. */
function passedOver(plan: Plan, results: readonly RunResult[]): readonly string[] {
  const [first] = results;
  return (first?.changes ?? []).flatMap(({ at, do: verb, target }, index) => {
    const under = plan.architectures.flatMap((architecture) => {
      const own = results.filter((result) => result.architecture === architecture);
      const idle = own.filter(({ changes }) => changes[index]?.done === false).length;
      if (idle === 0) return [];
      return own.length === 1
        ? [architecture]
        : [`${architecture} (${idle} of ${own.length} runs)`];
    });
    if (under.length === 0) return [];
    return `"${verb} ${target}" at ${at} s did nothing: it made no sense at that instant, under ${under.join(', ')}.`;
  });
}
