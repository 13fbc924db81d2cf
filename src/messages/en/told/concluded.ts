import { room } from '../../room';

/** What a change has come to, once things have settled. */
export default room({
  'concluded.head': '{what, message} at {us, instant}.',

  'concluded.noLogins': 'Within {span, length}, nobody had to log in again.',
  'concluded.logins': `Within {span, length}, {who, message} {areTwo, select, true {both had} other {had}}
    to log in again.`,
  'concluded.loginsAgain': `Within {span, length}, {who, message} had to log in again{which, select, self {} both {, both}
    all {, all} one {, one} other {, some}} {most, plural, =2 {twice} other {# times}}.`,
  'concluded.losses': `{span, span}: {sessions, plural, =0 {no session lost} one {# session lost}
    other {# sessions lost}}, {carts, plural, =0 {}
    one {# cart lost, } other {# carts lost, }}{progress, plural, =0 {} one {progress lost once, }
    other {progress lost # times, }}{messages, plural, =0 {}
    one {# message lost, } other {# messages lost, }}{transfers, plural, =0 {}
    one {# transfer lost, } other {# transfers lost, }}{told, plural, =0 {}
    one {# transfer made but believed failed, } other {# transfers made but believed failed, }}{failed, plural, =0 {no request failed}
    one {# request failed} other {# requests failed}}{duplicates, plural, =0 {}
    one {, # {isBank, select, true {transfer made twice} other {duplicate order}}}
    other {, # {isBank, select, true {transfers made twice} other {duplicate orders}}}}.`,

  'concluded.failed': `Within {span, length}, {count, plural, =0 {no request} one {# request}
    other {# requests}} failed.`,
  'concluded.noSessionLost': '{span, span}: no session lost.',
  'concluded.sessionsLost':
    '{span, span}: {count, plural, one {# session} other {# sessions}} lost.',

  'concluded.got':
    '{server, server} got {count, number} of {all, plural, one {# request} other {# requests}} in {span, length}.',
  'concluded.gotNone': `{server, server} got none of {all, plural, one {# request} other {# requests}}
    in {span, length}{areBound, select, true {: everybody stayed where they were} other {}}.`,
  'concluded.drained': `At {us, instant}, {server, server} had drained: no request came, and nobody’s session is
    only there.`,
  'concluded.nobodyGot': 'Within {span, length}, no server got a request.',
  'concluded.hadGot': `Within {span, length}, {server, server} got {count, number} of {all, plural,
    one {# request} other {# requests}}.`,
  'concluded.spike': `Up to {us, instant} there were {now, tenths} requests a second,
    against {before, tenths} before.`,

  'concluded.banWorked': 'Within {span, length}, none of {person, person}’s requests was accepted.',
  'concluded.banFailed': `Within {span, length}, {count, plural, =1 {one} =2 {two} =3 {three} =4 {four} =5 {five}
    =6 {six} =7 {seven} =8 {eight} other {#}} of {person, person}’s requests {count, plural, one {was} other {were}}
    still accepted.`,
  'concluded.tampered': 'The session was ended by tampering: it does not count as lost.',
  'concluded.endedOnPurpose': 'The session was ended on purpose: none of it counts as lost.',

  'concluded.noDuplicates': `Within {span, length}, {isBank, select, true {no transfer was made twice}
    other {no order was placed twice}}.`,
  'concluded.chargedTwice': `Within {span, length}, {who, message} {isBank, select,
    true {paid twice ({count, plural, one {# transfer} other {# transfers}} made twice)}
    other {{people, plural, one {was} other {were}} charged twice
    ({count, plural, one {# duplicate order} other {# duplicate orders}})}}.`,
  'concluded.keysHelped':
    'Idempotency keys recognised {count, plural, one {# retry} other {# retries}}.',
  'concluded.emptyCheckouts': `{count, plural, =1 {One repeated checkout} =2 {Two repeated checkouts}
    =3 {Three repeated checkouts} =4 {Four repeated checkouts} =5 {Five repeated checkouts}
    =6 {Six repeated checkouts} =7 {Seven repeated checkouts} =8 {Eight repeated checkouts}
    other {# repeated checkouts}} found the cart empty: it had already been ordered.`,
  'concluded.fromCache': `Within {span, length}, the CDN answered {hits, number} of {all, plural, one {# request}
    other {# requests}} from its cache.`,
});
