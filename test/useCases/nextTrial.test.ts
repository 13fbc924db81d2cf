/**
 * Goal: whoever plays a use case is led through all that there is to try with it, and never to another one.
 * Method: follow what is tried next from every stage there is, until it comes round.
 */
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/engine';
import { SCENARIOS } from '../../src/scenarios';
import { nextTrial } from '../../src/useCases/nextTrial';
import { type Stage, USE_CASES, type UseCaseId } from '../../src/useCases/useCases';

const titleOf = (stage: Stage): string =>
  SCENARIOS.find(({ name }) => name === stage.scenario)?.document.name ?? '';

describe.each(Object.keys(USE_CASES) as UseCaseId[])('after a stage of %s', (id) => {
  const trials: readonly Stage[] = USE_CASES[id].trials;
  it.each(trials)('comes all the rest, from $id on', (begun) => {
    const met: string[] = [];
    let stage = begun;
    for (const _ of trials) {
      const { architecture } = stage;
      const next = nextTrial({ title: titleOf(stage), workload: undefined, architecture });
      if (next === null) throw new Error('nothing to try');
      met.push(next.id);
      stage = next;
    }
    expect(met.toSorted()).toEqual(USE_CASES[id].trials.map((trial) => trial.id).toSorted());
    expect(stage).toEqual(begun);
  });
});

it('goes by what is asked for where the scenario is somebody’s own', () => {
  const workload = FIELDS.find(({ path }) => path === 'workload');
  if (workload?.choices === undefined) throw new Error('no choice of workloads');
  const found = workload.choices.map(
    (one) => nextTrial({ title: 'Mine', workload: one, architecture: 'jwt' })?.id,
  );
  expect(found).toEqual([
    'shop.memory',
    'weather.stop',
    'streaming.stop',
    'messaging.memory',
    'api.turns',
    'banking.stop',
    'services.stop',
  ]);
});
