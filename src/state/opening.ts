import type { Problem } from '../engine';
import { SCENARIOS } from '../scenarios';
import { type Address, readAddress } from './address';
import { pageStore } from './page';
import { motionReduced, preferences } from './preferences';
import { connect, type Openers, runStore, send } from './run';
import { type SavedRun, savedRun } from './savedRun';
import { readScenarioFile } from './scenarioFile';

/** What the address asked for when the page was opened: what "Reset all" goes back to. */
let home: Address | null = null;

/**
 * Starts the run that the address asks for, or goes on with the one that this tab was showing under it. What cannot be
 * used is said in a notice.
 */
export function openFromAddress(query: string): void {
  const { address, ignored } = readAddress(query);
  preferences.setState({
    ...(address.theme && { theme: address.theme }),
    ...(address.motion && { motion: address.motion }),
    ...(address.keys !== undefined && { singleKeys: address.keys }),
  });
  const saved = savedRun(query);
  const isSaved = saved !== null && 'run' in saved;
  if (isSaved) home = readAddress(saved.home).address;
  else {
    home = address;
    if (ignored.length > 0) pageStore.getState().notify(ignoredNotice(ignored));
    if (saved !== null) pageStore.getState().notify(notRestored([saved.unusable]));
  }
  const following = follow(isSaved ? saved.home : query);
  const onKept: Openers['onKept'] = (...run) => void following.then((kept) => kept?.(...run));
  connect({ onOpened, onProblems, onKept });
  send({ type: 'motion', reduced: motionReduced() });
  if (isSaved) restore(saved);
  else resetToAddress();
}

/** The code that keeps the run is fetched while it starts. Without it a reload begins afresh, and that is all. */
async function follow(homeQuery: string): Promise<Openers['onKept'] | null> {
  try {
    const { followRun, runKept } = await import('./following');
    followRun(homeQuery);
    return runKept;
  } catch {
    return null;
  }
}

/** Goes on with the run of before a reload, at the same instant. */
function restore({ run, untilUs, playing, speed }: SavedRun): void {
  if (run.deeds.length > 0) pageStore.getState().touch();
  const { scenario, opened: document, plain, ...done } = run;
  send({
    type: 'open',
    document,
    plain,
    past: { ...done, untilUs },
    source: RELOAD,
    playing,
    speed,
    ...(scenario !== null && { scenario }),
  });
}

/** Back to what the address said when the page was opened: scenario, architecture, settings, speed and whether it plays. */
export function resetToAddress(): void {
  if (home === null) return;
  const { scenario, document } = readyMade(home.scenario);
  const plain = inTime(document, home.time);
  send({
    type: 'open',
    document: withWishes(plain, home),
    otherwise: document,
    plain,
    scenario,
    ...(home.settings && { asked: home.settings }),
    source: ADDRESS,
    playing: home.play ?? !motionReduced(),
    speed: home.speed ?? 1,
  });
}

/** What a visitor can choose from without bringing a file. */
export const READY_MADE: ReadonlyArray<{
  readonly name: string;
  readonly title: string;
  readonly description: string;
}> = SCENARIOS;

/** Opens a ready-made scenario in place of the current one. */
export function openReadyMade(name: string): void {
  const { scenario, document } = readyMade(name);
  open(document, name, scenario);
}

/** Opens a scenario that a visitor brought, or says in the scenario dialog why that cannot be. */
export async function openFile(file: File): Promise<void> {
  const result = await readScenarioFile(file);
  if ('document' in result) open(result.document, file.name);
  else pageStore.getState().reject({ file: file.name, problems: result.problems });
}

/** Asks for another scenario at the same speed. Whether it is one, the run will say. */
function open(document: unknown, source: string, scenario?: string): void {
  const speed = runStore.getState().view?.speed ?? 1;
  const named = scenario === undefined ? {} : { scenario };
  try {
    send({ type: 'open', document, source, playing: !motionReduced(), speed, ...named });
  } catch {
    // What nests too deep cannot even be handed to the run.
    const allowed = 'lists and objects nested a few levels deep';
    const message = `The document nests too deep. Allowed: ${allowed}.`;
    onProblems(source, [{ field: '', value: 'nested too deep', allowed, message }]);
  }
}

/** Source of what the address asks for. No file has an empty name. */
const ADDRESS = '';
/** Source of the run of before a reload. No file has this name either. */
const RELOAD = '/';

/** A scenario has been opened: the dialog that it came from is put away. */
function onOpened(source: string, ignored: readonly string[]): void {
  const page = pageStore.getState();
  if (source === RELOAD) {
    page.notify(RESTORED);
    page.say(RESTORED.title);
  }
  if (source !== RELOAD && source !== ADDRESS) page.open(null);
  if (ignored.length === 0) return;
  // What was wrong elsewhere in the address is said already.
  const lines = [...(page.notice?.kind === 'address' ? page.notice.lines : []), ...ignored];
  page.notify(ignoredNotice([...new Set(lines)]));
}

/** A document was no scenario: said where it came from. */
function onProblems(source: string, problems: readonly Problem[]): void {
  const page = pageStore.getState();
  const messages = problems.map(({ message }) => message);
  if (source === RELOAD) {
    page.notify(notRestored(messages));
    resetToAddress();
  } else if (source !== ADDRESS) page.reject({ file: source, problems });
  else page.notify(ignoredNotice(messages));
}

const RESTORED = {
  kind: 'quiet' as const,
  title: 'Restored the run from before the reload.',
  lines: [],
  action: {
    label: 'Start afresh',
    run: () => {
      pageStore.getState().notify(null);
      resetToAddress();
      pageStore.getState().say('Started afresh.');
    },
  },
};

const notRestored = (lines: readonly string[]) => ({
  title: 'The run from before the reload could not be restored',
  lines,
});

const ignoredNotice = (lines: readonly string[]) => ({
  kind: 'address' as const,
  title:
    lines.length === 1
      ? '1 part of the address was ignored'
      : `${lines.length} parts of the address were ignored`,
  lines,
});

/** A ready-made scenario, or the first where there is none of that name. */
function readyMade(name: string | undefined): { scenario: string; document: Document } {
  const found = SCENARIOS.find((one) => one.name === name) ?? SCENARIOS[0];
  return { scenario: found?.name ?? '', document: (found?.document ?? {}) as Document };
}

const inTime = (document: Document, world: Address['time']): Document =>
  world === undefined ? document : { ...document, world };

/** What a link to this ready-made scenario would open, in one of the two ways that time can pass. */
export const plainIn = (name: string, world: Address['time']): object =>
  inTime(readyMade(name).document, world);

/** The parts of a scenario document that an address can change. */
interface Document {
  readonly world?: string;
  readonly clients?: object;
  readonly servers?: object;
}

function withWishes(document: Document, { arch, seed, clients, servers }: Address): object {
  return {
    ...document,
    ...(arch !== undefined && { architecture: arch }),
    ...(seed !== undefined && { seed }),
    ...(clients !== undefined && { clients: { ...document.clients, count: clients } }),
    ...(servers !== undefined && { servers: { ...document.servers, count: servers } }),
  };
}
