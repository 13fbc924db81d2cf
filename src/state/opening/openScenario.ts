import type { ReadyMade } from '../../scenarios';
import type { ScenarioName } from '../../scenarios/names';
import type { Player } from '../player';
import { motionReduced } from '../preferences';
import { chooseAnother, onProblems } from './opening';
import { readScenarioFile } from './scenarioFile';

/** Opens a ready-made scenario in place of the current one. */
export function openReadyMade(player: Player, { name, document }: ReadyMade): void {
  open(player, document, { source: name, scenario: name });
}

/** Opens the scenario of a lesson, at an instant of it; again, where everything is reset. */
export const openLesson = (player: Player, document: object, atS: number, isReset = false): void =>
  open(player, document, { source: LESSON, isReset, link: { atUs: atS * 1_000_000 } });

/** Opens a run of a lesson at an instant of it, as a link would, and stands there. */
export const openLink = (
  player: Player,
  document: unknown,
  link: { readonly atUs: number; readonly run: string },
): void => open(player, document, { source: LESSON, playing: false, link });

/** Opens a scenario that a part of the page has made, at its beginning. */
export const openMade = (player: Player, document: object): void =>
  open(player, document, { source: MADE });

/** Opens a scenario that a visitor brought, or says in the scenario dialog why that cannot be. */
export async function openFile(player: Player, file: File): Promise<void> {
  const result = await readScenarioFile(file);
  if ('document' in result) open(player, result.document, { source: file.name, file: file.name });
  else player.page.getState().reject({ file: file.name, problems: result.problems });
}

/** Where a document comes from: a ready-made scenario, or a file. */
interface Source {
  readonly source: string;
  readonly scenario?: ScenarioName;
  readonly file?: string;
  readonly isReset?: boolean;
  readonly link?: { readonly atUs: number; readonly run?: string };
  /** Where it does not go by what the visitor prefers. */
  readonly playing?: boolean;
}

/** Sources of what a lesson opens, and of what was made. No file has these names. */
const LESSON = '?';
const MADE = '*';

/** Asks for another scenario at the same speed. Whether it is one, the run will say. */
function open(player: Player, document: unknown, { source, ...origin }: Source): void {
  chooseAnother(player);
  const speed = player.run.getState().view?.speed ?? 1;
  try {
    player.send({ type: 'open', document, source, playing: !motionReduced(), speed, ...origin });
  } catch {
    // What nests too deep cannot even be handed to the run.
    const allowed = { id: 'allowed.shallow' } as const;
    onProblems(player, source, [{ field: '', value: '', fault: 'deep', allowed }]);
  }
}
