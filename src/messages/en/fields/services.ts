import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.services.chain': 'Services in a chain',
  'fields.services.chain.help':
    'With Booking: how many services work on a request, each calling the next. 1: no calls.',
  'fields.services.chain.source':
    'Illustrative: an API gateway, a service behind it, and one behind that.',
  'fields.services.check': 'Who verifies the caller',
  'fields.services.check.help':
    'Each service verifies token or session, or all trust the first. In memory: always the first.',
  'fields.services.check.source':
    'Token relay: Spring Cloud Gateway. Checked at the edge only: Netflix’s Passport (2021).',
  'fields.services.timeout': 'Timeout of a call to a service',
  'fields.services.timeout.help':
    'How long a service waits for each try of the next one. What it asked for may still be done.',
  'fields.services.timeout.source':
    'Illustrative: shorter than the balancer’s. Envoy: 15 s for a request and its retries.',
  'fields.services.retries': 'Retries between services',
  'fields.services.retries.help':
    'How often a service calls the next one again, each time on the server whose turn it is.',
  'fields.services.retries.source':
    'Istio: two retries by default, on another endpoint where there is one.',
  'fields.services.retryOn': 'Services retry after',
  'fields.services.retryOn.help':
    'A refused connection: nothing was done. Any failure: some of it may have been done.',
  'fields.services.retryOn.source':
    'Istio: connect-failure and refused-stream, and besides unavailable, cancelled and 503.',
  'fields.services.once': 'Idempotency key at the last service',
  'fields.services.once.help':
    'A request that comes again has the same key, and takes no second seat.',
  'fields.services.once.source':
    'Off is the plain case. The idea: Idempotency-Key, draft-ietf-httpapi-idempotency-key-header.',
} as const satisfies FieldTexts<'services'>);
