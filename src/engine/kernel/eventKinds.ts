/** What a queued event is about. "a" and "b" name the record concerned and the number that proves it is not stale. */

/** a: tab and its client, packed, b: number of the planned act. */
export const clientActs = 0 as const;
/** a: attempt slot, b: attempt id (as for all that follow unless said otherwise). */
export const clientTimesOut = 1 as const;
export const requestAtBalancer = 2 as const;
/** a: attempt slot, b: ticket of the wait. */
export const balancerTimesOut = 3 as const;
export const requestAtServer = 4 as const;
/** a: attempt slot, b: work ticket. */
export const workEnds = 5 as const;
export const refusalAtBalancer = 6 as const;
export const answerAtBalancer = 7 as const;
export const answerAtClient = 8 as const;
/** a: call slot, b: call id. */
export const callAtStore = 9 as const;
/** The store finishes the operation in service. a: call slot, b: number of the operation. */
export const operationEnds = 10 as const;
export const replyAtServer = 11 as const;
export const callTimesOut = 12 as const;
export const callAtOrders = 13 as const;
/** a: server, b: number of the check. */
export const checkStarts = 14 as const;
export const checkAtServer = 15 as const;
export const checkPasses = 16 as const;
export const checkRefused = 17 as const;
export const checkTimesOut = 18 as const;
/** a: packed place, b: session. */
export const sessionExpires = 19 as const;
/** The orders database commits. a: call slot, b: call id. */
export const orderCommits = 20 as const;
/** The next server changes its signing keys, or the next phase of a rotation begins. */
export const rotationGoesOn = 55 as const;
/** A server is told to forget a session. a: server, b: session. */
export const revocationAtServer = 56 as const;
/** The store is told, once more, that a session has ended. a: client, b: session. */
export const revocationLeaves = 57 as const;
/** b: number of the planned arrival. */
export const clientArrives = 79 as const;
/** The process of the store is ready. a: 0, b: 0. */
export const storeReady = 43 as const;
/** The store writes down what has changed. a: 0, b: 0. */
export const storeSaves = 44 as const;
/** Changes reach the replica. a: how many, b: number of the stream. */
export const replicaHears = 45 as const;
/** The store has been out for long enough. a: 0, b: number of the outage. */
export const failoverActs = 46 as const;
/** The store that was the primary is ready to follow. a: 0, b: 0. */
export const replicaReady = 47 as const;
/** A read that the replica is asked for. a: call slot, b: call id. */
export const callAtReplica = 48 as const;
export const replicaReplies = 49 as const;
/** A server that starts slowly gets a larger share. a: server, b: ticket. */
export const weightGrows = 30 as const;
/** An address in the balancer's memory may be too old. a: address, b: number of the balancer's start. */
export const addressExpires = 31 as const;
/** The balancer tries a refused connection again. a: attempt slot, b: ticket of the wait. */
export const balancerRetries = 32 as const;
/** a: server, b: ticket. */
export const ejectionEnds = 33 as const;
/** A deep check's question is at the store, or its reply at the server. a: server (+ 64: the reply), b: number of the check. */
export const pingArrives = 34 as const;
/** With a CDN. a: attempt slot, b: attempt id. */
export const requestAtCdn = 69 as const;
export const requestFromCdn = 70 as const;
export const answerAtCdn = 71 as const;
export const answerFromCdn = 72 as const;
export const cdnTimesOut = 73 as const;
/** A process is ready. a: server, b: its generation. */
export const serverReady = 35 as const;
/** The deploy has waited long enough. a: 0, b: number of the wait. */
export const deployGoesOn = 36 as const;
/** The autoscaler looks. */
export const scalerLooks = 37 as const;
/** A process is killed for want of memory. a: server, b: its generation. */
export const memoryOut = 38 as const;
/** A copy leaves for another server. a: transfer slot, b: transfer id. */
export const copyLeaves = 39 as const;
export const copyAtServer = 40 as const;
/** A lost message is sent again, or its connection is given up. a: slot of the lost message, b: its id. */
export const messageLeavesAgain = 80 as const;
/** A server tries whether the store accepts connections again. a: server, b: number of the plan. */
export const storeReconnects = 81 as const;
/** The balancer hears of a deploy's turn. a: server, b: number of the turn. */
export const balancerHears = 82 as const;
/** Many people come at this instant. a: 0, b: 0. */
export const burstComes = 83 as const;
/** A call that is not sent by now is given up. a: call slot, b: call id. */
export const sendByPasses = 84 as const;
/** A worker has taken a copy in. a: transfer slot, b: work ticket. */
export const copyKept = 41 as const;
/** A message comes over a connection that stays open. a: number of the message, b: number of the connection. */
export const messageAtClient = 85 as const;
/** A browser hears that its connection has ended. a: client, b: number of that connection. */
export const connectionEnds = 86 as const;
/** A service that was called has answered. a: slot of that attempt, b: its id. */
export const answerAtService = 87 as const;
/** The one who called waits no longer. a: slot of the attempt that was called, b: ticket of the wait. */
export const serviceTimesOut = 88 as const;
/** A server is probed. a: server. */
export const probeStarts = 89 as const;
/** A probe that was not answered at once has to be by now. a: server, b: its generation. */
export const probeTimesOut = 90 as const;
/** A process has had the time to end by itself. a: server, b: its generation. */
export const graceEnds = 91 as const;
