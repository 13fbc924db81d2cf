import { room } from '../room';

/** People, things and places as parts of a sentence: other messages take these as arguments. */
export default room({
  'who.person': '{person, person}',
  'who.somebody': 'somebody',
  'who.sessions': '{count, plural, one {# session} other {# sessions}}',
  'who.carts': '{count, plural, one {# cart} other {# carts}}',
  'who.server': '{server, server}',
  'who.theServer': 'the server',
  'who.aServer': 'a server',
  'who.balancer': 'the load balancer',
  'who.store': 'the session store',
  'who.replica': 'the replica',
  'who.itsMemory': 'its memory',
});
