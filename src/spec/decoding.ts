import type { EncodedSpec } from './encodedSpec';
import { parseForPage } from './pageLimits';
import { type Refused, type RunSpec, specOf, withDone, withSettings } from './runSpec';

/** The spec of an encoded one, which comes from storage, where anything may stand: it is judged like any document. */
export function decoded({
  document,
  settings,
  done,
}: Pick<EncodedSpec, 'document' | 'settings' | 'done'>): RunSpec | Refused {
  const opened = specOf(document);
  if ('problems' in opened) return opened;
  const turned = withSettings(opened, settings);
  return 'problems' in turned ? turned : withAllDone(turned, done);
}

/** The same run, to which all of this was done, as scenario documents have it in `interventions`. */
function withAllDone(spec: RunSpec, done: readonly unknown[]): RunSpec | Refused {
  const interventions = parseForPage({ version: 1, interventions: done });
  if ('problems' in interventions) return interventions;
  return interventions.scenario.interventions
    .toSorted((one, other) => one.atUs - other.atUs)
    .reduce(withDone, spec);
}
