import { room } from '../../room';

/** The lesson in which servers stop, and the sessions are in a central store. */
export default room({
  'lessons.store-any-server.hook': `The servers keep nothing here: each of them reads a session from the
    <centralStore>central store</centralStore> when a request comes, and saves it there afterwards.`,
  'lessons.store-any-server.ask': `{server, server} stops, in the middle of its work, and later {other, server} as well.
    What becomes of each person’s login and cart?`,
  'lessons.store-any-server.its.idea': 'Whoever a server was serving belongs to it.',
  'lessons.store-any-server.its.reply': `You expected {server, server} to take somebody’s session with it. That is so
    where a server has sessions in its memory. Here it had a copy in hand only for as long as a request took; the
    session itself is in the store.`,
  'lessons.store-any-server.all.idea': 'What everybody shares fails for everybody.',
  'lessons.store-any-server.all.reply': `You expected everybody to be hit. What they share is the store, and
    that is still there. What stopped were servers, and those share nothing but the store.`,

  'lessons.store-any-server.stop': 'Stop {server, server}: press it on the stage, or here.',
  'lessons.store-any-server.noticed.watch': `Until the next <healthCheck>health checks</healthCheck> the balancer still
    sends people there. What do they get?`,
  'lessons.store-any-server.noticed': `The balancer noticed {span, length} after the stop. {errors, plural, =0 {No
    request has failed so far.} one {# request has failed so far.} other {# requests have failed so far.}}`,
  'lessons.store-any-server.back.watch': `Follow somebody whose request has failed. Another server gets it next, and
    asks the store.`,
  'lessons.store-any-server.back': `Everybody is served again. {logins, plural, =0 {Nobody had to log in.} one {# login
    was needed.} other {# logins were needed.}}`,
  'lessons.store-any-server.more': 'Now stop {server, server} as well.',
  'lessons.store-any-server.last.watch': `One server is left, and it has to do all the work. Does it know
    everybody?`,
  'lessons.store-any-server.last': `{server, server} serves {people, people}, {logins, plural, =0 {all with the sessions
    that they began with} one {after # login} other {after # logins}}.`,

  'lessons.store-any-server.why.nobody': `{servers, servers} are down, and nobody has lost a session or a
    cart.`,
  'lessons.store-any-server.why.store': `The store holds {held, plural, one {# session} other {# sessions}}, the
    servers none.`,
  'lessons.store-any-server.why.store.more': 'A server that owns nothing takes nothing with it.',
  'lessons.store-any-server.why.errors': `Sessions are safe, requests are not: {errors, plural, one {# request} other
    {# requests}} failed.`,
  'lessons.store-any-server.why.errors.more': `They were <inFlight>in flight</inFlight> when their server stopped, or
    were sent to it before the balancer had noticed.`,
  'lessons.store-any-server.why.sticky': `Under sticky sessions the same stops destroyed the sessions of {lost,
    number} of {all, number} people.`,
  'lessons.store-any-server.decides': `The balancer has just noticed. From now on other servers get these requests,
    and find the same sessions.`,

  'lessons.store-any-server.try': `Then the servers do not matter at all? {server, server} is the last one. Stop it,
    too.`,
  'lessons.store-any-server.try.stop': 'Stop {server, server}.',
  'lessons.store-any-server.try.none.watch': 'There is nobody left to ask the store.',
  'lessons.store-any-server.try.none': `Nobody is served. The store holds {held, plural, one {# session} other {#
    sessions}}, and nobody can reach it.`,
  'lessons.store-any-server.try.start': 'Start {server, server} again. Its memory is empty.',
  'lessons.store-any-server.try.back.watch': `It has to pass its health checks. Will people have to log
    in?`,
  'lessons.store-any-server.try.back': `Everybody is served again. {logins, plural, =0 {Nobody had to log in.} one {#
    login was needed.} other {# logins were needed.}}`,
  'lessons.store-any-server.try.law': `For a while there was no server at all, and no session was lost. Any server may
    go, as long as one is left to do the work; the sessions wait in the store.`,
  'lessons.store-any-server.try.sticky': `Under sticky sessions the same stops destroyed {lost, plural, one {#
    session} other {# sessions}}, among them new ones of people who had only just logged in again: a server that
    starts again starts with an empty memory.`,

  'lessons.store-any-server.question': `A library has three desks and one catalogue, on a computer in the
    basement. You are at a desk with five books when its terminal goes dead. What happens next?`,
  'lessons.store-any-server.question.lost': 'My loans from last week are gone with the terminal.',
  'lessons.store-any-server.question.lost.reason': `They are in the catalogue. The terminal only showed
    them.`,
  'lessons.store-any-server.question.again':
    'I go to another desk, and have the five books checked out again.',
  'lessons.store-any-server.question.again.reason': `What was saved is safe. What was under way has to be asked for
    again, and it is worth looking whether some of it was saved already.`,
  'lessons.store-any-server.question.none': 'I notice nothing: the other two desks take over.',
  'lessons.store-any-server.question.none.reason': `They can, from the next request on. The one under way was in the
    hands of the desk that failed.`,
  'lessons.store-any-server.question.closed':
    'The library has to close until the terminal is mended.',
  'lessons.store-any-server.question.closed.reason': `That would be so if the catalogue had failed. Any desk
    can do the work of any other.`,

  'lessons.store-any-server.simplifies.store': `Nothing happens to the store here. It is a single machine as well, and
    what becomes of people when it fails is a lesson of its own.`,
  'lessons.store-any-server.simplifies.orders': `Nobody checks out here. A request that failed may have been carried out
    all the same, and asking again may do it once more; that is a lesson of its own, too.`,
  'lessons.store-any-server.simplifies.load': `One server is enough for so few people. A crowd would need the
    others, or would have to queue.`,
  'lessons.store-any-server.simplifies.retry': `Many balancers try another server by themselves when one refuses; the
    settings “Retries by the balancer” and “Redispatch” do that here.`,

  'lessons.store-any-server.goal': `Say why any server may stop when the sessions are in a central store, and what
    people notice of it all the same.`,
  'lessons.store-any-server.goOn.deploy': `What does this mean for an update of all servers, one after the other, in the
    middle of the day?`,
  'lessons.store-any-server.goOn.moved':
    'Which single point of failure has been removed, and which one has come in?',
  'lessons.store-any-server.goOn.gap': `How could the requests that still fail be made fewer, without touching the
    sessions?`,
});
