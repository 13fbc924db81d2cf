import type { AddressTexts, KeptRun } from '../runner/messages';
import { SCENARIO_NAMES } from '../scenarios/names';
import { type Address, readAddress } from './address';
import { type Said, writeAddress } from './addressWriting';
import { pageStore } from './page';
import { preferences } from './preferences';
import { type RunView, runStore } from './run';
import { saveRun } from './savedRun';

/** While the run plays, how far it is is written down this often. */
const SAVE_EVERY_MS = 1000;

interface Kept {
  readonly run: KeptRun;
  readonly differs: AddressTexts | null;
}

/** The address that the page was opened with. */
let home: { readonly query: string; readonly address: Address } = { query: '', address: {} };
let kept: Kept | null = null;
let savedMs = Number.NEGATIVE_INFINITY;

/** The scenario that is open and what was done to it; null before the first. */
export const keptRun = (): KeptRun | null => kept?.run ?? null;

/** What differs from what the address of the scenario by itself would open. */
export const differing = (): AddressTexts => kept?.differs ?? {};

/** From now on the address follows the run, and the run is kept for a reload. */
export function followRun(homeQuery: string): void {
  home = { query: homeQuery, address: readAddress(homeQuery).address };
  kept = null;
  if (!isListening) saveOnLeaving();
}

/** The run is another one, or something was done to it. */
export function runKept(run: KeptRun, differs: AddressTexts | null): void {
  kept = { run, differs };
  pageStore.setState({ turned: isTurned(run) });
  writeQuery();
  save();
}

/** Whether the scenario is another one than its name says. Another seed draws other numbers for the same story. */
function isTurned({ plain }: KeptRun): boolean {
  const { timeWorld = null } = runStore.getState().view ?? {};
  const isOwnTime = timeWorld === null || ownTime(plain) === timeWorld;
  return !isOwnTime || Object.keys(differing()).some((path) => path !== 'seed');
}

const ownTime = (plain: unknown): string => (plain as Plain).world ?? 'stretched';

function writeQuery(): void {
  const { view } = runStore.getState();
  if (kept === null || kept.differs === null || view === null) return;
  const query = writeAddress(saidOf(kept.run, kept.differs, view));
  if (query === location.search) return;
  try {
    history.replaceState(history.state, '', location.pathname + query + location.hash);
  } catch {
    // A page from a file, or one that changes too fast, keeps its address.
  }
}

/** What the address has to say for it to open this run's scenario, besides what it said itself and is still so. */
function saidOf(run: KeptRun, differs: AddressTexts, view: RunView): Said {
  const { theme, motion, singleKeys } = preferences.getState();
  const { address } = home;
  return {
    ...(run.scenario === null ? {} : scenarioSaid(run, differs, view)),
    speed: view.speed === 1 && address.speed !== 1 ? undefined : view.speed,
    play: address.play,
    theme: address.theme === theme ? theme : undefined,
    motion: address.motion === motion ? motion : undefined,
    keys: address.keys === singleKeys ? singleKeys : undefined,
  };
}

/** Of a scenario from a file an address can say nothing. */
function scenarioSaid(
  { scenario, plain, architecture }: KeptRun,
  differs: AddressTexts,
  view: RunView,
): Said {
  const { seed, 'clients.count': clients, 'servers.count': servers, ...settings } = differs;
  const { address } = home;
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

function save(): void {
  const { view } = runStore.getState();
  if (kept === null || view === null) return;
  savedMs = performance.now();
  const { playing, speed, world } = view;
  const { search: query } = location;
  saveRun({ query, home: home.query, untilUs: world.timeUs, playing, speed, run: kept.run });
}

runStore.subscribe(({ view }, before) => {
  if (view === null || kept === null) return;
  if (view.speed !== before.view?.speed) writeQuery();
  if (!view.playing || before.view?.playing === false) save();
  else if (performance.now() - savedMs >= SAVE_EVERY_MS) save();
});

let isListening = false;

/** Saves what has happened since, when the page goes away. */
function saveOnLeaving(): void {
  isListening = true;
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
}
