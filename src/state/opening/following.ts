import type { KeptRun } from '../../runner/commands';
import type { AddressTexts } from '../../runner/messages';
import { SCENARIO_NAMES } from '../../scenarios/names';
import { type Address, readAddress } from '../address/address';
import { type AddressParameters, writeAddress } from '../address/addressWriting';
import type { Player, RunView } from '../player';
import { preferences } from '../preferences';
import { saveRun } from '../saving/savedRun';

/** While the run plays, how far it is is written down this often. */
const SAVE_EVERY_MS = 1000;

/** The address that the page goes back to by "Reset all": the one that it was opened with, until a run of another is gone back to. */
export interface Home {
  readonly query: string;
  readonly address: Address;
}

/** What follows a run: where it was opened, and what has been written down of it. */
interface Following {
  readonly player: Player;
  readonly home: () => Home;
  /** What the page was opened with. */
  readonly link: Pick<Address, 'at' | 'run'>;
  savedMs: number;
  /** The run that the address leads to, as text: null before it was heard of, empty where there is none any more. */
  opened: string | null;
}

/** From now on the page knows whether settings are turned. Of the player that owns it, the address follows the run, and the run is kept for a reload. */
export function followRun(player: Player, home: () => Home): void {
  const { run, page, closed, ownsPage } = player;
  const link = home().address;
  const { at, run: packed } = readAddress(location.search).address;
  const isLink = at === link.at && packed === link.run;
  const following: Following = {
    player,
    home,
    link,
    savedMs: Number.NEGATIVE_INFINITY,
    opened: isLink ? null : '',
  };
  const onKept = () => {
    player.page.setState({ turned: isTurned(player) });
    if (!ownsPage) return;
    writeQuery(following);
    save(following, true);
  };
  const stop = run.subscribe((state, before) => {
    if (state.kept === null || state.view === null) return;
    if (state.kept !== before.kept || before.view === null) return onKept();
    if (ownsPage && state.view !== before.view) onView(following, state.view, before.view);
  });
  closed.addEventListener('abort', stop);
  page.subscribe(({ tab, lesson, challenge, compare }, before) => {
    if (!ownsPage) return;
    const isElsewhere =
      lesson !== before.lesson || challenge !== before.challenge || compare !== before.compare;
    if (isElsewhere) writeQuery(following);
    if (isElsewhere || tab !== before.tab) save(following);
  });
  if (run.getState().kept !== null) onKept();
  if (!ownsPage) return;
  saveOnLeaving(following);
  // Going back or forward comes to a query of before, and maybe to what was compared there.
  const onTravel = () => {
    const { compare, ...entry } = history.state ?? {};
    const { lesson, challenge } = page.getState();
    // A list that was opened over what was compared closes by going back: what was chosen in it stays.
    const isOver = typeof compare === 'string' && (lesson ?? challenge) !== null;
    if (isOver) history.replaceState({ ...entry, compare: null }, '');
    else if (compare !== undefined) page.setState({ compare });
    writeQuery(following);
  };
  addEventListener('popstate', onTravel, { signal: closed });
}

function onView(following: Following, view: RunView, before: RunView): void {
  if (view.speed !== before.speed) writeQuery(following);
  if (!view.playing || !before.playing) save(following);
  else if (performance.now() - following.savedMs >= SAVE_EVERY_MS) save(following);
}

/** Whether the scenario is another one than its name says. Another seed draws other numbers for the same story. */
function isTurned({ run }: Player): boolean {
  const { view, kept } = run.getState();
  const isOwnTime = view === null || ownTime(kept?.run.plain) === view.timeWorld;
  return !isOwnTime || Object.keys(kept?.differs ?? {}).some((path) => path !== 'seed');
}

const ownTime = (plain: unknown): string => (plain as Plain | undefined)?.world ?? 'stretched';

function writeQuery(following: Following): void {
  const { player, home } = following;
  const { view, kept } = player.run.getState();
  if (kept === null || kept.differs === null || view === null) return;
  const said = saidOf(kept.run, kept.differs, view, home().address);
  const { lesson, challenge, compare } = player.page.getState();
  const pageSaid = {
    lesson: lesson ?? undefined,
    challenge: challenge ?? undefined,
    compare: compare ?? undefined,
  };
  const query = writeAddress({ ...said, ...pageSaid, ...linkSaid(following, kept.run) });
  if (query === location.search) return;
  try {
    history.replaceState(history.state, '', location.pathname + query + location.hash);
  } catch {
    // A page from a file, or one that changes too fast, keeps its address.
  }
}

/** A link stays in the address for as long as the run is the one that it leads to. */
function linkSaid(following: Following, run: KeptRun): Pick<AddressParameters, 'at' | 'run'> {
  const text = JSON.stringify(run);
  following.opened ??= text;
  const { at, run: packed } = following.opened === text ? following.link : {};
  return { at, run: packed };
}

/** Everything that an address can say: what is left out here would go from the address. */
type EveryParameter = { readonly [Name in keyof AddressParameters]-?: AddressParameters[Name] };
type RunParameters = Omit<EveryParameter, 'at' | 'run' | 'lesson' | 'challenge' | 'compare'>;
type ScenarioParameters = Omit<
  RunParameters,
  'speed' | 'play' | 'language' | 'theme' | 'motion' | 'keys'
>;

/** What the address has to say for it to open this run's scenario, besides what it said itself and is still so. */
export function saidOf(
  run: KeptRun,
  differs: AddressTexts,
  view: RunView,
  address: Address,
): RunParameters {
  const { theme, motion, singleKeys } = preferences.getState();
  return {
    ...(run.scenario === null ? NOTHING_SAID : scenarioSaid(run, differs, view, address)),
    speed: view.speed === 1 && address.speed !== 1 ? undefined : view.speed,
    play: address.play,
    language: address.language,
    theme: address.theme === theme ? theme : undefined,
    motion: address.motion === motion ? motion : undefined,
    keys: address.keys === singleKeys ? singleKeys : undefined,
  };
}

/** Of a scenario from a file an address can say nothing. */
const NOTHING_SAID: ScenarioParameters = {
  arch: undefined,
  scenario: undefined,
  seed: undefined,
  clients: undefined,
  servers: undefined,
  time: undefined,
  settings: undefined,
};

/** The scenario in an address. */
function scenarioSaid(
  { scenario, plain, architecture }: KeptRun,
  differs: AddressTexts,
  view: RunView,
  address: Address,
): ScenarioParameters {
  const { seed, 'clients.count': clients, 'servers.count': servers, ...settings } = differs;
  const [first] = SCENARIO_NAMES;
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const own = plain as Plain;
  const isOwnTime = ownTime(plain) === view.timeWorld;
  const isOwnPlace = (own.architecture ?? 'sticky') === architecture;
  return {
    arch: isOwnPlace && address.arch !== architecture ? undefined : architecture,
    scenario:
      scenario === first && address.scenario !== first ? undefined : (scenario ?? undefined),
    seed: number(seed),
    clients: number(clients),
    servers: number(servers),
    time: isOwnTime ? undefined : view.timeWorld,
    settings,
  };
}

interface Plain {
  readonly architecture?: string;
  readonly world?: string;
}

/** @param isDue whether it is also written down at once for after the tab is closed */
function save(following: Following, isDue = false): void {
  const { player, home } = following;
  const { view, kept } = player.run.getState();
  if (kept === null || view === null) return;
  following.savedMs = performance.now();
  const { playing, speed, system, latestUs } = view;
  const { search: query } = location;
  const { run, runs } = kept;
  const { tab } = player.page.getState();
  const untilUs = system.timeUs;
  const at = { query, home: home().query, untilUs, latestUs, playing, speed, tab };
  saveRun(player, { ...at, run, runs }, isDue);
}

/** Saves what has happened since, when the page goes away. */
function saveOnLeaving(following: Following): void {
  const { closed: signal } = following.player;
  addEventListener('pagehide', () => save(following, true), { signal });
  const onChange = () => {
    if (document.visibilityState === 'hidden') save(following, true);
  };
  document.addEventListener('visibilitychange', onChange, { signal });
}
