import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';

/** Times that somebody was shown less of a film than was said to be saved. */
export const progressLost = countByClient({
  id: 'progress-lost',
  fold: countOf([TraceKind.progressLost]),
});
