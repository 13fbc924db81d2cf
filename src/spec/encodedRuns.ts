import {
  ARCHITECTURES,
  CHANGES,
  ENGINE_VERSION,
  type Intervention,
  writeIntervention,
} from '../engine';
import { SCENARIO_NAMES } from '../scenarios/names';
import type { Act } from './act';
import { decoded, withAllDone } from './decoding';
import { doneAsText, doneOfText } from './doneText';
import { type History, present } from './history';
import { isInstant } from './instant';
import { listDone, type Refused, type RunSpec } from './runSpec';
import { type Branch, type Fork, type Runs, type Stand, shownBranch } from './runs';

/** The form of encoded runs. It is raised when the form changes. */
const RUNS_VERSION = 1;

/** So much can be undone after a reload, and redone. */
const KEPT_MAX = 50;

/** One of a list of things that several have in common, by its index. */
type Index = number;

interface EncodedRuns {
  readonly version: number;
  readonly engine: string;
  /** Documents that have been opened, and what addresses would open: after those of the shown run, which are kept with it. */
  readonly documents: readonly unknown[];
  readonly specs: readonly EncodedRun[];
  /** In the order in which they came of each other. */
  readonly versions: readonly EncodedVersion[];
  readonly at: Index;
}

interface EncodedRun {
  readonly document: Index;
  readonly settings: RunSpec['settings'];
  readonly done: string;
}

interface EncodedVersion extends Omit<Runs, 'branches'> {
  readonly branches: readonly EncodedBranch[];
}

interface EncodedBranch extends Omit<Branch, 'spec' | 'origin'> {
  readonly spec: Index;
  readonly origin: Omit<Branch['origin'], 'plain'> & { readonly plain: Index };
}

/** The present runs, and those that can be undone and redone, as plain JSON. What they have in common is there once. */
export function encodedRuns(history: History<Runs>): EncodedRuns {
  const { line, at } = lineOf(history);
  const shown = shownBranch(present(history));
  const documents = new Shelf<unknown>(shown.origin.plain, shown.spec.document);
  const specs = new Shelf<RunSpec>();
  const versions = line.map(({ branches, ...rest }) => ({
    ...rest,
    branches: branches.map(({ spec, origin, ...branch }) => {
      const plain = documents.put(origin.plain);
      return { ...branch, spec: specs.put(spec), origin: { ...origin, plain } };
    }),
  }));
  const encodedSpecs = specs.all.map((spec) => ({
    document: documents.put(spec.document),
    settings: spec.settings,
    done: doneAsText(listDone(spec).map(writeIntervention)),
  }));
  return {
    version: RUNS_VERSION,
    engine: ENGINE_VERSION,
    documents: documents.all.slice(2),
    specs: encodedSpecs,
    versions,
    at,
  };
}

/** Each once, with a number. */
class Shelf<T> {
  readonly all: T[];

  constructor(...first: readonly T[]) {
    this.all = [...first];
  }

  put(one: T): Index {
    const index = this.all.indexOf(one);
    return index < 0 ? this.all.push(one) - 1 : index;
  }
}

/** What came of each other, up to the present and on to what was undone last. */
function lineOf({ versions, at }: History<Runs>): { readonly line: readonly Runs[]; at: Index } {
  const before: Runs[] = [];
  for (let one = at; one >= 0; ) {
    const { value, parent } = versions[one] as (typeof versions)[number];
    before.unshift(value);
    one = parent;
  }
  const after: Runs[] = [];
  for (let from = at; ; ) {
    const next = versions.findLastIndex(({ parent }) => parent === from);
    if (next < 0) break;
    after.push((versions[next] as (typeof versions)[number]).value);
    from = next;
  }
  const kept = before.slice(-KEPT_MAX - 1);
  return { line: [...kept, ...after.slice(0, KEPT_MAX)], at: kept.length - 1 };
}

/**
 * The runs of encoded ones, which come from storage, where anything may stand; null for what cannot be read.
 * @param plain what the address of the shown run would open
 * @param document of the shown run
 */
export function decodedRuns(
  found: unknown,
  plain: unknown,
  document: unknown,
): History<Runs> | null {
  try {
    const encoded = found as EncodedRuns;
    return read({ ...encoded, documents: [plain, document, ...encoded.documents] });
  } catch {
    return null;
  }
}

function read({
  version,
  engine,
  documents,
  specs,
  versions,
  at,
}: EncodedRuns): History<Runs> | null {
  if (version !== RUNS_VERSION || engine !== ENGINE_VERSION) return null;
  const runs = specsOf(documents, specs);
  const line = versions.map((one): Runs => {
    const branches = one.branches.map((branch) => branchOf(branch, documents, runs));
    const ids = new Set(branches.map(({ id }) => id));
    if (ids.size < branches.length) throw new SyntaxError('Two branches are one.');
    const shown = number(one.shown);
    there(branches.find(({ id }) => id === shown));
    const { act, moved } = one;
    return {
      branches,
      shown,
      act: act === null ? null : actOf(act),
      on: number(one.on),
      moved: moved === null ? null : { from: standOf(moved.from), to: standOf(moved.to) },
    };
  });
  inList(line, at);
  return { versions: line.map((value, index) => ({ value, parent: index - 1 })), at };
}

function branchOf(
  { id, name, spec, origin, latestUs, fork }: EncodedBranch,
  documents: readonly unknown[],
  runs: readonly RunSpec[],
): Branch {
  return {
    id: number(id),
    name: name === null ? null : text(name),
    spec: inList(runs, spec),
    origin: originOf(origin, documents),
    latestUs: instant(latestUs),
    fork: fork === null ? null : forkOf(fork, id),
  };
}

/** @throws for what is no run */
function specsOf(documents: readonly unknown[], specs: readonly EncodedRun[]): readonly RunSpec[] {
  // Runs that differ in nothing but what was done are of one scenario.
  const begun = new Map<string, RunSpec>();
  return specs.map(({ document, settings, done }) => {
    const key = JSON.stringify([document, settings]);
    const from =
      begun.get(key) ??
      valid(decoded({ document: inList(documents, document), settings, done: [] }));
    begun.set(key, from);
    return valid(withAllDone(from, there(doneOfText(done))));
  });
}

function valid(spec: RunSpec | Refused): RunSpec {
  if ('problems' in spec) throw new SyntaxError('It is no run.');
  return spec;
}

function originOf(
  { scenario, file, plain }: EncodedBranch['origin'],
  documents: readonly unknown[],
): Branch['origin'] {
  return {
    scenario: scenario === null ? null : there(SCENARIO_NAMES.find((name) => name === scenario)),
    file: file === null ? null : text(file),
    plain: inList(documents, plain),
  };
}

const standOf = ({ atUs, shown }: Stand): Stand => ({
  atUs: instant(atUs),
  shown: there(ARCHITECTURES.find(({ id }) => id === shown)).id,
});

/** @param id of the branch that left the other one, which was there before */
function forkOf({ of, atUs, act, instead }: Fork, id: number): Fork {
  if (number(of) >= id) throw new SyntaxError('A branch came of a later one.');
  return {
    of,
    atUs: instant(atUs),
    act: actOf(act),
    instead: instead === null ? null : interventionOf(instead),
  };
}

/** @throws for what nobody can have done */
function actOf(act: Act): Act {
  switch (act.is) {
    case 'change':
      return { is: act.is, ...interventionOf(act) };
    case 'settings':
      return { is: act.is, told: text(act.told) };
    case 'open':
      return { is: act.is, name: text(act.name) };
    case 'time':
      if (act.world !== 'stretched' && act.world !== 'realistic') throw new SyntaxError('No time.');
      return { is: act.is, world: act.world };
    case 'reset':
    case 'restart':
    case 'nameBranch':
    case 'deleteBranch':
      return { is: act.is };
  }
  throw new SyntaxError('Nobody can do that.');
}

function interventionOf({ atUs, change, target }: Intervention): Intervention {
  const { id } = there(CHANGES.find((one) => one.id === change));
  return { atUs: instant(atUs), change: id, target: number(target) };
}

function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new SyntaxError('Something is missing.');
  return value;
}

/** An index may be a word that every list has something under. */
const inList = <T>(list: readonly T[], index: Index): T => there(list[number(index)]);

function instant(us: number): number {
  if (!isInstant(us)) throw new SyntaxError('It is no instant.');
  return us;
}

function number(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new SyntaxError('It is no number.');
  return value;
}

function text(value: string): string {
  if (typeof value !== 'string') throw new SyntaxError('It is no text.');
  return value;
}
