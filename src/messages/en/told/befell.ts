import { room } from '../../room';

/** What happens to people one after another, and is told of together. */
export default room({
  'befell.inSpan': '{span, span}: {what, inside}',

  'befell.loggedOut': `{who, capital}{isBanned, select, true {, who is banned,} other {}}
    {count, plural, one {was} other {were}} logged out.`,
  'befell.loggedOutWhy': `{who, capital}{isBanned, select, true {, who is banned,} other {}}
    {count, plural, one {was} other {were}} logged out: {why, message}.`,
  'befell.loggedOutByAge': `{who, capital} {count, plural, one {was} other {were}} logged out:
    {owner, select, she {her} he {his} many {their} other {the}} {thing, select,
    cookie {{count, plural, one {cookie} other {cookies}}}
    token {{count, plural, one {token} other {tokens}}}
    other {{count, plural, one {session} other {sessions}}}} had expired.`,
  'befell.loggedInAgain': '{who, capital} had to log in again.',
  'befell.cartsEmpty': `{owner, select, she {Her cart was} he {His cart was} many {Their carts were}
    other {The cart was}} empty.`,

  'befell.failed': 'Requests from {who, message} failed.',
  'befell.failedWhy': 'Requests from {who, message} failed: {why, message}.',
  'befell.oneFailed': '{who, capital}’s request failed{status, plural, =0 {} other { (#)}}.',
  'befell.oneFailedWhy':
    '{who, capital}’s request failed{status, plural, =0 {} other { (#)}}: {why, message}.',
  'befell.failedMark':
    '{count, plural, one {{who, capital}’s request failed} other {Requests from {who, message} failed}}',
  'befell.moreFailed': `{count, plural,
    one {# more request {isOver, select, true {failed until} other {has failed since}}}
    other {# more requests {isOver, select, true {failed until} other {have failed since}}}} {us, instant}.`,
  'befell.moreFailedWhy': `{count, plural,
    one {# more request {isOver, select, true {failed until} other {has failed since}}}
    other {# more requests {isOver, select, true {failed until} other {have failed since}}}} {us, instant}: {why, message}.`,
  'befell.sentBefore':
    '{count, plural, one {It was} other {They were}} sent before {server, server} was marked down.',
  'befell.noLogout': `A failed request is not a logout: {count, plural, one {the session is}
    other {the sessions are}} still there.`,

  'befell.lostSessions': `{who, message} lost {owner, select, she {her session} he {his session}
    many {their sessions} other {the session}}`,
  'befell.lostCarts': `{who, message} lost {owner, select, she {her cart} he {his cart} many {their carts}
    other {the cart}}`,
  'befell.lost': '{lost, capital}.',
  'befell.outOfReach': `{lost, capital}: {count, plural, one {it expired while {who, message} tried in vain}
    other {they expired while their owners tried in vain}}.`,
  'befell.outOfReachLaw': 'Any use would have kept it alive, so this counts as a loss.',
  'befell.cartsExpired': `{lost, capital}: {owner, select, she {it was in her {signed, select, cookie {cookie} token {token} other {token}}}
    he {it was in his {signed, select, cookie {cookie} token {token} other {token}}}
    many {they were in their {signed, select, cookie {cookies} token {tokens} other {tokens}}}
    other {it was in the {signed, select, cookie {cookie} token {token} other {token}}}}, which expired.`,
  'befell.cartsEnded': `{lost, capital}: {owner, select, she {her} he {his} many {their} other {the}}
    {thing, select,
    cookie {{count, plural, one {cookie} other {cookies}}}
    token {{count, plural, one {token} other {tokens}}}
    other {{count, plural, one {session} other {sessions}}}} expired.`,
  'befell.sessionsEnded': `The {thing, select,
    cookie {{count, plural, one {cookie} other {cookies}}}
    token {{count, plural, one {token} other {tokens}}}
    other {{count, plural, one {session} other {sessions}}}} of {who, message} expired.`,
  'befell.namedEnded': `{who, capital}’s {thing, select,
    cookie {{count, plural, one {cookie} other {cookies}}}
    token {{count, plural, one {token} other {tokens}}}
    other {{count, plural, one {session} other {sessions}}}} expired.`,
  'befell.endIsNoLoss': 'A session that expires does not count as lost.',

  'befell.chargedTwice': `{who, capital} {count, plural, one {was charged again: an order}
    other {were charged again: orders}} that seemed to fail had gone through.`,
  'befell.chargedMark': '{who, capital} charged again',
  'befell.moreCharged': `{count, plural,
    one {# more duplicate order {isOver, select, true {followed until} other {has followed since}}}
    other {# more duplicate orders {isOver, select, true {followed until} other {have followed since}}}} {us, instant}.`,
});
