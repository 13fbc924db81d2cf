import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.services.chain': 'Services in a chain',
  'fields.services.chain.help':
    'With Booking: how many services work on a request, each calling the next. 1: no calls.',
  'fields.services.chain.source':
    'Illustrative: an API gateway, a service behind it, and one behind that.',
  'fields.services.check': 'Who checks who asks',
  'fields.services.check.help':
    'Each service checks token or session, or all believe the first. Memory: always the first.',
  'fields.services.check.source':
    'Token relay: Spring Cloud Gateway. Checked at the edge only: Netflix’s Passport (2021).',
  'fields.services.timeout': 'Timeout of a call to a service',
  'fields.services.timeout.help':
    'A service waits so long for the next one. What it asked for may still be done.',
  'fields.services.timeout.source': 'Envoy: the timeout of a route is 15 s by default.',
  'fields.services.retries': 'Retries between services',
  'fields.services.retries.help':
    'How often a service calls the next one again, each time on the server whose turn it is.',
  'fields.services.retries.source': 'Istio: two retries by default.',
  'fields.services.retryOn': 'Services retry after',
  'fields.services.retryOn.help':
    'A refused connection: nothing was done. Any failure: some of it may have been done.',
  'fields.services.retryOn.source':
    'Istio’s default begins with connect-failure and refused-stream, and has no 5xx or reset.',
  'fields.services.once': 'Last service knows requests by key',
  'fields.services.once.help':
    'A request that comes again has the same key, and takes no second seat.',
  'fields.services.once.source':
    'Off is the plain case. The idea: Idempotency-Key, draft-ietf-httpapi-idempotency-key-header.',
} as const satisfies FieldTexts<'services'>);
