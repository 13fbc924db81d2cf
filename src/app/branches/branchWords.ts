import { actWords } from '../../controls/actWords';
import { OFFERS } from '../../controls/offers';
import { clientName, type Intervention, serverName } from '../../engine';
import words from '../../messages/en/page/branches';
import { tell } from '../../messages/told';
import { shortHeadline } from '../../timeline/words/headlines';
import type { Branch } from './tree';

/** What a branch is called: as its visitor named it, or by what differs. */
export function branchWords({ name, fork }: Branch): string {
  if (name !== null) return name;
  if (fork === null) return words('branches.first');
  const { act, atUs: us, instead } = fork;
  // Whatever else makes a branch is of the whole run.
  if (act.is !== 'change') return actWords(act);
  const what = doneWords(act);
  return instead === null
    ? words('branches.named', { what, us })
    : insteadWords({ ...act, atUs: us }, instead, what);
}

function insteadWords(act: Intervention, instead: Intervention, what: string): string {
  const { atUs: us, change, target } = act;
  const isSame = instead.change === change;
  if (isSame && instead.target === target) {
    return words('branches.sooner', { what, us, other: instead.atUs });
  }
  const other = isSame ? targetWords(instead) : null;
  return other === null
    ? words('branches.not', { what, other: doneWords(instead), us })
    : words('branches.instead', { what, other, us });
}

/** "S1 stopped". */
const doneWords = ({ change, target }: Pick<Intervention, 'change' | 'target'>): string =>
  tell(shortHeadline(change, target));

/** "S1"; null for what has no name of its own. */
function targetWords({ change, target }: Intervention): string | null {
  const { subject } = OFFERS[change];
  if (subject === 'server') return serverName(target);
  return subject === 'person' ? clientName(target) : null;
}
