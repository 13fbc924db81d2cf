import { decodedRuns } from '../../spec/decodedRuns';
import { decoded } from '../../spec/decoding';
import { type History, present } from '../../spec/history';
import { isInstant } from '../../spec/instant';
import type { Carried } from '../../spec/link';
import { listDone, type Refused, type RunSpec, withSettings } from '../../spec/runSpec';
import { type Runs, shownBranch } from '../../spec/runs';
import type { ReopenCommand } from '../commands';
import { type Opening, openingAt } from './opening';

interface Instants {
  readonly untilUs: number;
  /** How far it had been played, where that is later. */
  readonly latestUs?: number;
}

/** A run that was kept, with its branches where those can be read, played up to an instant again. */
export function reopened({
  run,
  runs,
  ...instants
}: ReopenCommand): { readonly opening: Opening; readonly history: History<Runs> | null } | Refused {
  const spec = decoded(run.spec);
  if ('problems' in spec) return spec;
  const found = runs === undefined ? null : decodedRuns(runs, run.plain, run.spec.document);
  const kept = found && shownBranch(present(found)).spec;
  const isWhole = kept !== null && isSameRun(kept, spec);
  const opening = openingAgain(isWhole ? kept : spec, run.architecture, instants);
  return 'problems' in opening ? opening : { opening, history: isWhole ? found : null };
}

function isSameRun(one: RunSpec, other: RunSpec): boolean {
  const [text, otherText] = [one, other].map((spec) =>
    JSON.stringify([spec.document, spec.settings, listDone(spec)]),
  );
  return text === otherText;
}

/** @param architecture the one that is shown, whatever it is; left out: the one that the document names */
function openingAgain(
  spec: RunSpec,
  architecture: unknown,
  { untilUs, latestUs = untilUs }: Instants,
): Opening | Refused {
  const shown = architecture === undefined ? spec : withSettings(spec, { architecture });
  if ('problems' in shown) return shown;
  const wrong = [untilUs, latestUs].find((us) => !isInstant(us));
  if (wrong !== undefined) {
    const allowed = { id: 'allowed.week' } as const;
    return { problems: [{ field: 'instant', value: `${wrong}`, fault: 'is', allowed }] };
  }
  const { architecture: id } = shown.scenario;
  // What was done was done in what has been played.
  const doneUs = spec.done?.latest.atUs ?? 0;
  return openingAt(spec, id, untilUs, Math.max(untilUs, latestUs, doneUs));
}

/** A run that a link leads to: a document, or one that it carries, at an instant; and what was done before. */
export function openingOfLink(
  document: unknown,
  { done, own }: Pick<Carried, 'done' | 'own'>,
  untilUs: number,
): Opening | Refused {
  const { architecture, ...found } = own ?? { document, settings: {} };
  const spec = decoded({ ...found, done });
  return 'problems' in spec ? spec : openingAgain(spec, architecture, { untilUs });
}
