import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.network.clientBalancer': 'Person to balancer',
  'fields.network.clientBalancer.help': 'A message takes this long, one way.',
  'fields.network.clientBalancer.source':
    'Half of an 80 ms round trip, Europe West to North America East (napkin-math).',
  'fields.network.balancerServer': 'Balancer to server',
  'fields.network.balancerServer.help': 'A message takes this long, one way.',
  'fields.network.balancerServer.source':
    'Half of a 0.25 ms round trip within one region (napkin-math).',
  'fields.network.serverStore': 'Server to store',
  'fields.network.serverStore.help':
    'A message takes this long, one way. The orders database is as far away.',
  'fields.network.serverStore.source': 'Half of a 0.5 ms store query (napkin-math).',
  'fields.network.spread': 'Spread of delays',
  'fields.network.spread.help': 'How the delay of each message is drawn around its mean.',
  'fields.network.spread.source': 'Illustrative.',
  'fields.network.cv': 'Variation of delays',
  'fields.network.cv.help':
    'Standard deviation over mean, for lognormal delays, and for uniform ones up to 0.577.',
  'fields.network.cv.source': 'Illustrative.',
  'fields.network.loss': 'Messages dropped',
  'fields.network.loss.help': 'Share that gets lost while the network drops messages.',
  'fields.network.loss.source': 'Illustrative.',
  'fields.network.answerLoss': 'Responses dropped',
  'fields.network.answerLoss.help':
    'Share that gets lost while the network drops server responses.',
  'fields.network.answerLoss.source': 'Illustrative.',
  'fields.network.retransmitAfter': 'Retransmission timeout',
  'fields.network.retransmitAfter.help':
    'A lost message is retransmitted after this long, then after twice as long; 0 for never.',
  'fields.network.retransmitAfter.source':
    'Linux: 0.2 s at least (TCP_RTO_MIN), doubled each time (RFC 6298).',
  'fields.network.reconnectAfter': 'Retransmission while connecting',
  'fields.network.reconnectAfter.help':
    'The same while opening a connection, as every health check does; 0 for never.',
  'fields.network.reconnectAfter.source':
    'RFC 6298: 1 s before there is a measured round trip. Linux: the same.',
  'fields.network.giveUpAfter': 'Connections time out after',
  'fields.network.giveUpAfter.help':
    'A connection over which nothing has passed for this long is dead, and both ends know it.',
  'fields.network.giveUpAfter.source':
    'Linux: 924.6 s (tcp_retries2 of 15). Shorter in slow motion, to be seen.',
  'fields.network.zones': 'Zones',
  'fields.network.zones.help': 'Servers are spread over the zones in turn.',
  'fields.network.zones.source': 'Illustrative.',
  'fields.network.crossZone': 'Latency between zones',
  'fields.network.crossZone.help':
    'A message takes this much longer, one way. Balancer and stores are in zone 1.',
  'fields.network.crossZone.source':
    'AWS: about 1 ms for a round trip, as measured by users; half of that.',
} as const satisfies FieldTexts<'network'>);
