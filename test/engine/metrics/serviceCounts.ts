import { packService, ServiceFailure, TraceKind } from '../../../src/engine';
import type { Expected } from './messageCounts';

const [ANA, BEN, CY] = [0, 1, 2];
const S2 = 1;

/** Two of Ana's calls fail, and one of Cy's. Her seat is taken twice, and Ben's is denied. */
export const SERVICE_LINES = [
  [55, TraceKind.serviceCalled, ANA, 6, packService(1, S2, 0)],
  [56, TraceKind.serviceFailed, ANA, 6, packService(1, S2, ServiceFailure.refused)],
  [57, TraceKind.serviceFailed, ANA, 6, packService(2, S2, ServiceFailure.timedOut)],
  [58, TraceKind.serviceFailed, CY, 7, packService(1, S2, ServiceFailure.error)],
  [59, TraceKind.seatTaken, ANA, 6, 0],
  [60, TraceKind.seatTaken, ANA, 6, 1],
  [61, TraceKind.seatTaken, BEN, 8, 0],
  [62, TraceKind.seatDenied, BEN, 8, 0],
] as const;

/** What the metrics of services make of them. */
export const SERVICE_COUNTS: Readonly<Record<string, Expected>> = {
  'service-failures': { value: 3, counted: [[2, 0, 1], 2, 58] },
  'seats-taken-twice': { value: 1, counted: [[1, 0, 0], 1, 60] },
  'seats-denied': { value: 1, counted: [[0, 0, 0], 1, 62] },
};
