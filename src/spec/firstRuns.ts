import { doneOfText } from './doneText';
import { type DoneIndex, DoneTree } from './doneTree';
import {
  differences,
  type EncodedBranch,
  type EncodedRuns,
  type EncodedVersion,
} from './encodedRuns';

/** The first form of encoded runs: each run with all that was done to it, each version with all of its branches. */
export interface FirstRuns extends Pick<EncodedRuns, 'version' | 'engine' | 'documents' | 'at'> {
  readonly specs: readonly {
    readonly document: number;
    readonly settings: EncodedRuns['settings'][number];
    readonly done: string;
  }[];
  readonly versions: readonly (Omit<EncodedVersion, 'branches'> & {
    readonly branches: readonly FirstBranch[];
  })[];
}

interface FirstBranch extends Omit<EncodedBranch, 'origin' | 'fork'> {
  readonly origin: EncodedRuns['origins'][number];
  readonly fork: EncodedRuns['forks'][number] | null;
}

/** The same in the present form. It is not judged here. */
export function ofFirstForm({ specs, versions, ...rest }: FirstRuns): EncodedRuns {
  const done = new DoneTree();
  const lasts = specs.map((spec) => lastOf(spec.done, done));
  const branches = versions.flatMap((one) => one.branches);
  const forks = branches.flatMap(({ fork }) => (fork === null ? [] : [fork]));
  let first = 0;
  return {
    ...rest,
    settings: differences(specs.map(({ settings }) => settings)),
    done: done.text,
    specs: specs.map(({ document }, index) => [document, index, lasts[index] as DoneIndex]),
    origins: branches.map(({ origin }) => origin),
    forks,
    branches: branches.map(({ fork, ...branch }, origin) => ({
      ...branch,
      origin,
      fork: fork && forks.indexOf(fork),
    })),
    versions: versions.map((one) => {
      const from = first;
      first += one.branches.length;
      return { ...one, branches: one.branches.map((_, index) => from + index) };
    }),
  };
}

/** @throws for what is no list of things done */
function lastOf(text: string, tree: DoneTree): DoneIndex {
  const done = doneOfText(text);
  if (done === null) throw new SyntaxError('It is no list.');
  return done.reduce((after, one) => tree.add(after, one), 0);
}
