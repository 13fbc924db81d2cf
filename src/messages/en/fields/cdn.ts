import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.cdn.on': 'CDN',
  'fields.cdn.on.help': 'A shared cache between people and the balancer.',
  'fields.cdn.on.source': 'Illustrative.',
  'fields.cdn.latency': 'Person to CDN',
  'fields.cdn.latency.help':
    'A message takes this long, one way. From there to the balancer, it is "Person to balancer".',
  'fields.cdn.latency.source': 'Illustrative.',
  'fields.cdn.timeout': 'CDN timeout',
  'fields.cdn.timeout.help': 'The CDN waits this long for the balancer, then returns 504.',
  'fields.cdn.timeout.source': 'CloudFront: 30 s (origin response timeout).',
  'fields.cdn.maxAge': 'Freshness of pages',
  'fields.cdn.maxAge.help': 'A cached page counts as fresh for this long (max-age).',
  'fields.cdn.maxAge.source': 'Illustrative.',
  'fields.cdn.staleIfError': 'Stale if error',
  'fields.cdn.staleIfError.help':
    'A stale page may be served instead of an error for this long; 0 for never.',
  'fields.cdn.staleIfError.source': 'nginx: off (proxy_cache_use_stale). RFC 5861.',
  'fields.cdn.collapse': 'Request collapsing',
  'fields.cdn.collapse.help':
    'One request fetches a page; others for the same page wait and share the response.',
  'fields.cdn.collapse.source': 'nginx: off (proxy_cache_lock).',
  'fields.cdn.vary': 'Vary',
  'fields.cdn.vary.help': 'With Vary: Cookie, a page is cached once for every cookie.',
  'fields.cdn.vary.source': 'RFC 9111, 4.1. None: the plain case.',
  'fields.cdn.honourCookies': 'Bypass on cookies',
  'fields.cdn.honourCookies.help': 'Requests with a cookie are never answered from the cache.',
  'fields.cdn.honourCookies.source': 'Varnish: on. RFC 9111 does not ask for it.',
  'fields.cdn.storesSetCookie': 'Cache Set-Cookie',
  'fields.cdn.storesSetCookie.help': 'Responses that set a cookie are cached too, cookie and all.',
  'fields.cdn.storesSetCookie.source': 'nginx: off. RFC 9111, 7.3, allows it.',
  'fields.cdn.personalPages': 'Personal pages',
  'fields.cdn.personalPages.help':
    'Marked private, as they should be, or by mistake with max-age alone.',
  'fields.cdn.personalPages.source':
    'RFC 9111, 5.2.2.7. Steam made the mistake on 25 December 2015.',
  'fields.cdn.pages': 'Public pages',
  'fields.cdn.pages.help': 'There are this many pages that are the same for everybody.',
  'fields.cdn.pages.source': 'Illustrative.',
} as const satisfies FieldTexts<'cdn'>);
