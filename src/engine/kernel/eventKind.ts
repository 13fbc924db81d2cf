/** What a queued event is about. "a" and "b" name the record concerned and the number that proves it is not stale. */
export const EventKind = {
  /** a: tab and its client, packed, b: number of the planned act. */
  clientActs: 0,
  /** a: attempt slot, b: attempt id (as for all that follow unless said otherwise). */
  clientTimesOut: 1,
  requestAtBalancer: 2,
  /** a: attempt slot, b: ticket of the wait. */
  balancerTimesOut: 3,
  requestAtServer: 4,
  /** a: attempt slot, b: work ticket. */
  workEnds: 5,
  refusalAtBalancer: 6,
  answerAtBalancer: 7,
  answerAtClient: 8,
  /** a: call slot, b: call id. */
  callAtStore: 9,
  /** The store finishes the operation in service. a: call slot, b: number of the operation. */
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
  /** The next server changes its signing keys, or the next phase of a rotation begins. */
  rotationGoesOn: 55,
  /** A server is told to forget a session. a: server, b: session. */
  revocationAtServer: 56,
  /** The store is told, once more, that a session has ended. a: client, b: session. */
  revocationLeaves: 57,
  /** b: number of the planned arrival. */
  clientArrives: 79,
  /** The process of the store is ready. a: 0, b: 0. */
  storeReady: 43,
  /** The store writes down what has changed. a: 0, b: 0. */
  storeSaves: 44,
  /** Changes reach the replica. a: how many, b: number of the stream. */
  replicaHears: 45,
  /** The store has been out for long enough. a: 0, b: number of the outage. */
  failoverActs: 46,
  /** The store that was the primary is ready to follow. a: 0, b: 0. */
  replicaReady: 47,
  /** A read that the replica is asked for. a: call slot, b: call id. */
  callAtReplica: 48,
  replicaReplies: 49,
  /** A server that starts slowly gets a larger share. a: server, b: ticket. */
  weightGrows: 30,
  /** An address in the balancer's memory may be too old. a: address, b: number of the balancer's start. */
  addressExpires: 31,
  /** The balancer tries a refused connection again. a: attempt slot, b: ticket of the wait. */
  balancerRetries: 32,
  /** a: server, b: ticket. */
  ejectionEnds: 33,
  /** A deep check's question is at the store, or its reply at the server. a: server (+ 64: the reply), b: number of the check. */
  pingArrives: 34,
  /** With a CDN. a: attempt slot, b: attempt id. */
  requestAtCdn: 69,
  requestFromCdn: 70,
  answerAtCdn: 71,
  answerFromCdn: 72,
  cdnTimesOut: 73,
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
  /** A lost message is sent again, or its connection is given up. a: slot of the lost message, b: its id. */
  messageLeavesAgain: 80,
  /** A server tries whether the store accepts connections again. a: server, b: number of the plan. */
  storeReconnects: 81,
  /** The balancer hears of a deploy's turn. a: server, b: number of the turn. */
  balancerHears: 82,
  /** Many people come at this instant. a: 0, b: 0. */
  burstComes: 83,
  /** A call that is not sent by now is given up. a: call slot, b: call id. */
  sendByPasses: 84,
  /** A worker has taken a copy in. a: transfer slot, b: work ticket. */
  copyKept: 41,
  /** A message comes over a connection that stays open. a: number of the message, b: number of the connection. */
  messageAtClient: 85,
  /** A browser hears that its connection has ended. a: client, b: number of that connection. */
  connectionEnds: 86,
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];
