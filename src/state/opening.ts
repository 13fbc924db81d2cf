import type { Problem } from '../engine';
import type { ReadyMade } from '../scenarios';
import type { ScenarioName } from '../scenarios/names';
import { smallShop } from '../scenarios/smallShop';
import { type Address, readAddress } from './address';
import { pageStore } from './page';
import { motionReduced, preferences } from './preferences';
import { connect, runStore, send } from './run';
import { readScenarioFile } from './scenarioFile';

/** What the address asked for when the page was opened: what "Reset all" goes back to. */
let home: Address | null = null;

/** Starts the run that the address asks for. What cannot be used is said in a notice. */
export function openFromAddress(query: string): void {
  const { address, ignored } = readAddress(query);
  preferences.setState({
    ...(address.theme && { theme: address.theme }),
    ...(address.motion && { motion: address.motion }),
    ...(address.keys !== undefined && { singleKeys: address.keys }),
  });
  if (ignored.length > 0) pageStore.getState().notify(ignoredNotice(ignored));
  home = address;
  connect({ onOpened, onProblems });
  send({ type: 'motion', reduced: motionReduced() });
  resetToAddress();
}

/** Back to what the address says: scenario, architecture, speed and whether it plays. */
export function resetToAddress(): void {
  if (home === null) return;
  const { scenario } = home;
  // The first one is there at once: its motion waits for nothing.
  if (scenario === undefined || scenario === smallShop.name) openWished(smallShop.document, home);
  else void fetchAndOpen(scenario, home);
}

function openWished(document: Document, address: Address): void {
  send({
    type: 'open',
    document: withWishes(document, address),
    otherwise: document,
    source: ADDRESS,
    playing: address.play ?? !motionReduced(),
    speed: address.speed ?? 1,
  });
}

/** Most visits need none of the other scenarios: they are fetched when one is asked for. */
async function fetchAndOpen(name: ScenarioName, address: Address): Promise<void> {
  let document: Document = smallShop.document;
  try {
    const { SCENARIOS } = await import('../scenarios');
    document = SCENARIOS.find((one) => one.name === name)?.document ?? document;
  } catch {
    const lines = [`The scenario "${name}" could not be fetched. This is the small shop instead.`];
    pageStore.getState().notify({ title: 'Another scenario was opened', lines });
  }
  // Somebody may have chosen something else meanwhile.
  if (home === address) openWished(document, address);
}

/** Opens a ready-made scenario in place of the current one. */
export function openReadyMade({ name, document }: ReadyMade): void {
  open(document, name);
}

/** Opens a scenario that a visitor brought, or says in the scenario dialog why that cannot be. */
export async function openFile(file: File): Promise<void> {
  const result = await readScenarioFile(file);
  if ('document' in result) open(result.document, file.name, file.name);
  else pageStore.getState().reject({ file: file.name, problems: result.problems });
}

/** Asks for another scenario at the same speed. Whether it is one, the run will say. */
function open(document: unknown, source: string, file: string | null = null): void {
  const speed = runStore.getState().view?.speed ?? 1;
  try {
    send({ type: 'open', document, source, file, playing: !motionReduced(), speed });
  } catch {
    // What nests too deep cannot even be handed to the run.
    const allowed = 'lists and objects nested a few levels deep';
    const message = `The document nests too deep. Allowed: ${allowed}.`;
    onProblems(source, [{ field: '', value: 'nested too deep', allowed, message }]);
  }
}

/** Source of what the address asks for. No file has an empty name. */
const ADDRESS = '';

/** A scenario has been opened: the dialog that it came from is put away. */
function onOpened(source: string): void {
  if (source !== ADDRESS) pageStore.getState().open(null);
}

/** A document was no scenario: said where it came from. */
function onProblems(source: string, problems: readonly Problem[]): void {
  const page = pageStore.getState();
  if (source !== ADDRESS) page.reject({ file: source, problems });
  else page.notify(ignoredNotice(problems.map(({ message }) => message)));
}

const ignoredNotice = (lines: readonly string[]) => ({
  title:
    lines.length === 1
      ? '1 part of the address was ignored'
      : `${lines.length} parts of the address were ignored`,
  lines,
});

type Document = ReadyMade['document'];

function withWishes(document: Document, { arch, seed, clients, servers }: Address): object {
  const counted = (group: string, count: number) => ({
    [group]: { ...(document[group] as object | undefined), count },
  });
  return {
    ...document,
    ...(arch !== undefined && { architecture: arch }),
    ...(seed !== undefined && { seed }),
    ...(clients !== undefined && counted('clients', clients)),
    ...(servers !== undefined && counted('servers', servers)),
  };
}
