import { room } from '../../room';

/** The lesson in which a server is added under sticky sessions. */
export default room({
  'lessons.sticky-more-servers.hook': `{servers, servers} serve {here, people}, the <affinityCookie>balancer’s
    cookie</affinityCookie> names the server of each of them, and more people are on their way.`,
  'lessons.sticky-more-servers.ask': `You add {server, server}, to take some of the load. Who uses it?`,
  'lessons.sticky-more-servers.even': `Everybody, in equal shares: the balancer spreads all requests over more
    servers.`,
  'lessons.sticky-more-servers.even.idea': 'A load balancer balances whoever is there.',
  'lessons.sticky-more-servers.even.reply': `A balancer balances only those who have no server yet. {moved, plural, =0 {None} one
    {One} other {#}} of those who were there before moved: their cookies name other servers.`,
  'lessons.sticky-more-servers.moved':
    'Some of the people already there move to it, and have to log in again.',
  'lessons.sticky-more-servers.moved.idea': 'Scaling out means moving people.',
  'lessons.sticky-more-servers.moved.reply': `Nobody had to log in again. A new server moves nobody: each cookie
    still names a server that is up.`,
  'lessons.sticky-more-servers.new': 'Only people who come from now on.',
  'lessons.sticky-more-servers.nobody': 'Nobody: newcomers go to the old servers as well.',
  'lessons.sticky-more-servers.nobody.idea':
    'Sticky sessions bind everybody to the servers there were at the start.',
  'lessons.sticky-more-servers.nobody.reply': `Only a cookie binds, and {owners, people} came without one: the balancer
    was free to choose {server, server}.`,

  'lessons.sticky-more-servers.add':
    'Add {server, server}: here, or with “Add server” below the stage.',
  'lessons.sticky-more-servers.up.watch':
    'It has to pass its <healthCheck>health checks</healthCheck> first.',
  'lessons.sticky-more-servers.up': `{server, server} is up. It began with an empty memory; the others hold
    {held, plural, one {# session} other {# sessions}} now.`,
  'lessons.sticky-more-servers.come.watch': `Now follow people who were there before, and then somebody who comes for
    the first time: somebody new comes every {us, duration}. Who is sent to {server, server}?`,
  'lessons.sticky-more-servers.come': `{who, people} came without a cookie, and went to {server, server}. {moved,
    plural, =0 {Nobody who was there before has moved.} one {# person has moved there from another server.} other {#
    people have moved there from other servers.}}`,

  'lessons.sticky-more-servers.each': 'Session on',
  'lessons.sticky-more-servers.each.none': 'no server',
  'lessons.sticky-more-servers.each.on': '{server, server}',

  'lessons.sticky-more-servers.why.few': `{few, number} of the {all, number} people who are in the shop by now {few,
    plural, one {uses} other {use}} {server, server}: {owners, people}.`,
  'lessons.sticky-more-servers.why.few.more': `{few, plural, one {That person} other {They}} had no session when {server, server}
    was added.`,
  'lessons.sticky-more-servers.why.stay': `Everybody else is where the cookie says, on {servers, servers}, as busy as
    before.`,
  'lessons.sticky-more-servers.why.stay.more': 'The new server helps those who come next.',
  'lessons.sticky-more-servers.why.nobody': `Nobody had to log in again: adding a server empties no memory, and the
    cookies still name the old servers.`,
  'lessons.sticky-more-servers.decides': `From now on {server, server} takes its turn when somebody brings no cookie.
    Everybody else’s requests go where their cookie says.`,

  'lessons.sticky-more-servers.try': `So a new server never logs anybody out? Here are {all, number} people, and a
    balancer without cookies: a <sourceHash>hash of the source address</sourceHash> says who belongs where. Add a
    server here.`,
  'lessons.sticky-more-servers.try.add': 'Add {server, server} here.',
  'lessons.sticky-more-servers.try.moved.watch': `With one server more, the same address may lead to another
    server. Watch who is asked to log in.`,
  'lessons.sticky-more-servers.try.moved': `{moved, number} of {all, number} people had to go to another server, and
    to log in again. Their sessions count as lost: they are still in the memory of the old server, where nobody asks
    for them.`,
  'lessons.sticky-more-servers.try.ring': `Divide people by a <consistentHash>consistent hash</consistentHash>: the
    same run from the beginning, with that setting.`,
  'lessons.sticky-more-servers.try.ring.label': 'Use a consistent hash',
  'lessons.sticky-more-servers.try.fewer.watch': 'The same people, the same new server.',
  'lessons.sticky-more-servers.try.fewer': `This time {moved, plural, =0 {nobody} one {# person} other {# people}} had
    to log in again.`,
  'lessons.sticky-more-servers.try.law': `Whether a new server moves people depends on what binds them. By a consistent
    hash {moved, people} had to go to {server, server}, and {others, people} stayed.`,

  'lessons.sticky-more-servers.question': `At noon two servers are overloaded, each with a thousand people who stay all
    day, bound by cookies. You add two more. How is the load an hour later, if hardly anybody new comes?`,
  'lessons.sticky-more-servers.question.half': 'Halved: four servers share it.',
  'lessons.sticky-more-servers.question.half.reason': `They would, if people were free to move. Their cookies still name
    the two old servers.`,
  'lessons.sticky-more-servers.question.same': 'Much as before: the new servers are nearly idle.',
  'lessons.sticky-more-servers.question.same.reason': `Only people without a cookie go to them. It helps
    tomorrow morning, not now.`,
  'lessons.sticky-more-servers.question.worse': 'Worse: everybody logs in again at once.',
  'lessons.sticky-more-servers.question.worse.reason': `With a plain hash of the address many would have to, and
    everybody if you took the old servers away. With cookies nobody moves.`,

  'lessons.sticky-more-servers.simplifies.cookie': `This cookie never expires. Real ones may, and then their
    owners are free again; the settings “Cookie idle limit” and “Cookie age limit” do that.`,
  'lessons.sticky-more-servers.simplifies.leave': `Nobody leaves this shop. Where people come and go all the time, a new
    server fills up faster.`,
  'lessons.sticky-more-servers.simplifies.address': `Each person has an address here. In an office many share one, and
    all of them move together; see the scenario about an office.`,
  'lessons.sticky-more-servers.simplifies.table': `Some balancers keep a table of addresses instead. Then a new server
    moves nobody, as with cookies; the setting is “Sticky by”.`,

  'lessons.sticky-more-servers.goal': `Say whom a new server helps under sticky sessions, and why it depends on what
    binds people to servers.`,
  'lessons.sticky-more-servers.goOn.remove': `And the other way round: what happens to people when you take a server
    away again in the evening?`,
  'lessons.sticky-more-servers.goOn.heavy': `Two of ten people make most of the requests. What can a balancer do about
    it under sticky sessions, and what not?`,
  'lessons.sticky-more-servers.goOn.store':
    'Which of this changes when the sessions are in a central store?',
});
