import { room } from '../../room';

/** The lesson about what state is, and about memory that the balancer knows nothing of. */
export default room({
  'lessons.what-state-is.hook': `{server, server} knows {people, people}, and what is in each cart: it keeps this
    <state>state</state> in its memory as a <session>session</session> for each of them, and since HTTP remembers
    nothing, every request brings a <cookie>cookie</cookie> that names its session.`,
  'lessons.what-state-is.ask': `The shop grows: {added, server} is added, and the <loadBalancer>load
    balancer</loadBalancer> lets the servers take turns. Nothing fails. What will {people, people} notice?`,
  'lessons.what-state-is.enough': 'Nothing: each server does its share of the requests.',
  'lessons.what-state-is.enough.idea': 'A server that remembers is enough.',
  'lessons.what-state-is.enough.reply': `A server remembers only what it was told itself. {logins, plural, one {# login was}
    other {# logins were}} needed again, because the server that was asked was not the one that remembered.`,
  'lessons.what-state-is.newcomers': 'Nothing: {added, server} serves only people who come later.',
  'lessons.what-state-is.newcomers.idea': 'A balancer keeps people where they are, by itself.',
  'lessons.what-state-is.newcomers.reply': `A balancer that takes turns does not know who has been where. It sent
    {people, people} to both servers.`,
  'lessons.what-state-is.once': `Each of them logs in once more, on {added, server}. After that both servers know
    everybody.`,
  'lessons.what-state-is.once.idea': 'After a login on each server, all servers know you.',
  'lessons.what-state-is.once.reply': `A browser carries one session at a time. After the new login it carries the new
    number, which only the new server knows; the old session is still in the first server, and nobody asks for it any
    more: {logins, number} logins for {hit, number} people.`,
  'lessons.what-state-is.again':
    'All of them have to log in again, and that does not help for long.',

  'lessons.what-state-is.add': 'Add {added, server}: here, or with “Add server” below the stage.',
  'lessons.what-state-is.up.watch': `The balancer waits until a new server has passed its <healthCheck>health
    checks</healthCheck>.`,
  'lessons.what-state-is.up': `{added, server} takes its turns now. It began with an empty memory.`,
  'lessons.what-state-is.first.watch': `Follow a request that goes to {added, server}: it brings the number of its session,
    which is in the memory of {server, server}.`,
  'lessons.what-state-is.first': `{who, person} was asked to log in, and has a new session now. {errors, plural, =0
    {Nothing has failed: not one request has got an error so far.} one {# request has got an error so far.} other
    {# requests have got an error so far.}}`,
  'lessons.what-state-is.more.watch':
    'Does the login help? Wait until everybody has had to log in, and somebody once more.',
  'lessons.what-state-is.more': `{logins, number} logins by now, for {hit, number} people. A login is good
    until a request goes to the other server.`,

  'lessons.what-state-is.why.nothing': `People had to log in again, {logins, plural, one {once} other {# times}}
    in all, while every server was up and no request got an error.`,
  'lessons.what-state-is.why.place': `Each person’s newest session is in the memory of one server: {first, number} in that of
    {server, server}, {second, number} in that of {added, server}, and none in both.`,
  'lessons.what-state-is.why.turns': `The balancer does not look at sessions: it lets the servers take turns,
    and so sends people to one that remembers somebody else.`,
  'lessons.what-state-is.why.turns.more': `That server can only ask who they are. Taking turns
    like this is called “No stickiness” on this page.`,
  'lessons.what-state-is.why.carts': `State is more than a login: the carts of {carts, people} are lost, and the
    server that kept them is still running.`,
  'lessons.what-state-is.decides': 'Somebody has just logged in again, though nothing is broken.',

  'lessons.what-state-is.try': `Does it follow that a shop with more than one server cannot keep people logged in?
    Look at the same people and the same servers, with the state in other places.`,
  'lessons.what-state-is.try.sticky': 'Bring people back to the server that remembers them.',
  'lessons.what-state-is.try.sticky.watch': 'The sessions stay in memory, as before.',
  'lessons.what-state-is.try.sticky.seen': `Here the balancer has a rule of its own, called
    <stickySession>stickiness</stickySession>: back to where you were. {logins, plural, =0 {Nobody had to log in
    again.} one {Somebody had to log in again.} other {People had to log in again, # times in all.}}`,
  'lessons.what-state-is.try.store': 'Keep the sessions where every server can read them.',
  'lessons.what-state-is.try.store.watch':
    'Requests take turns again. Watch where the servers look.',
  'lessons.what-state-is.try.store.seen': `Here any server asks the store. {logins, plural, =0 {Nobody had to
    log in again.} one {Somebody had to log in again.} other {People had to log in again, # times in all.}}`,
  'lessons.what-state-is.try.jwt': 'Let people carry the state themselves.',
  'lessons.what-state-is.try.jwt.watch': 'Nothing is looked up, in any memory.',
  'lessons.what-state-is.try.jwt.seen': `Here each request brings all that is needed, signed. {logins, plural,
    =0 {Nobody had to log in again.} one {Somebody had to log in again.} other {People had to log in again, #
    times in all.}}`,
  'lessons.what-state-is.try.law': `The same people on the same servers: {logins, number} extra logins where
    nothing joins a request to its state, and {others, plural, =0 {none} other {#}} in any of the other ways.`,

  'lessons.what-state-is.try.belongs': `Under JWT the balancer takes turns just the same, and nobody notices: these
    servers remember nobody. That is where no stickiness belongs: where servers have nothing to remember.`,

  'lessons.what-state-is.question': `A chat bot keeps each conversation in a variable of its program. On the developer’s
    laptop it works. In production four copies of the program run, and every message goes to any one of them. What do
    people notice?`,
  'lessons.what-state-is.question.same': 'Nothing: the four copies are the same program.',
  'lessons.what-state-is.question.same.reason': `The program is the same, the variables are not: each copy has only seen
    the messages that came to it.`,
  'lessons.what-state-is.question.forgets': 'The bot keeps forgetting what was said.',
  'lessons.what-state-is.question.forgets.reason': `Most messages reach a copy that does not know what was said before.
    Nothing is broken, and nothing shows in a log of errors.`,
  'lessons.what-state-is.question.crash': 'Nothing, until one of the copies crashes.',
  'lessons.what-state-is.question.crash.reason': `A crash would lose conversations for good. But they are out of reach
    before that, whenever another copy is asked.`,

  'lessons.what-state-is.simplifies.turns': `Here the turns are strict. Real balancers may send several requests
    over one connection to the same server, so people are logged out only now and then, and the reason is harder
    to find.`,
  'lessons.what-state-is.simplifies.copies': `Servers can copy sessions to one another; the setting
    “Copies between servers” does that here.`,
  'lessons.what-state-is.simplifies.buy':
    'Nobody checks out here, so that every lost cart is one that somebody misses.',
  'lessons.what-state-is.simplifies.slow': `Time is stretched, so that requests can be followed. The order of events is
    the same in real time.`,

  'lessons.what-state-is.goal': `Say what session state is, and why servers that remember are not enough once there is
    more than one.`,
  'lessons.what-state-is.goOn.share': `With ten servers and no stickiness, how often does a request find its session?
    And with two?`,
  'lessons.what-state-is.goOn.laptop': `Why does nobody notice this on a laptop, or in a test with one server?`,
  'lessons.what-state-is.goOn.where': `Which state of an app that you use could live in the browser, and which must
    not?`,
});
