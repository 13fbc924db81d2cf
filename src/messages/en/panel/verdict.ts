import { room } from '../../room';

/** How an architecture has come off so far: facts in full, and in ever fewer words. */
export default room({
  'verdict.together': '{facts, parts}',

  'verdict.noneLost': 'no session lost',
  'verdict.noneKept': 'nothing kept, nothing to lose',
  'verdict.allIn': 'all logged in',
  'verdict.turnedAway': '{count, number} turned away',
  'verdict.loggingIn': '{count, number} logging in',
  'verdict.notLoggedIn': '{count, number} not logged in',
  'verdict.notIn': '{count, number} not in',
  'verdict.nobodyServed': 'nobody served',
  'verdict.errors': '{count, plural, one {# error} other {# errors}}',

  'verdict.loggedOut': `{whose, select, everybody {everybody was} she {{who, message} was}
    he {{who, message} was} one {{who, message} was} other {{who, message} were}} logged out{times, plural,
    =0 {} other { (# times)}}{carts, plural, =0 {} one {, # cart lost} other {, # carts lost}}{others, plural,
    =0 {} other {, # more not in now}}`,
  'verdict.lost': `{whose, select, everybody {everybody lost their sessions}
    she {{who, message} lost her session} he {{who, message} lost his session}
    one {{who, message} lost a session} other {{who, message} lost their sessions}}{times, plural,
    =0 {} other { (# times)}}{carts, plural, =0 {} one {, # cart lost} other {, # carts lost}}{others, plural,
    =0 {} other {, # more not in now}}`,
  'verdict.outCount': `{isAll, select, true {all were logged out}
    other {{count, plural, one {# was logged out} other {# were logged out}}}}{times, plural,
    =0 {} other { (# times)}}{carts, plural, =0 {} one {, # cart lost} other {, # carts lost}}`,
  'verdict.lostCount': `{isAll, select, true {all lost sessions}
    other {{count, plural, one {# lost a session} other {# lost sessions}}}}{times, plural,
    =0 {} other { (# times)}}{carts, plural, =0 {} one {, # cart lost} other {, # carts lost}}`,
  'verdict.sessionsLost': '{count, plural, one {# session lost} other {# sessions lost}}',
  'verdict.sessions': '{count, plural, one {# session} other {# sessions}}',
  'verdict.cartsLost': '{count, plural, one {# cart lost} other {# carts lost}}',
  'verdict.carts': '{count, plural, one {# cart} other {# carts}}',

  'verdict.progress': `{whose, select, everybody {everybody} she {{who, message}} he {{who, message}}
    one {{who, message}} other {{who, message}}} lost progress{times, plural, =0 {} other { (# times)}}`,
  'verdict.progressCount': '{count, number} lost progress',
  'verdict.messagesLost': '{count, plural, one {# message lost} other {# messages lost}}',

  'verdict.madeTwice':
    '{count, plural, one {# transfer made twice} other {# transfers made twice}}',
  'verdict.toldFailed': '{count, number} believed failed, but made',
  'verdict.transfersLost': '{count, plural, one {# transfer lost} other {# transfers lost}}',
  'verdict.seatsDenied': '{count, plural, one {# seat denied} other {# seats denied}}',
  'verdict.seatsTwice': '{count, plural, one {# seat too many} other {# seats too many}}',
  'verdict.charged': `{whose, select, everybody {everybody was} she {{who, message} was}
    he {{who, message} was} one {{who, message} was} other {{who, message} were}} charged twice
    ({orders, plural, one {# duplicate order} other {# duplicate orders}})`,
  'verdict.chargedCount': '{count, number} charged twice',
  'verdict.twice': '{count, number} twice',

  'verdict.number': '{count, number}',
  'verdict.bannedOut': `{who, message} banned and out{times, plural, =0 {} =1 { (let in once first)}
    =2 { (let in twice first)} other { (let in # times first)}}`,
  'verdict.out': '{who, message} out',
  'verdict.stillIn': `{who, message} {count, plural, one {is} other {are}} banned and still let in`,
  'verdict.banIgnored': 'ban ignored',
  'verdict.untested':
    '{who, message} {count, plural, one {is} other {are}} banned, not yet put to the test',
  'verdict.untestedShort':
    '{who, message} {count, plural, one {is} other {are}} banned, not tested yet',
  'verdict.notTestedYet': 'ban not tested yet',
  'verdict.notTested': 'ban not tested',
});
