import { isSo, type Need, type Term } from './need';

/** What a term is about and no episode plays: said beside the verdict, and weighed in none. */
const UNSHOWN = {
  personalization: ['devices'],
  'real-time': ['connections'],
  'multi-step': ['workflows'],
  revocable: [],
  'high-volume': [],
  elastic: [],
  failover: [],
  'no-server-data': [],
} as const satisfies Readonly<Record<Term, readonly string[]>>;

type Unshown = (typeof UNSHOWN)[Term][number] | 'capacity' | 'machines';

export const unshownFor = (need: Need): readonly Unshown[] => [
  ...(Object.keys(UNSHOWN) as Term[]).flatMap((term) => (isSo(need, term) ? UNSHOWN[term] : [])),
  'capacity',
  'machines',
];
