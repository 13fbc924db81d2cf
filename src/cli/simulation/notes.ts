import { SECOND_US, writeIntervention } from '../../engine';
import words from '../../messages/en/command/simulate';
import { plainNumber } from '../../messages/values';
import { isEnough } from '../../replications/sample';
import type { RunResult } from '../tasks/runOnce';
import type { Plan } from './plan';
import { sampleOf } from './report';

/** What was to be done and did nothing: lines for standard error. */
export function notesOf(plan: Plan, results: readonly RunResult[]): readonly string[] {
  const endS = plan.untilUs / SECOND_US;
  const late = plan.scenario.interventions
    .filter(({ atUs }) => atUs > plan.untilUs)
    .map((intervention) => {
      const { at, do: verb, target } = writeIntervention(intervention);
      const change = `${verb} ${target}`;
      return words('simulate.notReached', { change, at: `${at}`, end: `${endS}` });
    });
  return [...passedOver(plan, results), ...late, ...notNarrow(plan, results)];
}

/** The intervals that are wider than was asked for although all runs were made. */
function notNarrow(plan: Plan, results: readonly RunResult[]): readonly string[] {
  const sample = sampleOf(plan, results);
  return plan.wanted
    .filter((wanted) => !isEnough(sample, wanted, plan.compared))
    .map(({ metric, precision: { kind, atMost } }) => {
      const asked = kind === 'share' ? `${plainNumber(100 * atMost)}%` : plainNumber(atMost);
      return words('simulate.notNarrow', { runs: plan.seeds.length, metric, asked });
    });
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
        : [words('simulate.ofRuns', { architecture, idle, count: own.length })];
    });
    if (under.length === 0) return [];
    const change = `${verb} ${target}`;
    const architectures = under.join(', ');
    return words('simulate.didNothing', { change, at: `${at}`, architectures });
  });
}
