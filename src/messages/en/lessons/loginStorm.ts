import { room } from '../../room';

/** The lesson in which everybody has to log in at once. */
export default room({
  'lessons.login-storm.hook': `{all, number} people use the shop, the servers have time to spare, and everybody’s
    <session>session</session> is in one store.`,
  'lessons.login-storm.ask': `The store is wiped, and works again at once, empty. No server is broken, and every
    password is still right. What do people notice?`,
  'lessons.login-storm.moments': 'A login page. They log in and go on, and no request fails.',
  'lessons.login-storm.moments.idea': 'A login is a request like any other.',
  'lessons.login-storm.moments.reply': `In the time that one login takes, a server makes {pages, number} pages. The last
    person was back {span, length} after the wipe.`,
  'lessons.login-storm.storm': `A login page, then errors: servers refuse requests for a while, until everybody is
    back.`,
  'lessons.login-storm.forever': `A login page, then errors, until somebody restarts the servers.`,
  'lessons.login-storm.forever.idea': 'An overload ends when somebody steps in.',
  'lessons.login-storm.forever.reply': `Here it ended by itself, after {span, length}: each login that succeeds
    leaves one fewer to do. An overload in which retries bring more work than servers can do does not end by
    itself.`,

  'lessons.login-storm.wipe': 'Wipe the store: here, or in its menu on the stage.',
  'lessons.login-storm.full.watch': `Nothing much at first: people find out with their next request, and type their
    passwords. Then watch the queues of the servers.`,
  'lessons.login-storm.full': `A server has {queued, number} requests waiting and takes no more. {logins, number} of
    {all, number} people are back.`,
  'lessons.login-storm.behind.watch': 'Wait until everybody is back.',
  'lessons.login-storm.behind': `The last person is back, {span, length} after the wipe. {errors, plural, =0 {No request
    has failed} one {# request has failed} other {# requests have failed}} by now.`,

  'lessons.login-storm.why.cost': `A login costs as much work here as {pages, number} pages: checking a password is
    slow on purpose, so that guessing is slow as well.`,
  'lessons.login-storm.why.cost.more': `{logins, number} logins are {us, duration} of work for all servers together,
    and people go on asking for pages meanwhile.`,
  'lessons.login-storm.why.refused': `{errors, number} requests failed, and no server was broken: they came while
    <queue>queues</queue> were full.`,
  'lessons.login-storm.why.refused.more': `Whoever was refused tried again, and that was one more request.`,
  'lessons.login-storm.why.together': `{lost, number} of {all, number} people lost their sessions because of one
    event.`,
  'lessons.login-storm.why.together.more': `On an ordinary day logins are spread over hours, and servers are sized for
    that.{spared, plural, =0 {} one { # person had a request under way, and its server wrote a copy back.} other { #
    people had requests under way, and their servers wrote copies back.}}`,
  'lessons.login-storm.why.jwt': 'Under JWT the same wipe made nobody log in.',
  'lessons.login-storm.why.jwt.more':
    'There a changed key would do that to everybody, and under Hybrid as well.',
  'lessons.login-storm.decides': 'For the first time, a server that works refuses a request.',

  'lessons.login-storm.try': `Does it follow that a storm concerns only those who lost something? The same crowd, with
    <stickySession>sticky sessions</stickySession>.`,
  'lessons.login-storm.try.stop': 'Stop {server, server}.',
  'lessons.login-storm.try.lost.watch': 'It takes its share of the sessions with it.',
  'lessons.login-storm.try.lost': `{lost, number} of {all, number} people have lost a session since {server, server}
    stopped. The others have lost nothing.`,
  'lessons.login-storm.try.behind.watch': `Those who lost a session log in on the servers that are left. Watch the
    queues there, and wait until everybody is back.`,
  'lessons.login-storm.try.behind': `Everybody is back, {span, length} after the stop. By now requests of {people,
    number} people have failed.`,
  'lessons.login-storm.try.law': `{lost, number} people lost a session, and requests of {failed, number} people
    failed. So at least {others, number} people who had lost nothing were refused: other people’s logins had filled
    the queues.`,

  'lessons.login-storm.question': `An office opens at nine. After a power cut, two thousand laptops connect to the VPN
    in the same minute, and each connection costs the gateway far more than the traffic afterwards. What helps most?`,
  'lessons.login-storm.question.timeout': 'Shorter timeouts, so that laptops give up sooner.',
  'lessons.login-storm.question.timeout.reason': `Whoever gives up comes back, and the work that was done for them is
    lost. The line gets no shorter.`,
  'lessons.login-storm.question.retry': 'Trying again at once, so that nobody loses time.',
  'lessons.login-storm.question.retry.reason': `Each retry is one more request at the moment when there is no room for
    any.`,
  'lessons.login-storm.question.spread':
    'Spreading the connections over some minutes, each at a random moment.',
  'lessons.login-storm.question.spread.reason': `The work stays the same, but it does not come all at once: the gateway
    can do it as it comes.`,
  'lessons.login-storm.question.cheap': 'More bandwidth for the traffic afterwards.',
  'lessons.login-storm.question.cheap.reason': `Traffic was never the problem. What is short is the work of setting up a
    connection.`,

  'lessons.login-storm.simplifies.times': `Times are those of real machines here, so this lesson is faster than most.
    How much a password check costs is a choice of each site: the setting “Login time”.`,
  'lessons.login-storm.simplifies.own': `Many sites have servers of their own for logins. Then a storm fills those, and
    people who are logged in do not meet it.`,
  'lessons.login-storm.simplifies.patient': `People here try again after a fixed time, and never leave for good. The
    setting “Backoff” spreads retries.`,

  'lessons.login-storm.goal': `Say why many logins at once overload servers that work, and whom it hits.`,
  'lessons.login-storm.goOn.backoff': `Choose another “Backoff” in the settings and wipe the store again. Does everybody
    come back sooner? Do fewer requests fail?`,
  'lessons.login-storm.goOn.servers': `How many servers would it take for nobody to be refused? Who pays for them on all
    other days?`,
  'lessons.login-storm.goOn.expiry': `Everybody’s session began at eight in the morning, and each lasts exactly one
    day. What happens at eight the next morning?`,
});
