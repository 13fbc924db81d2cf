import { room } from '../../room';

/** Terms of the field, each in one sentence: they can be opened wherever they stand. */
export default room({
  'terms.title': '{term}: what it means',
  'terms.see': 'See it happen: {title, message}',

  'terms.state': 'state',
  'terms.state.means': `What is remembered from one request to the next, and decides what the next one gets.`,
  'terms.session': 'session',
  'terms.session.means': `What a site remembers about you between two requests: who you are, and what is in your cart.`,
  'terms.cookie': 'cookie',
  'terms.cookie.means': `A small text that a site gives to a browser, and that the browser sends back with every request.`,
  'terms.loadBalancer': 'load balancer',
  'terms.loadBalancer.means': `It stands in front of the servers and passes each request on to one of them.`,
  'terms.stickySession': 'sticky session',
  'terms.stickySession.means': `The load balancer sends each of your requests to the server that served you
    first, as long as that is up.`,
  'terms.lost': 'lost session',
  'terms.lost.means': `A session that is of no use any more, though it has not expired and nobody has ended it: the
    memory it was in is gone, for example, or it is still there and nobody asks for it.`,
  'terms.healthCheck': 'health check',
  'terms.healthCheck.means': `A small request that the load balancer sends to each server again and again, to learn
    whether it still answers.`,
  'terms.status': 'HTTP status',
  'terms.status.means': `A number that comes with each response: 500 says that a server could not do its work, 503
    that nothing was done, and 502 or 504 that no proper answer came from a server.`,
  'terms.affinityCookie': 'balancer’s cookie',
  'terms.affinityCookie.means': `A cookie that names a server: the balancer sets it with the first response, and sends whoever carries it
    back there.`,
  'terms.sourceHash': 'hash of the source address',
  'terms.sourceHash.means': `A number computed from the address a request comes from; together with how many
    servers there are, it decides where the request goes.`,
  'terms.consistentHash': 'consistent hash',
  'terms.consistentHash.means': `A way to divide people among servers in which few of them move when a server comes or
    goes.`,
  'terms.centralStore': 'central store',
  'terms.centralStore.means': `A machine of its own that keeps the sessions of all people, and that every server asks:
    Redis, for example.`,
  'terms.inFlight': 'in flight',
  'terms.inFlight.means': 'Sent, and not answered yet.',
  'terms.hop': 'hop',
  'terms.hop.means':
    'One leg of the way between machines: a message leaves one and arrives at the next.',
  'terms.latency': 'latency',
  'terms.latency.means': 'The time from sending a request until its response is there.',
  'terms.replica': 'replica',
  'terms.replica.means':
    'A second store that is sent every change, a moment after the first one has made it.',
  'terms.failover': 'failover',
  'terms.failover.means':
    'The replica takes the place of a store that has not been there for some time.',
  'terms.fallback': 'fallback',
  'terms.fallback.means':
    'What stands in when something does not answer: usually less, or older, but better than an error.',
  'terms.blastRadius': 'blast radius',
  'terms.blastRadius.means': 'How much one failure affects, and how many people.',
  'terms.singlePoint': 'single point of failure',
  'terms.singlePoint.means': 'A part that everything needs: when it fails, everything does.',
  'terms.token': 'token',
  'terms.token.means': `A signed note that the browser carries: who you are, until when it is valid, and under JWT your
    cart as well.`,
  'terms.jwt': 'JWT',
  'terms.jwt.means': `JSON Web Token: a token in a standard form, made of what it says, which anybody can read,
    and a signature.`,
  'terms.stateless': 'stateless',
  'terms.stateless.means': `Keeping nothing of one request for the next: whatever is needed comes with each request,
    or is kept elsewhere.`,
  'terms.signature': 'signature',
  'terms.signature.means': `What a server with the key adds to a token: it fits exactly what the token says, and nothing
    else.`,
  'terms.claim': 'claim',
  'terms.claim.means':
    'One thing that a token says: who it is for, for example, or until when it is valid.',
  'terms.expiry': 'expiry',
  'terms.expiry.means':
    'The instant after which a token or a session is not accepted any more, written down beforehand.',
  'terms.revocation': 'revocation',
  'terms.revocation.means': 'To end a token or a session before its time.',
  'terms.ban': 'ban',
  'terms.ban.means': `To have somebody’s session ended from outside, and to accept no more logins from that person.`,
  'terms.leeway': 'leeway',
  'terms.leeway.means':
    'How far a clock may be off before a server turns down a token because of its date.',
  'terms.denylist': 'denylist',
  'terms.denylist.means': `A list of tokens that are not to be accepted any more, although they have not expired.`,
  'terms.signingKey': 'signing key',
  'terms.signingKey.means': `The secret with which a server signs tokens: whoever knows it can tell a real token from a
    forged one.`,
  'terms.method': 'GET',
  'terms.method.means': `The method of a request that only reads, while PUT sets something to what it says, and POST has
    something done, such as an order.`,
  'terms.retry': 'retry',
  'terms.retry.means': 'To send a request again, because it seems to have failed.',
  'terms.idempotent': 'idempotent',
  'terms.idempotent.means': `Of a request: to send it again changes nothing that it has not changed already.`,
  'terms.idempotencyKey': 'idempotency key',
  'terms.idempotencyKey.means': `A name that the browser gives to one order and sends with every try, so that the shop
    knows a retry when it sees one.`,
  'terms.cdn': 'CDN',
  'terms.cdn.means': `A cache that many people share, on the way between them and the site: a content delivery
    network.`,
  'terms.cacheKey': 'cache key',
  'terms.cacheKey.means':
    'What a cache files a response under, and finds it by: usually the address.',
  'terms.cacheable': 'cacheable',
  'terms.cacheable.means': `Of a response: a header says that a cache may keep it, for whom, and for how long; only the browser may
    keep what is private.`,
  'terms.ttl': 'TTL',
  'terms.ttl.means': `Time to live: how long a copy or a session is good before it has to be fetched or made anew.`,
  'terms.rollingDeploy': 'rolling deploy',
  'terms.rollingDeploy.means': `A new version gets onto the servers one after the other, so that the rest of them can
    go on serving.`,
  'terms.process': 'process',
  'terms.process.means': `A program while it runs, with a memory of its own that is gone when it ends.`,
  'terms.draining': 'draining',
  'terms.draining.means': `A server gets no new people, and finishes what it has in hand before it is taken away.`,
  'terms.queue': 'queue',
  'terms.queue.means': `Requests that wait until a server has time for them; it has a length, and what comes when it is full is
    refused.`,
});
