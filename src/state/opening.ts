import type { Problem } from '../engine';
import { SCENARIOS } from '../scenarios';
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
  const document = readyMade(home.scenario);
  send({
    type: 'open',
    document: withWishes(document, home),
    otherwise: document,
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
  open(readyMade(name), name);
}

/** Opens a scenario that a visitor brought, or says in the scenario dialog why that cannot be. */
export async function openFile(file: File): Promise<void> {
  const result = await readScenarioFile(file);
  if ('document' in result) open(result.document, file.name);
  else pageStore.getState().reject({ file: file.name, problems: result.problems });
}

/** Asks for another scenario at the same speed. Whether it is one, the run will say. */
function open(document: unknown, source: string): void {
  const speed = runStore.getState().view?.speed ?? 1;
  try {
    send({ type: 'open', document, source, playing: !motionReduced(), speed });
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

/** The document of a ready-made scenario, or of the first where there is none of that name. */
function readyMade(name: string | undefined): Document {
  const found = SCENARIOS.find((one) => one.name === name) ?? SCENARIOS[0];
  return (found?.document ?? {}) as Document;
}

/** The parts of a scenario document that an address can change. */
interface Document {
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
