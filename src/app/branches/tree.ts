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
export const railsOf = (branches: readonly Branch[], shown: number): readonly Rail[] =>
  branches
    .filter(({ id }) => id !== shown)
    .map(({ id, latestUs: untilUs, sharedUs }) => ({
      id,
      fromUs: Math.min(untilUs, sharedUs),
      untilUs,
    }));
