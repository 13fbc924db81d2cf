import { room } from '../../room';

/** What exactly each counter counts. */
export default room({
  'counted.sessionsLost':
    'Sessions that ended although nobody wanted them to: the last copy was lost, or the owner was turned away and had to start a new one.',
  'counted.forcedLogins': 'Logins that nobody wanted: people had to enter their password again.',
  'counted.cartsLost': 'Carts lost, whether or not the owner has noticed.',
  'counted.progressLost':
    'Times somebody opened a film and was shown less of it than was said to be saved.',
  'counted.messagesLost': 'Messages that were accepted and never shown to whom they were for.',
  'counted.transfersLost':
    'Transfers lost half done: begun or confirmed, and gone or out of reach before they were made.',
  'counted.leftOpen':
    'Transfers that lie half done in some place, where nobody will go on with them.',
  'counted.toldFailed': 'Transfers that were made, and that their people believe to have failed.',
  'counted.madeTwice': 'Transfers that were made once more than anybody wanted.',
  'counted.seatsDenied':
    'Seats taken for a request that was answered with an error or “not logged in”, or whose first service died.',
  'counted.seatsTwice': 'Seats taken once more than anybody wanted.',
  'counted.errors': 'Requests that failed or were never answered. The session may be fine.',
  'counted.duplicateOrders':
    'Second orders for one checkout: the first had gone through, but the browser had not heard of it.',
});
