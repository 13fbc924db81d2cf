import { Cause, LeftOpen, TraceKind } from '../../../src/engine';
import type { Expected } from './messageCounts';

const [ANA, BEN, CY] = [0, 1, 2];

/** Ana's transfer is made twice, and taken for failed; she loses another one. Cy's was meant to be lost, Ben's is left open. */
export const TRANSFER_LINES = [
  [35, TraceKind.transferMade, ANA, 1, 2],
  [36, TraceKind.toldFailed, ANA, 3, 0],
  [37, TraceKind.transferMade, ANA, 5, 2],
  [37, TraceKind.transferTwice, ANA, 5, 3],
  [52, TraceKind.transferLost, ANA, 2, Cause.crash],
  [53, TraceKind.transferLost, CY, 1, Cause.revoked],
  [54, TraceKind.transferLeftOpen, BEN, 1, LeftOpen.outOfReach],
] as const;

/** What the metrics of transfers make of them. */
export const TRANSFER_COUNTS: Readonly<Record<string, Expected>> = {
  'transfers-lost': { value: 1, counted: [[1, 0, 0], 1, 52] },
  'transfers-left-open': { value: 1, counted: [[0, 0, 0], 1, 54] },
  'told-failed': { value: 1, counted: [[1, 0, 0], 1, 36] },
  'transfers-made-twice': { value: 1, counted: [[1, 0, 0], 1, 37] },
};
