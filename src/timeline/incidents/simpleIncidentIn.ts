import {
  Action,
  CacheAnswer,
  KeyAnswer,
  SizeLimit,
  StoreRefusal,
  TraceKind,
  type TraceRecord,
} from '../../engine';
import type { MishapId } from '../claims/claim';
import type { WorldFold } from '../worldFold';

interface Mishap {
  readonly topic: MishapId;
  readonly client: number;
}

/** Whose limit it is decides what comes of it. */
const TOO_LARGE: Readonly<Record<SizeLimit, MishapId>> = {
  [SizeLimit.browser]: 'cookieTooLarge',
  [SizeLimit.balancer]: 'tooLarge',
  [SizeLimit.server]: 'tooLarge',
  [SizeLimit.answer]: 'answerTooLarge',
};

/** What befell whom according to this record, or null for nothing worth a word. */
export function mishapIn({ kind, a, b, c }: TraceRecord, world: WorldFold): Mishap | null {
  const ofAttempt = (topic: MishapId): Mishap | null => {
    const client = world.attempts.get(a)?.client;
    return client === undefined ? null : { topic, client };
  };
  switch (kind) {
    case TraceKind.leaked:
      return { topic: 'leaked', client: a };
    case TraceKind.updateLost:
      return { topic: 'updateLost', client: a };
    case TraceKind.acceptedAfterRevocation:
      return { topic: 'stillAccepted', client: a };
    case TraceKind.tooLarge:
      return ofAttempt(TOO_LARGE[b as SizeLimit]);
    case TraceKind.nothingDone:
      return c === Action.add ? { topic: 'nothingAdded', client: a } : null;
    case TraceKind.storeRefused:
      return b === StoreRefusal.full ? ofAttempt('storeFull') : null;
    case TraceKind.fallback:
      return { topic: 'fallback', client: c };
    case TraceKind.keyAnswer:
      return b === KeyAnswer.replayed ? { topic: 'replayed', client: c } : null;
    case TraceKind.unknownOutcome:
      return c === Action.checkout ? { topic: 'unknown', client: a } : null;
    case TraceKind.cacheAnswer:
      return c === CacheAnswer.hit || c === CacheAnswer.collapsed
        ? { topic: 'fromCache', client: b }
        : null;
    case TraceKind.memoryFull:
      return { topic: 'memoryFull', client: c };
    default:
      return null;
  }
}
