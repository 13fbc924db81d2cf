import { createStore } from 'zustand/vanilla';
import type { Problem } from '../engine';
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
}

export const runStore = createStore<RunState>(() => ({ view: null }));

/** Who wants to know what became of a document, and of the run since. */
export interface Openers {
  onOpened(source: string, ignored: readonly string[]): void;
  onProblems(source: string, problems: readonly Problem[]): void;
  onKept(run: KeptRun, differs: AddressTexts): void;
}

let connection: ReturnType<typeof connectRun> | null = null;

/** Starts the place where the run lives: a worker, or this thread where there are no workers. */
export function connect(openers: Openers): void {
  connection ??= connectRun((report) => receive(report, openers));
}

/** Tells the run something. What it makes of it comes back as a new view. */
export function send(command: Command): void {
  connection?.send(command);
}

/** Hands the run the canvas on which it draws what moves. */
export function attach(canvas: HTMLCanvasElement): void {
  connection?.attach(canvas);
}

function receive(report: Report, openers: Openers): void {
  switch (report.type) {
    case 'view':
      runStore.setState((state) => ({ view: reuse(state.view, report.view) }));
      break;
    case 'moving':
      performance.mark('stateside:moving');
      break;
    case 'opened':
      openers.onOpened(report.source, report.ignored ?? []);
      break;
    case 'kept':
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
  }
}

/** Few people keep a scenario: the code for files is fetched by those who do. */
async function offer(document: object): Promise<void> {
  try {
    const { offerDocument } = await import('./scenarioFile');
    offerDocument(document);
  } catch {
    const lines = ['The scenario could not be saved, because a part of the page is missing.'];
    pageStore.getState().notify({ title: 'That was not done', lines });
  }
}
