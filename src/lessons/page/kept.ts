import { type Intervention, writeIntervention } from '../../engine';
import type { Player } from '../../state/player';
import type { Situation } from '../../state/readings';
import type { Settled } from './AsOf';

/** A lesson's scenario document, as far as it is read here. */
interface Staged {
  readonly name?: string;
  readonly interventions?: readonly Written[];
}

type Written = ReturnType<typeof writeIntervention>;

/**
 * What it takes to open the run of a view again; null until that is reported, which is after the view of something that
 * was done: what was reported before lacks that.
 */
export function keptOf(player: Player, { run }: Situation): Settled['kept'] | null {
  const { kept } = player.run.getState();
  const { settings } = player.settings.getState();
  if (kept === null || settings === null) return null;
  const { document, settings: turned, done } = kept.run.spec;
  const { name, interventions = [] } = document as Staged;
  const now = Object.keys(settings.turned).map((path) => [path, settings.values[path]]);
  const isSame =
    name === run.scenario.name &&
    JSON.stringify(turned) === JSON.stringify(Object.fromEntries(now)) &&
    isAllOf(run.done, [...interventions, ...(done as readonly Written[])], run.system.timeUs);
  return isSame ? kept.run : null;
}

/** Whether the view has all that was done by its instant; of very much it has the latest only. */
function isAllOf(viewed: readonly Intervention[], all: readonly Written[], timeUs: number) {
  const byThen = all
    .filter(({ at }) => Math.round(at * 1e6) <= timeUs)
    .sort((one, other) => one.at - other.at);
  const latest = byThen.slice(-Math.max(1, viewed.length));
  return textOf(latest) === textOf(viewed.map(writeIntervention));
}

const textOf = (all: readonly Written[]): string =>
  all.map(({ at, do: verb, target }) => `${at} ${verb} ${target};`).join('');
