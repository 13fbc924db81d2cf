import { ENGINE_VERSION } from '../engine';
import words from '../messages/en/saved';
import { spoken } from '../messages/language';
import { type Problem, problemInWords } from '../messages/problems';
import type { KeptRun } from '../runner/commands';
import { SCENARIO_NAMES } from '../scenarios/names';
import { isEncoded } from '../spec/encodedSpec';
import type { Player } from './player';
import { savedText, saveText } from './savedText';

/** A run as it is kept for a reload. */
export interface SavedRun {
  /** The query of the address while it was saved: a link that says something else wins. */
  readonly query: string;
  /** The query that the page was opened with: what "Reset all" goes back to. */
  readonly home: string;
  readonly untilUs: number;
  /** How far it had been played; a save of before the page could go back has none. */
  readonly latestUs?: number;
  /** Branches, and what can be taken back: the run judges them. */
  readonly runs?: unknown;
  readonly playing: boolean;
  readonly speed: number;
  readonly run: KeptRun;
}

interface Stored extends SavedRun {
  /** How often it was tried to be opened without coming to a first picture. */
  readonly tries: number;
}

/** Why a saved run cannot be used. */
export interface NotRestored {
  readonly unusable: 'damaged' | 'updated' | 'failed';
}

/** A run that has stopped the page this often is not opened again. */
const TRIES_MAX = 2;

/** Keeps the run. Storage may be forbidden or full: then a reload begins afresh. */
export const saveRun = (saved: SavedRun): void => store({ ...saved, tries: 0 });

/** The run that this tab was showing under the same address; or why there is one that cannot be used; or null. */
export function savedRun(query: string): SavedRun | NotRestored | null {
  const text = savedText();
  if (text === null) return null;
  const saved = parse(text);
  if (typeof saved?.query === 'string' && saved.query !== query) return null;
  if (!isWhole(saved)) return { unusable: 'damaged' };
  if (saved.run.spec.engine !== ENGINE_VERSION) return { unusable: 'updated' };
  if (saved.tries >= TRIES_MAX) return { unusable: 'failed' };
  store({ ...saved, tries: saved.tries + 1 });
  return saved;
}

/** Where this tab was showing a run under another address, and anything of a visitor is in it: the way back to it. */
export async function offerAnother(
  player: Player,
  query: string,
  goBack: (before: SavedRun) => void,
): Promise<void> {
  const saved = parse(savedText() ?? '');
  if (!isWhole(saved) || saved.query === query) return;
  const { engine, done, settings } = saved.run.spec;
  const isOwn = done.length > 0 || Object.keys(settings).length > 0;
  if (!isOwn || engine !== ENGINE_VERSION) return;
  await spoken();
  const page = player.page.getState();
  const { notice } = page;
  const title = words('saved.another');
  const run = () => {
    page.notify(null);
    goBack(saved);
  };
  const action = { label: words('saved.backToIt'), run };
  // Beside whatever else there is to say.
  page.notify(
    notice === null ? { kind: 'quiet', title, lines: [], action } : { ...notice, action },
  );
}

const store = (stored: Stored): void => saveText(JSON.stringify(stored));

type Found = Partial<Record<keyof Stored, unknown>> | null;

function parse(text: string): Found {
  try {
    return JSON.parse(text) as Found;
  } catch {
    return null;
  }
}

/** Whether the scenario and what was done to it make sense, the run will say; here is judged what the page uses. */
function isWhole(found: Found): found is Stored {
  const { query, home, untilUs, latestUs = untilUs, playing, speed, run, tries } = found ?? {};
  return (
    [query, home].every((one) => typeof one === 'string') &&
    [untilUs, latestUs, speed, tries].every((one) => typeof one === 'number') &&
    typeof playing === 'boolean' &&
    isKept(run)
  );
}

function isKept(run: unknown): boolean {
  if (typeof run !== 'object' || run === null) return false;
  const { scenario, file, spec } = run as Record<keyof KeptRun, unknown>;
  const isNamed = scenario === null || SCENARIO_NAMES.some((name) => name === scenario);
  const hasSource = isNamed && (file === null || typeof file === 'string');
  return hasSource && isEncoded(spec);
}

/** Goes on with the run of before a reload, at the same instant. */
export function restore(
  player: Player,
  { run, runs, untilUs, latestUs = untilUs, playing, speed }: Omit<SavedRun, 'query' | 'home'>,
  source: string,
): void {
  if (run.spec.done.length > 0) player.page.getState().touch();
  player.send({ type: 'reopen', run, runs, untilUs, latestUs, source, playing, speed });
}

/** Says that the run of before a reload goes on, and offers the way back. */
export async function tellRestored(player: Player, startAfresh: () => void): Promise<void> {
  await spoken();
  const page = player.page.getState();
  const title = words('saved.restored');
  const run = () => {
    page.notify(null);
    startAfresh();
    page.say(words('saved.afresh'));
  };
  page.notify({
    kind: 'quiet',
    title,
    lines: [],
    action: { label: words('saved.startAfresh'), run },
  });
  page.say(title);
}

/** Says why the run of before a reload does not go on. */
async function tellNotRestored(player: Player, lines: () => readonly string[]): Promise<void> {
  await spoken();
  const title = words('saved.notRestored');
  player.page.getState().notify({ title, lines: lines() });
}

/** The same, for a save that is not even opened. */
export const tellUnusable = (player: Player, why: NotRestored['unusable']): Promise<void> =>
  tellNotRestored(player, () => [words(`saved.${why}`)]);

/** The same, for what is wrong with it. */
export const tellProblems = (player: Player, problems: readonly Problem[]): Promise<void> =>
  tellNotRestored(player, () => problems.map(problemInWords));
