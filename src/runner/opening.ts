import { ARCHITECTURES, type ArchitectureId } from '../engine';
import { decoded } from '../spec/codec';
import { type Refused, type RunSpec, specOf } from '../spec/runSpec';
import type { ReopenCommand } from './messages';

/** What a run begins with: what it is, what is shown of it, and how far it has been played already. */
export interface Opening {
  readonly spec: RunSpec;
  readonly shown: ArchitectureId;
  readonly untilUs: number;
}

/** A run from its start, under the architecture that its document names. */
export const openingOf = (spec: RunSpec): Opening => ({
  spec,
  shown: spec.scenario.architecture,
  untilUs: 0,
});

/** A scenario document, ready to be opened. */
export function openingOfDocument(document: unknown): Opening | Refused {
  const spec = specOf(document);
  return 'problems' in spec ? spec : openingOf(spec);
}

/** A run that was kept. It comes from storage, where anything may stand. */
export function openingAgain({ run, untilUs }: ReopenCommand): Opening | Refused {
  const spec = decoded(run.spec);
  if ('problems' in spec) return spec;
  const known = ARCHITECTURES.find(({ id }) => id === run.architecture);
  if (known === undefined) return refused('architecture', run.architecture, 'one of the five');
  if (!(Number.isSafeInteger(untilUs) && untilUs >= 0 && untilUs <= LATEST_US)) {
    return refused('instant', untilUs, 'whole microseconds within a week');
  }
  return { spec, shown: known.id, untilUs };
}

/** Scenarios end within a week of simulated time, and so does what is replayed of a run. */
const LATEST_US = 604_800_000_000;

function refused(field: string, value: unknown, allowed: string): Refused {
  const message = `"${field}" is ${String(value)}. Allowed: ${allowed}.`;
  return { problems: [{ field, value: String(value), allowed, message }] };
}
