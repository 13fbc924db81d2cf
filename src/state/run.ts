import { createStore } from 'zustand/vanilla';
import type { FieldValue, Problem } from '../engine';
import { connectRun } from '../runner/connect';
import type { AddressTexts, Command, KeptRun, Report, RunView } from '../runner/messages';
import { figuresStore } from './figures';
import { knobsRefused, knobsReported } from './knobs';
import { pageStore } from './page';
import { reuse } from './reuse';

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
  onOpened(source: string, ignored: readonly string[]): void;
  onProblems(source: string, problems: readonly Problem[]): void;
  onKept(run: KeptRun, differs: AddressTexts | null): void;
  /** Signs of life, and what became of a run that was opened again under the name of RECOVERY. */
  onLife(report: Report): void;
}

/** Source of a run that was lost and is opened again. No file has this name. */
export const RECOVERY = ':';

let connection: ReturnType<typeof connectRun> | null = null;
let begin: () => typeof connection = () => null;

/** What was sent to this run; what has been obeyed is forgotten by whoever watches over it. */
export const sent: Command[] = [];

/** Starts the place where the run lives: a worker, or this thread where there are no workers. */
export function connect(openers: Openers): void {
  begin = () => connectRun((report) => receive(report, openers));
  connection ??= begin();
}

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

function receive(report: Report, openers: Openers): void {
  if ('source' in report && report.source === RECOVERY) return openers.onLife(report);
  switch (report.type) {
    case 'view':
      runStore.setState(({ view }) => ({ view: reuse(view, report.view) }));
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
    case 'knobs':
      knobsReported(report.source, report.knobs);
      break;
    case 'knobs-refused':
      knobsRefused(report.source, report.problems);
      break;
    case 'figures':
      figuresStore.setState(report.figures, true);
      break;
    case 'document':
      void offer(report.document);
      break;
    case 'refused':
      pageStore.getState().notify({ title: 'That was not done', lines: [report.reason] });
      break;
    case 'outgrown':
      void tellOutgrown(report);
      break;
    default:
      openers.onLife(report);
  }
}

/** Few runs come to this: its words are fetched when one does. */
async function tellOutgrown(report: Extract<Report, { type: 'outgrown' }>): Promise<void> {
  const words = await import('../scenarios/outgrown').catch(() => null);
  const valueAt = (path: string) => report.values[path] as FieldValue;
  const lines = words?.outgrownInWords(report, valueAt) ?? ['It asks for too much at once.'];
  pageStore.getState().notify({ title: 'The run cannot go on', lines });
}

/** Files are for few visits: the code for them is fetched when there is one. */
async function offer(document: object): Promise<void> {
  const files = await import('./scenarioFile').catch(() => null);
  if (files !== null) return files.offerDocument(document);
  const line = 'A part of the page could not be loaded. Nothing else has changed: try it again.';
  pageStore.getState().notify({ title: 'The file was not written', lines: [line] });
}
