import { room } from '../../room';

/** The lesson in which people log in once, and any server verifies their tokens. */
export default room({
  'lessons.jwt-log-in-once.hook': `{all, number} people log in, once each, and every browser gets a
    <token>token</token>, a <jwt>JWT</jwt>, that goes with every request from then on.`,
  'lessons.jwt-log-in-once.ask': `{server, server} stops, and starts again with an empty memory. Then {other, server}
    stops, so that only {server, server} is left. Who has to log in again?`,
  'lessons.jwt-log-in-once.everybody': 'Everybody: {server, server} has forgotten them all.',
  'lessons.jwt-log-in-once.everybody.idea':
    'Whoever is logged in must be remembered by some server.',
  'lessons.jwt-log-in-once.everybody.reply': `There was nothing to forget: servers keep {kept, number} sessions here.
    What they have to know comes with each request.`,
  'lessons.jwt-log-in-once.some': 'Those who were logged in by {other, server}.',
  'lessons.jwt-log-in-once.some.idea':
    'Only the server that logged you in knows that you are logged in.',
  'lessons.jwt-log-in-once.some.reply': `{other, server} did sign some of the tokens. {server, server} has the same
    key, so it can verify all of them.`,
  'lessons.jwt-log-in-once.nobody': 'Nobody: any server that is up can verify a token.',

  'lessons.jwt-log-in-once.in.watch': `Watch each of them log in. The server signs a token, and it travels back to the
    browser.`,
  'lessons.jwt-log-in-once.in': `All {all, number} people are logged in, each with a token. The servers keep {kept,
    number} sessions.`,
  'lessons.jwt-log-in-once.stop': 'Stop {server, server}.',
  'lessons.jwt-log-in-once.start': 'Start it again: whatever was in its memory is gone.',
  'lessons.jwt-log-in-once.other': 'Now stop {other, server}.',
  'lessons.jwt-log-in-once.alone.watch': `Wait until everybody is served by {server, server}. Watch whether anybody is
    sent to log in.`,
  'lessons.jwt-log-in-once.alone': `Everybody is served by {server, server} now. {out, plural, =0 {Nobody has had to
    log in again.} one {# login was needed again.} other {# logins were needed again.}}`,

  'lessons.jwt-log-in-once.why.nobody': `Both {server, server} and {other, server} have been stopped, and not one of
    {all, number} people had to log in again.`,
  'lessons.jwt-log-in-once.why.verified': `Passwords are checked at the login, tokens at every request: whichever
    server gets it verifies the signature with its key.`,
  'lessons.jwt-log-in-once.why.verified.more': `Sessions that servers keep for this: {kept, number}.`,
  'lessons.jwt-log-in-once.why.cart': `The servers are <stateless>stateless</stateless>, and the state has moved to
    the browsers, carts and all.`,
  'lessons.jwt-log-in-once.why.cart.more': `{who, person} has {items, plural, one {# item} other {# items}} and sends
    a header of {bytes, number} bytes with every request; {other, person} has {fewer, plural, =0 {none} one {# item}
    other {# items}} and sends {less, number}.`,
  'lessons.jwt-log-in-once.why.errors': `{errors, plural, one {# request} other {# requests}} failed all the same: a
    token does not help a request on its way to a server that has stopped.`,
  'lessons.jwt-log-in-once.decides': `From here on the balancer sends everybody to {server, server}, which remembers
    nobody.`,

  'lessons.jwt-log-in-once.try': `Servers keep nothing, so nothing can be lost on them. Does it follow that everything
    belongs in the token?`,
  'lessons.jwt-log-in-once.try.turn': `Give every item in the cart a description of its own, inside the token. The
    same run is played with it.`,
  'lessons.jwt-log-in-once.try.label': 'Put descriptions in the token',
  'lessons.jwt-log-in-once.try.long.watch': `The balancer accepts headers of at most {limit, number} bytes. Watch the
    tokens grow with the carts.`,
  'lessons.jwt-log-in-once.try.long': `{who, person} has {items, plural, one {# item} other {# items}} in the cart, and
    a header of {bytes, number} bytes. The balancer has turned the request down.`,
  'lessons.jwt-log-in-once.try.law': `Every request carries the whole token, whatever it asks for: {bytes, number}
    bytes on average so far. Above {limit, number} bytes it does not even reach a server.`,
  'lessons.jwt-log-in-once.try.stuck': `Logged in, and turned down whatever they ask for: {stuck, people}. Every further
    request carries the same token. State that moves to another place meets the limits of that place.`,

  'lessons.jwt-log-in-once.question': `A festival gives everybody a sealed wristband at the entrance. Inside there are
    five stages, and each has somebody at the door. What does a new doorkeeper need to know?`,
  'lessons.jwt-log-in-once.question.list': 'The list of everybody who was let in.',
  'lessons.jwt-log-in-once.question.list.reason': `That would be a session store. The wristband says it already, to
    whoever looks.`,
  'lessons.jwt-log-in-once.question.call': 'Who is at the entrance, to ask about each person.',
  'lessons.jwt-log-in-once.question.call.reason': `Then every door would depend on the entrance. It has done its part
    by sealing the wristband.`,
  'lessons.jwt-log-in-once.question.seal': 'What a real seal looks like.',
  'lessons.jwt-log-in-once.question.seal.reason': `The same for all doors, and it does not grow with the crowd: this
    is what the key does for a token.`,

  'lessons.jwt-log-in-once.simplifies.cart': `Many shops put only the identity into the token, and keep the cart
    elsewhere. The architecture “Hybrid” does that here.`,
  'lessons.jwt-log-in-once.simplifies.cost': `Verifying takes some microseconds; in slow motion it is
    stretched, like everything else.`,
  'lessons.jwt-log-in-once.simplifies.parts': `The load balancer stays up in this lesson, and so does the place where
    passwords are checked. Without the first there is no site; without the other there is no new login.`,

  'lessons.jwt-log-in-once.goal': `Say what is checked once and what with every request, where the state is if no
    server has it, and what that costs.`,
  'lessons.jwt-log-in-once.goOn.all': `Stop every server, then start one. Has anybody lost a session? Who noticed
    anything?`,
  'lessons.jwt-log-in-once.goOn.cookie': `Send the token, descriptions and all, in a cookie (the setting “Token
    carrier”). What happens once it has outgrown 4,096 bytes?`,
  'lessons.jwt-log-in-once.goOn.key': `The servers do share something: a key. What would happen to all tokens if it were
    replaced?`,
});
