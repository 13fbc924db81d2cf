import type { Overload } from '../engine';
import type { Ignored } from '../messages/ignored';
import type { Problem } from '../messages/problems';
import type { Act } from '../spec/act';
import type { Origin } from '../spec/origin';
import { type Refused, type RunSpec, turnedFrom, valuesOf } from '../spec/runSpec';
import type { Branches } from './branches';
import { keepRun } from './keeping';
import type { Asked } from './linked';
import type { OpenCommand, ReopenCommand, Report, RunView } from './messages';
import { type Opening, openingAt, openingOfDocument } from './opening';
import type { Story, Telling } from './story';

/** Where one stands in the shown run. */
export type Place = Pick<Story, 'shown' | 'nowUs' | 'latestUs' | 'isInPast'>;

/** A run that is to be shown next. */
export interface Next {
  readonly opening: Opening;
  /** Where it comes from, if it does not come of the shown one. */
  readonly origin?: Origin;
  /** Writes down what has led to it. @param spec of the run that is shown then */
  record(branches: Branches, spec: RunSpec): void;
  /** Is done to it as soon as it is there. */
  arrived?(story: Story): void;
  /** What was turned, in one sentence, if anything was; and where, for the answer. */
  readonly told?: string;
  readonly source?: string;
}

/** Before anything was opened. */
const NOWHERE: Origin = { scenario: null, plain: null, file: null };

/** What there is of branches before anything is known of them. */
const ALONE = { undo: null, redo: null, branch: 0 } as const;

/** Which run is shown and where it comes from; what it came of, the branches know. And what the page is told of all that. */
export class Keeper {
  readonly #report: (report: Report) => void;
  #origin: Origin = NOWHERE;
  #spec: RunSpec | null = null;
  #branches: Branches | null = null;
  /** What was done before the code of branches was here. */
  #pending: ((branches: Branches) => void)[] = [];

  constructor(report: (report: Report) => void) {
    this.#report = report;
  }

  get origin(): Origin {
    return this.#origin;
  }

  /** The present run; null before the first was opened. */
  get spec(): RunSpec | null {
    return this.#spec;
  }

  /** Null before their code is here. */
  get branches(): Branches | null {
    return this.#branches;
  }

  /** From now on it is known what the run came of: all that was done so far is written down. */
  tell({ Branches }: Telling): void {
    if (this.#branches !== null) return;
    this.#branches = new Branches();
    for (const record of this.#pending.splice(0)) record(this.#branches);
  }

  /** What a view says of what can be taken back, and of the branches there are. */
  viewOf({ latestUs }: Place): Pick<RunView, 'undo' | 'redo' | 'branches' | 'branch'> {
    const only = { id: 0, name: null, latestUs, fork: null };
    return this.#branches?.view(latestUs) ?? { ...ALONE, branches: [only] };
  }

  /** A document that is no scenario leaves everything as it is, unless the page has named a second choice. */
  open(command: OpenCommand, place: Place | null, asked: Asked | null = null): Next | null {
    const { otherwise, scenario = null, plain, file = null } = command;
    const {
      document,
      ignored,
      wanted = openingOfDocument(document),
      origin,
    } = asked ?? {
      document: command.document,
      ignored: [],
    };
    this.#tellOpened(command.source, wanted, ignored);
    const opening = 'problems' in wanted ? openingOfDocument(otherwise) : wanted;
    if ('problems' in opening) return null;
    const named = { scenario, plain: plain ?? opening.spec.document, file };
    return this.#opened(opening, (opening === wanted && origin) || named, place);
  }

  /** What was shown before can be gone back to. */
  #opened(opening: Opening, origin: Origin, place: Place | null): Next {
    const record = (branches: Branches, spec: RunSpec) => {
      if (place === null) branches.begin(spec, origin);
      else branches.opened(spec, origin, place, opening.untilUs);
    };
    return { opening, origin, record };
  }

  /** What is damaged leaves everything as it is. */
  reopen(command: ReopenCommand, telling: Telling): Next | null {
    const { scenario, plain, file } = command.run;
    const found = telling.reopened(command);
    this.#tellOpened(command.source, found, []);
    if ('problems' in found) return null;
    const { opening, history } = found;
    if (history === null && command.runs !== undefined)
      this.#report({ type: 'refused', reason: 'branches-not-read' });
    const origin = { scenario, plain, file };
    const record = (branches: Branches, spec: RunSpec) => {
      if (history === null) branches.begin(spec, origin);
      else branches.restore(history);
    };
    return { opening, origin, record };
  }

  #tellOpened(source: string, opening: object | Refused, ignored: readonly Ignored[]): void {
    this.#report(
      'problems' in opening
        ? { type: 'problems', source, problems: opening.problems as Refused['problems'] }
        : { type: 'opened', source, ...(ignored.length > 0 && { ignored }) },
    );
  }

  /** What was to be shown is shown. */
  goOn({ origin, record }: Pick<Next, 'origin' | 'record'>, spec: RunSpec): void {
    if (this.#branches !== null) record(this.#branches, spec);
    else this.#pending.push((branches) => record(branches, spec));
    this.#spec = spec;
    if (origin !== undefined) this.#origin = origin;
  }

  /** Something was done to the shown run. */
  did(act: Act, story: Story): void {
    this.goOn({ record: recorder(act, story) }, story.spec);
  }

  /** The shown run after something was done to it that makes another run of it: from now on, or from where that leads. */
  next(act: Act, spec: RunSpec, place: Place, toUs?: number): Next | Refused {
    const opening = openingAt(spec, place.shown, toUs ?? place.nowUs);
    return 'problems' in opening ? opening : { opening, record: recorder(act, place, toUs) };
  }

  refuse(source: string, problems: readonly Problem[]): void {
    if (problems.length > 0) this.#report({ type: 'settings-refused', source, problems });
  }

  /** What there would be too many of, and the settings with which that comes about. */
  tellOutgrown({ growth, most }: Overload, spec = this.spec): void {
    this.#report({ type: 'outgrown', growth, most, values: spec === null ? {} : valuesOf(spec) });
  }

  tellSettings(source: string): void {
    const { spec } = this;
    if (spec === null) return;
    const { world } = spec.scenario;
    const settings = { world, values: valuesOf(spec), turned: turnedFrom(spec) };
    this.#report({ type: 'settings', source, settings });
  }

  /** Hands out what it takes to open the run again. */
  async keep({ spec, shown, latestUs }: Story, obeyed: number): Promise<void> {
    const runs = this.#branches?.encoded(latestUs);
    const run = await keepRun(this.#origin, spec, shown);
    this.#report({ type: 'kept', ...run, ...(runs !== undefined && { runs }), obeyed });
  }
}

/** Writes down what was done where one stands now. @param toUs where that has led, if elsewhere */
function recorder(
  act: Act,
  { shown, nowUs, latestUs, isInPast }: Place,
  toUs?: number,
): Next['record'] {
  const place = { shown, nowUs, latestUs, isInPast };
  const led = toUs === undefined ? {} : { toUs };
  return (branches, spec) => branches.did({ act, spec, place, ...led });
}
