import type { ArchitectureId } from '../engine';
import { decoded } from '../spec/codec';
import { type Refused, type RunSpec, specOf, withSettings } from '../spec/runSpec';
import { everyArchitecture, type Take, takeId, takesOf } from '../spec/take';
import type { ReopenCommand } from './messages';

/** What a run begins with: what it is, under what it is played, what is shown, and how far it has been played already. */
export interface Opening {
  readonly spec: RunSpec;
  readonly takes: readonly Take[];
  /** Id of the take that is shown. */
  readonly shown: string;
  readonly untilUs: number;
}

/** A run from its start, under the architecture that its document names. */
export const openingOf = (spec: RunSpec): Opening | Refused =>
  openingAt(spec, spec.scenario.architecture, 0);

/** A run that has been played up to an instant, side by side under the architectures. */
export function openingAt(
  spec: RunSpec,
  architecture: ArchitectureId,
  untilUs: number,
): Opening | Refused {
  const takes = takesOf(spec, everyArchitecture(architecture, spec.scenario.architecture));
  if ('problems' in takes) return takes;
  return { spec, takes, shown: takeId({ architecture }), untilUs };
}

/** A scenario document, ready to be opened. */
export function openingOfDocument(document: unknown): Opening | Refused {
  const spec = specOf(document);
  return 'problems' in spec ? spec : openingOf(spec);
}

/** A run that was kept. It comes from storage, where anything may stand. */
export function openingAgain({ run, untilUs }: ReopenCommand): Opening | Refused {
  const spec = decoded(run.spec);
  if ('problems' in spec) return spec;
  const shown = withSettings(spec, { architecture: run.architecture });
  if ('problems' in shown) return shown;
  if (!(Number.isSafeInteger(untilUs) && untilUs >= 0 && untilUs <= LATEST_US)) {
    const allowed = { id: 'allowed.week' } as const;
    return { problems: [{ field: 'instant', value: `${untilUs}`, fault: 'is', allowed }] };
  }
  return openingAt(spec, shown.scenario.architecture, untilUs);
}

/** Scenarios end within a week of simulated time, and so does what is replayed of a run. */
const LATEST_US = 604_800_000_000;
