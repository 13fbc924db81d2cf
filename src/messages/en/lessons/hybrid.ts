import { room } from '../../room';

/** The lesson in which each kind of state has a place of its own. */
export default room({
  'lessons.hybrid.hook': `A streaming service keeps who you are in a <token>token</token>, how far you have watched in a store,
    and films in a <cdn>CDN</cdn>: the shop on the stage is built like that, with a cart in place of the position.`,
  'lessons.hybrid.ask': `The store cannot be reached any more. The servers and the CDN work. What do people notice?`,
  'lessons.hybrid.nothing': 'Nothing works any more.',
  'lessons.hybrid.nothing.idea': 'The parts of a site fail together.',
  'lessons.hybrid.nothing.reply': `While the store was out of reach, {people, people} looked around and saw no error:
    nobody has to ask the store for that.`,
  'lessons.hybrid.out': 'Everybody is logged out.',
  'lessons.hybrid.out.idea': 'Being logged in is something that the store knows.',
  'lessons.hybrid.out.reply': `Nobody was. Here each person carries a token that says who it is, and servers can verify
    it without asking anybody.`,
  'lessons.hybrid.carts': 'Carts fail. Pages still come, and everybody stays logged in.',
  'lessons.hybrid.all': 'Nothing: these servers keep no state, so no state can be missing.',
  'lessons.hybrid.all.idea': 'Stateless servers mean that there is no state.',
  'lessons.hybrid.all.reply': `{people, people} could not get at a cart. The state is there, but not on the servers:
    they have to ask for it.`,

  'lessons.hybrid.away': 'Make the store unreachable: press it on the stage, or here.',
  'lessons.hybrid.failed.watch': `Follow somebody who wants to add something to a cart, and somebody who only looks
    around.`,
  'lessons.hybrid.failed':
    'There was an error for {people, people}. What was asked for needs the cart.',
  'lessons.hybrid.pages.watch':
    'Wait until more people have tried. Does everything fail for everybody?',
  'lessons.hybrid.pages': `The last requests of {people, people} needed a cart, and failed. {others, people} asked for
    a page, and got it.`,

  'lessons.hybrid.why.carts':
    'Everybody whose latest request failed wanted a cart: {people, people}.',
  'lessons.hybrid.why.carts.more': `The store has the carts, and nothing else. But whoever wants a
    cart asks again before giving up: where most requests need one, everybody is soon busy with that, and nobody asks
    for a page.`,
  'lessons.hybrid.why.token': `Everybody stayed logged in, because who you are is in the token that comes with each
    request.`,
  'lessons.hybrid.why.token.more': 'No server had to ask the store for it.',
  'lessons.hybrid.why.pages': `A page that is the same for everybody needs no store, and not even a server: the CDN
    has answered {hits, number} requests by itself so far.`,
  'lessons.hybrid.why.jwt': `{errors, plural, one {# request} other {# requests}} failed here, and none under JWT,
    where the cart is in the token as well.`,
  'lessons.hybrid.why.jwt.more': `It pays for that elsewhere: the token grows with the cart, and every request carries
    it.`,
  'lessons.hybrid.decides': 'A server knows who asks, and cannot get at the cart.',

  'lessons.hybrid.try': `Does it follow that each part takes no more with it than what it keeps? Stop the others, one at
    a time.`,
  'lessons.hybrid.try.reach': 'First make the store reachable again.',
  'lessons.hybrid.try.reached.watch': 'Wait until everybody gets through again.',
  'lessons.hybrid.try.reached': `The store is back, and everybody gets through. {lost, plural, =0 {Not one cart was
    lost: a store that cannot be reached still has what it had.} one {# cart was lost.} other {# carts were lost.}}`,
  'lessons.hybrid.try.stop': 'Stop {server, server}.',
  'lessons.hybrid.try.noticed.watch': 'Wait until the balancer has noticed.',
  'lessons.hybrid.try.noticed': `The balancer has noticed, and sends requests to the others now. {lost, plural, =0 {No
    session has been lost so far.} one {# session has been lost so far.} other {# sessions have been lost so far.}}`,
  'lessons.hybrid.try.cdn': 'Now stop the CDN. It keeps nothing but copies of pages.',
  'lessons.hybrid.try.dark.watch': 'Watch those who want a cart as well as those who want a page.',
  'lessons.hybrid.try.dark': `Without the CDN, {all, number} of {all, number} people cannot get through, whatever they
    want.`,
  'lessons.hybrid.try.law': `Without the CDN nobody gets anything, though nobody has lost a session. It keeps
    little, but every request passes through it. What a part takes with it also depends on what has to pass
    through it.`,
  'lessons.hybrid.try.server': `{server, server} took no session and no cart with it: it kept none, and requests can
    pass by it.`,

  'lessons.hybrid.question': `A music app must go on playing when its database is down for ten minutes. Songs are in a
    CDN. Where should it keep who you are, and where your playlists?`,
  'lessons.hybrid.question.token': 'Both in the token.',
  'lessons.hybrid.question.token.reason': `Playlists grow, and a token travels with every request. And each change would
    need a new token on every device.`,
  'lessons.hybrid.question.memory': 'Both in the memory of the servers.',
  'lessons.hybrid.question.memory.reason': `Then a restart of a server logs people out, and their playlists are gone
    with it.`,
  'lessons.hybrid.question.store': 'Who you are in a token, and playlists in a store.',
  'lessons.hybrid.question.store.reason': `The app knows who you are without the store, so it can go on playing.
    Playlists cannot be changed until the store is back.`,
  'lessons.hybrid.question.cdn': 'Both in the CDN, which never asks the database.',
  'lessons.hybrid.question.cdn.reason': `A CDN gives everybody the same answer. What is different for each person does
    not belong there.`,

  'lessons.hybrid.simplifies.cart': `A streaming service keeps more in such a store: the place in each film, the list of
    what was watched, recommendations. It is written all the time, and losing the last minute of it hurts little.`,
  'lessons.hybrid.simplifies.cdn': `Everything passes through one CDN here, so without it nothing works. Real
    services often have several, with host names of their own for films and for the rest.`,
  'lessons.hybrid.simplifies.fallback': `A shop can go on without its store, with a replica or with less: see the
    setting “Without the store”.`,
  'lessons.hybrid.simplifies.ban': `A token cannot be taken back before it expires. The setting “Denylist” can do that,
    and then every request asks the store again.`,

  'lessons.hybrid.goal': `Choose a place for each kind of state, and say what fails with each place.`,
  'lessons.hybrid.goOn.servers': `Start the CDN again and stop all three servers. Who still gets a page, and for how
    long?`,
  'lessons.hybrid.goOn.key': `Rotate the signing key. Who has to log in again, and what about their carts?`,
  'lessons.hybrid.goOn.own': `Take an app you use every day. Which kinds of state does it have, and where would you keep
    each?`,
});
