import { createStore } from 'zustand/vanilla';
import type missing from '../messages/en/page/missing';
import { spoken } from '../messages/language';
import type { Command, KeptRun } from '../runner/commands';
import { type Coming, type Connection, connectRun } from '../runner/connect';
import type { AddressTexts, Drawn, Foreseen, Outcome, Report } from '../runner/messages';
import type { Compared, Figure, RunView as RunData } from '../runner/runView';
import { createPage, type PageState } from './page';
import { reuse } from './reuse';
import { createSettings, settingsReported } from './settings/settings';
import { isWhole } from './whole';
import type { RunView } from './wording';

export type { Figure, RunView };

type Missing = typeof missing;

interface RunState {
  /** The newest view, sharing everything that is unchanged with the one before; null before the first. */
  readonly view: RunView | null;
  /** The newest with every lane in it; there is one where there is any, for the first one has. */
  readonly whole: RunView | null;
  /** Counts canvases: another one is needed when a run or a canvas is lost. */
  readonly canvas: number;
  /** The scenario that is open and what was done to it; null before the first. */
  readonly kept: Kept | null;
}

/** What it takes to open the run once more. */
interface Kept {
  readonly run: KeptRun;
  /** What differs from what the address of the scenario by itself would open; null where no address can say it. */
  readonly differs: AddressTexts | null;
  /** The branches there are, and what can be taken back, as the run hands them out. */
  readonly runs?: unknown;
}

/** Who wants to know what became of a document, and of the run since. */
export interface Openers {
  onOpened(report: Extract<Report, { type: 'opened' }>): void;
  onProblems(source: string, problems: Extract<Report, { type: 'problems' }>['problems']): void;
  /** Signs of life, and what became of a run that was opened again under the name of RECOVERY. */
  onLife(report: Report): void;
}

/** Source of a run that was lost and is opened again. No file has this name. */
export const RECOVERY = ':';

/** A run that does not come is nothing to wait for for ever. */
const PATIENCE_MS = 3000;

/**
 * Everything that belongs to one simulation on a page: the line to its run, its stores, its place. Two of them share
 * nothing but the page. Whatever is asked of the run is asked through `send`.
 */
export class Player {
  /** Whether the page is this one's: its address, what a reload keeps, and the links of the document. */
  readonly ownsPage: boolean;
  /** The element that it is in, with all that can have the focus; null until it has one. */
  root: HTMLElement | null = null;
  readonly run = createStore<RunState>(() => ({ view: null, whole: null, canvas: 0, kept: null }));
  readonly page = createPage();
  readonly settings = createSettings();
  /** All figures, as of the newest report; empty until somebody asks for them. */
  readonly figures = createStore<readonly Figure[]>(() => []);
  /** What is compared, as of the newest report; null before there is any. */
  readonly compared = createStore<Compared | null>(() => null);
  /** What would come of a change, or came of one, as of the newest report. */
  readonly foresight = createStore<Foreseen | Outcome | null>(() => null);
  /** What was drawn when somebody asked for it last; null before. */
  readonly drawn = createStore<Drawn | null>(() => null);
  /** What was sent to this run; what has been obeyed is forgotten by whoever watches over it. */
  readonly sent: Command[] = [];
  readonly #closing = new AbortController();
  /** Ends everything that is done for it: listeners, timers, what is drawn. */
  readonly closed = this.#closing.signal;
  readonly #parts = new Map<(player: Player) => unknown, unknown>();
  #coming: Coming | undefined;
  #connection: Connection | null = null;
  #begin = (): Connection | null => null;
  /** The newest view as data. */
  #told: RunData | null = null;
  /** The words for what the run tells: fetched once it has something to tell. */
  #wording: typeof import('./wording') | null = null;
  #areWordsAsked = false;

  /** @param coming a worker whose code is on its way already */
  constructor(ownsPage: boolean, coming?: Coming) {
    this.ownsPage = ownsPage;
    this.#coming = coming;
  }

  /** Starts the place where the run lives: a worker, or this thread where there are no workers. */
  connect(openers: Openers): void {
    this.#begin = () => {
      const coming = this.#coming;
      this.#coming = undefined;
      return connectRun((report) => this.#receive(report, openers), coming);
    };
    if (this.closed.aborted) return;
    this.#connection = this.#begin();
    // What was said before there was anybody to hear it.
    for (const command of this.sent) this.#connection?.send(command);
  }

  /** Settled once the code of the run is here, or cannot be had, or is long in coming. */
  arrived(): Promise<unknown> {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    return Promise.race([this.#connection?.arrived, patience]);
  }

  /** Lets go of the run, whatever has become of it, and starts the place for another. */
  reconnect(): void {
    this.#connection?.close();
    this.sent.length = 0;
    // The next run knows none of the stages on which these were drawn.
    this.compared.setState(null, true);
    this.#connection = this.#begin();
  }

  /** Tells the run something. What it makes of it comes back as a new view. */
  send(command: Command): void {
    if (this.closed.aborted) return;
    this.#connection?.send(command);
    this.sent.push(command);
  }

  /** Asks whether the run lives. */
  ping(): void {
    this.#connection?.send({ type: 'ping' });
  }

  /** Hands the run the canvas on which it draws what moves; or what moves in one of those that are compared. */
  attach(canvas: HTMLCanvasElement, lane?: string): void {
    this.#connection?.attach(canvas, lane);
  }

  /** What a part of the page keeps for this one: made when it is asked for first, by the function that is its key. */
  part<T>(make: (player: Player) => T): T {
    if (!this.#parts.has(make)) this.#parts.set(make, make(this));
    return this.#parts.get(make) as T;
  }

  /** Ends it: the run, what is drawn, and whoever listens for it. Its place is free again. */
  close(): void {
    this.#closing.abort();
    this.#coming?.worker.terminate();
    this.#connection?.close();
    this.#connection = null;
  }

  /** Says that a part of the page is missing. The words for it come with the first picture: without that, nobody reads. */
  async tell(say: (words: Missing) => Parameters<PageState['notify']>[0]): Promise<void> {
    const room = await import('../messages/en/page/missing').catch(() => null);
    if (room !== null) this.page.getState().notify(say(room.default));
  }

  /** Shows the newest view, of what is told as much as there are words for. */
  #show(): void {
    const told = this.#told;
    if (told === null) return;
    const next = this.#wording?.worded(told) ?? { ...told, captions: [], log: [], marks: [] };
    this.run.setState(({ view: before, whole }) => {
      const view = reuse(before, next);
      return { view, whole: isWhole(next) ? view : whole };
    });
  }

  async #fetchWords(): Promise<void> {
    this.#areWordsAsked = true;
    try {
      const [wording] = await Promise.all([import('./wording'), spoken()]);
      this.#wording = wording;
      this.#show();
    } catch {
      await this.tell((words) => ({ title: words('missing.sentences'), lines: [] }));
    }
  }

  #receive(report: Report, openers: Openers): void {
    if (this.closed.aborted) return;
    if ('source' in report && report.source === RECOVERY) return openers.onLife(report);
    switch (report.type) {
      case 'view':
        this.#told = reuse(this.#told, {
          marks: report.marks ?? this.#told?.marks ?? [],
          ...report.view,
        });
        if (report.view.log.length > 0 && !this.#areWordsAsked) void this.#fetchWords();
        this.#show();
        break;
      case 'moving':
        performance.mark('stateside:moving');
        break;
      case 'opened':
        openers.onOpened(report);
        break;
      case 'kept':
        openers.onLife(report);
        this.run.setState(({ kept }) => {
          const { run, differs, runs = kept?.runs } = report;
          return { kept: { run, differs, runs } };
        });
        break;
      case 'problems':
        openers.onProblems(report.source, report.problems);
        break;
      case 'settings':
        settingsReported(this.settings, report.source, report.settings);
        break;
      case 'figures':
        this.figures.setState(report.figures, true);
        break;
      case 'compared':
        this.compared.setState((before) => reuse(before, report.compared), true);
        break;
      case 'foreseen':
      case 'came-out':
        this.foresight.setState(report, true);
        break;
      case 'drawn':
        this.drawn.setState(report, true);
        break;
      case 'document':
      case 'refused':
      case 'differs':
      case 'not-compared':
      case 'settings-refused':
      case 'outgrown':
      case 'series':
        void import('./outcomes').then(
          ({ tellOutcome }) => tellOutcome(this, report),
          () => this.tell((words) => ({ title: words('missing.answer'), lines: [] })),
        );
        break;
      default:
        openers.onLife(report);
    }
  }
}
