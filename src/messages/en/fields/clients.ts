import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.clients.count': 'People',
  'fields.clients.count.help': 'How many people use the system.',
  'fields.clients.count.source': 'Illustrative.',
  'fields.clients.loggedIn': 'Logged in at the start',
  'fields.clients.loggedIn.help': 'Whether everybody has logged in before the run begins.',
  'fields.clients.loggedIn.source': 'Illustrative.',
  'fields.clients.cartItems': 'Items in carts at the start',
  'fields.clients.cartItems.help': 'Each cart starts with a number of items between these two.',
  'fields.clients.cartItems.source': 'Illustrative.',
  'fields.clients.cartLimit': 'Items a cart can hold',
  'fields.clients.cartLimit.help': 'A full cart takes no more.',
  'fields.clients.cartLimit.source': 'Illustrative.',
  'fields.clients.firstRequestSpacing': 'Time between first requests',
  'fields.clients.firstRequestSpacing.help':
    'One person after the other makes a first request, this far apart.',
  'fields.clients.firstRequestSpacing.source': 'Illustrative.',
  'fields.clients.thinkTime': 'Think time',
  'fields.clients.thinkTime.help':
    'After a response, a person thinks for a time between these two, all equally likely.',
  'fields.clients.thinkTime.source': 'Illustrative.',
  'fields.clients.retryAfter': 'Time until a retry',
  'fields.clients.retryAfter.help': 'After an error, a person waits this long and tries again.',
  'fields.clients.retryAfter.source': 'Illustrative.',
  'fields.clients.tries': 'Attempts',
  'fields.clients.tries.help':
    'After this many failures in a row, a person gives up and wants something else.',
  'fields.clients.tries.source': 'Illustrative.',
  'fields.clients.loginAfter': 'Time until a login',
  'fields.clients.loginAfter.help':
    'After "not logged in", a person takes this long to type name and password.',
  'fields.clients.loginAfter.source': 'Illustrative.',
  'fields.clients.timeout': 'Client timeout',
  'fields.clients.timeout.help': 'A browser waits this long for a response.',
  'fields.clients.timeout.source': 'Illustrative.',
  'fields.clients.browseWeight': 'Browsing',
  'fields.clients.browseWeight.help':
    'How often people choose this, in proportion to the other weights.',
  'fields.clients.browseWeight.source': 'Illustrative: several page views for every purchase.',
  'fields.clients.addWeight': 'Adding to the cart',
  'fields.clients.addWeight.help':
    'How often people choose this, in proportion to the other weights.',
  'fields.clients.addWeight.source': 'Illustrative: several page views for every purchase.',
  'fields.clients.readWeight': 'Viewing the cart',
  'fields.clients.readWeight.help':
    'How often people choose this, in proportion to the other weights.',
  'fields.clients.readWeight.source': 'Illustrative: several page views for every purchase.',
  'fields.clients.checkoutWeight': 'Checking out',
  'fields.clients.checkoutWeight.help':
    'How often people choose this, in proportion to the other weights.',
  'fields.clients.checkoutWeight.source': 'Illustrative: several page views for every purchase.',
  'fields.clients.perAddress': 'People behind one address',
  'fields.clients.perAddress.help':
    'An office, a school or a mobile network puts many behind one address.',
  'fields.clients.perAddress.source':
    'Illustrative. 1 means that each person has an address of their own.',
  'fields.clients.publicShare': 'Share of public page views',
  'fields.clients.publicShare.help':
    'Share of browsing that goes to pages which are the same for everybody.',
  'fields.clients.publicShare.source': 'Illustrative.',
  'fields.clients.cookieLimit': 'Cookie limit',
  'fields.clients.cookieLimit.help': 'Browsers ignore a cookie whose name and value are longer.',
  'fields.clients.cookieLimit.source': 'RFC 6265bis: 4096 bytes.',
  'fields.clients.arrivalRate': 'Arrivals',
  'fields.clients.arrivalRate.help':
    'New people arrive at this rate, independently of one another (Poisson); 0 for nobody.',
  'fields.clients.arrivalRate.source': 'Illustrative.',
  'fields.clients.burstSize': 'People arriving at once',
  'fields.clients.burstSize.help':
    'This many new people arrive all at once, as when a sale begins; 0 for nobody.',
  'fields.clients.burstSize.source': 'Illustrative.',
  'fields.clients.burstAt': 'When they arrive',
  'fields.clients.burstAt.help': 'The instant at which they arrive.',
  'fields.clients.burstAt.source': 'Illustrative.',
  'fields.clients.thinkDistribution': 'Spread of think times',
  'fields.clients.thinkDistribution.help':
    'How think times are drawn: evenly between the two bounds, or with the same mean.',
  'fields.clients.thinkDistribution.source':
    'TPC-W: exponential. Measured visits: close to lognormal.',
  'fields.clients.thinkCv': 'Variation of think times',
  'fields.clients.thinkCv.help': 'Standard deviation over mean, for lognormal think times.',
  'fields.clients.thinkCv.source': 'Illustrative.',
  'fields.clients.visitLength': 'Length of a visit',
  'fields.clients.visitLength.help':
    'People leave for good after this many actions on average (geometric); 0 for never.',
  'fields.clients.visitLength.source': 'Illustrative.',
  'fields.clients.places': 'Places',
  'fields.clients.places.help':
    'With arrivals, at most this many people are there at once; others are turned away.',
  'fields.clients.places.source': 'Illustrative.',
  'fields.clients.arriveLoggedIn': 'Newcomers are logged in',
  'fields.clients.arriveLoggedIn.help':
    'Whether new arrivals have a session from an earlier visit, or log in first.',
  'fields.clients.arriveLoggedIn.source':
    'Illustrative: a shop that remembers people between visits.',
  'fields.clients.surgeFactor': 'Size of a traffic spike',
  'fields.clients.surgeFactor.help':
    'During a traffic spike people think this many times as fast, and this many times as many arrive.',
  'fields.clients.surgeFactor.source': 'Illustrative.',
  'fields.clients.popularity': 'Heavy users',
  'fields.clients.popularity.help':
    'Zipf exponent: the k-th person is as active as 1/k to this power; 0 for all alike.',
  'fields.clients.popularity.source': 'Illustrative.',
  'fields.clients.tabs': 'Tabs',
  'fields.clients.tabs.help': 'Each person uses this many browser tabs, which share a login.',
  'fields.clients.tabs.source': 'Illustrative.',
  'fields.clients.backoff': 'Backoff',
  'fields.clients.backoff.help':
    'How the pause before a retry grows; with none it is always "Time until a retry".',
  'fields.clients.backoff.source': 'AWS backoff simulator: these five.',
  'fields.clients.backoffBase': 'Backoff base',
  'fields.clients.backoffBase.help': 'The first pause before a retry, without jitter.',
  'fields.clients.backoffBase.source': 'stripe-node: 0.5 s, doubled each time, at most 5 s.',
  'fields.clients.backoffCap': 'Backoff cap',
  'fields.clients.backoffCap.help': 'No pause before a retry is longer than this.',
  'fields.clients.backoffCap.source': 'stripe-node: 0.5 s, doubled each time, at most 5 s.',
  'fields.clients.retryBudget': 'Retry budget',
  'fields.clients.retryBudget.help':
    'At most this share of the requests in flight may be retries; 0 for no limit.',
  'fields.clients.retryBudget.source': 'Browsers: off. Envoy: 20 %, and at least 3.',
  'fields.clients.retryUnsafe': 'Retry whatever failed',
  'fields.clients.retryUnsafe.help':
    'If off, a request that is not safe to repeat is not sent again when its outcome is unknown.',
  'fields.clients.retryUnsafe.source':
    'RFC 9110, 9.2.2: should be off. On: people press the button again.',
  'fields.clients.addMethod': 'Method to add',
  'fields.clients.addMethod.help':
    'POST adds again when repeated; PUT names the line, so repeating changes nothing.',
  'fields.clients.addMethod.source': 'RFC 9110, 9.2.2: PUT is idempotent, POST is not.',
  'fields.clients.sendsKey': 'Sends Idempotency-Key',
  'fields.clients.sendsKey.help':
    'Whether checkouts and commits carry a key where servers accept one.',
  'fields.clients.sendsKey.source': 'stripe-node: on.',
  'fields.clients.keyPer': 'One key for each',
  'fields.clients.keyPer.help':
    'A key for each commit that is sent, or one for the transfer, also where it is begun anew.',
  'fields.clients.keyPer.source':
    'IETF draft: a key is for one request. Per transfer: what a payment reference would be.',
  'fields.clients.reconnectAfter': 'Time until reconnecting',
  'fields.clients.reconnectAfter.help':
    'The first pause after a connection ended; it doubles after every attempt that fails.',
  'fields.clients.reconnectAfter.source': 'Socket.IO client, reconnectionDelay: 1 s.',
  'fields.clients.reconnectCap': 'Reconnect cap',
  'fields.clients.reconnectCap.help': 'No pause before reconnecting is longer than this.',
  'fields.clients.reconnectCap.source': 'Socket.IO client, reconnectionDelayMax: 5 s.',
  'fields.clients.reconnectJitter': 'Reconnect jitter',
  'fields.clients.reconnectJitter.help':
    'How much longer or shorter each pause before reconnecting is, by chance.',
  'fields.clients.reconnectJitter.source': 'Socket.IO client, randomizationFactor: 0.5.',
} as const satisfies FieldTexts<'clients'>);
