import { room } from '../../room';

/** What came out differently: under another architecture, or with other settings. */
export default room({
  'compared.sides':
    '{one, message}: {itsFacts, message}. {other, message}: {othersFacts, message}.',
  'compared.facts': '{first, message}; {second, message}',
  'compared.asIf':
    'As if it had been {other, message} from the start: same people, choices and changes.',
  'compared.sameLost': '{one, message} and {other, message}: the same people lost the same.',
  'compared.nothingLost': '{one, message} and {other, message}: nothing lost so far.',
  'compared.under': 'Under {architecture, message}, {what, inside}',
  'compared.errors': `Failed requests so far: {itsErrors, number} under {one, message}, {othersErrors, number}
    under {other, message}{isTiming, select, true {; so small a difference is timing} other {}}.`,

  'compared.replayed': '{told} The run was replayed to this instant.',
  'compared.before': 'Before: {before, message}. Now: {now, message}.',
  'compared.same': 'The same people lost the same.',

  'compared.noSession': 'no session lost',
  'compared.noCart': 'no cart lost',
  'compared.noProgress': 'no progress lost',
  'compared.noMessage': 'no message lost',
  'compared.noCharge': 'nobody charged twice',
  'compared.sessions': `{who, message} lost {owner, select, she {her session} he {his session}
    again {{count, plural, one {# session} other {# sessions}}} many {sessions} other {the session}}{when, select,
    at { at {us, instant}} last {, the last at {us, instant}} other {}}`,
  'compared.carts': `{who, message} lost {owner, select, she {her cart} he {his cart}
    again {{count, plural, one {# cart} other {# carts}}} many {carts} other {the cart}}{when, select,
    at { at {us, instant}} last {, the last at {us, instant}} other {}}`,
  'compared.progress': `{who, message} lost progress{when, select, at { at {us, instant}}
    last {, the last at {us, instant}} other {}}`,
  'compared.messages': `{count, plural, one {# message} other {# messages}} to {who, message} lost{when, select,
    at { at {us, instant}} last {, the last at {us, instant}} other {}}`,
  'compared.noTransfer': 'no transfer lost',
  'compared.noneTwice': 'no transfer made twice',
  'compared.noneTold': 'no transfer believed failed, but made',
  'compared.transfers': `{count, plural, one {# transfer} other {# transfers}} of {who, message} {what, select,
    lost {lost} twice {made twice} told {made but believed failed} other {}}{when, select, at { at {us, instant}}
    last {, the last at {us, instant}} other {}}`,
  'compared.noSeatDenied': 'no seat taken and answered as failed',
  'compared.noSeatTwice': 'no seat taken twice',
  'compared.seats': `{count, plural, one {# seat} other {# seats}} of {who, message} {what, select,
    denied {taken and answered as failed} twice {taken once more than wanted} other {}}{when, select, at { at {us, instant}}
    last {, the last at {us, instant}} other {}}`,
  'compared.charges': `{who, message} charged twice ({count, plural, one {# duplicate order}
    other {# duplicate orders}}){when, select, at { at {us, instant}}
    last {, the last at {us, instant}} other {}}`,
  'compared.servedLast': 'latest success at {us, instant}',
  'compared.notYetServed': 'nobody served yet',
  'compared.neverServed': 'nobody served so far',
  'compared.servedUntil': 'nobody served since {us, instant}',
  'compared.failed': '{count, plural, one {# failed request} other {# failed requests}}',
});
