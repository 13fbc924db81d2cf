import { room } from '../../room';

/** What a change has come to, once things have settled. */
export default room({
  'concluded.head': '{what, message} at {us, instant}.',

  'concluded.noLogins': 'By {us, instant}, nobody had needed to log in again.',
  'concluded.logins': `By {us, instant}, {who, message} {areTwo, select, true {had both had} other {had had}}
    to log in again.`,
  'concluded.loginsAgain': `By {us, instant}, {who, message} had had to log in again{which, select, self {} both {, both}
    all {, all} one {, one} other {, some}} {most, plural, =2 {twice} other {# times}}.`,
  'concluded.losses': `By then: {sessions, plural, =0 {no session lost} one {# session lost}
    other {# sessions lost}}, {carts, plural, =0 {}
    one {# cart lost, } other {# carts lost, }}{progress, plural, =0 {} one {progress lost once, }
    other {progress lost # times, }}{messages, plural, =0 {}
    one {# message lost, } other {# messages lost, }}{transfers, plural, =0 {}
    one {# transfer lost, } other {# transfers lost, }}{told, plural, =0 {}
    one {# transfer made and taken for failed, } other {# transfers made and taken for failed, }}{failed, plural, =0 {no request failed}
    one {# request failed} other {# requests failed}}{duplicates, plural, =0 {}
    one {, # {isBank, select, true {transfer made twice} other {duplicate order}}}
    other {, # {isBank, select, true {transfers made twice} other {duplicate orders}}}}.`,

  'concluded.failed': `By {us, instant}, {count, plural, =0 {no request had failed} one {# request had failed}
    other {# requests had failed}}.`,
  'concluded.noSessionLost': 'No session had been lost.',
  'concluded.sessionsLost':
    'By then, {count, plural, one {# session} other {# sessions}} had been lost.',

  'concluded.got':
    '{server, server} got {count, number} of {all, plural, one {# request} other {# requests}} in {us, duration}.',
  'concluded.gotNone': `{server, server} got none of {all, plural, one {# request} other {# requests}}
    in {us, duration}{areBound, select, true {: everybody stayed where they were} other {}}.`,
  'concluded.drained': `By {us, instant}, {server, server} had drained: no request came, and nobody’s session is
    only there.`,
  'concluded.nobodyGot': 'By {us, instant}, no server had got a request.',
  'concluded.hadGot': `By {us, instant}, {server, server} had got {count, number} of {all, plural,
    one {# request} other {# requests}}.`,
  'concluded.spike': `Up to {us, instant} there were {now, tenths} requests a second,
    against {before, tenths} before.`,

  'concluded.banWorked': 'None of {person, person}’s requests had been accepted by {us, instant}.',
  'concluded.banFailed': `By {us, instant}, {count, plural, =1 {one} =2 {two} =3 {three} =4 {four} =5 {five}
    =6 {six} =7 {seven} =8 {eight} other {#}} of {person, person}’s requests had still been accepted.`,
  'concluded.tampered': 'The session was ended by tampering: it does not count as lost.',
  'concluded.endedOnPurpose': 'The session was ended on purpose: none of it counts as lost.',

  'concluded.noDuplicates': `By {us, instant}, {isBank, select, true {no transfer had been made twice}
    other {no order had been placed twice}}.`,
  'concluded.chargedTwice': `By {us, instant}, {who, message} {people, plural, one {was} other {were}} charged twice
    ({isBank, select, true {{count, plural, one {# transfer} other {# transfers}} made twice}
    other {{count, plural, one {# duplicate order} other {# duplicate orders}}}}).`,
  'concluded.keysHelped':
    'Idempotency keys recognised {count, plural, one {# retry} other {# retries}}.',
  'concluded.emptyCheckouts': `{count, plural, =1 {One repeated checkout} =2 {Two repeated checkouts}
    =3 {Three repeated checkouts} =4 {Four repeated checkouts} =5 {Five repeated checkouts}
    =6 {Six repeated checkouts} =7 {Seven repeated checkouts} =8 {Eight repeated checkouts}
    other {# repeated checkouts}} found the cart empty: it had already been ordered.`,
  'concluded.fromCache': `By {us, instant}, the CDN had answered {hits, number} of {all, plural, one {# request}
    other {# requests}} from its cache.`,
});
