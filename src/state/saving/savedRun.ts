import { ENGINE_VERSION } from '../../engine';
import words from '../../messages/en/dialogs/saved';
import { spoken } from '../../messages/language';
import { type Problem, problemInWords } from '../../messages/problems';
import type { KeptRun } from '../../runner/commands';
import { SCENARIO_NAMES } from '../../scenarios/names';
import { isEncoded } from '../../spec/encodedSpec';
import { SPEEDS } from '../address/address';
import { TABS, type TabId } from '../page';
import type { Player } from '../player';
import { aside, dropAside, offer, offerAside, setAside, write } from './aside';
import { drop, keepForLater, newestLeft, takePlace } from './leftRuns';
import { SAVED, savedText } from './savedText';

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
  /** What the panel shows. */
  readonly tab?: TabId;
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

/**
 * Keeps the run. Where storage is full, it takes the room of what was set aside, or is kept without its branches; where
 * nothing more can be kept, the newest save that could be stays. A run to which something was done is kept for after the
 * tab is closed, too.
 * @param isDue whether that is written down at once
 */
export function saveRun(player: Player, saved: SavedRun, isDue: boolean): void {
  const text = JSON.stringify({ ...saved, tries: 0 });
  keepForLater(player, isOwn(saved) ? text : null, isDue);
  if (write(SAVED, text)) return;
  dropAside();
  if (!write(SAVED, text)) store({ ...saved, runs: null, tries: 0 });
}

/**
 * The run that this tab was showing under the same address; or why there is one that cannot be used; or null. What is not
 * gone on with is set aside, if anything of a visitor may be in it.
 */
export function savedRun(query: string): SavedRun | NotRestored | null {
  const text = savedText();
  if (text === null) return null;
  const saved = parse(text);
  const unusable = whyUnusable(saved);
  if (typeof saved?.query === 'string' && saved.query !== query) {
    if (unusable !== null) setAside('unusable');
    else if (isOwn(saved as Stored)) setAside('another');
    return null;
  }
  if (unusable !== null) {
    setAside('unusable');
    return { unusable };
  }
  store({ ...(saved as Stored), tries: (saved as Stored).tries + 1 });
  return saved as Stored;
}

const isOwn = ({ run: { spec } }: SavedRun): boolean =>
  spec.done.length > 0 || Object.keys(spec.settings).length > 0;

function whyUnusable(saved: Found): NotRestored['unusable'] | null {
  if (!isWhole(saved)) return 'damaged';
  if (saved.run.spec.engine !== ENGINE_VERSION) return 'updated';
  return saved.tries >= TRIES_MAX ? 'failed' : null;
}

type GoBack = (before: SavedRun) => void;

/** Where something of this tab was set aside: the way back to it, or to keep it as a file. */
export async function offerBefore(player: Player, goBack: GoBack): Promise<void> {
  const found = aside();
  if (found === null) return;
  const isUsable = found.why === 'another' && whyUnusable(parse(found.text)) === null;
  const go = () => goBackTo(player, found.text, goBack);
  await offerAside(player, found.text, isUsable ? go : null);
}

/** The tab has a place where its run is kept for after it is closed. @param goBack null where it goes on with a run of its own */
export async function keepBeyond(player: Player, goBack: GoBack | null): Promise<void> {
  await takePlace(player);
  if (goBack !== null) await offerLeft(player, goBack);
}

/**
 * In a tab that begins, offers the run of the tab that was closed last: until it is gone back to or dismissed, or a newer
 * one takes its place.
 */
async function offerLeft(player: Player, goBack: GoBack): Promise<void> {
  const left = await newestLeft(player);
  if (left === null || whyUnusable(parse(left.text)) !== null) return;
  const gone = () => drop(left.key);
  const take = () => {
    gone();
    goBackTo(player, left.text, goBack);
  };
  await spoken();
  const [title, label] = [words('saved.left'), words('saved.backToIt')];
  // Who sends away something else has not said anything of this run.
  const onDismiss = (isAlone: boolean) => isAlone && gone();
  offer(player, { title, label, take, onDismiss });
  player.page.getState().say(title, true);
}

/** Goes on with a run that is kept somewhere else, as if it had been saved here. */
function goBackTo(player: Player, text: string, goBack: GoBack): void {
  write(SAVED, text);
  player.part(returning).isReturn = true;
  goBack(parse(text) as Stored);
}

const returning = (): { isReturn: boolean } => ({ isReturn: false });

/** Whether what has just been opened is a run that was gone back to, and not one from before a reload. */
function takeReturn(player: Player): boolean {
  const { isReturn } = player.part(returning);
  player.part(returning).isReturn = false;
  return isReturn;
}

const store = (stored: Stored): boolean => write(SAVED, JSON.stringify(stored));

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
    [untilUs, latestUs, tries].every((one) => typeof one === 'number') &&
    typeof playing === 'boolean' &&
    SPEEDS.some((one) => one === speed) &&
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
  { run, runs, untilUs, latestUs = untilUs, playing, speed, tab }: Omit<SavedRun, 'query' | 'home'>,
  source: string,
): void {
  const page = player.page.getState();
  if (run.spec.done.length > 0) page.touch();
  const shown = TABS.find((one) => one === tab);
  if (shown !== undefined) page.show(shown);
  player.send({ type: 'reopen', run, runs, untilUs, latestUs, source, playing, speed });
}

/**
 * Says that the run of before a reload goes on, and offers the way back.
 * @param isPartial whether its branches could not be read: they are in what was saved, which is set aside then
 */
export async function tellRestored(
  player: Player,
  isPartial: boolean,
  startAfresh: () => void,
  goBack: GoBack,
): Promise<void> {
  // Where there was no room for them, none are in it.
  if (isPartial && parse(savedText() ?? '')?.runs !== null) setAside('unusable');
  await spoken();
  const page = player.page.getState();
  const whole = takeReturn(player) ? 'saved.back' : 'saved.restored';
  const title = words(isPartial ? 'saved.partly' : whole);
  const run = () => {
    page.notify(null);
    startAfresh();
    page.say(words('saved.afresh'));
  };
  const actions = [{ label: words('saved.startAfresh'), run }];
  if (isPartial) page.notify({ title, lines: [words('saved.noBranches')], actions });
  else page.notify({ kind: 'quiet', title, lines: [], actions });
  page.say(title);
  await offerBefore(player, goBack);
}

/** Says why the run of before a reload does not go on; it can be kept as a file. */
async function tellNotRestored(
  player: Player,
  lines: () => readonly string[],
  goBack: GoBack,
): Promise<void> {
  await spoken();
  const title = words(takeReturn(player) ? 'saved.notBack' : 'saved.notRestored');
  player.page.getState().notify({ title, lines: lines() });
  await offerBefore(player, goBack);
}

/** The same, for a save that is not even opened. */
export const tellUnusable = (
  player: Player,
  why: NotRestored['unusable'],
  goBack: GoBack,
): Promise<void> => tellNotRestored(player, () => [words(`saved.${why}`)], goBack);

/** The same, for what is wrong with it. */
export function tellProblems(
  player: Player,
  problems: readonly Problem[],
  goBack: GoBack,
): Promise<void> {
  setAside('unusable');
  return tellNotRestored(player, () => problems.map(problemInWords), goBack);
}
