import { room } from '../../room';

/** The lesson in which a server fails under sticky sessions. */
export default room({
  'lessons.sticky-server-fails.hook': `{server, server} serves {owners, people}: it keeps their
    <session>sessions</session> in its memory, and <stickySession>sticky sessions</stickySession> send these
    people back to it every time.`,
  'lessons.sticky-server-fails.ask':
    '{server, server} stops. What becomes of each person’s login and cart?',
  'lessons.sticky-server-fails.moves.idea': 'Moving requests to another server moves sessions too.',
  'lessons.sticky-server-fails.moves.reply': `You expected somebody to stay logged in who did not: {owners, people}
    lost a session. The balancer does move requests to another server, but nobody moves the memory.`,
  'lessons.sticky-server-fails.everybody.idea':
    'One server is the whole site: if it fails, everybody is out.',
  'lessons.sticky-server-fails.everybody.reply': `You expected more people to be hit. The sessions of {others,
    people} are on other servers, and those kept running.`,

  'lessons.sticky-server-fails.stop': 'Stop {server, server}: press it on the stage, or here.',
  'lessons.sticky-server-fails.lost.watch': 'Its memory goes with it.',
  'lessons.sticky-server-fails.lost': `{server, server} stopped, and {lost, people} <lost>lost a session</lost> at once. Nobody is
    told: each finds out with the next request.`,
  'lessons.sticky-server-fails.noticed.watch': `The balancer does not know it either, and still sends requests
    there. Every so often it checks whether each server is there: wait for its <healthCheck>health
    check</healthCheck>.`,
  'lessons.sticky-server-fails.noticed': `The balancer noticed {span, length} after the stop. {errors, plural, =0 {No
    request has failed so far.} one {# request has failed so far.} other {# requests have failed so far.}}`,
  'lessons.sticky-server-fails.out.watch': `Another server will be asked for a session that it never had. Watch who is
    sent to log in.`,
  'lessons.sticky-server-fails.out': `{who, person} has a new session, on {server, server}. The old one was of no use
    there.`,
  'lessons.sticky-server-fails.back.watch': 'Wait until everybody is back.',
  'lessons.sticky-server-fails.back': `Everybody is logged in again. {carts, people} lost what was in the cart.`,

  'lessons.sticky-server-fails.why.lost': `{lost, number} of {all, number} people lost a session: those whose
    session was in the memory of {server, server}, and nobody else.`,
  'lessons.sticky-server-fails.why.memory': `Each of them was served by another server afterwards, and had to log in
    there: a balancer can move requests, it cannot move memory.`,
  'lessons.sticky-server-fails.why.others': `{others, people} kept sessions and carts: nothing of theirs was on
    {server, server}.`,
  'lessons.sticky-server-fails.why.gap': `{errors, plural, one {# request} other {# requests}} failed as well: until
    the balancer has noticed, it sends people to a server that is not there.`,
  'lessons.sticky-server-fails.why.gap.more': `The number beside such a request is its <status>HTTP status</status>.`,
  'lessons.sticky-server-fails.decides': `The first person is in again. The server that asked for a login is up, and had
    never seen the session.`,

  'lessons.sticky-server-fails.try': `Does it follow that one place for all sessions, which every server asks,
    is safe? Here are the same people, with their sessions in a central store.`,
  'lessons.sticky-server-fails.try.show': 'Look at the same run with a central store.',
  'lessons.sticky-server-fails.try.shown.watch': 'The same stop, the same people.',
  'lessons.sticky-server-fails.try.shown': `When {server, server} stopped here, {lost, plural, =0 {nobody lost a
    session} one {# session was lost} other {# sessions were lost}}.`,
  'lessons.sticky-server-fails.try.wipe': 'Now empty the place that all servers share.',
  'lessons.sticky-server-fails.try.all.watch': 'The store holds everybody’s session.',
  'lessons.sticky-server-fails.try.all': `{lost, number} of {all, number} people lost theirs. {count, plural, =0 {No
    server wrote a copy back.} one {{spared, people} had a request under way, and its server wrote a copy back.} other
    {{spared, people} had requests under way, and their servers wrote copies back.}}`,
  'lessons.sticky-server-fails.try.law': `With sticky sessions, the server took the sessions of {few, number} of
    {all, number} people with it. With a central store, the store took those of {many, number}. Wherever the state
    is kept, it is lost with that place.`,
  'lessons.sticky-server-fails.try.turns': `Without stickiness the memory of {server, server} was gone as well, but
    {people, number} of {all, number} people had to log in again, {logins, number} times in all: there, requests keep
    going to servers that never knew the session.`,

  'lessons.sticky-server-fails.question': `A call center keeps calls on hold in the memory of three telephone
    servers, and each caller stays with one of them. One server is restarted for an update. Who is cut off?`,
  'lessons.sticky-server-fails.question.nobody': 'Nobody: the other two take over the calls.',
  'lessons.sticky-server-fails.question.nobody.reason': `They can take new calls. The calls on hold were known only to
    the server that was restarted.`,
  'lessons.sticky-server-fails.question.its': 'The callers on hold at that server.',
  'lessons.sticky-server-fails.question.its.reason': `Their state was in one memory, and a restart empties it. That it
    was planned changes nothing.`,
  'lessons.sticky-server-fails.question.all': 'Everybody who is on hold.',
  'lessons.sticky-server-fails.question.all.reason': `The others are known to servers that kept running: the blast
    radius is one server’s share.`,

  'lessons.sticky-server-fails.simplifies.slow': `Time is stretched, so that requests can be followed: real checks and
    logins take other times. The order of events is the same.`,
  'lessons.sticky-server-fails.simplifies.copies': `Some products copy sessions between servers; the setting
    “Copies between servers” does that here.`,

  'lessons.sticky-server-fails.goal': `Say who loses what when a server dies under sticky sessions, and why a balancer
    cannot prevent it.`,
  'lessons.sticky-server-fails.goOn.restart':
    'Start the server again: does anybody get the session back? Why not?',
  'lessons.sticky-server-fails.goOn.check': `Make health checks rarer in the settings. What gets worse, and what stays
    the same?`,
  'lessons.sticky-server-fails.goOn.share': `With twice as many servers, what changes for one person, and what for the
    shop?`,
});
