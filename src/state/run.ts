import { createStore } from 'zustand/vanilla';
import type { Ignored } from '../messages/ignored';
import type { Problem } from '../messages/problems';
import { connectRun } from '../runner/connect';
import type {
  AddressTexts,
  Command,
  KeptRun,
  Report,
  RunView as RunData,
} from '../runner/messages';
import { figuresStore } from './figures';
import { pageStore } from './page';
import { reuse } from './reuse';
import { settingsReported } from './settings';
import type { RunView } from './wording';

export type { RunView };

interface RunState {
  /** The newest view, sharing everything that is unchanged with the one before; null before the first. */
  readonly view: RunView | null;
  /** Counts canvases: another one is needed when a run or a canvas is lost. */
  readonly canvas: number;
}

export const runStore = createStore<RunState>(() => ({ view: null, canvas: 0 }));

/** Who wants to know what became of a document, and of the run since. */
export interface Openers {
  onOpened(source: string, ignored: readonly Ignored[]): void;
  onProblems(source: string, problems: readonly Problem[]): void;
  onKept(run: KeptRun, differs: AddressTexts | null): void;
  /** Signs of life, and what became of a run that was opened again under the name of RECOVERY. */
  onLife(report: Report): void;
}

/** Source of a run that was lost and is opened again. No file has this name. */
export const RECOVERY = ':';

let connection: ReturnType<typeof connectRun> | null = null;
let begin: () => typeof connection = () => null;

/** The newest view as data. */
let told: RunData | null = null;
/** The words for what the run tells: fetched once it has something to tell. */
let wording: typeof import('./wording') | null = null;
let areWordsAsked = false;

/** What was sent to this run; what has been obeyed is forgotten by whoever watches over it. */
export const sent: Command[] = [];

/** Starts the place where the run lives: a worker, or this thread where there are no workers. */
export function connect(openers: Openers): void {
  begin = () => connectRun((report) => receive(report, openers));
  if (connection !== null) return;
  connection = begin();
  // What was said before there was anybody to hear it.
  for (const command of sent) connection?.send(command);
}

/** A run that does not come is nothing to wait for for ever. */
const PATIENCE_MS = 3000;

/** Settled once the code of the run is here, or cannot be had, or is long in coming. */
export const runArrived = (): Promise<unknown> =>
  Promise.race([connection?.arrived, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);

/** Lets go of the run, whatever has become of it, and starts the place for another. */
export function reconnect(): void {
  connection?.close();
  sent.length = 0;
  connection = begin();
}

/** Tells the run something. What it makes of it comes back as a new view. */
export function send(command: Command): void {
  connection?.send(command);
  sent.push(command);
}

/** Asks whether the run lives. */
export function ping(): void {
  connection?.send({ type: 'ping' });
}

/** Hands the run the canvas on which it draws what moves. */
export function attach(canvas: HTMLCanvasElement): void {
  connection?.attach(canvas);
}

/** Shows the newest view, of what is told as much as there are words for. */
function show(): void {
  if (told === null) return;
  const next = wording?.worded(told) ?? { ...told, captions: [], log: [], marks: [] };
  runStore.setState(({ view }) => ({ view: reuse(view, next) }));
}

async function fetchWords(): Promise<void> {
  areWordsAsked = true;
  try {
    wording = await import('./wording');
    show();
  } catch {
    pageStore.getState().notify({
      title: 'The sentences could not be fetched. Reload the page to read them.',
      lines: [],
    });
  }
}

function receive(report: Report, openers: Openers): void {
  if ('source' in report && report.source === RECOVERY) return openers.onLife(report);
  switch (report.type) {
    case 'view':
      told = reuse(told, report.view);
      if (report.view.log.length > 0 && !areWordsAsked) void fetchWords();
      show();
      break;
    case 'moving':
      performance.mark('stateside:moving');
      break;
    case 'opened':
      openers.onOpened(report.source, report.ignored ?? []);
      break;
    case 'kept':
      openers.onLife(report);
      openers.onKept(report.run, report.differs);
      break;
    case 'problems':
      openers.onProblems(report.source, report.problems);
      break;
    case 'settings':
      settingsReported(report.source, report.settings);
      break;
    case 'figures':
      figuresStore.setState(report.figures, true);
      break;
    case 'document':
    case 'refused':
    case 'settings-refused':
    case 'outgrown':
      void import('./outcomes').then(
        ({ tellOutcome }) => tellOutcome(report),
        () =>
          pageStore
            .getState()
            .notify({ title: 'The answer could not be fetched. Try it again.', lines: [] }),
      );
      break;
    default:
      openers.onLife(report);
  }
}
