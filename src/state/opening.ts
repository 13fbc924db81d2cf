import { edited } from '../engine';
import type { Ignored } from '../messages/ignored';
import type { Problem } from '../messages/problems';
import type { ReadyMade } from '../scenarios';
import type { ScenarioName } from '../scenarios/names';
import { smallShop } from '../scenarios/smallShop';
import { type Address, readAddress } from './address';
import { pageStore } from './page';
import { motionReduced, preferences } from './preferences';
import { connect, type Openers, runArrived, send } from './run';
import type { SavedRun } from './savedRun';
import { savedText } from './savedText';

/** What the address asked for when the page was opened: what "Reset all" goes back to. */
let home: Address | null = null;

/**
 * Starts the run that the address asks for, or goes on with the one that this tab was showing under it. What cannot be
 * used is said in a notice.
 * @returns whether it is the first scenario as it is, whose boxes stand in the document
 */
export function openFromAddress(query: string): boolean {
  const { address, ignored } = readAddress(query);
  preferences.setState({
    ...(address.theme && { theme: address.theme }),
    ...(address.motion && { motion: address.motion }),
    ...(address.keys !== undefined && { singleKeys: address.keys }),
  });
  if (savedText() !== null) {
    void beginSaved({ query, address, ignored });
    return false;
  }
  begin({ query, address, ignored }, null);
  const { scenario = smallShop.name, clients, servers, settings } = address;
  const isAsItIs = [clients, servers, settings].every((asked) => asked === undefined);
  return isAsItIs && scenario === smallShop.name;
}

interface Asked {
  readonly query: string;
  readonly address: Address;
  readonly ignored: readonly string[];
}

/** Fetched for those that have one. */
let saving: typeof import('./savedRun') | null = null;

/** Most visits begin without a save: the code that judges one is fetched by the others. */
async function beginSaved(asked: Asked): Promise<void> {
  saving = await import('./savedRun').catch(() => null);
  begin(asked, saving?.savedRun(asked.query) ?? null);
}

function begin(
  { query, address, ignored }: Asked,
  saved: SavedRun | { readonly unusable: string } | null,
): void {
  const isSaved = saved !== null && 'run' in saved;
  if (isSaved) home = readAddress(saved.home).address;
  else {
    home = address;
    if (ignored.length > 0) void tellIgnored(ignored);
    if (saved !== null) saving?.tellNotRestored([saved.unusable]);
  }
  const onKept: Openers['onKept'] = (...run) => void following.then((it) => it?.runKept(...run));
  const onLife: Openers['onLife'] = (report) => void following.then((it) => it?.heard(report));
  connect({ onOpened, onProblems, onKept, onLife });
  const following = follow(isSaved ? saved.home : query);
  send({ type: 'motion', reduced: motionReduced() });
  if (isSaved) saving?.restore(saved, RELOAD);
  else resetToAddress();
}

/** The code that keeps the run is fetched once it has started. Without it a reload begins afresh, and that is all. */
async function follow(homeQuery: string) {
  try {
    await runArrived();
    const [{ followRun, runKept }, { heard, watchOver }] = await Promise.all([
      import('./following'),
      import('./recovery'),
    ]);
    followRun(homeQuery);
    watchOver();
    return { runKept, heard };
  } catch {
    return null;
  }
}

/** Counts what a visitor has chosen to open: what comes too late is recognised by it. */
let choices = 0;

/** A visitor has chosen something to open: what was asked for before comes too late. */
export const chooseAnother = (): void => {
  choices += 1;
};

/** Back to what the address said when the page was opened: scenario, architecture, settings, speed and whether it plays. */
export function resetToAddress(): void {
  if (home === null) return;
  chooseAnother();
  const { scenario = smallShop.name } = home;
  // The first one is there at once: its motion waits for nothing.
  if (scenario === smallShop.name) openWanted(smallShop, home);
  else void fetchAndOpen(scenario, home);
}

type Named = Pick<ReadyMade, 'name' | 'document'>;

function openWanted({ name, document }: Named, address: Address): void {
  send({
    type: 'open',
    document: withWanted(document, address),
    otherwise: document,
    plain: document,
    scenario: name,
    ...(address.settings && { asked: address.settings }),
    source: ADDRESS,
    playing: address.play ?? !motionReduced(),
    speed: address.speed ?? 1,
  });
}

/** Most visits need none of the other scenarios: they are fetched when one is asked for. */
async function fetchAndOpen(name: ScenarioName, address: Address): Promise<void> {
  const choice = choices;
  let found: Named = smallShop;
  try {
    const { SCENARIOS } = await import('../scenarios');
    found = SCENARIOS.find((one) => one.name === name) ?? found;
  } catch {
    const lines = [`The scenario "${name}" could not be fetched. This is the small shop instead.`];
    pageStore.getState().notify({ title: 'Another scenario was opened', lines });
  }
  // Somebody may have chosen something else meanwhile.
  if (choice === choices) openWanted(found, address);
}

/** Source of what the address asks for. No file has an empty name. */
const ADDRESS = '';
/** Source of the run of before a reload. No file has this name either. */
const RELOAD = '/';

/** A scenario has been opened: the dialog that it came from is put away. */
function onOpened(source: string, ignored: readonly Ignored[]): void {
  const page = pageStore.getState();
  if (source === RELOAD) saving?.tellRestored(resetToAddress);
  if (source !== RELOAD && source !== ADDRESS) page.open(null);
  if (ignored.length > 0) void tellIgnored(ignored);
}

/** A document was no scenario: said where it came from. */
export function onProblems(source: string, problems: readonly Problem[]): void {
  const page = pageStore.getState();
  if (source === RELOAD) {
    saving?.tellProblems(problems);
    resetToAddress();
  } else if (source !== ADDRESS) page.reject({ file: source, problems });
  else void tellIgnored(problems.map((problem) => ({ why: 'problem', asked: '', problem })));
}

/** Most addresses are as they should be: what says that one is not is fetched for the others. */
const tellIgnored = (ignored: readonly (string | Ignored)[]): Promise<void> =>
  import('./ignored').then(
    (it) => it.tellIgnored(ignored),
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
