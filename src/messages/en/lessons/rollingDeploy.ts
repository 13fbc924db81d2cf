import { room } from '../../room';

/** The lesson in which a new version comes onto one server after the other. */
export default room({
  'lessons.rolling-deploy.hook': `{servers, servers} run an old version, and a <rollingDeploy>rolling deploy</rollingDeploy>
    puts the new one onto them, one after the other, while people go on shopping.`,
  'lessons.rolling-deploy.ask': `Sessions are in the memory of {servers, number} servers, and {all, number} people are
    logged in. Each server is restarted in turn. Who has to log in again by the end?`,
  'lessons.rolling-deploy.nobody': 'Nobody: the other servers run all the time.',
  'lessons.rolling-deploy.nobody.idea':
    'A deploy that never takes the whole site down costs nothing.',
  'lessons.rolling-deploy.nobody.reply': `The site was up all the time, and {lost, number} sessions were lost all the
    same: each was known to one process alone, and that process ended.`,
  'lessons.rolling-deploy.share': 'Some people: those of one server, as when a server fails.',
  'lessons.rolling-deploy.share.idea': 'A deploy is as bad as the failure of one server.',
  'lessons.rolling-deploy.share.reply': `One failure takes one server’s share. This was {servers, servers}, one after
    the other, so nobody’s server was left out.`,
  'lessons.rolling-deploy.once': 'Everybody, once: each server has its turn once.',
  'lessons.rolling-deploy.once.idea':
    'People stay where they were, so one turn hits each of them once.',
  'lessons.rolling-deploy.once.reply': `It took {logins, number} logins to bring {all, number} people back. Whoever logs
    in on a server that is yet to be restarted has to log in again after that.`,
  'lessons.rolling-deploy.again': 'Everybody, and some of them more than once.',

  'lessons.rolling-deploy.deploy':
    'Deploy the new version. Servers have no time to <draining>drain</draining> yet.',
  'lessons.rolling-deploy.lost.watch': 'The first old <process>process</process> ends, on purpose.',
  'lessons.rolling-deploy.lost':
    'The old process ended, and the sessions in its memory ended with it.',
  'lessons.rolling-deploy.over.watch': `Follow those whose server went first. Where do they log in, and when is it that
    server’s turn?`,
  'lessons.rolling-deploy.over': `Every server has the new version, and everybody is in again. That took {logins,
    number} logins for {all, number} people. {errors, plural, =0 {No request failed.} one {# request failed.} other {#
    requests failed.}}`,
  'lessons.rolling-deploy.drain': `Give each server time to drain: what it has in hand is finished before its process
    ends, and no new requests come.`,
  'lessons.rolling-deploy.drain.label': 'Give servers time to drain',
  'lessons.rolling-deploy.drained.watch': `It is the same deploy, begun at the same instant, and it takes longer now.
    Watch what fails and who logs in.`,
  'lessons.rolling-deploy.drained': `Done, with time to drain. {errors, plural, =0 {No request failed.} one {# request
    failed.} other {# requests failed.}} {logins, plural, =0 {Nobody had to log in again.} one {There was # forced
    login.} other {There were # forced logins.}} How many there are depends on where each person happens to be sent.`,
  'lessons.rolling-deploy.why.planned': `Nothing was broken, and {lost, number} sessions are gone: memory ends with
    its process.`,
  'lessons.rolling-deploy.why.planned.more': 'It does not matter whether the end was planned.',
  'lessons.rolling-deploy.why.again': `{people, number} people had to log in {logins, number} times between them.`,
  'lessons.rolling-deploy.why.again.more': 'Some logged in on a server whose own turn came later.',
  'lessons.rolling-deploy.why.drain': `With time to drain no request failed, and people still had to log in.`,
  'lessons.rolling-deploy.why.drain.more': `Draining waits for requests, which are short. It does not wait for
    sessions, which are not. There may even be more logins than without it: how often each person logs in
    depends on where they happen to be sent, and on whether that server’s turn is still to come.`,
  'lessons.rolling-deploy.why.store': `With a central store the same deploy lost no session: no process that ended held
    one.`,
  'lessons.rolling-deploy.decides':
    'An old process ends, and what people had there was nowhere else.',

  'lessons.rolling-deploy.try': `Does it follow that servers which keep no sessions can be replaced without anybody
    noticing? With a central store they keep none, and under JWT they keep none either.`,
  'lessons.rolling-deploy.try.store': 'Look at the same deploy with a central store.',
  'lessons.rolling-deploy.try.stored.watch': 'The same restarts. The sessions are in the store.',
  'lessons.rolling-deploy.try.jwt': 'Now look at it with JWT.',
  'lessons.rolling-deploy.try.shown.watch': 'The same restarts again. People carry tokens.',
  'lessons.rolling-deploy.try.stored': `With a central store: {logins, plural, =0 {nobody had to log in again.} one
    {there was # forced login.} other {there were # forced logins.}}`,
  'lessons.rolling-deploy.try.shown': `With JWT: {logins, plural, =0 {nobody had to log in again.} one {there was #
    forced login.} other {there were # forced logins.}}`,
  'lessons.rolling-deploy.try.key': `Now let the new version bring a <signingKey>signing key</signingKey> of its own,
    and accept no other: a secret that is made anew with every build.`,
  'lessons.rolling-deploy.try.key.label': 'A new key with the deploy',
  'lessons.rolling-deploy.try.out.watch':
    'Every request shows a token. Watch which servers turn it down.',
  'lessons.rolling-deploy.try.out': `{all, number} of {all, number} people have had to log in again, {logins, number}
    times between them.`,
  'lessons.rolling-deploy.try.law': `With a new key, JWT logged out {jwt, number} of {all, number} people, and the
    central store {store, number}. Servers that keep no session still keep the key.`,
  'lessons.rolling-deploy.try.mixed': `It took {logins, number} logins, because old and new processes ran side by side:
    an old one turns down what a new one has signed, and a new one what an old one has.`,

  'lessons.rolling-deploy.question': `A game server keeps each match in its memory. The team wants to deploy three times
    a day without ending a match. What helps?`,
  'lessons.rolling-deploy.question.slower': 'A longer pause between one server and the next.',
  'lessons.rolling-deploy.question.slower.reason': `It spreads the same losses over a longer time. Each process still
    ends with the matches in its memory.`,
  'lessons.rolling-deploy.question.outside': `Waiting until a server’s matches have ended, or keeping them outside the
    process.`,
  'lessons.rolling-deploy.question.outside.reason': `Either the state has ended before the process does, or it is
    somewhere else. The first costs waiting, the second a hop.`,
  'lessons.rolling-deploy.question.more': 'More servers, so that each holds fewer matches.',
  'lessons.rolling-deploy.question.more.reason': `Each restart ends fewer matches, but there are more restarts. All
    matches are hit as before.`,
  'lessons.rolling-deploy.question.health': 'Health checks every second.',
  'lessons.rolling-deploy.question.health.reason': `They notice sooner that a server is gone. A match that was in its
    memory is gone by then.`,

  'lessons.rolling-deploy.simplifies.inPlace': `Processes are replaced in place. Real platforms often start the new ones
    first, or keep a whole old set beside the new one; sessions in memory end with the old ones all the same.`,
  'lessons.rolling-deploy.simplifies.leave': `Nobody here ever goes home. Where visits end soon, a long drain lets many
    people finish first: the settings “Length of a visit” and “Draining” show that.`,
  'lessons.rolling-deploy.simplifies.overlap': `A key can be changed without harm: servers accept the old one beside the
    new one until old tokens have expired. The setting “Key rotation” does that outside deploys.`,
  'lessons.rolling-deploy.simplifies.copies': `Some products copy sessions between servers before one goes; the setting
    “Copies between servers” does that here.`,

  'lessons.rolling-deploy.goal': `Say what a rolling deploy costs under each architecture, what draining saves, and what
    it cannot save.`,
  'lessons.rolling-deploy.goOn.late': `Set “Balancer learns after” to 2 s and leave no time to drain. Which
    architectures show errors now?`,
  'lessons.rolling-deploy.goOn.often': `How often does your own team deploy? What would that mean for people whose
    sessions are in memory?`,
  'lessons.rolling-deploy.goOn.order': `In which order would you deploy so that as few people as possible are moved
    twice? What would the balancer have to know?`,
});
