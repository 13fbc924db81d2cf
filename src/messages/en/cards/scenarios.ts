import { room } from '../../room';

/** Questions about ready-made scenarios. */
export default room({
  'cards.store-replica.question': 'The store’s host dies; it has a replica. Who is logged out?',
  'cards.store-replica.everybody': 'Everybody: it was shared',
  'cards.store-replica.everybody.reply': 'The replica had a copy of every session.',
  'cards.store-replica.pause': 'Nobody, but there is a pause',
  'cards.store-replica.nobody': 'Nobody, and nobody notices',
  'cards.store-replica.nobody.reply': 'Until the replica takes over, nothing answers.',
  'cards.store-replica.law':
    'A single point of failure with a replica costs seconds instead of sessions.',

  'cards.lost-responses.question':
    'Responses get lost after the work is done; browsers retry. And the orders?',
  'cards.lost-responses.once': 'Each is placed once',
  'cards.lost-responses.once.reply': 'The retry still had the cart in it.',
  'cards.lost-responses.twice': 'Some are placed and paid twice',
  'cards.lost-responses.law': 'Not answered is not the same as not done: a retry does it again.',

  'cards.idempotency.question':
    'The same run with an Idempotency-Key on each order. Who pays twice?',
  'cards.idempotency.same': 'The same people as before',
  'cards.idempotency.same.reply': 'It is the same request, and now the server can tell by the key.',
  'cards.idempotency.nobody': 'Nobody',
  'cards.idempotency.fewer': 'Fewer people',
  'cards.idempotency.fewer.reply': 'Every retry brings its key along, not just some.',
  'cards.idempotency.happened': `{before, plural, one {# duplicate order} other {# duplicate orders}}
    without keys, {now, number} with them.`,
  'cards.idempotency.law':
    'With a key, a server answers a retry with the stored result instead of redoing it.',

  'cards.public-pages.question':
    'Most browsing is public, behind a CDN. All servers stop. Who gets pages?',
  'cards.public-pages.nobody': 'Nobody: no server, no page',
  'cards.public-pages.nobody.reply':
    'A page that is the same for everybody can be served by any cache that has it.',
  'cards.public-pages.public': 'Whoever looks at public pages',
  'cards.public-pages.everybody': 'Everybody: the CDN has it',
  'cards.public-pages.everybody.reply':
    'Carts and other personal pages are never cached, and no server is there to make them.',
  'cards.public-pages.happened': `{hits, plural, one {# page} other {# pages}} came from the CDN,
    {stale, number} of them stale. {toll, message}`,
  'cards.public-pages.law':
    'Requests that need no session are the easy ones: any cache can answer them.',

  'cards.private-page.question':
    'Personal pages are marked cacheable. What does the CDN show people?',
  'cards.private-page.own': 'Their own page, only faster',
  'cards.private-page.own.reply': 'The cache goes by the URL, and that is the same for everybody.',
  'cards.private-page.other': 'Somebody else’s page',
  'cards.private-page.error': 'An error: it may not be cached',
  'cards.private-page.error.reply': 'The response itself says that it may be cached.',
  'cards.private-page.happened': `{leaks, plural, =0 {Nobody was shown another person’s page.}
    one {Somebody was shown another person’s page once.}
    =2 {Somebody was shown another person’s page twice.}
    other {Somebody was shown another person’s page # times.}} {toll, message}`,
  'cards.private-page.law': 'A shared cache knows URLs, not people.',

  'cards.weather-api.question':
    'A weather API: nobody logs in. A server stops. Who loses something?',
  'cards.weather-api.bound': 'Whoever its cookie names',
  'cards.weather-api.bound.reply':
    'The cookie names a server. What is asked for is in the request, and any server can answer it.',
  'cards.weather-api.errors': 'Nobody, but some requests fail',
  'cards.weather-api.nobody': 'Nobody, and nobody notices',
  'cards.weather-api.nobody.reply':
    'Until the load balancer has noticed, it still sends requests to that server.',
  'cards.weather-api.law': 'What keeps nothing of you has nothing of yours to lose.',
});
