import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';

/** Times that somebody does not know whether what was asked for has happened. */
export const unknownOutcomes = countByClient({
  id: 'unknown-outcomes',
  fold: countOf([TraceKind.unknownOutcome]),
});
