import type { ArchitectureId } from '../../engine';
import { type Refused, type RunSpec, specOf } from '../../spec/runSpec';
import { everyArchitecture, type Take, takeId, takesOf } from '../../spec/take';

/** What a run begins with: what it is, under what it is played, what is shown, and how far it has been played already. */
export interface Opening {
  readonly spec: RunSpec;
  readonly takes: readonly Take[];
  /** Id of the take that is shown. */
  readonly shown: string;
  readonly untilUs: number;
  /** How far it has been played: later than that, where an earlier instant is shown. */
  readonly latestUs: number;
}

/** A run from its start, under the architecture that its document names. */
export const openingOf = (spec: RunSpec): Opening | Refused =>
  openingAt(spec, spec.scenario.architecture, 0);

/** A run that has been played up to an instant, side by side under the architectures. */
export function openingAt(
  spec: RunSpec,
  architecture: ArchitectureId,
  untilUs: number,
  latestUs = untilUs,
): Opening | Refused {
  const takes = takesOf(spec, everyArchitecture(architecture, spec.scenario.architecture));
  if ('problems' in takes) return takes;
  return { spec, takes, shown: takeId({ architecture }), untilUs, latestUs };
}

/** A scenario document, ready to be opened. */
export function openingOfDocument(document: unknown): Opening | Refused {
  const spec = specOf(document);
  return 'problems' in spec ? spec : openingOf(spec);
}

/** The architecture that is shown of it. */
export const shownIn = ({ takes, shown }: Opening): ArchitectureId =>
  (takes.find(({ id }) => id === shown) as Take).architecture;
