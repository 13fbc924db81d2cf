import { room } from '../../room';

/** What one press of "step" has come to: one sentence for a record of the trace. */
export default room({
  'steps.checkPassed': '{server, server} passes a health check.',
  'steps.checkRefused':
    '{server, server} refuses a health check{count, plural, =0 {} =1 {} other {: # in a row}}.',
  'steps.checkSilent':
    '{server, server} does not answer a health check{count, plural, =0 {} =1 {} other {: # in a row}}.',

  'steps.sent': `{person, person} {action, select, login {logs in} browse {browses} add {adds an item}
    read {views the cart} checkout {checks out} forecast {asks for a forecast}
    segment {asks for a segment} save {saves the position} resume {opens the film again}
    connect {asks for a connection} send {writes a message} history {asks for new messages}
    query {sends a query} begin {begins a transfer} confirm {confirms the transfer}
    commit {commits the transfer} account {views the account}
    bookings {views the bookings} book {books a seat} other {logs out}}: the request leaves.`,
  'steps.routed': '{who, capital}’s request goes to {server, server}: {why, message}.',
  'steps.why.roundRobin': 'next in the rotation',
  'steps.why.affinity': 'the affinity cookie names it',
  'steps.why.rebound': 'the server in the affinity cookie is down',
  'steps.why.random': 'picked at random',
  'steps.why.leastConnections': 'it has the fewest requests in flight',
  'steps.why.powerOfTwo': 'of two picked at random, it has fewer requests in flight',
  'steps.why.hash': 'the hash maps to it',
  'steps.why.overflow': 'the server that the hash maps to is too busy',
  'steps.why.address': 'the balancer remembers the address',
  'steps.why.redispatch': 'the previous attempt failed',
  'steps.why.weight': 'its weight makes it the next',
  'steps.why.leastTime': 'it is expected to answer first',
  'steps.why.panic': 'too few servers are up, so the balancer uses all of them',
  'steps.refusedByBalancer': 'The load balancer refuses {person, person}’s request: it is stopped.',
  'steps.refusedByServer': '{server, server} refuses {person, person}’s request.',
  'steps.queued': '{who, capital}’s request waits at {server, server}: all workers are busy.',
  'steps.workStarted': '{server, server} starts work on {who, message}’s request.',
  'steps.workLost': '{server, server} stopped while working on {person, person}’s request.',

  'steps.tokenValid':
    '{server, capital} verifies {who, message}’s {signed, select, cookie {cookie} token {token} other {token}}: it is valid.',
  'steps.tokenExpired':
    '{server, capital} rejects {who, message}’s {signed, select, cookie {cookie} token {token} other {token}}: it has expired.',
  'steps.tokenMissing':
    '{server, capital} finds no valid {signed, select, cookie {cookie} token {token} other {token}} in {who, message}’s request.',
  'steps.tokenRejected':
    '{server, capital} rejects {who, message}’s {signed, select, cookie {cookie} token {token} other {token}} because of its key or its date.',
  'steps.tokenAltered':
    '{server, capital} rejects {who, message}’s {signed, select, cookie {cookie} token {token} other {token}}: its signature does not fit.',
  'steps.tokenDenied':
    '{server, capital} finds {who, message}’s {signed, select, cookie {cookie} token {token} other {token}} on the denylist.',
  'steps.found':
    '{server, capital} finds {who, message}’s {what, select, session {session} cart {cart} position {position} transfer {transfer} nothing {} other {}} in {place, message}.',
  'steps.notKnown':
    '{by, capital} does not know {who, message}’s {what, select, session {session} cart {cart} position {position} transfer {transfer} nothing {} other {}}.',
  'steps.tooOld':
    '{server, capital} finds that {who, message}’s {what, select, session {session} cart {cart} position {position} transfer {transfer} nothing {} other {}} has expired.',
  'steps.noAnswer': '{server, capital} gets no response from {place, message}.',
  'steps.keyNotKnown':
    '{server, capital} does not know the key of {who, message}’s {what, select, session {session} cart {cart} position {position} transfer {transfer} nothing {} other {}}.',
  'steps.denied':
    '{server, capital} finds {who, message}’s {what, select, session {session} cart {cart} position {position} transfer {transfer} nothing {} other {}} on the denylist.',

  'steps.answered': `{by, capital} answers {who, message}: {what, select, login {please log in}
    broken {no connection} other {{status, number}}}.`,
  'steps.endedWell': 'The response reaches {person, person}: it worked.',
  'steps.endedLoggedOut': 'The response reaches {person, person}: logged out.',
  'steps.endedInError': 'The response reaches {person, person}: error {status, number}.',
  'steps.gaveUp': '{person, person} gives up waiting.',
  'steps.cannotConnect': '{person, person} cannot connect.',
  'steps.lateAnswer': 'A response reaches {person, person} too late.',

  'steps.orderPlaced': '{person, person}’s order is saved.',
  'steps.chargedTwice':
    '{person, person} was charged again: an order that seemed to fail had gone through.',
  'steps.sessionLost':
    '{person, person} lost {owner, select, she {her} he {his} other {the}} session.',
  'steps.sessionOutOfReach':
    '{person, person} lost {owner, select, she {her} he {his} other {the}} session: it expired out of reach.',
  'steps.cartLost': '{person, person} lost {owner, select, she {her} he {his} other {the}} cart.',
  'steps.sessionRevoked': '{person, person}’s session was ended on purpose.',
  'steps.sessionTampered': '{person, person}’s session was ended by tampering.',
  'steps.sessionEnded': '{person, person}’s session expired.',
  'steps.loggedInAgain': '{person, person} is logged in again.',
  'steps.arrived': 'Somebody new arrives: {person, person}.',
  'steps.foundNoPlace': 'Somebody new arrives, finds no free place and leaves.',
  'steps.left': '{person, person} leaves for good.',
  'steps.leftSession': '{person, person} leaves for good. The session stays behind.',

  'steps.keyIsNew': 'The key of {person, person}’s request is new: the request is processed.',
  'steps.keyIsKnown':
    'The key of {person, person}’s request is known: the first response is sent again.',
  'steps.keyIsInUse': '{person, person}’s request with this key is still being processed: 409.',
  'steps.keyDoesNotMatch':
    '{person, person}’s request does not match what came with this key: 422.',
  'steps.keyIsMissing': '{person, person}’s request has no idempotency key: 400.',
  'steps.updateLost': `{person, person} misses {count, plural, one {an item} other {# items}} that had been
    added: an older copy was saved over {count, plural, one {it} other {them}}.`,
  'steps.progressLost': `{person, person} is shown {count, plural, one {a segment} other {# segments}} less of the
    film than had been saved.`,
  'steps.transferMade': '{person, person}’s transfer is made.',
  'steps.transferTwice': '{person, person}’s transfer is made once more: it had been made before.',
  'steps.transferLost': `{person, person} lost {owner, select, she {her} he {his} other {the}} transfer, {step, plural,
    =0 {} =1 {which was begun} other {which was confirmed}}.`,
  'steps.transferLeftOpen': `A transfer of {person, person}’s lies {step, plural, =0 {open} =1 {begun} other {confirmed}}, and nobody will
    go on with it{hasLeft, select, true {: its person has left} other {}}.`,
  'steps.toldFailed': '{person, person} believes that a transfer failed: it was made.',
  'steps.unknownTransfer': '{person, person} cannot know whether the transfer was made.',
  'steps.unknownBegin': '{person, person} cannot know whether the transfer was begun.',
  'steps.notSoFar': '{person, person}’s transfer has not got that far: 409, and nothing is done.',
  'steps.nothingOrdered': '{person, person}’s cart is empty: nothing is ordered.',
  'steps.nothingAdded': '{person, person}’s cart is full: nothing is added.',
  'steps.unknownOrder': '{person, person} cannot know whether the order was placed.',
  'steps.unknownMessage':
    '{person, person} cannot know whether the message was accepted: sent again, it may come twice.',
  'steps.unknownItem': '{person, person} cannot know whether the item was added.',
  'steps.rateLimited': `The rate limit turns {person, person} away{early, plural, =0 {} one {: # more would have been
    allowed} other {: # more would have been allowed}}.`,
  'steps.serviceCalled':
    'Service {caller, number} calls service {service, number}, on {server, server}, for {person, person}.',
  'steps.serviceFailed': `Service {service, number} on {server, server} {why, select, refused {refuses the call} broken
    {is gone in the middle of the call} timedOut {does not answer in time} error {answers with an error} other
    {does not take the caller for logged in}}: {person, person}’s request.`,
  'steps.seatTaken':
    'The last service takes a seat for {person, person}{isAgain, select, true { once more} other {}}.',
  'steps.seatDenied': 'A seat is taken for {person, person}, who is not told so.',
  'steps.unknownSeat': '{person, person} cannot know whether a seat was taken.',
  'steps.overLimit':
    'The rate limit lets {person, person} through: {count, number} above the limit in this window.',

  'steps.storeFull': 'The store is full: {who, message}’s session is not saved.',
  'steps.storeBroken':
    '{server, server}’s connection to the store is broken: no response for {who, message}.',
  'steps.storeQueued':
    '{server, server} has no connection to the store: {who, message}’s request waits for one.',
  'steps.storeRefused': 'The store refuses {server, server}’s call for {who, message}.',
  'steps.storeNotAsked':
    '{server, server} does not call the store for {who, message}: a call has just failed.',
  'steps.failover':
    'The replica takes over with {things, message}. Confirmed but lost: {lost, plural, =0 {nothing} one {# change} other {# changes}}.',
  'steps.storeSaved': 'The store saves a snapshot: {things, message}.',
  'steps.fromReplica': 'The replica answers for the store: {who, person} is served from it.',
  'steps.fromLocalCopy': '{who, person} is served from the copy that the server has kept.',
  'steps.anonymous': '{who, person} is served anonymously: nobody can look up who it is.',
  'steps.fromCookie': '{who, person} is served from the signed copy in the request.',
  'steps.replicaFollows': 'The replica follows the session store.',
  'steps.replicaIsStore': 'The replica is the session store now. It has no replica of its own.',
  'steps.noReplica': 'There is no replica.',
  'steps.replicaComes': 'The former store is on its way back as a replica.',

  'steps.triedAgain': `The load balancer tries {isKnown, select, true {{who, message}’s request} other {a request}}
    again: {server, server} {how, select, refused {refused the connection}
    broke {broke the connection} other {did not answer in time}}.`,
  'steps.weight': '{server, server} gets {percent, number} % of a full share of new people.',
  'steps.addressForgotten': 'The load balancer forgets where address {address, number} belongs.',
  'steps.addressRemembered':
    'The load balancer remembers that address {address, number} belongs to {server, server}.',

  'steps.memoryFull':
    '{server, server} keeps {count, plural, one {# session} other {# sessions}} and has no memory left for {person, person}’s.',
  'steps.probeFailed': `{server, server} fails {count, plural, one {a liveness probe}
    other {# liveness probes in a row}}.`,
  'steps.processKilled':
    '{server, server} is killed and started again: its liveness probes failed.',
  'steps.scalerKeeps':
    'The autoscaler sees {load, number} % load and keeps {count, plural, one {# server} other {# servers}}.',
  'steps.scalerWants':
    'The autoscaler sees {load, number} % load and wants {wanted, number} instead of {count, plural, one {# server} other {# servers}}.',
  'steps.deployDrains': 'The deploy takes {server, server} out of rotation.',
  'steps.deployRestarts': 'The deploy stops {server, server} and starts the new version.',
  'steps.deployBrings': '{server, server} is back with the new version.',
  'steps.deployDone': 'The deploy is done.',

  'steps.keys': `{server, server} signs with key {signs, number}{acceptsNewer, select,
    true {, and accepts key {newest, number} too} other {}}{acceptsOlder, select,
    true {, and still accepts key {oldest, number}} other {}}.`,
  'steps.revoked': '{person, person}’s session is revoked.',
  'steps.logsOut': '{person, person} asks for the session to be ended.',
  'steps.stillServed':
    '{person, person} is still served {span, length} after the session was revoked.',
  'steps.tokenRefreshed': '{person, person} gets a new token without a password.',
  'steps.cookieIgnored': 'The browser ignores a cookie: {bytes, number} bytes is too large.',
  'steps.headersTurnedAway':
    '{by, capital} rejects a request’s headers: {bytes, number} bytes is too large.',
  'steps.answerTooLarge':
    'The load balancer has no room for a response’s cookie: {bytes, number} bytes is too large.',

  'steps.connection.opened': '{person, person} has an open connection to {server, server}.',
  'steps.connection.closed': '{person, person} closes the connection to {server, server}.',
  'steps.connection.replaced':
    '{person, person}’s connection to {server, server} gives way to a new one.',
  'steps.connection.serverEnded':
    '{server, server} is gone, and {person, person}’s connection with it.',
  'steps.connection.balancerEnded':
    'The load balancer is gone, and {person, person}’s connection to {server, server} with it.',
  'steps.connection.givenUp':
    '{person, person}’s connection to {server, server} is given up: nothing comes through.',
  'steps.message.taken': '{person, person}’s message to {other, person} is accepted.',
  'steps.message.shown': '{person, person} is shown a message.',
  'steps.message.keptNowhere':
    'A message to {person, person} is lost: there was no connection, and nothing keeps it.',
  'steps.message.onTheWay':
    'A message to {person, person} is lost: the connection ended while it was on its way.',
  'steps.message.placeLost': 'A message to {person, person} is lost with the place that kept it.',
});
