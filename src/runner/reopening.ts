import { decoded } from '../spec/decoding';
import { type Refused, withSettings } from '../spec/runSpec';
import type { ReopenCommand } from './messages';
import { type Opening, openingAt } from './opening';

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
