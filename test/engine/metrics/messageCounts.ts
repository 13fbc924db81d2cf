import { Action, ConnectionEnd, MessageEnd, packSent, TraceKind } from '../../../src/engine';

export interface Expected {
  readonly value: number;
  /** Before anything happened; 0 if not said. */
  readonly before?: number;
  readonly byNode?: Readonly<Record<string, number>>;
  /** Whom it counted, how many people in all, and when last. */
  readonly counted?: readonly [perClient: readonly number[], people: number, lastUs: number];
}

const [ANA, BEN, CY, S1] = [0, 1, 2, 0];

/** Two connections are broken off, one is closed; two are asked for; one message is shown, two are lost. */
export const MESSAGE_LINES = [
  [82, TraceKind.connectionOpened, ANA, S1, 0],
  [83, TraceKind.connectionClosed, ANA, S1, ConnectionEnd.serverEnded],
  [84, TraceKind.connectionClosed, CY, S1, ConnectionEnd.balancerEnded],
  [85, TraceKind.connectionClosed, BEN, S1, ConnectionEnd.closed],
  [86, TraceKind.attemptSent, 10, CY, packSent(Action.connect, 65, false)],
  [87, TraceKind.attemptSent, 11, CY, packSent(Action.connect, 65, true)],
  [87, TraceKind.messageTaken, ANA, 1, CY],
  [88, TraceKind.messageShown, CY, 1, 5_000_000],
  [88, TraceKind.messageShown, CY, 4, 1_000_000],
  [89, TraceKind.messageLost, CY, 2, MessageEnd.keptNowhere],
  [89, TraceKind.messageLost, CY, 3, MessageEnd.placeLost],
] as const;

/** What the metrics of connections and messages make of them. */
export const MESSAGE_COUNTS: Readonly<Record<string, Expected>> = {
  'messages-lost': { value: 2, counted: [[0, 0, 2], 1, 89] },
  'connections-dropped': { value: 2, counted: [[1, 0, 1], 2, 84] },
  'connections-peak': { value: 2 },
  'message-delay': { value: 3 },
};
