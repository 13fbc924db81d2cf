import { room } from '../../room';

/** The lanes side by side, as a picture without the page. */
export default room({
  'picture.title': '{ways}: {instant} of the same run',
  'picture.run': '{scenario} · seed {seed}',
  'picture.people': 'People',
  'picture.did': 'What it did to them',
  'picture.bytes': 'bytes per request',
  'picture.latency': '{isSlow, select, true {latency in real time} other {latency}}',
  'picture.letIn': 'let in after a ban or logout',
  'picture.duplicateOrders': 'duplicate orders',
  'picture.progressLost': 'progress lost',
  'picture.madeTwice': 'made twice',
  'picture.seatsDenied': 'seats denied',
  'picture.messagesLost': 'messages lost',
});
