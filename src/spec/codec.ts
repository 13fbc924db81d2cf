import { ENGINE_VERSION, INTERVENTIONS_MAX, writeIntervention } from '../engine';
import { type EncodedSpec, SPEC_VERSION } from './encodedSpec';
import { parseForPage } from './pageLimits';
import { listDone, type Refused, type RunSpec, specOf, withDone, withSettings } from './runSpec';

export const encoded = (spec: RunSpec): EncodedSpec => ({
  version: SPEC_VERSION,
  engine: ENGINE_VERSION,
  document: spec.document,
  settings: spec.settings,
  done: listDone(spec).map(writeIntervention),
});

/** The spec of an encoded one, which comes from storage, where anything may stand: it is judged like any document. */
export function decoded({
  document,
  settings,
  done,
}: Pick<EncodedSpec, 'document' | 'settings' | 'done'>): RunSpec | Refused {
  const opened = specOf(document);
  if ('problems' in opened) return opened;
  const turned = withSettings(opened, settings);
  if ('problems' in turned) return turned;
  const interventions = parseForPage({ version: 1, interventions: done });
  if ('problems' in interventions) return interventions;
  return interventions.scenario.interventions.reduce(withDone, turned);
}

/** What holds more could not be opened again. */
export const isFull = ({ scenario, done }: RunSpec): boolean =>
  scenario.interventions.length + (done?.count ?? 0) >= INTERVENTIONS_MAX;
