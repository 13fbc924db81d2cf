import { CHANGES } from '../changes';
import { targetName } from '../changes/target';
import { assert } from '../kernel/assert';
import { SECOND_US } from '../kernel/time';
import { edited, valueAt } from './edit';
import { FIELDS, type Field, type FieldValue } from './fields';
import { SCENARIO_VERSION } from './parse';
import type { Intervention, Scenario } from './types';

type Bag = Readonly<Record<string, unknown>>;

/** A scenario as a complete document, with every setting: what `parseScenario` makes the same scenario of. */
export function writeScenario(scenario: Scenario): Bag {
  const { name, description, world } = scenario;
  const values = FIELDS.map((field) => [
    field.path,
    writeValue(field, valueAt(scenario, field.path) as FieldValue),
  ]);
  const document: Bag = { version: SCENARIO_VERSION, name, description, world };
  return {
    ...edited(document, Object.fromEntries(values)),
    interventions: scenario.interventions.map(writeIntervention),
  };
}

/** A change of a run's history as an entry of `interventions`. */
export function writeIntervention({ atUs, change, target }: Intervention): {
  readonly at: number;
  readonly do: string;
  readonly target: string;
} {
  const found = CHANGES.find(({ id }) => id === change);
  assert(found !== undefined, `no change "${change}"`);
  return { at: atUs / SECOND_US, do: found.verb, target: targetName(found.subject, target) };
}

/** Documents have seconds where scenarios have microseconds. */
function writeValue({ kind }: Field, value: FieldValue): FieldValue {
  if (kind === 'duration') return (value as number) / SECOND_US;
  if (kind !== 'duration-range') return value;
  const [low, high] = value as readonly [number, number];
  return [low / SECOND_US, high / SECOND_US];
}
