/**
 * The vocabulary of the trace: every kind of thing that can be recorded, with the meaning of its three
 * whole-number fields. Readers decode records with the helpers below and never guess at bit layouts.
 */
export const TraceKind = {
  /** A change made by a person or the scenario took effect. a: index into the change registry, b: target index. */
  change: 1,
  /** A server's condition. a: server, b: `ServerCondition`, c: `ServerFlag`s. */
  serverCondition: 2,
  /** Work at a server. a: server, b: busy worker slots, c: queued attempts. */
  serverLoad: 3,
  /** The balancer's condition. a: `BalancerCondition`. */
  balancerCondition: 4,
  /** What the balancer believes about a server. a: server, b: `Belief`, c: microseconds until it thinks again (ejected), or 0. */
  balancerBelief: 5,
  /** A health check ended. a: server, b: `CheckResult`, c: results in a row that speak against the belief. */
  checkEnded: 6,
  /** A health check is planned. a: server, b: microseconds from now. */
  checkPlanned: 7,
  /** The store's condition. a: `StoreCondition`, b: `StoreFlag`s. */
  storeCondition: 8,
  /** Work at the store. a: operation under way (0 or 1), b: operations waiting. */
  storeLoad: 9,
  /** A copy of a session was put or replaced somewhere. a: session (or `PERSON_KEY` + number of the person for a cart kept by person), b: `packPlace`, c: `packContents`. */
  copyPlaced: 10,
  /** A copy is gone. a: session, b: `packPlace`, c: `Cause`. */
  copyRemoved: 11,
  /** A person's standing. a: client, b: `Standing`, c: session held (0: none). */
  clientStanding: 12,
  /** What a person is doing. a: client, b: `Activity`. */
  clientActivity: 13,
  /** What a person believes is kept: items in the cart, the position saved, or the step reached. a: client, b: that number. */
  clientBelief: 14,
  /** The credential a person holds. a: client, b: affinity cookie's server + 1 (0: none), c: `packCredential`. */
  clientCredential: 15,
  /** An attempt leaves its client. a: attempt, b: client, c: `packSent`. */
  attemptSent: 16,
  /** A message is on a link. a: attempt, b: `packHop`, c: duration in microseconds. */
  hop: 17,
  /** A message was lost on a link. a: attempt, b: `packHop`, c: duration it would have taken. */
  hopLost: 18,
  /** The balancer chose a server. a: attempt, b: server, c: `RouteReason`. */
  routed: 19,
  /** A connection was refused. a: attempt, b: server + 1, or 0 for the balancer itself, c: client. */
  refused: 20,
  /** An attempt waits for a worker. a: attempt, b: server, c: position in the queue. */
  queued: 21,
  /** A worker took an attempt. a: attempt, b: server. */
  workStarted: 22,
  /** A worker is done with an attempt. a: attempt, b: server. */
  workEnded: 23,
  /** Work on an attempt died with its server. a: attempt, b: server, c: client. */
  workLost: 24,
  /** Where the session was looked for and what came of it. a: attempt, b: `packPlace`, c: `LookupResult`. */
  lookup: 25,
  /** A server or the balancer answered. a: attempt, b: server + 1 or 0 for the balancer, c: `packAnswer`. */
  answered: 26,
  /** An attempt ended at its client. a: attempt, b: client, c: `packEnding`. */
  attemptEnded: 27,
  /** An answer arrived after its receiver had given up. a: attempt, b: client. */
  lateAnswer: 28,
  /** An order was committed. a: client, b: attempt, c: items. */
  orderPlaced: 29,
  /** A second order for one intent was committed. a: client, b: attempt, c: items. */
  duplicateOrder: 30,
  /** A session was lost. a: client, b: session, c: `Cause`. */
  sessionLost: 31,
  /** A session ended on purpose or by age. a: client, b: session, c: `Cause`. */
  sessionEnded: 32,
  /** A cart its owner counted on is lost. a: client, b: items believed, c: `Cause`. */
  cartLost: 33,
  /** A login nobody wanted was completed. a: client, b: new session. */
  forcedLogin: 34,
  /** What goes on in the set of servers. a: `ClusterFlag`s. */
  clusterCondition: 35,
  /** What is wrong with the links. a: `NetworkFlag`s. */
  networkCondition: 36,
  /** An attempt is over and its times are known. a: attempt, b: microseconds it waited for a worker, c: microseconds from sending to its end. Only where an answer arrived. Both at most 2147483647. */
  requestTimed: 37,
  /** The balancer tries again. a: attempt, b: server tried, c: `RetryWhy`. */
  retried: 38,
  /** Share of its turns that a server gets while it starts slowly. a: server, b: percent. */
  weight: 39,
  /** The balancer has learnt or dropped where an address belongs. a: address, b: server + 1, or 0 for dropped. */
  addressBound: 40,
  /** A server has no memory left for another session. a: server, b: sessions kept, c: client who wanted one. */
  memoryFull: 41,
  /** The autoscaler decided. a: servers wanted, b: servers present, c: load in percent. */
  scaled: 42,
  /** A rolling deploy goes on. a: server, b: `DeployPhase`, c: servers still to do. */
  deployStep: 43,
  /** Somebody new has come. a: client, or -1 where there was no place, b: number of the person, in order of coming. */
  clientArrived: 44,
  /** Somebody has left for good. a: client, b: session left behind (0: none). */
  clientLeft: 45,
  /** The store begins an operation. a: `StoreVerb`, b: server, c: microseconds it waited. */
  storeOperation: 46,
  /** The store, or the way to it, turned an operation down. a: attempt, b: `StoreRefusal`, c: server. */
  storeRefused: 47,
  /** The replica took over. a: copies it has, b: copies that are lost with the primary. */
  failover: 48,
  /** The store wrote down what it keeps. a: copies written. */
  stateSaved: 49,
  /** A server made do without the store. a: attempt, b: `FallbackKind`, c: client. */
  fallback: 50,
  /** A server has other signing keys. a: server, b: `packKeys`, c: oldest key it accepts. */
  keyChanged: 51,
  /** A token was turned down. a: attempt, b: `Rejection`, c: server. */
  tokenRejected: 52,
  /** A session is to end before its time. a: client, b: session, c: `RevocationKind`. */
  revoked: 53,
  /** An answer of success to a session that was revoked before the request was sent. a: client, b: session, c: microseconds since. */
  acceptedAfterRevocation: 54,
  /** A token was renewed with a refresh token. a: client, b: session. */
  tokenRefreshed: 55,
  /** Headers or a cookie were too large. a: attempt, b: `SizeLimit`, c: bytes. */
  tooLarge: 56,
  /** What an Idempotency-Key did. a: attempt, b: `KeyAnswer`, c: client. */
  keyAnswer: 57,
  /** Items that a person was told are in the cart are not there any more. a: client, b: items, c: cart. */
  updateLost: 58,
  /** A person does not know whether what was asked for has happened. a: client, b: attempt, c: `Action`. */
  unknownOutcome: 59,
  /** How the CDN deals with a request; once more if an old page stands in later, or waiting was in vain. a: attempt, b: client, c: `CacheAnswer`. */
  cacheAnswer: 60,
  /** The CDN keeps a page. a: page, b: owner of a personal page + 1 (0: public), c: microseconds until it is stale. */
  cacheStored: 61,
  /** Somebody was shown another person's page. a: client, b: whose it was, c: attempt. */
  leaked: 62,
  /** The CDN's condition. a: `CdnCondition`. */
  cdnCondition: 63,
  /** A zone's condition. a: zone, b: 0 up, 1 down. */
  zoneCondition: 64,
  /** A login used processor time. a: client, b: server, c: microseconds. */
  loginWork: 65,
  /** The replica's condition. a: 0 away, 1 following, 2 has become the primary; b: copies it keeps. */
  replicaCondition: 66,
  /** A message that was lost is sent again: `hop` or `hopLost` follows. a: attempt, b: `packHop`, c: microseconds since it was sent first. */
  sentAgain: 67,
  /** The transport gives a connection up: whoever waits at either end learns of it. a: attempt, b: `packHop`, c: microseconds since. */
  connectionDied: 68,
  /** An answer comes to somebody for whom nothing was done: no order from an empty cart, no item in a full one. a: client, b: attempt, c: `Action`. */
  nothingDone: 69,
  /** What else is so of a person. a: client, b: `ClientFlag`s. */
  clientFlags: 70,
  /** A page shows somebody less of a film than was said to be saved. a: client, b: segments less, c: position shown. */
  progressLost: 71,
  /** A connection that stays open stands now. a: client, b: server. */
  connectionOpened: 72,
  /** It has ended. a: client, b: server, c: `ConnectionEnd`. */
  connectionClosed: 73,
  /** A server, or the store for it, has taken a message to somebody. a: client who wrote it, b: number of the message, c: client it is for. */
  messageTaken: 74,
  /** A message is shown to whom it is for. a: client it is for, b: number of the message, c: microseconds since it was taken. At most 2147483647. */
  messageShown: 75,
  /** A message that nobody was shown is gone. a: client it was for, b: number of the message, c: `MessageEnd`. */
  messageLost: 76,
  /** The rate limit turned a request away. a: client, b: attempt, c: how many more could have been let through in the window, all places together (0: none). */
  rateLimited: 77,
  /** The rate limit let a request through that is above it. a: client, b: attempt, c: how many above the limit that makes in the window, all places together. */
  overLimit: 78,
  /** A transfer was made: committed by the database. a: client, b: attempt, c: step that it had reached. */
  transferMade: 79,
  /** It was made once more. a: client, b: attempt, c: number of the undertaking. */
  transferTwice: 80,
  /** A transfer that its person counted on is lost before it was made. a: client, b: step believed, c: `Cause`. */
  transferLost: 81,
  /** A transfer that is not made lies where nobody will go on with it. a: client, b: step believed, c: `LeftOpen`. */
  transferLeftOpen: 82,
  /** A transfer has been made, and its person takes it for failed. a: client, b: number of the undertaking. */
  toldFailed: 83,
} as const;
export type TraceKind = (typeof TraceKind)[keyof typeof TraceKind];
