import { edited } from '../../engine';
import type { Ignored } from '../../messages/ignored';
import type { Problem } from '../../messages/problems';
import type { ReadyMade } from '../../scenarios';
import type { ScenarioName } from '../../scenarios/names';
import { smallShop } from '../../scenarios/smallShop';
import { type Address, readAddress } from '../address/address';
import type { Openers, Player } from '../player';
import { motionReduced, preferences } from '../preferences';
import type { NotRestored, SavedRun } from '../saving/savedRun';
import { savedText } from '../saving/savedText';
import type { Home } from './following';

/** Where a player began, and what it is about to open. */
interface Origin {
  /** What the address asked for at first: what "Reset all" goes back to. */
  home: Home | null;
  /** What "Reset all" does while a lesson with a stage of its own is open. */
  toStage: (() => void) | null;
  /** What judges a save: fetched by those that have one. */
  saving: typeof import('../saving/savedRun') | null;
  /** Counts what a visitor has chosen to open: what comes too late is recognised by it. */
  choices: number;
}

const origin = (): Origin => ({ home: null, toStage: null, saving: null, choices: 0 });

/**
 * Starts the run that an address asks for. The player that owns the page goes on with the one that this tab was showing
 * under it, and has the page look and behave as it asks. What cannot be used is said in a notice.
 * @returns whether it is the first scenario as it is, whose boxes stand in the document
 */
export function openFromAddress(player: Player, query: string): boolean {
  const { address, ignored } = readAddress(query);
  const { theme, motion, keys, lesson = null, challenge = null, compare = null } = address;
  if (player.ownsPage) {
    player.page.setState({ lesson, challenge, compare });
    preferences.setState({
      ...(theme && { theme }),
      ...(motion && { motion }),
      ...(keys !== undefined && { singleKeys: keys }),
    });
    if (savedText() !== null) {
      void beginSaved(player, { query, address, ignored });
      return false;
    }
  }
  begin(player, { query, address, ignored }, null);
  const { scenario = smallShop.name, clients, servers, settings, at, run } = address;
  const isAsItIs = [clients, servers, settings, at, run].every((asked) => asked === undefined);
  return isAsItIs && scenario === smallShop.name;
}

interface Asked {
  readonly query: string;
  readonly address: Address;
  readonly ignored: readonly Ignored[];
}

/** Most visits begin without a save: the code that judges one is fetched by the others. */
async function beginSaved(player: Player, asked: Asked): Promise<void> {
  const saving = await import('../saving/savedRun').catch(() => null);
  player.part(origin).saving = saving;
  const saved = saving?.savedRun(asked.query) ?? null;
  begin(player, asked, saved);
  if (saved === null) void saving?.offerBefore(player, goBack(player));
}

/** Goes on with a run that this tab was showing under another address. */
const goBack = (player: Player) => (before: SavedRun) => {
  const from = player.part(origin);
  chooseAnother(player);
  from.home = homeOf(before.home);
  from.saving?.restore(player, before, RELOAD);
};

const homeOf = (query: string): Home => ({ query, address: readAddress(query).address });

function begin(
  player: Player,
  { query, address, ignored }: Asked,
  saved: SavedRun | NotRestored | null,
): void {
  const isSaved = saved !== null && 'run' in saved;
  const from = player.part(origin);
  from.home = isSaved ? homeOf(saved.home) : { query, address };
  if (!isSaved) {
    if (ignored.length > 0) void tellIgnored(player, ignored);
    if (saved !== null) void from.saving?.tellUnusable(player, saved.unusable, goBack(player));
  }
  const onLife: Openers['onLife'] = (report) => void watch.then((it) => it?.heard(report));
  player.connect({
    onOpened: (report) => onOpened(player, report),
    onProblems: (...what) => onProblems(player, ...what),
    onLife,
  });
  const watch = watchOver(player, () => from.home as Home);
  player.send({ type: 'motion', reduced: motionReduced() });
  if (isSaved) from.saving?.restore(player, saved, RELOAD);
  else resetToAddress(player);
}

/** The code that keeps the run is fetched once it has started. Without it a reload begins afresh, and that is all. */
async function watchOver(player: Player, home: () => Home) {
  try {
    await player.arrived();
    const [{ followRun }, { Watch }, saving] = await Promise.all([
      import('./following'),
      import('../saving/recovery'),
      import('../saving/savedRun'),
    ]);
    if (player.closed.aborted) return null;
    followRun(player, home);
    const from = player.part(origin);
    if (player.ownsPage) void saving.keepBeyond(player, from.saving ? null : goBack(player));
    from.saving = saving;
    return new Watch(player);
  } catch {
    return null;
  }
}

/** A visitor has chosen something to open: what was asked for before comes too late. */
export const chooseAnother = (player: Player): void => {
  player.part(origin).choices += 1;
};

/** Tells, from now on, whether nothing else has been chosen to open since. */
export function choiceOf(player: Player): () => boolean {
  const from = player.part(origin);
  const { choices } = from;
  return () => choices === from.choices;
}

/** A lesson has a stage to go back to, until it is left. */
export function resetTo(player: Player, toStage: Origin['toStage']): void {
  player.part(origin).toStage = toStage;
}

/** "Reset all": to the stage of a lesson, or to what the address said. */
export function reset(player: Player): void {
  const { toStage } = player.part(origin);
  if (toStage === null) resetToAddress(player);
  else toStage();
}

/** Back to what the address said when the page was opened: scenario, architecture, settings, speed and whether it plays. */
export function resetToAddress(player: Player): void {
  const { home } = player.part(origin);
  if (home === null) return;
  chooseAnother(player);
  const { scenario = smallShop.name } = home.address;
  // The first one is there at once: its motion waits for nothing.
  if (scenario === smallShop.name) openWanted(player, smallShop, home.address);
  else void fetchAndOpen(player, scenario, home.address);
}

type Named = Pick<ReadyMade, 'name' | 'document'>;

function openWanted(player: Player, { name, document }: Named, address: Address): void {
  const { at, run } = address;
  const isLink = at !== undefined || run !== undefined;
  const link = { atUs: Math.round((at ?? 0) * 1_000_000), ...(run !== undefined && { run }) };
  player.send({
    type: 'open',
    document: withWanted(document, address),
    otherwise: document,
    isReset: true,
    plain: document,
    scenario: name,
    ...(address.settings && { asked: address.settings }),
    ...(isLink && { link }),
    source: ADDRESS,
    // Whoever follows a link to an instant wants to see that instant.
    playing: address.play ?? !(isLink || motionReduced()),
    speed: address.speed ?? 1,
  });
}

/** Most visits need none of the other scenarios: they are fetched when one is asked for. */
async function fetchAndOpen(player: Player, name: ScenarioName, address: Address): Promise<void> {
  const isChosen = choiceOf(player);
  let found: Named = smallShop;
  try {
    const { SCENARIOS } = await import('../../scenarios');
    found = SCENARIOS.find((one) => one.name === name) ?? found;
  } catch {
    void player.tell((words) => ({
      title: words('missing.another'),
      lines: [words('missing.scenario', { name })],
    }));
  }
  // Somebody may have chosen something else meanwhile.
  if (isChosen()) openWanted(player, found, address);
}

/** Source of what the address asks for. No file has an empty name. */
const ADDRESS = '';
/** Source of the run of before a reload. No file has this name either. */
const RELOAD = '/';

/** A scenario has been opened: the dialog that it came from is put away. */
function onOpened(
  player: Player,
  { source, ignored = [], isPartial = false }: Parameters<Openers['onOpened']>[0],
): void {
  const page = player.page.getState();
  const { saving } = player.part(origin);
  if (source === RELOAD)
    void saving?.tellRestored(player, isPartial, () => resetToAddress(player), goBack(player));
  if (source !== RELOAD && source !== ADDRESS) page.open(null);
  if (ignored.length > 0) void tellIgnored(player, ignored);
}

/** A document was no scenario: said where it came from. */
export function onProblems(player: Player, source: string, problems: readonly Problem[]): void {
  const page = player.page.getState();
  if (source === RELOAD) {
    void player.part(origin).saving?.tellProblems(player, problems, goBack(player));
    resetToAddress(player);
  } else if (source !== ADDRESS) page.reject({ file: source, problems });
  else
    void tellIgnored(
      player,
      problems.map((problem) => ({ why: 'problem', asked: '', problem })),
    );
}

/** Most addresses are as they should be: what says that one is not is fetched for the others. */
const tellIgnored = ({ page }: Player, ignored: readonly Ignored[]): Promise<void> =>
  import('../ignored').then(
    (it) => it.tellIgnored(page, ignored),
    () => undefined,
  );

/** A document with what an address asks for in words of its own. */
const withWanted = (
  document: ReadyMade['document'],
  { arch, seed, clients, servers, time }: Address,
): object =>
  edited(document, {
    architecture: arch,
    seed,
    world: time,
    'clients.count': clients,
    'servers.count': servers,
  });
