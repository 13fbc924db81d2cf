import { room } from '../../room';

/** Why a request failed, or why somebody was sent to the login page: after a colon. */
export default room({
  'why.memoryMissing': '{server, message} does not know the session',
  'why.storeMissing': 'the session store has no such session',
  'why.tokenTooOld':
    'the {signed, select, cookie {cookie} token {token} other {token}} had expired',
  'why.sessionTooOld': 'the session had expired',
  'why.storeErrorTaken': '{server, message} mistook an error of the session store for “no session”',
  'why.keyOrDate':
    '{server, message} did not accept the key or the date of the {signed, select, cookie {cookie} token {token} other {token}}',
  'why.altered':
    '{server, message} found that the signature does not fit the {signed, select, cookie {cookie} token {token} other {token}}',
  'why.denied':
    'the {signed, select, cookie {cookie} token {token} other {token}} is on the denylist',
  'why.refusedByServer': '{server, message} refused the connection',
  'why.refusedByBalancer': 'the balancer refused the connection',
  'why.noServer': 'the balancer knew of no server that was up',
  'why.workLost': '{server, message} stopped mid-request',
  'why.storeSilent': 'the session store did not answer',
  'why.storeSilentFor': '{server, server} got no response from the session store',
  'why.nothingToOrder': 'there was nothing in the cart',
  'why.full': '{server, message}’s workers and queue were full',
  'why.tooLate': 'nothing came back from {server, message} in time',
  'why.silence': 'no response within {timeout, duration}',
});
