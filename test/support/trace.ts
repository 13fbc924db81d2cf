import {
  CHANGES,
  type Trace,
  TraceKind,
  type TraceRecord,
  unpackAnswer,
  unpackContents,
  unpackCredential,
  unpackEnding,
  unpackHop,
  unpackKeys,
  unpackPlace,
  unpackSent,
  unpackService,
} from '../../src/engine';

type Fields = Pick<TraceRecord, 'a' | 'b' | 'c'>;

/** What the three numbers of every kind of record say, by name. */
const decoders = {
  change: ({ a, b }) => ({ change: CHANGES[a]?.id, target: b }),
  serverCondition: ({ a, b, c }) => ({ server: a, condition: b, flags: c }),
  serverLoad: ({ a, b, c }) => ({ server: a, busy: b, queued: c }),
  balancerCondition: ({ a }) => ({ condition: a }),
  balancerBelief: ({ a, b, c }) => ({ server: a, belief: b, forUs: c }),
  checkEnded: ({ a, b, c }) => ({ server: a, result: b, streak: c }),
  checkPlanned: ({ a, b }) => ({ server: a, afterUs: b }),
  storeCondition: ({ a, b }) => ({ condition: a, flags: b }),
  storeLoad: ({ a, b }) => ({ inService: a, waiting: b }),
  copyPlaced: ({ a, b, c }) => ({ session: a, place: unpackPlace(b), ...unpackContents(c) }),
  copyRemoved: ({ a, b, c }) => ({ session: a, place: unpackPlace(b), cause: c }),
  clientStanding: ({ a, b, c }) => ({ client: a, standing: b, session: c }),
  clientActivity: ({ a, b }) => ({ client: a, activity: b }),
  clientBelief: ({ a, b }) => ({ client: a, items: b }),
  clientCredential: ({ a, b, c }) => ({ client: a, affinity: b, ...unpackCredential(c) }),
  attemptSent: ({ a, b, c }) => ({ attempt: a, client: b, ...unpackSent(c) }),
  hop: ({ a, b, c }) => ({ attempt: a, ...unpackHop(b), durationUs: c }),
  hopLost: ({ a, b, c }) => ({ attempt: a, ...unpackHop(b), durationUs: c }),
  routed: ({ a, b, c }) => ({ attempt: a, server: b, reason: c }),
  refused: ({ a, b, c }) => ({ attempt: a, server: b - 1, client: c }),
  queued: ({ a, b, c }) => ({ attempt: a, server: b, position: c }),
  workStarted: ({ a, b, c }) => ({ attempt: a, server: b, client: c }),
  workEnded: ({ a, b, c }) => ({ attempt: a, server: b, client: c }),
  workLost: ({ a, b, c }) => ({ attempt: a, server: b, client: c }),
  lookup: ({ a, b, c }) => ({ attempt: a, place: unpackPlace(b), result: c }),
  answered: ({ a, b, c }) => ({ attempt: a, server: b - 1, ...unpackAnswer(c) }),
  attemptEnded: ({ a, b, c }) => ({ attempt: a, client: b, ...unpackEnding(c) }),
  lateAnswer: ({ a, b }) => ({ attempt: a, client: b }),
  orderPlaced: ({ a, b, c }) => ({ client: a, attempt: b, items: c }),
  duplicateOrder: ({ a, b, c }) => ({ client: a, attempt: b, items: c }),
  sessionLost: ({ a, b, c }) => ({ client: a, session: b, cause: c }),
  sessionEnded: ({ a, b, c }) => ({ client: a, session: b, cause: c }),
  cartLost: ({ a, b, c }) => ({ client: a, items: b, cause: c }),
  forcedLogin: ({ a, b }) => ({ client: a, session: b }),
  clientFlags: ({ a, b }) => ({ client: a, flags: b }),
  clusterCondition: ({ a }) => ({ flags: a }),
  networkCondition: ({ a }) => ({ flags: a }),
  requestTimed: ({ a, b, c }) => ({ attempt: a, waitedUs: b, tookUs: c }),
  retried: ({ a, b, c }) => ({ attempt: a, server: b, why: c }),
  weight: ({ a, b }) => ({ server: a, percent: b }),
  addressBound: ({ a, b }) => ({ address: a, server: b - 1 }),
  memoryFull: ({ a, b, c }) => ({ server: a, sessions: b, client: c }),
  scaled: ({ a, b, c }) => ({ wanted: a, present: b, loadPercent: c }),
  deployStep: ({ a, b, c }) => ({ server: a, phase: b, left: c }),
  clientArrived: ({ a, b }) => ({ client: a, person: b }),
  clientLeft: ({ a, b }) => ({ client: a, session: b }),
  storeOperation: ({ a, b, c }) => ({ verb: a, server: b, waitedUs: c }),
  storeRefused: ({ a, b, c }) => ({ attempt: a, why: b, server: c }),
  failover: ({ a, b }) => ({ copies: a, lost: b }),
  stateSaved: ({ a }) => ({ copies: a }),
  fallback: ({ a, b, c }) => ({ attempt: a, fallback: b, client: c }),
  keyChanged: ({ a, b, c }) => ({ server: a, ...unpackKeys(b), oldest: c }),
  tokenRejected: ({ a, b, c }) => ({ attempt: a, why: b, server: c }),
  revoked: ({ a, b, c }) => ({ client: a, session: b, how: c }),
  acceptedAfterRevocation: ({ a, b, c }) => ({ client: a, session: b, sinceUs: c }),
  tokenRefreshed: ({ a, b }) => ({ client: a, session: b }),
  tooLarge: ({ a, b, c }) => ({ attempt: a, limit: b, bytes: c }),
  keyAnswer: ({ a, b, c }) => ({ attempt: a, answer: b, client: c }),
  updateLost: ({ a, b, c }) => ({ client: a, items: b, cart: c }),
  unknownOutcome: ({ a, b, c }) => ({ client: a, attempt: b, action: c }),
  cacheAnswer: ({ a, b, c }) => ({ attempt: a, client: b, answer: c }),
  cacheStored: ({ a, b, c }) => ({ page: a, owner: b - 1, forUs: c }),
  leaked: ({ a, b, c }) => ({ client: a, owner: b, attempt: c }),
  connectionOpened: ({ a, b }) => ({ client: a, server: b }),
  connectionClosed: ({ a, b, c }) => ({ client: a, server: b, why: c }),
  messageTaken: ({ a, b, c }) => ({ client: a, message: b, to: c }),
  messageShown: ({ a, b, c }) => ({ client: a, message: b, tookUs: c }),
  messageLost: ({ a, b, c }) => ({ client: a, message: b, why: c }),
  cdnCondition: ({ a }) => ({ condition: a }),
  zoneCondition: ({ a, b }) => ({ zone: a, down: b }),
  loginWork: ({ a, b, c }) => ({ client: a, server: b, us: c }),
  replicaCondition: ({ a, b }) => ({ condition: a, copies: b }),
  sentAgain: ({ a, b, c }) => ({ attempt: a, ...unpackHop(b), sinceUs: c }),
  nothingDone: ({ a, b, c }) => ({ client: a, attempt: b, action: c }),
  rateLimited: ({ a, b, c }) => ({ client: a, attempt: b, allowed: c }),
  overLimit: ({ a, b, c }) => ({ client: a, attempt: b, above: c }),
  connectionDied: ({ a, b, c }) => ({ attempt: a, ...unpackHop(b), sinceUs: c }),
  transferMade: ({ a, b, c }) => ({ client: a, attempt: b, step: c }),
  transferTwice: ({ a, b, c }) => ({ client: a, attempt: b, undertaking: c }),
  transferLost: ({ a, b, c }) => ({ client: a, step: b, cause: c }),
  transferLeftOpen: ({ a, b, c }) => ({ client: a, step: b, how: c }),
  toldFailed: ({ a, b }) => ({ client: a, undertaking: b }),
  probeFailed: ({ a, b }) => ({ server: a, streak: b }),
  processKilled: ({ a, b }) => ({ server: a, probes: b }),
  serviceCalled: ({ a, b, c }) => ({ client: a, attempt: b, ...unpackService(c) }),
  serviceFailed: ({ a, b, c }) => ({ client: a, attempt: b, ...unpackService(c) }),
  seatTaken: ({ a, b, c }) => ({ client: a, attempt: b, times: c + 1 }),
  seatDenied: ({ a, b }) => ({ client: a, attempt: b }),
  progressLost: ({ a, b, c }) => ({ client: a, less: b, shown: c }),
} satisfies Record<keyof typeof TraceKind, (fields: Fields) => object>;

export type KindName = keyof typeof TraceKind;

/** One record of a trace with its fields by name. `position` is its place in the trace. */
export type Decoded<K extends KindName = KindName> = {
  [Name in K]: {
    readonly kind: Name;
    readonly atUs: number;
    readonly position: number;
  } & Readonly<ReturnType<(typeof decoders)[Name]>>;
}[K];

const NAMES = new Map<number, KindName>(
  Object.entries(TraceKind).map(([name, number]) => [number, name as KindName]),
);

/** Everything a trace still holds, or what it holds from a position on. */
export function readTrace(trace: Trace, from = trace.first): readonly Decoded[] {
  const record: TraceRecord = { timeUs: 0, kind: 1, a: 0, b: 0, c: 0 };
  return Array.from({ length: trace.end - from }, (_, index) => {
    const position = from + index;
    trace.read(position, record);
    const kind = NAMES.get(record.kind);
    if (kind === undefined) throw new Error(`There is no kind ${record.kind} of record.`);
    return { kind, atUs: record.timeUs, position, ...decoders[kind](record) } as Decoded;
  });
}

/** The records of one kind, in order. */
export const only = <K extends KindName>(records: readonly Decoded[], kind: K): Decoded<K>[] =>
  records.flatMap((record) => (record.kind === kind ? [record as unknown as Decoded<K>] : []));
