import { ENGINE_VERSION } from '../engine';
import { type DoneIndex, DoneTree } from './doneTree';
import { type History, present } from './history';
import type { Origin } from './origin';
import type { RunSpec } from './runSpec';
import { type Branch, type Fork, type Runs, shownBranch } from './runs';
import { sameValue } from './settings';

/** The form of encoded runs. It is raised when the form changes, and then `READERS` of `decodedRuns.ts` gets another reader. */
const RUNS_VERSION = 2;

/** So much can be undone after a reload, and redone. */
const KEPT_MAX = 50;

/** One of a list of things that several have in common, by its index. */
export type Index = number;

export interface EncodedRuns {
  readonly version: number;
  readonly engine: string;
  /** Documents that have been opened, and what addresses would open: after those of the shown run, which are kept with it. */
  readonly documents: readonly unknown[];
  /** Each as what differs from the one before: null for what is not turned there. */
  readonly settings: readonly Readonly<Record<string, unknown>>[];
  /** As `DoneTree` has it. */
  readonly done: string;
  readonly specs: readonly EncodedRun[];
  readonly origins: readonly EncodedOrigin[];
  readonly forks: readonly Fork[];
  readonly branches: readonly EncodedBranch[];
  /** In the order in which they came of each other. */
  readonly versions: readonly EncodedVersion[];
  readonly at: Index;
}

/** Document, settings, and the last of what was done. */
export type EncodedRun = readonly [document: Index, settings: Index, done: DoneIndex];

export interface EncodedVersion extends Omit<Runs, 'branches'> {
  readonly branches: readonly Index[];
}

export interface EncodedBranch extends Pick<Branch, 'id' | 'name' | 'latestUs'> {
  readonly spec: Index;
  readonly origin: Index;
  /** Null for the first. */
  readonly fork: Index | null;
}

export interface EncodedOrigin extends Omit<Branch['origin'], 'plain'> {
  readonly plain: Index;
}

/** The present runs, and those that can be undone and redone, as plain JSON. What they have in common is there once. */
export function encodedRuns(history: History<Runs>): EncodedRuns {
  const { line, at } = lineOf(history);
  const shown = shownBranch(present(history));
  const documents = new Shelf<unknown>(shown.origin.plain, shown.spec.document);
  const settings = new Shelf<RunSpec['settings']>();
  const done = new DoneTree();
  const [branches, specs, origins] = [
    new Shelf<Branch>(),
    new Shelf<RunSpec>(),
    new Shelf<Origin>(),
  ];
  const forks = new Shelf<Fork>();
  const versions = line.map((runs) => ({
    ...runs,
    branches: runs.branches.map((branch) => branches.put(branch)),
  }));
  const encodedBranches = branches.all.map(({ spec, origin, fork, ...branch }) => ({
    ...branch,
    spec: specs.put(spec),
    origin: origins.put(origin),
    fork: fork && forks.put(fork),
  }));
  const encodedSpecs = specs.all.map(
    (spec): EncodedRun => [
      documents.put(spec.document),
      settings.put(spec.settings),
      done.put(spec.done),
    ],
  );
  const encodedOrigins = origins.all.map((one) => ({ ...one, plain: documents.put(one.plain) }));
  return {
    version: RUNS_VERSION,
    engine: ENGINE_VERSION,
    documents: documents.all.slice(2),
    settings: differences(settings.all),
    done: done.text,
    specs: encodedSpecs,
    origins: encodedOrigins,
    forks: forks.all,
    branches: encodedBranches,
    versions,
    at,
  };
}

/** Settings, each as what differs from those before. */
export const differences = (all: EncodedRuns['settings']): EncodedRuns['settings'] =>
  all.map((one, index) => {
    const before = all[index - 1] ?? {};
    const gone = Object.keys(before).filter((path) => !(path in one));
    const turned = Object.entries(one).filter(([path, value]) => !sameValue(value, before[path]));
    return Object.fromEntries([...gone.map((path) => [path, null]), ...turned]);
  });

/** Each once, with a number. */
class Shelf<T> {
  readonly all: T[] = [];
  readonly #known = new Map<T, Index>();

  /** @param first have their numbers, also where two are the same */
  constructor(...first: readonly T[]) {
    for (const one of first) this.#add(one);
  }

  put(one: T): Index {
    return this.#known.get(one) ?? this.#add(one);
  }

  #add(one: T): Index {
    const index = this.all.push(one) - 1;
    this.#known.set(one, index);
    return index;
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
