import { room } from '../room';

/** Terms of the field, each in one sentence: they can be opened wherever they stand. */
export default room({
  'terms.title': '{term}: what it means',
  'terms.see': 'See it happen: {title, message}',

  'terms.session': 'session',
  'terms.session.means': `What a site remembers about you between two requests: who you are, and what is in your cart.`,
  'terms.stickySession': 'sticky session',
  'terms.stickySession.means': `The load balancer sends each of your requests to the server that served you first.`,
  'terms.healthCheck': 'health check',
  'terms.healthCheck.means': `A small request that the load balancer sends to each server again and again, to learn
    whether it still answers.`,
  'terms.token': 'token',
  'terms.token.means': `A signed note that the browser carries: who you are, until when it is valid, and here your cart
    as well.`,
  'terms.signature': 'signature',
  'terms.signature.means': `What a server with the key adds to a token: it fits exactly what the token says, and nothing
    else.`,
  'terms.denylist': 'denylist',
  'terms.denylist.means': `A list of tokens that are not to be accepted any more, although they have not expired.`,
  'terms.idempotent': 'idempotent',
  'terms.idempotent.means': `Of a request: to send it again changes nothing that it has not changed already.`,
  'terms.idempotencyKey': 'idempotency key',
  'terms.idempotencyKey.means': `A name that the browser gives to one order and sends with every try, so that the shop
    knows a retry when it sees one.`,
  'terms.cdn': 'CDN',
  'terms.cdn.means': `A cache that many people share, on the way between them and the site: a content delivery network.`,
});
