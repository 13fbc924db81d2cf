import type { Rail } from '../../charts/Strip';
import type { RunView } from '../../state/player';

export type Branch = RunView['branches'][number];

/** A branch in its place in the tree. */
export interface Twig {
  readonly branch: Branch;
  /** How many branches it hangs on; one whose own is gone begins anew. */
  readonly depth: number;
}

/** Every branch below the one that it left, in the order in which they were made. */
export function treeOf(branches: readonly Branch[]): readonly Twig[] {
  const ids = new Set(branches.map(({ id }) => id));
  const isRoot = ({ fork }: Branch) => fork === null || !ids.has(fork.of);
  const below = (branch: Branch, depth: number): Twig[] => [
    { branch, depth },
    ...branches
      .filter((one) => !isRoot(one) && one.fork?.of === branch.id)
      .flatMap((one) => below(one, depth + 1)),
  ];
  return branches.filter(isRoot).flatMap((root) => below(root, 0));
}

/** Where the other branches leave the shown one, and how far they go. */
export function railsOf(branches: readonly Branch[], shown: number): readonly Rail[] {
  return branches
    .filter(({ id }) => id !== shown)
    .map(({ id, latestUs }) => ({
      id,
      fromUs: Math.min(latestUs, partingUs(branches, id, shown)),
      untilUs: latestUs,
    }));
}

/** Until when two branches are the same. */
function partingUs(branches: readonly Branch[], one: number, other: number): number {
  const [first, second] = [lineOf(branches, one), lineOf(branches, other)];
  const shared = [...first].map(([id, untilUs]) => Math.min(untilUs, second.get(id) ?? 0));
  return Math.max(0, ...shared);
}

/** The branches that one came of, itself first, and until when it is the same as each; the last of them may be gone. */
function lineOf(branches: readonly Branch[], id: number): ReadonlyMap<number, number> {
  const line = new Map([[id, Number.POSITIVE_INFINITY]]);
  let untilUs = Number.POSITIVE_INFINITY;
  let at = branches.find((branch) => branch.id === id)?.fork ?? null;
  while (at !== null && !line.has(at.of)) {
    untilUs = Math.min(untilUs, at.atUs);
    line.set(at.of, untilUs);
    const { of } = at;
    at = branches.find((branch) => branch.id === of)?.fork ?? null;
  }
  return line;
}
