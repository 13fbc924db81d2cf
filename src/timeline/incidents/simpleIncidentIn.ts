import {
  Action,
  CacheAnswer,
  ConnectionEnd,
  KeyAnswer,
  SizeLimit,
  StoreRefusal,
  TraceKind,
  type TraceRecord,
} from '../../engine';
import type { SimpleIncidentId } from '../claims/claim';
import type { SystemFold } from '../systemFold';

interface SimpleIncident {
  readonly incident: SimpleIncidentId;
  readonly client: number;
}

/** Whose limit it is decides what comes of it. */
const TOO_LARGE: Readonly<Record<SizeLimit, SimpleIncidentId>> = {
  [SizeLimit.browser]: 'cookieTooLarge',
  [SizeLimit.balancer]: 'tooLarge',
  [SizeLimit.server]: 'tooLarge',
  [SizeLimit.answer]: 'answerTooLarge',
};

/** What befell whom according to this record, or null for nothing worth a word. */
export function simpleIncidentIn(
  { kind, a, b, c }: TraceRecord,
  system: SystemFold,
): SimpleIncident | null {
  const ofAttempt = (incident: SimpleIncidentId): SimpleIncident | null => {
    const client = system.attempts.get(a)?.client;
    return client === undefined ? null : { incident, client };
  };
  switch (kind) {
    case TraceKind.leaked:
      return { incident: 'leaked', client: a };
    case TraceKind.updateLost:
      return { incident: 'updateLost', client: a };
    case TraceKind.progressLost:
      return { incident: 'progressLost', client: a };
    case TraceKind.transferLost:
      return system.people.isBanned(a) ? null : { incident: 'transferLost', client: a };
    case TraceKind.toldFailed:
      return { incident: 'toldFailed', client: a };
    case TraceKind.transferTwice:
      return { incident: 'madeTwice', client: a };
    case TraceKind.acceptedAfterRevocation:
      return { incident: 'stillAccepted', client: a };
    case TraceKind.tooLarge:
      return ofAttempt(TOO_LARGE[b as SizeLimit]);
    case TraceKind.nothingDone:
      return c === Action.add ? { incident: 'nothingAdded', client: a } : null;
    case TraceKind.storeRefused:
      return b === StoreRefusal.full ? ofAttempt('storeFull') : null;
    case TraceKind.fallback:
      return { incident: 'fallback', client: c };
    case TraceKind.keyAnswer:
      return b === KeyAnswer.replayed ? { incident: 'replayed', client: c } : null;
    case TraceKind.unknownOutcome:
      if (c === Action.commit) return { incident: 'transferUnknown', client: a };
      return c === Action.checkout ? { incident: 'unknown', client: a } : null;
    case TraceKind.cacheAnswer:
      return c === CacheAnswer.hit || c === CacheAnswer.collapsed
        ? { incident: 'fromCache', client: b }
        : null;
    case TraceKind.messageLost:
      return { incident: 'messageLost', client: a };
    case TraceKind.connectionClosed:
      return c === ConnectionEnd.serverEnded || c === ConnectionEnd.balancerEnded
        ? { incident: 'connectionDropped', client: a }
        : null;
    case TraceKind.memoryFull:
      return { incident: 'memoryFull', client: c };
    default:
      return null;
  }
}
