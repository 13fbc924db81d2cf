import { room } from '../../room';

/** Steps of what is on the way between machines: messages, connections and cached pages. */
export default room({
  'network.lost.request': '{person, person}’s request is lost on the way to the load balancer.',
  'network.lost.requestTo': '{person, person}’s request is lost on the way to {server, server}.',
  'network.lost.answer': 'The response to {person, person} is lost on the way.',
  'network.lost.answerOf':
    'The response from {server, server} to {person, person} is lost on the way.',
  'network.lost.check': 'A health check of {server, server} is lost on the way.',
  'network.lost.checkAnswer': 'The response from {server, server} to a health check is lost.',
  'network.lost.toStore': 'A message from {server, server} to the session store is lost.',
  'network.lost.toOrders': 'A message from {server, server} to the orders database is lost.',
  'network.lost.toServer': 'A message to {server, server} is lost.',
  'network.lost.personal':
    'A message from {server, server} to {person, person} is lost on the open connection.',
  'network.lost.copy': 'A copy for the replica is lost.',

  'network.again.request': '{person, person}’s request to the load balancer is retransmitted.',
  'network.again.requestTo': '{person, person}’s request to {server, server} is retransmitted.',
  'network.again.answer': 'The response to {person, person} is retransmitted.',
  'network.again.answerOf':
    'The response from {server, server} to {person, person} is retransmitted.',
  'network.again.check': 'A health check of {server, server} is retransmitted.',
  'network.again.checkAnswer':
    'The response from {server, server} to a health check is retransmitted.',
  'network.again.toStore': 'A message from {server, server} to the session store is retransmitted.',
  'network.again.toOrders':
    'A message from {server, server} to the orders database is retransmitted.',
  'network.again.toServer': 'A message to {server, server} is retransmitted.',
  'network.again.personal':
    'A message from {server, server} to {person, person} is retransmitted on the open connection.',
  'network.again.copy': 'A copy for the replica is retransmitted.',

  'network.died.withBalancer':
    'The connection between {person, person} and the load balancer times out.',
  'network.died.withCdn': 'The connection between {person, person} and the CDN times out.',
  'network.died.behindCdn': 'The connection between the CDN and the load balancer times out.',
  'network.died.withServer':
    'The connection between the load balancer and {server, server} times out.',
  'network.died.withStore':
    'The connection between {server, server} and the session store times out.',
  'network.died.withOrders':
    'The connection between {server, server} and the orders database times out.',
  'network.died.toServer': 'The connection to {server, server} times out.',
  'network.died.personal':
    'The open connection between {person, person} and {server, server} times out.',
  'network.died.withReplica': 'The connection between the session store and its replica times out.',

  'network.cache.hit': 'The CDN answers {person, person} from its cache.',
  'network.cache.miss': 'The CDN does not have the page for {person, person} and fetches it.',
  'network.cache.pass': 'The CDN passes {person, person}’s request on.',
  'network.cache.collapsed':
    '{person, person} waits at the CDN: the page is already being fetched.',
  'network.cache.stale':
    'The CDN answers {person, person} with a stale page: there is nothing newer.',
  'network.kept': 'The CDN caches the page.',
  'network.keptOf': 'The CDN caches {person, person}’s page.',
  'network.leaked': '{person, person} is shown {owner, person}’s page.',
});
