import { room } from '../../room';

/** The lesson about a shared cache: pages for everybody, and for one person. */
export default room({
  'lessons.cdn.hook': `A <cdn>CDN</cdn> stands in front of the shop, keeps pages that are the same for everybody, and hands them
    out by itself.`,
  'lessons.cdn.ask': `The load balancer stops, and nothing behind the CDN can be reached. What do people still get?`,
  'lessons.cdn.nothing': 'Nothing: without the servers there is no page.',
  'lessons.cdn.nothing.idea': 'A CDN is a faster wire to the servers.',
  'lessons.cdn.nothing.reply': `It keeps what has passed through it. {hits, plural, one {# request was} other {#
    requests were}} answered from there.`,
  'lessons.cdn.all': 'Everything that somebody has looked at before, carts too.',
  'lessons.cdn.all.idea': 'A cache keeps whatever passes through it.',
  'lessons.cdn.all.reply': `{errors, plural, one {# request} other {# requests}} failed. A page with your cart in it
    is not kept, and whatever changes something has to reach a server.`,
  'lessons.cdn.public': 'Public pages that somebody has looked at, but not their carts.',

  'lessons.cdn.hit.watch': 'Watch a request turn back at the CDN: what it asks for is kept there.',
  'lessons.cdn.hit': `The CDN has answered {hits, number} of {all, number} requests by itself. No server knows of
    them.`,
  'lessons.cdn.stop': 'Stop the load balancer.',
  'lessons.cdn.alone.watch': 'Nobody can reach a server now. Watch whether anybody is served.',
  'lessons.cdn.alone': 'A page has come, although no server can be reached: the CDN had it.',
  'lessons.cdn.error.watch':
    'Watch what becomes of somebody who wants to look into the cart, or to put something in.',
  'lessons.cdn.error': `{who, person} wanted to see or change a cart, and got an error: only a server can do that.`,

  'lessons.cdn.why.hits': `{hits, number} of {all, number} requests never got beyond the CDN: that much less work for
    the servers, and a shorter way for people.`,
  'lessons.cdn.why.public': `What such a <method>GET</method> returns depends on its address alone, the
    <cacheKey>cache key</cacheKey>, and not on who asks.`,
  'lessons.cdn.why.public.more': `So the first answer is right for everybody, and anybody can give it: even a cache,
    even alone.`,
  'lessons.cdn.why.personal': `Pages with a name and a cart in them depend on a session, and the CDN keeps none of
    them.`,
  'lessons.cdn.why.personal.more': `They are <cacheable>marked private</cacheable>. Nor can it do what a POST asks
    for. {errors, plural, one {# request} other {# requests}} failed.`,
  'lessons.cdn.why.kept': `All {all, number} people are still logged in: what cannot be reached is not lost.`,
  'lessons.cdn.decides': 'A page arrives, and it cannot have come from a server.',

  'lessons.cdn.try': `Does it follow that the more a CDN keeps, the better? Begin anew, with a mistake that real shops
    have made.`,
  'lessons.cdn.try.turn': `Mark the personal pages as cacheable, like the public ones. The same run is played with it.`,
  'lessons.cdn.try.label': 'Make personal pages cacheable',
  'lessons.cdn.try.leak.watch': `The CDN does not know whose page it keeps. Watch the next one who asks for the same
    address.`,
  'lessons.cdn.try.leak': `The CDN has answered {hits, number} requests by itself so far. {leaks, plural, one {One of
    them showed} other {# of them showed}} one person’s page to another. {count, plural, =0 {Nobody has missed a cart yet.}
    one {The page that {carts, people} got did not have the right cart on it. Whoever sees that takes the cart for
    lost, so it counts as lost.} other {The pages that {carts, people} got did not have the right carts on them.
    Whoever sees that takes the cart for lost, so these carts count as lost.}}`,
  'lessons.cdn.try.show': 'The same mistake, with tokens instead of cookies.',
  'lessons.cdn.try.none.watch': 'Look for a page in the wrong hands.',
  'lessons.cdn.try.none': `{hits, number} requests were answered by the CDN, and {leaks, plural, =0 {none of them} one
    {# of them} other {# of them}} with somebody else’s page.`,
  'lessons.cdn.try.law': `A shared cache does not keep the answer to a request with an Authorization header, unless
    the answer says that it may. Nothing protects a cookie like that: there, one missing word in a header shows your
    page to others.`,

  'lessons.cdn.question': `A weather service gets three kinds of requests. Which answer may a shared cache give to
    anybody?`,
  'lessons.cdn.question.forecast': 'The forecast for Lisbon.',
  'lessons.cdn.question.forecast.reason': `All that matters is in the address. The answer is the same for whoever
    asks, until it is out of date.`,
  'lessons.cdn.question.greeting': 'The start page, with your name and your places on it.',
  'lessons.cdn.question.greeting.reason': `The address is the same for everybody, and the page is not: the second
    person would see the places of the first.`,
  'lessons.cdn.question.report': 'The confirmation when you report rain.',
  'lessons.cdn.question.report.reason': `A report has to reach a server every time. Answered by a cache, it would be
    confirmed and lost.`,

  'lessons.cdn.simplifies.nodes': `This CDN is one place with room for every page. Real ones have many, and throw out
    what is seldom asked for.`,
  'lessons.cdn.simplifies.age': `Pages have a long <ttl>TTL</ttl> in this lesson. With the setting “Freshness of
    pages” they are out of date sooner.`,
  'lessons.cdn.simplifies.headers': `Real caches go by more headers than these. The settings “Vary”, “Bypass on
    cookies” and “Cache Set-Cookie” have those that matter most for sessions.`,

  'lessons.cdn.goal': `Say which requests anybody can answer, what that saves and when it helps, and how one page
    comes to be shown to the wrong person.`,
  'lessons.cdn.goOn.vary': `With the mistake in place, turn “Vary” or “Bypass on cookies” on. What stops, and what
    does it cost?`,
  'lessons.cdn.goOn.age': `Let pages be fresh for 5 seconds only. How many requests does the CDN answer then, and for
    how long can it stand in?`,
  'lessons.cdn.goOn.purge': `Somebody’s page is in the cache already. What must be done besides correcting the
    header?`,
});
