import { ENGINE_VERSION, INTERVENTIONS_MAX, writeIntervention } from '../engine';
import { type EncodedSpec, SPEC_VERSION } from './encodedSpec';
import { listDone, type RunSpec } from './runSpec';

export const encoded = (spec: RunSpec): EncodedSpec => ({
  version: SPEC_VERSION,
  engine: ENGINE_VERSION,
  document: spec.document,
  settings: spec.settings,
  done: listDone(spec).map(writeIntervention),
});

/** What holds more could not be opened again. */
export const isFull = ({ scenario, done }: RunSpec): boolean =>
  scenario.interventions.length + (done?.count ?? 0) >= INTERVENTIONS_MAX;
