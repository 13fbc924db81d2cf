import words from '../../messages/en/page/branches';
import type { RunView } from '../../state/player';
import { branchWords } from './branchWords';

/** What is said of the branch that one is on now. */
export function spokenBranch({ branches, branch }: RunView, how: 'switched' | 'branched'): string {
  const shown = branches.find(({ id }) => id === branch);
  if (shown === undefined) return '';
  const name = branchWords(shown);
  return how === 'branched'
    ? words('branches.made', { name })
    : words('branches.switched', { name });
}
