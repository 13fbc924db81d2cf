import { room } from '../../room';

/** The lesson in which the central store fails. */
export default room({
  'lessons.store-fails.hook': `Any server may stop here, since all sessions are in the <centralStore>central
    store</centralStore>, and now something happens to that store.`,
  'lessons.store-fails.ask': `The store becomes unreachable, and {servers, servers} keep running. Who can still use
    the shop?`,
  'lessons.store-fails.all': 'Everybody: the servers are what does the work.',
  'lessons.store-fails.all.idea': 'As long as the servers are up, the site is up.',
  'lessons.store-fails.all.reply': `They were up all the time. But for each request they need the session first, and
    {errors, plural, one {# request} other {# requests}} failed for want of it.`,
  'lessons.store-fails.in': 'People who are logged in. Only new logins fail.',
  'lessons.store-fails.in.idea': 'A server remembers who is logged in.',
  'lessons.store-fails.in.reply': `With a central store a server remembers nobody from one request to the next. {all, number} people were
    logged in, and {hit, number} of them got errors.`,
  'lessons.store-fails.out': 'Nobody: everybody is logged out, and has to log in again.',
  'lessons.store-fails.out.idea': 'What cannot be reached is lost.',
  'lessons.store-fails.out.reply': `The sessions were all there, on a machine that nobody could ask. When it
    could be reached again, nobody had to log in. It took the wipe to lose them.`,
  'lessons.store-fails.stuck': 'Nobody, and yet nobody loses a session.',

  'lessons.store-fails.cut': 'Make the store unreachable: press it on the stage, or here.',
  'lessons.store-fails.cut.watch': `A server waits for the store for a while, and then gives up. Watch what people
    get.`,
  'lessons.store-fails.cut.seen': `Without the store nobody is served: {errors, plural, one {# request has} other {#
    requests have}} failed by now, each after its server had waited {timeout, duration} for the store.`,
  'lessons.store-fails.mend': 'Make it reachable again.',
  'lessons.store-fails.mend.watch':
    'Servers that asked the store before may still give up. Will people be asked to log in?',
  'lessons.store-fails.mend.seen': `The store is back, and everybody is served again. {logins, plural, =0 {Nobody had
    to log in: the sessions were there all the time.} one {# login was needed.} other {# logins were needed.}}`,
  'lessons.store-fails.wipe': 'Now wipe the store. It stays reachable, and answers at once.',
  'lessons.store-fails.wipe.watch': `It answers every server: there is no such session. Wait until everybody is
    back.`,
  'lessons.store-fails.wipe.seen': `The store was wiped: {lost, number} of {all, number} people have lost the session,
    and have logged in again. {carts, plural, =0 {No cart is lost.} one {# cart is lost.} other {# carts are lost.}}{count,
    plural, =0 {} one { {spared, people} had a request under way, and its server wrote a copy back.} other { {spared,
    people} had requests under way, and their servers wrote copies back.}}`,

  'lessons.store-fails.each.cut': 'Unreachable',
  'lessons.store-fails.each.hit': 'errors',
  'lessons.store-fails.each.served': 'no error',
  'lessons.store-fails.each.kept': 'session kept',
  'lessons.store-fails.each.wiped': 'Wiped',
  'lessons.store-fails.each.lost': 'session lost',
  'lessons.store-fails.each.cart': 'cart lost',

  'lessons.store-fails.why.cut': `Unreachable: {hit, number} of {all, number} people got errors, and none of them lost
    a session.`,
  'lessons.store-fails.why.cut.more': 'When the store came back, so did they.',
  'lessons.store-fails.why.wiped': `Wiped: {lost, number} of {all, number} people lost their sessions, and no request
    got an error.`,
  'lessons.store-fails.why.wiped.more': 'What is gone does not come back.',
  'lessons.store-fails.why.moved': `The store is now the <singlePoint>single point of failure</singlePoint>, and its
    <blastRadius>blast radius</blastRadius> is everybody.`,
  'lessons.store-fails.why.moved.more': `{servers, servers} were up all the time: a server that keeps nothing
    cannot stand in for the place that keeps everything. With sticky sessions and under JWT the same would have
    harmed nobody: neither asks the store. Without stickiness nobody asks it either, and no request would have got
    an error; there people have to log in again and again in any case.`,
  'lessons.store-fails.why.hybrid': `Under Hybrid, where the store has only carts, {errors, plural, one {# request}
    other {# requests}} that needed a cart failed, and the wipe took {carts, plural, one {# cart} other {# carts}}.`,
  'lessons.store-fails.why.hybrid.more': 'Nobody had to log in again: who you are is in a token.',
  'lessons.store-fails.decides': `The first error: a server has waited for the store, and has given up.`,

  'lessons.store-fails.try': `Does the shop stand still, then, whenever its store does? Here the store became
    unreachable a while ago. Try what can stand in for it: it is the same run each time.`,
  'lessons.store-fails.try.none.watch': 'First, nothing stands in.',
  'lessons.store-fails.try.none':
    'Nobody is served. {errors, plural, one {# request has} other {# requests have}} failed.',
  'lessons.store-fails.try.replica': `A <replica>replica</replica>: a second store that follows the first.`,
  'lessons.store-fails.try.replica.label': 'Give the store a replica',
  'lessons.store-fails.try.replica.watch': 'It waits a while, in case the store comes back.',
  'lessons.store-fails.try.replica.seen': `<failover>Failover</failover>: after {us, duration} the replica took
    over, with {held, plural, one {# session} other {# sessions}}. {errors, plural, =0 {No request has failed} one {#
    request has failed} other {# requests have failed}} so far, and everybody is served.`,
  'lessons.store-fails.try.local': `A <fallback>fallback</fallback> instead: each server uses the copy that it has seen
    last.`,
  'lessons.store-fails.try.local.label': 'Let servers use copies of their own',
  'lessons.store-fails.try.local.watch': 'Who is served now, and who is not?',
  'lessons.store-fails.try.local.seen': `With copies on the servers, the latest requests of {fine, number} of {all,
    number} people were answered. A server knows only people it has served, and whoever changes a cart still needs the
    store.`,
  'lessons.store-fails.try.cookie':
    'Another one: each browser carries a signed copy of its session.',
  'lessons.store-fails.try.cookie.label': 'Let browsers carry a copy',
  'lessons.store-fails.try.cookie.watch': 'Now every server can read it.',
  'lessons.store-fails.try.cookie.seen': `With copies in the browsers, the latest requests of {fine, number} of {all,
    number} people were answered. How many that is depends on what each of them did last: reading works on any server, and
    changes still fail, as nothing could save them.`,
  'lessons.store-fails.try.out':
    'And a mistake that is easily made: if the store does not answer, the server says “no session”.',
  'lessons.store-fails.try.out.label': 'Treat no answer as “no session”',
  'lessons.store-fails.try.out.watch': 'People are sent to log in, while no login can be saved.',
  'lessons.store-fails.try.out.seen': `Everybody is logged out, because no answer from the store counts as no session.
    {errors, plural, one {# request} other {# requests}} failed so far, and the cookies that led to the sessions are
    gone.`,
  'lessons.store-fails.try.law': `The store still holds {held, plural, one {# session} other {# sessions}}, and
    {out, number} of {all, number} people are logged out. A fallback decides whom an outage reaches: fewer people,
    or all of them, who then have to log in even when it is over.`,

  'lessons.store-fails.question': `A company keeps all its documents on one shared drive. One Monday the line to it is
    down until noon. Another Monday somebody has deleted everything, and there is no backup. Which is true?`,
  'lessons.store-fails.question.same': 'It is the same outage: nobody can work.',
  'lessons.store-fails.question.same.reason': `At nine it looks the same. At noon it does not: the first one ends by
    itself.`,
  'lessons.store-fails.question.noon':
    'At nine they look alike; at noon one is over, and the other is not.',
  'lessons.store-fails.question.noon.reason': `A line can be mended, and what it led to is there. So first find out
    whether something is out of reach or gone, before anybody “repairs” it.`,
  'lessons.store-fails.question.line': 'The broken line is worse: it takes everybody at once.',
  'lessons.store-fails.question.line.reason':
    'So does the deletion. As many are hit either way; for how long is another matter.',

  'lessons.store-fails.simplifies.anonymous': `Other things can be set under “Without the store”: everybody may look
    around as a stranger, or servers read the replica before it takes over.`,
  'lessons.store-fails.simplifies.lag': `A replica is always a little behind, so a failover may lose the last
    changes; the settings are “Replica lag” and “Time until failover”.`,
  'lessons.store-fails.simplifies.disk': `A store may save to disk, and come back with what was saved; see “What the
    store saves”.`,
  'lessons.store-fails.simplifies.people': `Nobody checks out here, and in the last part people look at more than
    they put into carts. The more they change, the less a copy helps.`,

  'lessons.store-fails.goal': `Tell a store that cannot be reached from one that has lost its data, and say what each
    fallback keeps going.`,
  'lessons.store-fails.goOn.replica': 'Does a replica help against a wipe? Try it, and say why.',
  'lessons.store-fails.goOn.slow': `A store that answers after two seconds: is that better than one that refuses at
    once?`,
  'lessons.store-fails.goOn.cookie': `Suppose that each browser always carried its session, signed: what would
    it take to do without the store altogether?`,
});
