import type { Overload } from '../../engine';
import type { Ignored } from '../../messages/ignored';
import type { Problem } from '../../messages/problems';
import { goneOn, type History, historyFrom, present } from '../../spec/history';
import { type Refused, type RunSpec, turnedFrom, valuesOf, withSettings } from '../../spec/runSpec';
import type { OpenCommand, ReopenCommand, Report, SettingsCommand } from '../messages';
import type { Story, Telling } from '../story';
import type { Asked } from './askedRun';
import { keepRun, NOWHERE, type Origin } from './keptRun';
import { type Opening, openingAt, openingOfDocument } from './opening';

/** Which run it is, where it comes from and what it came of; and what the page is told of that. */
export class Keeper {
  readonly #report: (report: Report) => void;
  #origin: Origin = NOWHERE;
  #history: History | null = null;

  constructor(report: (report: Report) => void) {
    this.#report = report;
  }

  get origin(): Origin {
    return this.#origin;
  }

  /** The present run; null before the first was opened. */
  get spec(): RunSpec | null {
    return this.#history && present(this.#history);
  }

  /** A document that is no scenario leaves everything as it is, unless the page has named a second choice. */
  open(command: OpenCommand, asked: Asked | null = null): Opening | null {
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
    return this.#begin(opening, (opening === wanted && origin) || named);
  }

  /** What is damaged leaves everything as it is. */
  reopen(command: ReopenCommand, { openingAgain }: Telling): Opening | null {
    const { scenario, plain, file } = command.run;
    const opening = openingAgain(command.run, command.untilUs);
    this.#tellOpened(command.source, opening, []);
    return 'problems' in opening ? null : this.#begin(opening, { scenario, plain, file });
  }

  #begin(opening: Opening, origin: Origin): Opening {
    this.#origin = origin;
    this.#history = historyFrom(opening.spec);
    return opening;
  }

  #tellOpened(source: string, opening: Opening | Refused, ignored: readonly Ignored[]): void {
    this.#report(
      'problems' in opening
        ? { type: 'problems', source, problems: opening.problems }
        : { type: 'opened', source, ...(ignored.length > 0 && { ignored }) },
    );
  }

  /** The run has come to be another one. */
  goOn(spec: RunSpec): void {
    this.#history = goneOn(this.#history as History, spec);
  }

  /** A story's run with settings turned; null, and the page is told, where they cannot be turned like that. */
  turned({ spec, shown, nowUs }: Story, { settings, source }: SettingsCommand): Opening | null {
    const turned = withSettings(spec, settings);
    const opening = 'problems' in turned ? turned : openingAt(turned, shown, nowUs);
    if (!('problems' in opening)) return opening;
    this.refuse(source, opening.problems);
    return null;
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
    const { world: timeWorld } = spec.scenario;
    const settings = { timeWorld, values: valuesOf(spec), turned: turnedFrom(spec) };
    this.#report({ type: 'settings', source, settings });
  }

  /** Hands out what it takes to open the run again. */
  async keep({ spec, shown }: Story, obeyed: number): Promise<void> {
    const run = await keepRun(this.#origin, spec, shown);
    this.#report({ type: 'kept', ...run, obeyed });
  }
}
