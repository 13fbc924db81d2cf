/** What a queued event is about. "a" and "b" name the record concerned and the number that proves it is not stale. */
export const EventKind = {
  /** a: client, b: number of the planned act. */
  clientActs: 0,
  /** a: attempt slot, b: attempt id (as for all that follow unless said otherwise). */
  clientTimesOut: 1,
  requestAtBalancer: 2,
  balancerTimesOut: 3,
  requestAtServer: 4,
  /** a: attempt slot, b: work ticket. */
  workEnds: 5,
  refusalAtBalancer: 6,
  answerAtBalancer: 7,
  answerAtClient: 8,
  /** a: call slot, b: call id. */
  callAtStore: 9,
  /** The store finishes the operation in hand. a: call slot, b: call id. */
  operationEnds: 10,
  replyAtServer: 11,
  callTimesOut: 12,
  callAtOrders: 13,
  /** a: server, b: number of the check. */
  checkStarts: 14,
  checkAtServer: 15,
  checkPasses: 16,
  checkRefused: 17,
  checkTimesOut: 18,
  /** a: packed place, b: session. */
  sessionExpires: 19,
  /** The orders database commits. a: call slot, b: call id. */
  orderCommits: 20,
  /** A process is ready. a: server, b: its generation. */
  serverReady: 35,
  /** The deploy has waited long enough. a: 0, b: number of the wait. */
  deployGoesOn: 36,
  /** The autoscaler looks. */
  scalerLooks: 37,
  /** A process is killed for want of memory. a: server, b: its generation. */
  memoryOut: 38,
  /** A copy leaves for another server. a: transfer slot, b: transfer id. */
  copyLeaves: 39,
  copyAtServer: 40,
  /** A worker has taken a copy in. a: transfer slot, b: work ticket. */
  copyKept: 41,
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];
