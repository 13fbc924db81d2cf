import type { ArchitectureId } from '../engine';
import { decoded } from '../spec/codec';
import type { Carried } from '../spec/link';
import { type Refused, type RunSpec, specOf, withSettings } from '../spec/runSpec';
import { everyArchitecture, type Take, takeId, takesOf } from '../spec/take';

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

/** A run that was kept: what it is, and which architecture is shown. It comes from storage or a link, where anything may stand. */
export interface Found {
  readonly spec: Parameters<typeof decoded>[0];
  /** Left out: the one that the document names. */
  readonly architecture?: unknown;
}

/** A run that was kept, played up to an instant again. */
export function openingAgain(found: Found, untilUs: number): Opening | Refused {
  const spec = decoded(found.spec);
  if ('problems' in spec) return spec;
  const { architecture = spec.scenario.architecture } = found;
  const shown = withSettings(spec, { architecture });
  if ('problems' in shown) return shown;
  if (!(Number.isSafeInteger(untilUs) && untilUs >= 0 && untilUs <= LATEST_US)) {
    const allowed = { id: 'allowed.week' } as const;
    return { problems: [{ field: 'instant', value: `${untilUs}`, fault: 'is', allowed }] };
  }
  return openingAt(spec, shown.scenario.architecture, untilUs);
}

/** A run that a link leads to: a document, or one that it carries, at an instant; and what was done before. */
export const openingOfLink = (
  document: unknown,
  { done, own }: Pick<Carried, 'done' | 'own'>,
  untilUs: number,
): Opening | Refused => {
  const { architecture, ...spec } = own ?? { document, settings: {} };
  return openingAgain({ architecture, spec: { ...spec, done } }, untilUs);
};

/** Scenarios end within a week of simulated time, and so does what is replayed of a run. */
const LATEST_US = 604_800_000_000;
