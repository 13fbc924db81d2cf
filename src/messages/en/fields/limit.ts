import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.limit.counted': 'Where requests are counted',
  'fields.limit.counted.help':
    'Each client may send so many requests per window; one too many gets 429.',
  'fields.limit.counted.source': 'Illustrative: off is the plain case.',
  'fields.limit.requests': 'Requests per window',
  'fields.limit.requests.help': 'How many requests of one client are let through per window.',
  'fields.limit.requests.source':
    'GitHub: 5,000 requests an hour with a personal access token (docs.github.com, rate limits).',
  'fields.limit.window': 'Rate limit window',
  'fields.limit.window.help': 'Windows follow one another by the clock; each begins at 0.',
  'fields.limit.window.source':
    'GitHub: an hour. Fixed windows by the clock: Redis’ first rate limiter pattern for INCR.',
  'fields.limit.split': 'Split between servers',
  'fields.limit.split.help':
    'Each server counts up to its share only: the limit divided by the servers at the start.',
  'fields.limit.split.source':
    'Off: a plain nginx limit_req applies the whole rate in each instance’s own memory.',
  'fields.limit.whenUnknown': 'If the store cannot count',
  'fields.limit.whenUnknown.help': 'Let the request through, or refuse it with 500.',
  'fields.limit.whenUnknown.source':
    'Envoy: failure_mode_deny is false by default, so requests are let through.',
  'fields.limit.obeyed': 'Clients obey Retry-After',
  'fields.limit.obeyed.help':
    'They wait as long as a 429 says. Otherwise they ask again as after any error.',
  'fields.limit.obeyed.source': 'RFC 9110, 10.2.3: Retry-After says how long to wait.',
  'fields.limit.replayed': 'Clients replay an old count',
  'fields.limit.replayed.help':
    'With the count in a token: clients keep sending the first one they got.',
  'fields.limit.replayed.source': 'Illustrative: off is an honest client.',
} as const satisfies FieldTexts<'limit'>);
