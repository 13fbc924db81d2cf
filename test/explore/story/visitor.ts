import { problemInWords } from '../../../src/messages/problems';
import type { Command } from '../../../src/runner/commands';
import type { Report } from '../../../src/runner/messages';
import { Run } from '../../../src/runner/run';
import type { RunView } from '../../../src/runner/runView';
// What a run fetches is here at once: a case does not wait for a disk.
import '../../../src/runner/later';
import type { MarkData } from '../../../src/timeline/view';
import { settled, type TestClock } from './clock';
import { strangeView } from './views';

/** The display brings a frame at least this often, in milliseconds. */
const FRAME_MS_MAX = 100;

type ReportOf<T extends Report['type']> = Extract<Report, { readonly type: T }>;

/** A run as the page has it: it is told what to do, and everything that it reports is looked at. */
export class Visitor {
  readonly wrong = new Set<string>();
  frames = 0;
  #marks: readonly MarkData[] = [];
  #run: Run;
  #reports: Report[] = [];
  #speed = 1;
  readonly #clock: TestClock;

  constructor(clock: TestClock) {
    this.#clock = clock;
    this.#run = this.#begin();
  }

  #begin(): Run {
    return new Run((report) => {
      this.#reports.push(report);
      if (report.type === 'view') {
        this.#marks = report.marks ?? this.#marks;
        const view = { ...report.view, marks: this.#marks };
        for (const what of strangeView(view)) this.wrong.add(what);
      }
      if (report.type === 'broken') this.wrong.add(`broken: ${report.what}`);
      const problems = report.type === 'problems' || report.type === 'settings-refused';
      if (problems && report.problems.some((problem) => problemInWords(problem).length < 10)) {
        this.wrong.add(`refused: ${JSON.stringify(report.problems)}`);
      }
    });
  }

  /** The newest report of a type. */
  last<T extends Report['type']>(type: T): ReportOf<T> | undefined {
    return this.#reports.findLast((report): report is ReportOf<T> => report.type === type);
  }

  get view(): RunView {
    return { ...(this.last('view')?.view as Omit<RunView, 'marks'>), marks: this.#marks };
  }

  get isOutgrown(): boolean {
    return this.last('outgrown') !== undefined;
  }

  obey(command: Command): void {
    if (command.type === 'speed') this.#speed = command.speed;
    this.#run.obey(command);
  }

  /** Tells it something, and waits until all that follows at once has come. */
  async tell(command: Command): Promise<void> {
    this.obey(command);
    this.#clock.frame(1);
    await settled();
    const { type } = command;
    const stands = type === 'pause' || type === 'step';
    if (!(stands || type === 'play') || this.isOutgrown) return;
    if (this.view.playing === stands) this.wrong.add(`playing: ${this.view.playing} after ${type}`);
  }

  /** Plays for a time, in frames of the same length. */
  async playFor(us: number, framesMin: number): Promise<void> {
    const ms = us / 1000 / this.#speed;
    const frames = Math.max(framesMin, Math.ceil(ms / FRAME_MS_MAX));
    await this.tell({ type: 'play' });
    for (let frame = 0; frame < frames && !this.isOutgrown; frame += 1) {
      this.#clock.frame(ms / frames);
      this.frames += 1;
      if (frame % 8 === 0) {
        this.#clock.ring();
        await settled();
      }
    }
    await this.tell({ type: 'pause' });
  }

  /** Opens what the run hands out, in another run, as the page does after a reload. */
  async reload(): Promise<void> {
    const { run, runs } = this.last('kept') as ReportOf<'kept'>;
    const { latestUs } = this.view;
    const { timeUs: untilUs } = this.view.system;
    this.close();
    this.#reports = [];
    this.#run = this.#begin();
    const common = { source: 'reload', playing: false, speed: this.#speed };
    await this.tell({ type: 'reopen', run, runs, untilUs, latestUs, ...common });
  }

  close(): void {
    this.#run.close();
  }
}
