import {
  ARCHITECTURES,
  CHANGES,
  ENGINE_VERSION,
  INTERVENTIONS_MAX,
  type Intervention,
} from '../engine';
import { SCENARIO_NAMES } from '../scenarios/names';
import type { Act } from './act';
import { decoded } from './decoding';
import { doneOfTree } from './doneTree';
import type {
  EncodedBranch,
  EncodedOrigin,
  EncodedRun,
  EncodedRuns,
  EncodedVersion,
  Index,
} from './encodedRuns';
import { type FirstRuns, ofFirstForm } from './firstRuns';
import type { History } from './history';
import { isInstant } from './instant';
import type { Origin } from './origin';
import type { Done, Refused, RunSpec } from './runSpec';
import type { Branch, Fork, Runs, Stand } from './runs';

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
    const { version, engine } = found as EncodedRuns;
    const { [`${version}`]: reader } = READERS;
    if (reader === undefined || engine !== ENGINE_VERSION) return null;
    const encoded = reader(found);
    return read({ ...encoded, documents: [plain, document, ...encoded.documents] });
  } catch {
    return null;
  }
}

/** Each form as the present one. */
const READERS: Readonly<Record<string, (found: unknown) => EncodedRuns>> = {
  '1': (found) => ofFirstForm(found as FirstRuns),
  '2': (found) => found as EncodedRuns,
};

function read({
  documents,
  settings,
  done,
  specs,
  origins,
  forks,
  branches,
  versions,
  at,
}: EncodedRuns): History<Runs> {
  const on = {
    runs: specsOf(specs, documents, allSettings(settings), doneOfTree(text(done))),
    origins: origins.map((one) => originOf(one, documents)),
    forks: forks.map(forkOf),
  };
  const all = branches.map((one) => branchOf(one, on));
  const line = versions.map((one) => versionOf(one, all));
  inList(line, at);
  return { versions: line.map((value, index) => ({ value, parent: index - 1 })), at };
}

function versionOf({ act, moved, ...one }: EncodedVersion, all: readonly Branch[]): Runs {
  const branches = one.branches.map((index) => inList(all, index));
  const ids = new Set(branches.map(({ id }) => id));
  if (ids.size < branches.length) throw new SyntaxError('Two branches are one.');
  const shown = number(one.shown);
  there(branches.find(({ id }) => id === shown));
  return {
    branches,
    shown,
    act: act === null ? null : actOf(act),
    on: number(one.on),
    moved: moved === null ? null : { from: standOf(moved.from), to: standOf(moved.to) },
  };
}

/** What branches stand on. */
interface Ground {
  readonly runs: readonly RunSpec[];
  readonly origins: readonly Origin[];
  readonly forks: readonly Fork[];
}

function branchOf(
  { id, name, spec, origin, latestUs, fork }: EncodedBranch,
  { runs, origins, forks }: Ground,
): Branch {
  const left = fork === null ? null : inList(forks, fork);
  if (left !== null && left.of >= id) throw new SyntaxError('A branch came of a later one.');
  return {
    id: number(id),
    name: name === null ? null : text(name),
    spec: inList(runs, spec),
    origin: inList(origins, origin),
    latestUs: instant(latestUs),
    fork: left,
  };
}

/** What `differences` was made of. */
function allSettings(found: EncodedRuns['settings']): EncodedRuns['settings'] {
  let before: EncodedRuns['settings'][number] = {};
  return found.map((differs) => {
    const all = Object.entries({ ...before, ...there(differs) });
    before = Object.fromEntries(all.filter(([, value]) => value !== null));
    return before;
  });
}

/** @throws for what is no run */
function specsOf(
  specs: readonly EncodedRun[],
  documents: readonly unknown[],
  settings: EncodedRuns['settings'],
  done: readonly (Done | null)[],
): readonly RunSpec[] {
  // Runs that differ in nothing but what was done are of one scenario.
  const begun = new Map<string, RunSpec>();
  return specs.map(([document, turned, last]) => {
    const values = inList(settings, turned);
    const key = JSON.stringify([document, values]);
    const from = begun.get(key) ?? begin(inList(documents, document), values);
    begun.set(key, from);
    if (number(last) >= done.length) throw new SyntaxError('Nothing was done there.');
    const spec = { ...from, done: done[last] as Done | null };
    if ((spec.done?.count ?? 0) > INTERVENTIONS_MAX) throw new SyntaxError('That is too much.');
    return spec;
  });
}

const begin = (document: unknown, settings: EncodedRuns['settings'][number]): RunSpec =>
  valid(decoded({ document, settings, done: [] }));

function valid(spec: RunSpec | Refused): RunSpec {
  if ('problems' in spec) throw new SyntaxError('It is no run.');
  return spec;
}

function originOf({ scenario, file, plain }: EncodedOrigin, documents: readonly unknown[]): Origin {
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

function forkOf({ of, atUs, act, instead }: Fork): Fork {
  return {
    of: number(of),
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
