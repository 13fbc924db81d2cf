import { room } from '../../room';

/** Use cases: what each is, what goes wrong with it, what to try, and numbers with where they come from. */
export default room({
  'useCases.title': 'Use cases',
  'useCases.lead': `What people build, what it remembers about those who use it, and what goes wrong with it.
    Each thing to try sets the stage and begins a run; each use case runs under every architecture.`,
  'useCases.failures': 'What goes wrong',
  'useCases.try': 'Try',
  'useCases.open': 'Set the stage',
  'useCases.openFor': 'Set the stage: {what, message}',
  'useCases.numbers': 'Numbers, and where they come from',
  'useCases.number': 'What',
  'useCases.default': 'Default in real time',
  'useCases.here': 'On these stages',
  'useCases.values': '{values, parts}',
  'useCases.source': 'Source',
  'useCases.under': 'Run it under',
  'useCases.underFor': '{use, message} under {architecture, message}',

  'useCases.shop': 'A shop with carts',
  'useCases.shop.about': `People log in, fill carts and order. Where the login and the cart are, the architecture
    decides: in a server’s memory, in a store, or in the browser. An order goes to a database, and is there under every
    architecture.`,
  'useCases.shop.fails.server':
    'A server stops, and the logins and carts that only it had go with it.',
  'useCases.shop.fails.response':
    'A response gets lost after the order was placed. Its person tries again, and pays twice.',
  'useCases.shop.fails.store': 'The store dies, and everybody’s session was in it.',
  'useCases.shop.memory': 'Carts in one server’s memory',
  'useCases.shop.memory.see': `Stop S1 and wait for the next requests: whoever had a session there has to log in again,
    and what was in the cart is gone. Then look at Central store in “Five ways”: nobody lost anything.`,
  'useCases.shop.store': 'A store without a replica',
  'useCases.shop.store.see': `At 8 s the store’s host is gone, with everybody’s session and cart: all have to log in
    again. The scenario “The store dies with a replica” has the same failure, and nobody loses anything.`,
  'useCases.shop.twice': 'Responses that get lost',
  'useCases.shop.twice.see': `From 6 s to 24 s responses get lost after the work is done. Watch “Duplicate orders”, then
    set “Idempotency keys” to “sent”: there are none any more.`,

  'useCases.site': 'A site behind a CDN',
  'useCases.site.about': `People look around more than they buy, and most pages are the same for everybody. A
    shared cache in front of the servers may answer those. A cart, or a page with a name on it, it may not.`,
  'useCases.site.fails.leak':
    'A page for one person is marked as cacheable, and the cache shows it to others.',
  'useCases.site.fails.servers':
    'The servers are gone: what the cache has it can still serve, and all the rest fails.',
  'useCases.site.down': 'All servers stop',
  'useCases.site.down.see': `At 20 s all servers stop. Public pages that the cache has are still served; everything
    else fails.`,
  'useCases.site.leak': 'Somebody else’s cart',
  'useCases.site.leak.see': `Personal pages are marked as cacheable by mistake. Before long somebody is shown another
    person’s page.`,
  'useCases.site.token': 'The same mistake with a token',
  'useCases.site.token.see': `The token goes in an Authorization header, and this cache keeps no response to a
    request that has one: nobody is shown another person’s page.`,

  'useCases.weather': 'A weather API',
  'useCases.weather.about': `Whoever asks says for which place, and gets what everybody gets who asks for that
    place. Nobody logs in, and nothing is kept about anybody: there is nothing for an architecture to place.`,
  'useCases.weather.fails.server':
    'A server stops: requests to it fail until the load balancer has noticed. Nobody loses anything.',
  'useCases.weather.fails.cookie':
    'A load balancer hands out cookies that nobody needs, and all later requests carry one.',
  'useCases.weather.stop': 'Nothing to lose',
  'useCases.weather.stop.see': `At 10 s a server stops. Some requests fail; “Five ways” says of every architecture:
    nothing kept, nothing to lose.`,
  'useCases.weather.cookie': 'A cookie for nothing',
  'useCases.weather.cookie.see': `Look at “Request” in “Five ways”: under Sticky the load balancer’s cookie goes along
    with requests, and under all others nothing does.`,
  'useCases.weather.cached': 'Forecasts from a cache',
  'useCases.weather.cached.see': `A CDN in front, and at 20 s all servers stop: forecasts that it has are still
    served.`,

  'useCases.streaming': 'Video streaming',
  'useCases.streaming.about': `People watch films. Segments are the same for everybody, and a CDN may have them; where
    somebody is in the film is kept in the session, and saved again and again: each save takes the place of the one
    before.`,
  'useCases.streaming.fails.server': `A server stops, and positions that only it had go with it. The next save
    makes up for that; whoever opens the film sooner finds less progress.`,
  'useCases.streaming.fails.unnoticed':
    'A session dies while its film goes on: segments need no login, and nobody is told before the next save or opening.',
  'useCases.streaming.stop': 'Saved first, or opened first',
  'useCases.streaming.stop.see': `At 20 s a server stops, and Ana’s and Dee’s positions go with it. Dee saves before she
    opens the film, and no progress is lost; Ana opens it first. Watch “Progress lost”.`,
  'useCases.streaming.store': 'Positions in a store',
  'useCases.streaming.store.see': `The same film night with a central store: the server takes no position with it, and
    “Progress lost” stays at 0.`,
  'useCases.streaming.token': 'A position weighs next to nothing',
  'useCases.streaming.token.see': `With JWT the position travels with everything that needs it. Follow a person: the
    token is as large at the end of the film as at its start.`,

  'useCases.messaging': 'Messaging with open connections',
  'useCases.messaging.about': `Each browser keeps a connection to one server open. A message is sent by a request, and
    comes over the connection of whom it is for. Where there is none, it waits where the architecture keeps what
    changes: in a server’s memory, or in the store. In a browser that is away it cannot wait. Servers pass messages on
    to one another at once, which never fails here. Whoever gets no clear answer sends again: it may come twice.`,
  'useCases.messaging.fails.server':
    'A server stops: every connection to it ends, whatever the architecture.',
  'useCases.messaging.fails.away':
    'Somebody has no connection for a moment, and what is written meanwhile is kept nowhere.',
  'useCases.messaging.fails.storm':
    'All connections end at once, and all browsers ask for new ones within moments.',
  'useCases.messaging.memory': 'Messages in a server’s memory',
  'useCases.messaging.memory.see': `At 12 s S1 stops: its people lose their connections and their sessions. Messages
    for them wait in other servers’ memory. At 18 s S2 stops, and those that waited there are lost.`,
  'useCases.messaging.token': 'Nowhere to wait',
  'useCases.messaging.token.see': `Nobody has to log in again, but messages for people without a connection are lost.
    Under Central store they wait, and nobody has to log in again either.`,
  'useCases.messaging.storm': 'Everybody reconnects',
  'useCases.messaging.storm.see': `At 15 s the load balancer stops for 2 s. See “Most connection attempts in a
    second” under “Figures”, then set “Reconnect jitter” to 0 %: nearly all ask within the same second.`,

  'useCases.fact.socketio': `Socket.IO delivers at most once by default, and a server keeps nothing for a client that
    is not connected: socket.io/docs/v4/delivery-guarantees`,
  'useCases.api': 'A public API with client tokens',
  'useCases.api.about': `Clients log in once, send their token with each query, and may send only so many in a
    window of time. What is kept is who they are, where the architecture puts it, and how many queries they have
    sent: in each server, in the store, or in a token.`,
  'useCases.api.fails.each':
    'Each server counts for itself: a client that reaches all of them has the limit several times.',
  'useCases.api.fails.store':
    'The store that counts for all cannot be reached: every query is let through, or none.',
  'useCases.api.fails.forgotten':
    'A server stops, and what it had counted is forgotten: its clients begin anew.',
  'useCases.api.turns': 'Three servers, three limits',
  'useCases.api.turns.see': `Two queries per client in 10 s, counted in each server. Watch “Let through above the limit”:
    under JWT the load balancer takes turns and the figure grows. Under Sticky it stays at 0, as long as no server stops.`,
  'useCases.api.store': 'One count for all',
  'useCases.api.store.see': `The store counts, for one more operation per query, and nobody gets above the limit. From 20 s
    to 40 s it cannot be reached: everything is let through. Set “If the store cannot count” to “refuse”, and nothing is.`,
  'useCases.api.replay': 'A count that the client carries',
  'useCases.api.replay.see': `The count comes with the query, signed, and cannot be altered. These clients send the first
    one again and again: nobody is ever turned away. No signature can tell that a newer one exists.`,

  'useCases.banking': 'Online banking with a multi-step transfer',
  'useCases.banking.about': `A transfer is begun, confirmed and committed, each by a request of its own. Between them it
    is half done, and kept where the architecture keeps what changes. Only the commit reaches the database, and what that
    has done stands, whatever a person is told. A commit without a confirmed transfer is refused.`,
  'useCases.banking.fails.server':
    'A server stops, and the transfers that were half done in its memory go with it.',
  'useCases.banking.fails.open': `Somebody has to log in again, and the transfer lies where it was left: half done, and
    nobody will go on with it.`,
  'useCases.banking.fails.told': `The response to a commit gets lost: the transfer was made, and its person believes that it
    failed.`,
  'useCases.banking.fails.token':
    'A token still says “confirmed” after the transfer was made, and it is made again.',
  'useCases.banking.stop': 'A server stops between two steps',
  'useCases.banking.stop.see': `At 20 s S1 stops, and a transfer that was half done there is lost: watch “Transfers
    lost”. Under JWT and Hybrid none is. Under No stickiness see “Left open”: transfers lie begun where nobody comes back.`,
  'useCases.banking.told': 'Believed failed, but made',
  'useCases.banking.told.see': `From 10 s to 30 s responses get lost. Watch “Believed failed, but made” and “Made twice”.
    Then set “Retry whatever failed” to off: people look before they go on, and nobody believes that a transfer failed that was made. Under
    Central store none is made twice then; under JWT some still are.`,
  'useCases.banking.keys': 'One key for each commit, or for each transfer',
  'useCases.banking.keys.see': `The same with idempotency keys. Whoever gives up and commits again comes with a new key,
    and pays twice. Set “One key for each” to “transfer”: none is made twice any more.`,

  'useCases.services': 'Microservices that pass a token along a chain',
  'useCases.services.about': `Booking a seat takes three services, each of which calls the next; every server has an
    instance of each. A token is passed on and verified at every hop; a session in the store is looked up at every hop;
    one in a server’s memory is nowhere else, so the services behind the first believe what that one says.`,
  'useCases.services.fails.each': `A server stops, and with it an instance of every service: requests that another server
    has accepted fail too.`,
  'useCases.services.fails.store': `The store cannot be reached, and a request that has passed the first service fails at a
    later one.`,
  'useCases.services.fails.denied': `The last service has taken the seat, and something fails on the way back: the first one
    answers that it failed.`,
  'useCases.services.fails.twice': `A service gives up on a slow one and calls another: both take a seat.`,
  'useCases.services.stop': 'A server stops, with an instance of each service',
  'useCases.services.stop.see': `At 20 s S2 stops. Watch “Failed calls between services”: calls to S2 are refused until
    that is noticed, and go to another server at once. Set “Retries between services” to 0: more requests end in an error.`,
  'useCases.services.store': 'A lookup at each hop',
  'useCases.services.store.see': `Watch “Store operations per request”, then set “Services in a chain” to 1. From 20 s to
    30 s the store cannot be reached: see “Seats taken, answered as failed”. There are some because “After a request that
    changed nothing” is “always write”. Under JWT nobody notices.`,
  'useCases.services.retries': 'Retries inside the chain',
  'useCases.services.retries.see': `From 15 s on S3 is slow, and services call again after any failure: watch “Seats taken
    twice”. Set “Idempotency key at the last service” to on: none is taken twice any more.`,

  'useCases.fact.passport': `Netflix verifies tokens at the edge and passes on an identity with a signature, the Passport:
    netflixtechblog.com/edge-authentication-and-token-agnostic-identity-propagation-514e47e0b602. oauth2-proxy passes who
    somebody is in plain headers: oauth2-proxy.github.io/oauth2-proxy/configuration/integration. Spring Cloud Gateway
    passes the token itself on (TokenRelay): docs.spring.io/spring-cloud-gateway.`,
  'useCases.fact.steam': `Steam’s store, 25 December 2015: pages made for about 34,000 people may have been shown to
    others, out of a cache. Valve’s statement of 30 December:
    kotaku.com.au/2015/12/valve-says-steams-christmas-malfunction-affected-about-34000-users`,
  'useCases.fact.limits': `Too many requests are answered with 429 (RFC 6585, section 4), and Retry-After says when to
    come again (RFC 9110, section 10.2.3). GitHub lets 60 requests an hour through without a token, and 5,000 with one:
    docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api`,
  'useCases.fact.payments': `Open Banking (UK) pays in the same steps: a consent is created, authorised by its person, and
    then used, with an idempotency key: openbankinguk.github.io/read-write-api-site3. In the EU a session at a bank may be
    idle for five minutes at most (Delegated Regulation 2018/389, article 4(3)(d)): these scenarios have that.`,
  'useCases.fact.met': `MET Norway asks for no key, only for a name in User-Agent, and wants an agreement before an application
    sends more than 20 requests a second: api.met.no/doc/TermsOfService`,
  'useCases.fact.streaming': `Apple recommends segments of about 6 s, as is said in
    docs.unified-streaming.com/best-practice/general-origin.html. Jellyfin’s web player reports the position every
    10 s: github.com/jellyfin/jellyfin-web/pull/4223. Here 3 saves come for 5 segments.`,
});
