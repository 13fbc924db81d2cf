import { decoded } from '../../spec/decoding';
import type { Carried } from '../../spec/link';
import { type Refused, withSettings } from '../../spec/runSpec';
import { type Opening, openingAt } from './opening';

/** A run that was kept, and which architecture is shown. It comes from storage or a link, where anything may stand. */
interface Found {
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
export function openingOfLink(
  document: unknown,
  { done, own }: Pick<Carried, 'done' | 'own'>,
  untilUs: number,
): Opening | Refused {
  const { architecture, ...spec } = own ?? { document, settings: {} };
  return openingAgain({ architecture, spec: { ...spec, done } }, untilUs);
}

/** Scenarios end within a week of simulated time, and so does what is replayed of a run. */
const LATEST_US = 604_800_000_000;
