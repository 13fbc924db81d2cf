import type { Rail } from '../../charts/Strip';
import type { RunView } from '../../state/player';

export type Branch = RunView['branches'][number];

/** A branch in its place in the tree; one whose own is gone begins anew. */
export interface Twig {
  readonly branch: Branch;
  /** Those that left it. */
  readonly below: readonly Twig[];
}

/** Every branch below the one that it left, in the order in which they were made. */
export function treeOf(branches: readonly Branch[]): readonly Twig[] {
  const ids = new Set(branches.map(({ id }) => id));
  const isRoot = ({ fork }: Branch) => fork === null || !ids.has(fork.of);
  const twigOf = (branch: Branch): Twig => {
    const below = branches.filter((one) => !isRoot(one) && one.fork?.of === branch.id);
    return { branch, below: below.map(twigOf) };
  };
  return branches.filter(isRoot).map(twigOf);
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
