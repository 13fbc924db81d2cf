import { room } from '../../room';

/** The lesson in which a need decides, and then the failure that hurts the choice. */
export default room({
  'lessons.which-one.hook': `You have seen what each architecture does when something fails, and now somebody asks you which one to
    take.`,
  'lessons.which-one.ask': `A bank must be able to shut somebody out at once. And when a server fails, nobody may lose a
    session. Which of these does both?`,
  'lessons.which-one.sticky': 'Sticky sessions.',
  'lessons.which-one.sticky.idea': 'A server that knows its people keeps hold of them.',
  'lessons.which-one.sticky.reply': `It did shut {who, person} out at once. But {lost, people} lost a session
    with the server that had it.`,
  'lessons.which-one.store': 'A central store.',
  'lessons.which-one.jwt': 'JWT.',
  'lessons.which-one.jwt.idea': 'To shut somebody out, the site just deletes the token.',
  'lessons.which-one.jwt.reply': `A browser keeps its token, and no server can delete it there. {times, plural, one {#
    request} other {# requests}} of {banned, people} came through after the ban.`,
  'lessons.which-one.hybrid': 'Hybrid.',
  'lessons.which-one.hybrid.idea':
    'A mixture has the advantages of its parts, and none of their drawbacks.',
  'lessons.which-one.hybrid.reply': `It has the drawback of the part that says who you are, and that is a token. {times,
    plural, one {# request} other {# requests}} of {banned, people} came through after the ban.`,

  'lessons.which-one.ban': 'Begin with JWT. Ban {who, person}.',
  'lessons.which-one.letIn.watch': 'Wait for the next request of {who, person}.',
  'lessons.which-one.letIn': `{times, plural, one {# request} other {# requests}} of {banned, people} came through
    after the ban: the <token>token</token> is still valid.`,
  'lessons.which-one.stop': 'Now the other need. Stop {server, server}.',
  'lessons.which-one.noticed.watch': 'Wait until the balancer has noticed.',
  'lessons.which-one.noticed': `The balancer has noticed the stop. {lost, plural, =0 {No session has been lost} one {#
    session has been lost} other {# sessions have been lost}} here so far.`,
  'lessons.which-one.show':
    'Look at the same run with sticky sessions: the same ban, the same stop.',
  'lessons.which-one.out.watch': 'Who is out here, and who has to log in again?',
  'lessons.which-one.out': `{who, person} is out for good. {people, people} had to log in again, and had done nothing
    wrong.`,

  'lessons.which-one.why.sticky': `Sticky sessions met the need to shut somebody out, but {lost, people} lost a
    session with {server, server}.`,
  'lessons.which-one.why.sticky.more': `{who, person} was out at once, because every server is told of the ban. No other
    server could give back what was in the memory of that one.`,
  'lessons.which-one.why.tokens': `Tokens kept every session when a server failed, but they did not shut anybody out
    at once.`,
  'lessons.which-one.why.tokens.more': `After the ban {who, person} was served all the same, {jwt, plural, one {once}
    other {# times}} under JWT and {hybrid, plural, one {once} other {# times}} under Hybrid.`,
  'lessons.which-one.why.store': 'A central store met both needs.',
  'lessons.which-one.why.store.more': `One place knows that {who, person} is out, every server asks it, and no server
    had a session to lose.`,
  'lessons.which-one.why.room': `State takes room wherever it is: in the memory of servers, in a store, or in every
    request.`,
  'lessons.which-one.why.room.more': `With sticky sessions the memory of {servers, servers} held {sessions, plural,
    one {# session} other {# sessions}} at {us, instant}, which took {bytes, number} bytes, {size, number} for
    each copy. With a central store it is the store. And every request has to say who is asking: on average that took
    {store, number} bytes with a central store, {sticky, number} with sticky sessions, {hybrid, number} under Hybrid,
    and {jwt, number} under JWT, where the cart comes along.`,
  'lessons.which-one.decides':
    'A server stops. Where sessions were in its memory, they stop with it.',

  'lessons.which-one.try': `Is the central store the answer, then? Test the choice with the failure that hurts it.`,
  'lessons.which-one.try.store': 'Look at the same run with a central store.',
  'lessons.which-one.try.wipe': 'Wipe the store.',
  'lessons.which-one.try.lost.watch': 'Everybody relied on it. They find out one by one.',
  'lessons.which-one.try.lost': `{lost, plural, one {# of {all, number} people has} other {# of {all, number}
    people have}} lost a session by now{count, plural, =0 {, and the first of them has had to log in again} other
    {}}. {who, person} had none left, since the ban.{count, plural, =0 {} other { {spared, people} had a request
    under way, and that put the session back.}}`,
  'lessons.which-one.try.jwt': 'And under JWT? Look at the same run there.',
  'lessons.which-one.try.kept.watch': 'The same ban, the same stop, the same wipe.',
  'lessons.which-one.try.kept': `{lost, plural, =0 {No session was lost} one {# session was lost} other {# sessions were
    lost}} here, and {times, plural, one {# request} other {# requests}} of {banned, people} came through after the
    ban.`,
  'lessons.which-one.try.keys': `One failure is left: somebody may have copied the key that tokens are signed with.
    Change it on every server.`,
  'lessons.which-one.try.keys.watch': 'No server accepts what the old key has signed.',
  'lessons.which-one.try.keys.out': `{jwt, number} of {all, number} people lost their sessions under JWT, and {hybrid,
    number} under Hybrid. {who, person} is shut out as well now.{count, plural, =0 {} other { Under JWT, {spared, people}
    had a request under way, and its answer brought a token signed with the new key.}} With sticky sessions and with a
    central store nobody lost one: what browsers carry there is looked up, not verified.`,
  'lessons.which-one.need.store': `Shut somebody out at once, and keep every session when a server fails. A bank, for
    example, or a checkout in many steps.`,
  'lessons.which-one.need.store.price': `Every request waits for the store: in slow motion an answer took {store,
    duration} on average, and {sticky, duration} with sticky sessions. With real times and a store nearby, the
    difference is far smaller. When the store was wiped, {lost, plural, one {# session was} other {# sessions were}}
    lost.`,
  'lessons.which-one.need.sticky': `Keep much about each person close at hand, and ask no other machine. A game, for
    example, a chat, or a small tool.`,
  'lessons.which-one.need.sticky.price': `{lost, plural, one {# session was} other {# sessions were}} lost when {server,
    server} stopped.`,
  'lessons.which-one.need.jwt': `Let any server serve anybody, without a store to ask. A public API, for example, or
    many small services that need to know little about you.`,
  'lessons.which-one.need.jwt.price': `{who, person} was served {times, plural, one {once} other {# times}} after the
    ban, and {out, plural, one {# person} other {# people}} lost a session when the key changed. On average a request
    carried {jwt, number} bytes to say who is asking; with sticky sessions it was {sticky, number}.`,
  'lessons.which-one.need.hybrid': `Keep people logged in when a server or the store fails, and keep more than a token
    should carry. A streaming service, for example.`,
  'lessons.which-one.need.hybrid.price': `Requests for a cart wait for the store: an answer took {hybrid, duration} on
    average. {carts, plural, one {# cart was} other {# carts were}} lost when the store was wiped, {out, plural, one {#
    session} other {# sessions}} when the key changed, and {who, person} was served {times, plural, one {once} other {#
    times}} after the ban.`,
  'lessons.which-one.try.turns': `Without stickiness, none of these needs was met: {people, plural, one {# person} other {#
    people}} had to log in again, {logins, number} times in all, and the first of them before anything had failed.
    Memory that requests do not find again is no place for state: choose it where servers have nothing to
    remember.`,
  'lessons.which-one.try.none': `Something hurt each of them. So ask first what you need, then which failure you can
    live with: that is how you choose.`,

  'lessons.which-one.question': `A team plans four things. For which of them can servers keep nothing about anybody,
    so that every request stands alone?`,
  'lessons.which-one.question.checkout': 'A checkout with several steps.',
  'lessons.which-one.question.checkout.reason': `Each step builds on the one before, so somebody has to remember where
    you are.`,
  'lessons.which-one.question.game': 'A game in which players meet in real time.',
  'lessons.which-one.question.game.reason': `A match is large, and changes many times a second. It is usually kept in
    one server’s memory, where it is near.`,
  'lessons.which-one.question.weather': 'A weather service with very many requests.',
  'lessons.which-one.question.weather.reason': `Place and time are in the request, and the answer is the same for
    everybody who asks. Any server can give it, in turn and without
    stickiness, and so can a cache.`,
  'lessons.which-one.question.films': 'Recommendations from what you have watched.',
  'lessons.which-one.question.films.reason': `They are about you, so something about you has to be kept. Servers can be
    stateless here, but the service as a whole is not.`,

  'lessons.which-one.simplifies.remedies': `Each weakness has a remedy, and each remedy its price. See the settings
    “Denylist” for tokens, “Replica of the store”, and “Copies between servers” for sticky sessions.`,
  'lessons.which-one.simplifies.needs': `There are more needs than these: what it costs, where data may be kept, what
    a team knows how to run. A small tool for one office may well live with sticky sessions.`,
  'lessons.which-one.simplifies.slow': `Time is stretched, so that requests can be followed. Real answers are faster
    under each architecture, and the hop to a store that is near is short.`,

  'lessons.which-one.goal': `Choose an architecture by a need, name the failure that hurts it, and say why somebody with
    another need would choose otherwise.`,
  'lessons.which-one.goOn.cases': `Take an online bank, a tool for twenty colleagues, a shop, a public API and a news
    site. Which failure could each live with, and which not?`,
  'lessons.which-one.goOn.denylist': `Set “Denylist” to the store and ban somebody under JWT. What does every request do
    now? What is left of the difference?`,
  'lessons.which-one.goOn.replica': `Give the store a replica and repeat the lesson. Which objection to the central
    store is left?`,
});
