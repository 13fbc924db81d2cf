import { room } from '../../room';

/** The lesson about the time that a central store costs. */
export default room({
  'lessons.store-hop.hook': `Nothing fails in this lesson: you see {people, people} browse, once with
    <stickySession>sticky sessions</stickySession> and once with a <centralStore>central store</centralStore>, with all
    times stretched, so that you can follow them.`,
  'lessons.store-hop.ask':
    'Which way do people get their responses faster, as long as everything works?',
  'lessons.store-hop.store': 'The central store: it is a machine made for this and nothing else.',
  'lessons.store-hop.store.idea': 'A machine that does one thing only makes it faster.',
  'lessons.store-hop.store.reply': `It is fast at its own work. But a server has to ask it over the network, while
    its own memory is right there: {store, duration} against {sticky, duration}.`,
  'lessons.store-hop.same':
    'Both are equally fast: machines that stand close together lose no time.',
  'lessons.store-hop.same.idea': 'The network costs nothing.',
  'lessons.store-hop.same.reply': `Each <hop>hop</hop> takes time, however short, and a central store adds some
    of them to every request: {extra, duration} more on average.`,
  'lessons.store-hop.sticky': 'Sticky sessions, by as much as the calls to the store take.',
  'lessons.store-hop.many': 'Sticky sessions, by far: a store makes everything many times slower.',
  'lessons.store-hop.many.idea': 'A store is slow.',
  'lessons.store-hop.many.reply': `Only the calls to the store are added. The rest of the way, and the work, take as
    long as ever: {store, duration} against {sticky, duration}.`,

  'lessons.store-hop.memory.watch': `Follow a request. Its session is in the memory of the server, so the
    server begins at once.`,
  'lessons.store-hop.memory':
    'With sticky sessions a response takes {sticky, duration} on average so far.',
  'lessons.store-hop.show': 'Look at the same run with a central store.',
  'lessons.store-hop.calls.watch': `Follow a request again. The server turns to the store before it works, and
    once more before it answers.`,
  'lessons.store-hop.calls': `Here a response takes {store, duration} on average so far: {extra, duration} more.`,
  'lessons.store-hop.turn': `Move the store farther away, and look at the same run again. What happens to the
    <latency>latency</latency> of each?`,
  'lessons.store-hop.turn.label': 'Move the store farther away',
  'lessons.store-hop.far.watch': 'The servers work as fast as before.',
  'lessons.store-hop.far': `Central store: {store, duration} now. Sticky sessions: {sticky, duration}, as
    before.`,

  'lessons.store-hop.each.sticky': 'Responses with sticky sessions',
  'lessons.store-hop.each.store': 'Responses with a central store',
  'lessons.store-hop.each': '{count, plural, =0 {none so far} other {# so far}}',

  'lessons.store-hop.why.more': `With the store farther away, an average response took {sticky, duration} with sticky sessions and {store,
    duration} with a central store.`,
  'lessons.store-hop.why.more.more': `The whole difference is the trips to the store and back, and the work there. In the
    same time people got {sticky, number} responses with sticky sessions, and {store, number} with a central store.`,
  'lessons.store-hop.why.calls': `Each request makes {calls, number} calls, to read the session and to save it or mark
    it as used.`,
  'lessons.store-hop.why.calls.more': `One call takes {call, duration}: there, the work of the store, and back.`,
  'lessons.store-hop.why.far': `The store is {hop, duration} away now, one way, and only requests that go there feel
    it.`,
  'lessons.store-hop.why.far.more': 'A request under sticky sessions never does.',
  'lessons.store-hop.why.always': `The time is paid with every request, on days when nothing fails; what it buys is
    seen on the others.`,
  'lessons.store-hop.why.always.more': 'Nobody got an error here, and no session was lost.',
  'lessons.store-hop.decides': `The first request has reached its server, and the server asks the store before it
    begins.`,

  'lessons.store-hop.try': `So a store makes a shop slow? Here the times are real ones, from measurements and manuals.
    They are too short to follow on the stage, so they are measured here.`,
  'lessons.store-hop.try.show': 'Look at this shop with a central store.',
  'lessons.store-hop.try.near.watch': 'The store is in the same data centre.',
  'lessons.store-hop.try.near': `{sticky, tenths} ms with sticky sessions, {store, tenths} ms with the store:
    {percent, tenths} percent more. That is hard to notice.`,
  'lessons.store-hop.try.turn': 'Now put the store into a data centre far away.',
  'lessons.store-hop.try.turn.label': 'Put it far away',
  'lessons.store-hop.try.far.watch': 'The same people, the same servers.',
  'lessons.store-hop.try.far': `{sticky, tenths} ms with sticky sessions, {store, tenths} ms with the store: {percent,
    tenths} percent more.`,
  'lessons.store-hop.try.law': `What counts is how far away the store is, and how often a request goes there. Each
    request makes {calls, number} calls, each of them there and back: at {hop, tenths} ms one way, {times, number} trips come to {trips,
    tenths} ms of the {store, tenths} ms.`,

  'lessons.store-hop.question': `A page asks a database for ten small things, one after the other. The database
    moves to another continent, 80 ms there and back. What becomes of the page?`,
  'lessons.store-hop.question.once': 'It takes about 80 ms longer.',
  'lessons.store-hop.question.once.reason': `That would be one call. The next one is only sent when the answer to the
    last one is there.`,
  'lessons.store-hop.question.each': 'It takes about 800 ms longer.',
  'lessons.store-hop.question.each.reason': `Ten calls, one after the other, 80 ms each. Asking for all ten things in
    one call would help more than a faster database.`,
  'lessons.store-hop.question.none': 'Nothing: the database is as fast as before.',
  'lessons.store-hop.question.none.reason': `It is. The time goes by on the way, and no database can make that
    shorter.`,

  'lessons.store-hop.simplifies.times': `All times are illustrative. In slow motion they are far too long, and the real
    ones are those of some machines on some day. What carries over is how often a request makes the trip.`,
  'lessons.store-hop.simplifies.orders': `The orders database is as far away as the store (setting “Server to
    store”), so nobody checks out here. Otherwise that way would count under both architectures.`,
  'lessons.store-hop.simplifies.queue': `So few people never wait for one another. A store does one thing at a time,
    and when a crowd asks it, calls queue; the setting “Store operation time” shows that.`,
  'lessons.store-hop.simplifies.cache': `Some shops keep a copy in the server for a short time, to save the call. That
    is state in memory again, with all that comes of it.`,

  'lessons.store-hop.goal': `Say what a central store costs while everything works, and what decides how much that is.`,
  'lessons.store-hop.goOn.jwt': `A token is verified in the server, without a call. Where does its cost show instead?`,
  'lessons.store-hop.goOn.slow': `A store that is slow but not down: whom does it hit, and how would you notice?`,
  'lessons.store-hop.goOn.worth': `For which of these would you pay the hop: a bank, a game with fifty updates a
    second, a news site?`,
});
