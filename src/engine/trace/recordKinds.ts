/**
 * The vocabulary of the trace: every kind of thing that can be recorded, with the meaning of its three
 * whole-number fields. Readers decode records with the helpers below and never guess at bit layouts.
 */

/** A change made by a person or the scenario took effect. a: index into the change registry, b: target index. */
export const change = 1 as const;
/** A server's condition. a: server, b: `ServerCondition`, c: `ServerFlag`s. */
export const serverCondition = 2 as const;
/** Work at a server. a: server, b: busy worker slots, c: queued attempts. */
export const serverLoad = 3 as const;
/** The balancer's condition. a: `BalancerCondition`. */
export const balancerCondition = 4 as const;
/** What the balancer believes about a server. a: server, b: `Belief`, c: microseconds until it thinks again (ejected), or 0. */
export const balancerBelief = 5 as const;
/** A health check ended. a: server, b: `CheckResult`, c: results in a row that speak against the belief. */
export const checkEnded = 6 as const;
/** A health check is planned. a: server, b: microseconds from now. */
export const checkPlanned = 7 as const;
/** The store's condition. a: `StoreCondition`, b: `StoreFlag`s. */
export const storeCondition = 8 as const;
/** Work at the store. a: operation under way (0 or 1), b: operations waiting. */
export const storeLoad = 9 as const;
/** A copy of a session was put or replaced somewhere. a: session (or `PERSON_KEY` + number of the person for a cart kept by person), b: `packPlace`, c: `packContents`. */
export const copyPlaced = 10 as const;
/** A copy is gone. a: session, b: `packPlace`, c: `Cause`. */
export const copyRemoved = 11 as const;
/** A person's standing. a: client, b: `Standing`, c: session held (0: none). */
export const clientStanding = 12 as const;
/** What a person is doing. a: client, b: `Activity`. */
export const clientActivity = 13 as const;
/** What a person believes is kept: items in the cart, the position saved, or the step reached. a: client, b: that number. */
export const clientBelief = 14 as const;
/** The credential a person holds. a: client, b: affinity cookie's server + 1 (0: none), c: `packCredential`. */
export const clientCredential = 15 as const;
/** An attempt leaves its client. a: attempt, b: client, c: `packSent`. */
export const attemptSent = 16 as const;
/** A message is on a link. a: attempt, b: `packHop`, c: duration in microseconds. */
export const hop = 17 as const;
/** A message was lost on a link. a: attempt, b: `packHop`, c: duration it would have taken. */
export const hopLost = 18 as const;
/** The balancer chose a server. a: attempt, b: server, c: `RouteReason`. */
export const routed = 19 as const;
/** A connection was refused. a: attempt, b: server + 1, or 0 for the balancer itself, c: client. */
export const refused = 20 as const;
/** An attempt waits for a worker. a: attempt, b: server, c: position in the queue. */
export const queued = 21 as const;
/** A worker took an attempt. a: attempt, b: server. */
export const workStarted = 22 as const;
/** A worker is done with an attempt. a: attempt, b: server. */
export const workEnded = 23 as const;
/** Work on an attempt died with its server. a: attempt, b: server, c: client. */
export const workLost = 24 as const;
/** Where the session was looked for and what came of it. a: attempt, b: `packPlace`, c: `LookupResult`. */
export const lookup = 25 as const;
/** A server or the balancer answered. a: attempt, b: server + 1 or 0 for the balancer, c: `packAnswer`. */
export const answered = 26 as const;
/** An attempt ended at its client. a: attempt, b: client, c: `packEnding`. */
export const attemptEnded = 27 as const;
/** An answer arrived after its receiver had given up. a: attempt, b: client. */
export const lateAnswer = 28 as const;
/** An order was committed. a: client, b: attempt, c: items. */
export const orderPlaced = 29 as const;
/** A second order for one intent was committed. a: client, b: attempt, c: items. */
export const duplicateOrder = 30 as const;
/** A session was lost. a: client, b: session, c: `Cause`. */
export const sessionLost = 31 as const;
/** A session ended on purpose or by age. a: client, b: session, c: `Cause`. */
export const sessionEnded = 32 as const;
/** A cart its owner counted on is lost. a: client, b: items believed, c: `Cause`. */
export const cartLost = 33 as const;
/** A login nobody wanted was completed. a: client, b: new session. */
export const forcedLogin = 34 as const;
/** What goes on in the set of servers. a: `ClusterFlag`s. */
export const clusterCondition = 35 as const;
/** What is wrong with the links. a: `NetworkFlag`s. */
export const networkCondition = 36 as const;
/** An attempt is over and its times are known. a: attempt, b: microseconds it waited for a worker, c: microseconds from sending to its end. Only where an answer arrived. Both at most 2147483647. */
export const requestTimed = 37 as const;
/** The balancer tries again. a: attempt, b: server tried, c: `RetryWhy`. */
export const retried = 38 as const;
/** Share of its turns that a server gets while it starts slowly. a: server, b: percent. */
export const weight = 39 as const;
/** The balancer has learnt or dropped where an address belongs. a: address, b: server + 1, or 0 for dropped. */
export const addressBound = 40 as const;
/** A server has no memory left for another session. a: server, b: sessions kept, c: client who wanted one. */
export const memoryFull = 41 as const;
/** The autoscaler decided. a: servers wanted, b: servers present, c: load in percent. */
export const scaled = 42 as const;
/** A rolling deploy goes on. a: server, b: `DeployPhase`, c: servers still to do. */
export const deployStep = 43 as const;
/** Somebody new has come. a: client, or -1 where there was no place, b: number of the person, in order of coming. */
export const clientArrived = 44 as const;
/** Somebody has left for good. a: client, b: session left behind (0: none). */
export const clientLeft = 45 as const;
/** The store begins an operation. a: `StoreVerb`, b: server, c: microseconds it waited. */
export const storeOperation = 46 as const;
/** The store, or the way to it, turned an operation down. a: attempt, b: `StoreRefusal`, c: server. */
export const storeRefused = 47 as const;
/** The replica took over. a: copies it has, b: copies that are lost with the primary. */
export const failover = 48 as const;
/** The store wrote down what it keeps. a: copies written. */
export const stateSaved = 49 as const;
/** A server made do without the store. a: attempt, b: `FallbackKind`, c: client. */
export const fallback = 50 as const;
/** A server has other signing keys. a: server, b: `packKeys`, c: oldest key it accepts. */
export const keyChanged = 51 as const;
/** A token was turned down. a: attempt, b: `Rejection`, c: server. */
export const tokenRejected = 52 as const;
/** A session is to end before its time. a: client, b: session, c: `RevocationKind`. */
export const revoked = 53 as const;
/** An answer of success to a session that was revoked before the request was sent. a: client, b: session, c: microseconds since. */
export const acceptedAfterRevocation = 54 as const;
/** A token was renewed with a refresh token. a: client, b: session. */
export const tokenRefreshed = 55 as const;
/** Headers or a cookie were too large. a: attempt, b: `SizeLimit`, c: bytes. */
export const tooLarge = 56 as const;
/** What an Idempotency-Key did. a: attempt, b: `KeyAnswer`, c: client. */
export const keyAnswer = 57 as const;
/** Items that a person was told are in the cart are not there any more. a: client, b: items, c: cart. */
export const updateLost = 58 as const;
/** A person does not know whether what was asked for has happened. a: client, b: attempt, c: `Action`. */
export const unknownOutcome = 59 as const;
/** How the CDN deals with a request; once more if an old page stands in later, or waiting was in vain. a: attempt, b: client, c: `CacheAnswer`. */
export const cacheAnswer = 60 as const;
/** The CDN keeps a page. a: page, b: owner of a personal page + 1 (0: public), c: microseconds until it is stale. */
export const cacheStored = 61 as const;
/** Somebody was shown another person's page. a: client, b: whose it was, c: attempt. */
export const leaked = 62 as const;
/** The CDN's condition. a: `CdnCondition`. */
export const cdnCondition = 63 as const;
/** A zone's condition. a: zone, b: 0 up, 1 down. */
export const zoneCondition = 64 as const;
/** A login used processor time. a: client, b: server, c: microseconds. */
export const loginWork = 65 as const;
/** The replica's condition. a: 0 away, 1 following, 2 has become the primary; b: copies it keeps. */
export const replicaCondition = 66 as const;
/** A message that was lost is sent again: `hop` or `hopLost` follows. a: attempt, b: `packHop`, c: microseconds since it was sent first. */
export const sentAgain = 67 as const;
/** The transport gives a connection up: whoever waits at either end learns of it. a: attempt, b: `packHop`, c: microseconds since. */
export const connectionDied = 68 as const;
/** An answer comes to somebody for whom nothing was done: no order from an empty cart, no item in a full one. a: client, b: attempt, c: `Action`. */
export const nothingDone = 69 as const;
/** What else is so of a person. a: client, b: `ClientFlag`s. */
export const clientFlags = 70 as const;
/** A page shows somebody less of a film than was said to be saved. a: client, b: segments less, c: position shown. */
export const progressLost = 71 as const;
/** A connection that stays open stands now. a: client, b: server. */
export const connectionOpened = 72 as const;
/** It has ended. a: client, b: server, c: `ConnectionEnd`. */
export const connectionClosed = 73 as const;
/** A server, or the store for it, has taken a message to somebody. a: client who wrote it, b: number of the message, c: client it is for. */
export const messageTaken = 74 as const;
/** A message is shown to whom it is for. a: client it is for, b: number of the message, c: microseconds since it was taken. At most 2147483647. */
export const messageShown = 75 as const;
/** A message that nobody was shown is gone. a: client it was for, b: number of the message, c: `MessageEnd`. */
export const messageLost = 76 as const;
/** The rate limit turned a request away. a: client, b: attempt, c: how many more could have been let through in the window, all places together (0: none). */
export const rateLimited = 77 as const;
/** The rate limit let a request through that is above it. a: client, b: attempt, c: how many above the limit that makes in the window, all places together. */
export const overLimit = 78 as const;
/** A transfer was made: committed by the database. a: client, b: attempt, c: step that it had reached. */
export const transferMade = 79 as const;
/** It was made once more. a: client, b: attempt, c: number of the undertaking. */
export const transferTwice = 80 as const;
/** A transfer that its person counted on is lost before it was made. a: client, b: step believed, c: `Cause`. */
export const transferLost = 81 as const;
/** A transfer that is not made lies where nobody will go on with it. a: client, b: step believed, c: `LeftOpen`. */
export const transferLeftOpen = 82 as const;
/** A transfer has been made, and its person believes that it failed. a: client, b: number of the undertaking. */
export const toldFailed = 83 as const;
/** A service calls the next one. a: client, b: attempt, c: `packService`. */
export const serviceCalled = 84 as const;
/** Such a call has come to nothing. a: client, b: attempt, c: `packService`, with why. */
export const serviceFailed = 85 as const;
/** The last service has taken a seat. a: client, b: attempt, c: 1 where it had been taken for the same intent before. */
export const seatTaken = 86 as const;
/** A seat was taken, and the first service or the balancer answered anything but success, or the first died. a: client, b: attempt. */
export const seatDenied = 87 as const;
/** A liveness probe has failed. a: server, b: how many in a row that makes. */
export const probeFailed = 88 as const;
/** Its process is killed for that, and started again. a: server, b: failed probes in a row. */
export const processKilled = 89 as const;
