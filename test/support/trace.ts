import {
  CHANGES,
  type Trace,
  TraceKind,
  type TraceRecord,
  unpackAnswer,
  unpackContents,
  unpackEnding,
  unpackHop,
  unpackPlace,
  unpackSent,
} from '../../src/engine';

type Fields = Pick<TraceRecord, 'a' | 'b' | 'c'>;

/** What the three numbers of every kind of record say, by name. */
const decoders = {
  change: ({ a, b }) => ({ change: CHANGES[a]?.id, target: b }),
  serverCondition: ({ a, b }) => ({ server: a, condition: b }),
  serverLoad: ({ a, b, c }) => ({ server: a, busy: b, queued: c }),
  balancerCondition: ({ a }) => ({ condition: a }),
  balancerBelief: ({ a, b }) => ({ server: a, belief: b }),
  checkEnded: ({ a, b, c }) => ({ server: a, result: b, streak: c }),
  checkPlanned: ({ a, b }) => ({ server: a, afterUs: b }),
  storeCondition: ({ a }) => ({ condition: a }),
  storeLoad: ({ a, b }) => ({ inHand: a, waiting: b }),
  copyPlaced: ({ a, b, c }) => ({ session: a, place: unpackPlace(b), ...unpackContents(c) }),
  copyRemoved: ({ a, b, c }) => ({ session: a, place: unpackPlace(b), cause: c }),
  clientStanding: ({ a, b, c }) => ({ client: a, standing: b, session: c }),
  clientActivity: ({ a, b }) => ({ client: a, activity: b }),
  clientBelief: ({ a, b }) => ({ client: a, items: b }),
  clientCredential: ({ a, b, c }) => ({ client: a, affinity: b, bytes: c }),
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

/** Everything a trace still holds. */
export function readTrace(trace: Trace): readonly Decoded[] {
  const record: TraceRecord = { timeUs: 0, kind: 1, a: 0, b: 0, c: 0 };
  return Array.from({ length: trace.end - trace.first }, (_, index) => {
    const position = trace.first + index;
    trace.read(position, record);
    const kind = NAMES.get(record.kind);
    if (kind === undefined) throw new Error(`There is no kind ${record.kind} of record.`);
    return { kind, atUs: record.timeUs, position, ...decoders[kind](record) } as Decoded;
  });
}

/** The records of one kind, in order. */
export const only = <K extends KindName>(records: readonly Decoded[], kind: K): Decoded<K>[] =>
  records.flatMap((record) => (record.kind === kind ? [record as unknown as Decoded<K>] : []));
