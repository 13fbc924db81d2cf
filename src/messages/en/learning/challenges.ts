import { room } from '../../room';

/** Challenges: what is wanted, what the run says of it, three hints for each, and what it took. */
export default room({
  'challenges.title': 'Challenges',
  'challenges.lead': `Each is a run with a goal. Reach it however you like: change settings, choose another
    architecture, act. The run decides whether it is met, and most have more than one answer.`,
  'challenges.done': 'met',
  'challenges.progress': `{count, plural, =0 {None of {all, number} met yet.} other {# of {all, number} met.}}`,
  'challenges.place': 'Challenge {number, number} of {of, number}',
  'challenges.goal': 'Goal',
  'challenges.numbers': 'What the run says',
  'challenges.settings': 'Settings',
  'challenges.hints': 'Hints',
  'challenges.nextHint': `Open {number, plural, =1 {a hint} =2 {the second hint} other {the last hint}}`,
  'challenges.again': 'Start again',
  'challenges.leave': 'Leave the challenge',
  'challenges.left': 'You left the challenge. The run is yours.',
  'challenges.next': 'Next challenge: {title, message}',
  'challenges.toList': 'All challenges',
  'challenges.none': 'There is no challenge called “{name}”. These are the ones there are.',
  'challenges.otherRun': 'The stage shows another run than this challenge is about.',
  'challenges.setStage': 'Set the stage',

  'challenges.state.not-yet': 'Not yet.',
  'challenges.state.met': 'Met.',
  'challenges.state.failed': 'Failed.',
  'challenges.act': 'It is decided {us, duration} after you act.',
  'challenges.until': 'It is decided at {us, instant}.',
  'challenges.change':
    'Change a setting or the architecture, or undo what you did: the run is judged anew.',
  'challenges.finding.holds': 'holds',
  'challenges.finding.broken': 'does not hold',
  'challenges.finding.open': 'still open',

  'challenges.rule': 'The people, the network and how fast machines work stay as they are.',
  'challenges.rule.time': `{isSlow, select, true {This challenge is in slow motion.} other {This challenge is
    in real time.}}`,
  'challenges.rule.setting': 'The setting “{title}” was changed. It has to stay as it was.',
  'challenges.rule.place':
    'Only JWT, Hybrid and signed cookies count here: they have a key to replace.',
  'challenges.rule.act': '“{what}” was done, which this challenge does not allow.',

  'challenges.is.sessions': `{count, plural, =0 {No session was lost.} one {# session was lost.} other {# sessions were
    lost.}}`,
  'challenges.is.carts': `{count, plural, =0 {No cart was lost.} one {# cart was lost.} other {# carts were lost.}}`,
  'challenges.is.errors': `{count, plural, =0 {Nobody saw an error.} one {There was # error.} other {There were #
    errors.}}`,
  'challenges.is.duplicates': `{count, plural, =0 {Nobody was charged twice.} one {# order too many was placed.} other {#
    orders too many were placed.}}`,
  'challenges.is.fulfilled':
    '{percent, number} % of what people wanted was done. All of it has to be.',
  'challenges.is.unwanted': 'Nobody has wanted anything yet. All that people want has to be done.',
  'challenges.is.unmeasured': 'There are too few answers yet to compare how long they take.',
  'challenges.is.deployed': `{state, select, not {The new version is not on its way yet.} underWay {The new version is
    being deployed.} other {Every server has the new version.}}`,
  'challenges.is.replaced': `{state, select, not {The key has not been replaced yet.} underWay {The replacement of the key
    has begun.} other {The key was replaced.}}`,
  'challenges.is.added': `{isUp, select, true {The new server is up.} other {The new server is not up yet.}}`,
  'challenges.is.banned': `{isDone, select, true {After the ban, the session was accepted for {s, number} s; the goal is 1 s
    at most.} other {Nobody has been banned yet.}}`,
  'challenges.is.latency': `{which, select, p95 {95 of 100 answers took at most {now, number} ms} other {Answers took
    {now, number} ms on average}}; in {against, message} it was {before, number} ms, and 5 % more is allowed.`,
  'challenges.is.served': `{now, number} requests were served; in {against, message} it was {before, number}, and 5 %
    fewer are allowed.`,
  'challenges.is.half': '{count, number} of {all, number} people lost their session.',
  'challenges.is.actions': `{count, plural, =0 {You have not acted yet.} one {You acted once.} other {You acted # times;
    it has to be one action.}}`,
  'challenges.is.leaks': `{count, plural, =0 {Nobody saw somebody else’s page.} one {Somebody else’s page was shown
    once.} other {Somebody else’s page was shown # times.}}`,
  'challenges.is.hits': `{count, plural, =0 {The CDN has not answered anything by itself yet.} one {The CDN answered #
    request by itself.} other {The CDN answered # requests by itself.}}`,

  'challenges.against.given': 'the run as it was given',
  'challenges.against.eight': 'the run with eight people',
  'challenges.cost': `Against {against, message}, with the same acts: {slower, select, more {answers took {ms, number} ms
    more on average} less {answers took {ms, number} ms less on average} other {answers took as long on average}},
    {heavier, select, more {requests carried {bytes, number} bytes more on average} less {requests carried {bytes,
    number} bytes less on average} other {requests carried as many bytes on average}}, and there {logins, plural, one {was # forced login} other {were # forced
    logins}} instead of {before, number}.`,

  'challenges.deploy': 'Deploy without logging anybody out',
  'challenges.deploy.goal': `Put a new version onto all three servers, one after the other, and let nobody lose a
    session. Press “Deploy new version”, under “More”, when you are ready.`,
  'challenges.deploy.hint.1':
    'A deploy ends each process in turn. What lives in its memory ends with it.',
  'challenges.deploy.hint.2':
    'More time to drain helps requests, which are short. Sessions are not: they have to live elsewhere.',
  'challenges.deploy.hint.3': 'Choose Central store, or JWT, and deploy.',

  'challenges.store-crash': 'Let the store die unnoticed',
  'challenges.store-crash.goal': `At 8 s the machine of the store is gone for good. Nobody may lose a session or a cart,
    and nobody may see an error. There is nothing to do by hand: prepare for it.`,
  'challenges.store-crash.hint.1':
    'Either nobody asks the store, or something else takes its place in time.',
  'challenges.store-crash.hint.2':
    'A replica has the sessions. How long does it take until it becomes the primary, and who asks meanwhile?',
  'challenges.store-crash.hint.3': `Choose JWT. Or keep Central store, turn on a replica, and let it take over after 0.5
    s.`,

  'challenges.ban': 'Ban somebody within a second',
  'challenges.ban.goal': `Ban anybody. One second later at the latest, no answer may go to that session, and nobody else
    may be logged out or slowed by more than 5 %.`,
  'challenges.ban.hint.1':
    'A server that checks a signature and nothing else does not know who was banned.',
  'challenges.ban.hint.2':
    'Short lives make everybody ask for a new token again and again. Who could be asked in less than a millisecond?',
  'challenges.ban.hint.3': `Turn on the denylist in the store, or choose Central store, where a session can be removed.`,

  'challenges.half': 'Log out exactly half',
  'challenges.half.goal': 'Log out exactly half of the eight people, each once, with one action.',
  'challenges.half.hint.1': 'What ends a session here is the end of the place where it lives.',
  'challenges.half.hint.2': 'Three servers have no half. How would people have to be spread?',
  'challenges.half.hint.3': `Set the number of servers to two, and stop one. Or set it to four in two zones, and stop a
    zone.`,
  'challenges.half.allowed': 'How many zones there are may be chosen as well.',

  'challenges.twice': 'Twice the traffic, the same p95',
  'challenges.twice.goal': `Sixteen people use what eight used before. Until 60 s, 95 of 100 answers must be as quick as
    with eight, and nobody may see an error.`,
  'challenges.twice.hint.1': 'A worker stays busy while its request waits for the store.',
  'challenges.twice.hint.2':
    'A cache takes few of these requests away, and another policy finds no idle worker where there is none.',
  'challenges.twice.hint.3':
    'Double the servers, or choose an architecture in which nobody waits for a store: JWT.',

  'challenges.one-charge': 'Charge once, whatever gets lost',
  'challenges.one-charge.goal': `From 6 s to 24 s half of the responses get lost after the work is done, and people ask
    again. Nobody may be charged twice, and everything that people want has to be done in the end.`,
  'challenges.one-charge.hint.1':
    'If nobody asks again, nobody is charged twice, and orders are left undone.',
  'challenges.one-charge.hint.2':
    'Asking again is harmless if whoever gets the request can see that it is the same one.',
  'challenges.one-charge.hint.3': `Turn on idempotency keys, kept in the orders database or in the store. In the memory
    of servers they help only where people stay on one server.`,
  'challenges.one-charge.allowed': 'How often and how browsers ask again may be chosen as well.',

  'challenges.new-key': 'A new key, and nobody notices',
  'challenges.new-key.goal': `Replace the signing key, and let nobody lose a session in the 50 s after that. Only JWT,
    Hybrid and signed cookies count.`,
  'challenges.new-key.hint.1':
    'A token is good for as long as some server still knows the key that signed it.',
  'challenges.new-key.hint.2':
    'With an overlap both keys are known for a while. When does a token of this hybrid get a new signature?',
  'challenges.new-key.hint.3': `Rotate with an overlap as long as tokens live, or let browsers fetch new tokens with a
    refresh token.`,

  'challenges.scale-out': 'One server more, nobody moved',
  'challenges.scale-out.goal': 'Add a server, and let nobody lose a session by it.',
  'challenges.scale-out.hint.1':
    'A hash over three servers and a hash over four agree on few people.',
  'challenges.scale-out.hint.2': 'A ring of hashes moves fewer people, and still some.',
  'challenges.scale-out.hint.3': `Let a cookie name the server. Or keep sessions where every server finds them: in a
    store, in a token, or copied to all servers.`,

  'challenges.server-loss': 'A server lost, no cart lost',
  'challenges.server-loss.goal': `At 8 s S1 fails for good. No cart and no session may be lost. Errors are allowed, and
    there is nothing to do by hand.`,
  'challenges.server-loss.hint.1':
    'More servers mean fewer people on each. They lose what they had all the same.',
  'challenges.server-loss.hint.2':
    'Asking another server at once helps only if it knows the session.',
  'challenges.server-loss.hint.3':
    'Copy sessions to all servers, or choose Central store, JWT or Hybrid.',

  'challenges.private-page': 'Nobody sees somebody else’s page',
  'challenges.private-page.goal': `Until 60 s nobody may see a page that was made for somebody else, and the CDN has to
    stay useful: it must have answered something by itself.`,
  'challenges.private-page.hint.1':
    'A cache keeps what it is told it may keep, and looks at addresses.',
  'challenges.private-page.hint.2':
    'Emptying it, or keeping pages for a shorter time, makes leaks rarer. Rarer is not never.',
  'challenges.private-page.hint.3': `Mark personal pages as private, or let the CDN tell people apart by their cookies.
    Requests with a token in a header are not cached either: choose JWT.`,
});
