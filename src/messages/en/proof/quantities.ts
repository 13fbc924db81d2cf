import { room } from '../../room';

/** What of a run is compared with theory. */
export default room({
  'quantities.meanResponse': 'mean response time',
  'quantities.response95': 'response time, 95th percentile',
  'quantities.served': 'requests served',
  'quantities.meanWait': 'mean wait',
  'quantities.waits': 'share that has to wait',
  'quantities.wait95': 'wait, 95th percentile',
  'quantities.refused': 'turned away (503)',
  'quantities.fourQueues': 'mean response time, four queues',
  'quantities.oneQueue': 'mean response time, one queue',
  'quantities.queueRatio': 'ratio, four queues to one',
  'quantities.operations': 'store operations per request',
  'quantities.workerTime': 'worker time per request',
  'quantities.storeTime': 'utilisation of the store, over requests a second times s',
  'quantities.moved': 'people who change servers',
  'quantities.movedTimes': 'people who change servers, times N + 1',
  'quantities.movedMean': 'people who change servers, mean',
  'quantities.stillIn':
    'still logged in after {requests, plural, one {a request} other {# requests}}',
  'quantities.logins': 'logins per answered request',
  'quantities.atNewServer': 'people at the new server {seconds, number} s after it came up',
  'quantities.pause': 'mean pause before retry {retry, number}',
  'quantities.orders': 'orders per checkout',
  'quantities.attempts': 'attempts per action',
  'quantities.mean': 'mean',
  'quantities.p10': '10th percentile',
  'quantities.p90': '90th percentile',
  'quantities.banDelay': 'mean time until a ban takes effect',
  'quantities.letThrough': 'requests let through per window',
  'quantities.little.everybody': 'largest difference between L and lambda W: everybody',
  'quantities.little.serverQueue': 'largest difference between L and lambda W: queue of a server',
  'quantities.little.serverWorkers':
    'largest difference between L and lambda W: workers of a server',
  'quantities.little.storeQueue': 'largest difference between L and lambda W: queue of the store',
});
