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
  'terms.token.means': `A signed note that the browser carries: who you are, until when it is valid, and under JWT your
    cart as well.`,
  'terms.cdn': 'CDN',
  'terms.cdn.means': `A cache that many people share, on the way between them and the site: a content delivery network.`,
  'terms.rollingDeploy': 'rolling deploy',
  'terms.rollingDeploy.means': `A new version gets onto the servers one after the other, so that the rest of them can
    go on serving.`,
  'terms.draining': 'draining',
  'terms.draining.means': `A server gets no new people, and finishes what it has in hand before it is taken away.`,
  'terms.signingKey': 'signing key',
  'terms.signingKey.means': `The secret with which a server signs tokens: whoever knows it can tell a real token from a
    forged one.`,
  'terms.queue': 'queue',
  'terms.queue.means': `Requests that wait until a server has time for them. It has a length; what comes when it is full
    is refused.`,
});
