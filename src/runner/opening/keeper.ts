import type { Overload } from '../../engine';
import type { Ignored } from '../../messages/ignored';
import type { Problem } from '../../messages/problems';
import type { Act } from '../../spec/act';
import type { Origin } from '../../spec/origin';
import { type Refused, type RunSpec, turnedFrom, valuesOf } from '../../spec/runSpec';
import type { Stand } from '../../spec/runs';
import type { Branches } from '../acting/branches';
import { type Entry, type Next, type Place, placeOf } from '../acting/next';
import type { OpenCommand } from '../commands';
import type { Report } from '../messages';
import type { BranchesView } from '../runView';
import type { Asked } from './askedRun';
import { keepRun } from './keptRun';
import { openingAt, openingOfDocument, shownIn } from './opening';

/** Before anything was opened. */
const NOWHERE: Origin = { scenario: null, plain: null, file: null };

/** What there is of branches before anything is known of them. */
const ALONE = { undo: null, redo: null, version: { number: 0, of: 1 }, branch: 0 } as const;

/** Which run is shown and where it comes from; what it came of, the branches know. And what the page is told of all that. */
export class Keeper {
  readonly #report: (report: Report) => void;
  #origin: Origin = NOWHERE;
  #spec: RunSpec | null = null;
  #branches: Branches | null = null;
  /** What was done before the code of branches was here. */
  readonly #pending: (readonly [Entry, RunSpec])[] = [];

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
  recall({ Branches }: { readonly Branches: new () => Branches }): void {
    if (this.#branches !== null) return;
    const branches = new Branches();
    for (const written of this.#pending) branches.record(...written);
    this.#branches = branches;
  }

  /** What a view says of what can be taken back, and of the branches there are. */
  viewOf({ latestUs }: Place): BranchesView {
    const only = { id: 0, name: null, latestUs, fork: null, sharedUs: latestUs };
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
    this.tellOpened(command.source, wanted, ignored);
    const opening = 'problems' in wanted ? openingOfDocument(otherwise) : wanted;
    if ('problems' in opening) return null;
    const named = { scenario, plain: plain ?? opening.spec.document, file };
    const from = (opening === wanted && origin) || named;
    const { spec, untilUs: atUs } = opening;
    const to = { atUs, shown: shownIn(opening) };
    const act: Act = command.isReset ? { is: 'reset' } : { is: 'open', name: spec.scenario.name };
    const entry: Entry =
      place === null
        ? { is: 'begun', origin: from }
        : { is: 'opened', act, origin: from, from: placeOf(place), to };
    return { opening, origin: from, entry };
  }

  /** Says what has become of a document. @param isPartial whether branches could not be read */
  tellOpened(
    source: string,
    opening: object | Refused,
    ignored: readonly Ignored[],
    isPartial = false,
  ): void {
    this.#report(
      'problems' in opening
        ? { type: 'problems', source, problems: opening.problems as Refused['problems'] }
        : {
            type: 'opened',
            source,
            ...(ignored.length > 0 && { ignored }),
            ...(isPartial && { isPartial }),
          },
    );
  }

  /** What was to be shown is shown. */
  goOn({ origin, entry }: Pick<Next, 'origin' | 'entry'>, spec: RunSpec): void {
    if (this.#branches === null) this.#pending.push([entry, spec]);
    else this.#branches.record(entry, spec);
    this.#spec = spec;
    if (origin !== undefined) this.#origin = origin;
  }

  /** Something was done to the shown run where one stands. */
  did(act: Act, spec: RunSpec, place: Place): void {
    this.goOn({ entry: { is: 'done', act, from: placeOf(place) } }, spec);
  }

  /** The shown run after something was done to it that makes another run of it: from now on, or from where that leads. */
  next(act: Act, spec: RunSpec, place: Place, to?: Stand): Next | Refused {
    const opening = openingAt(spec, to?.shown ?? place.shown, to?.atUs ?? place.nowUs);
    if ('problems' in opening) return opening;
    const led = to === undefined ? {} : { to };
    return { opening, entry: { is: 'done', act, from: placeOf(place), ...led } };
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
  async keep(spec: RunSpec, { shown, latestUs }: Place, obeyed: number): Promise<void> {
    const runs = this.#branches?.encoded(latestUs);
    const run = await keepRun(this.#origin, spec, shown);
    this.#report({ type: 'kept', ...run, ...(runs !== undefined && { runs }), obeyed });
  }
}
