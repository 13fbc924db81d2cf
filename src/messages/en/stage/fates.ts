import { room } from '../../room';

/** What has become of people, as a glyph or a bar shows it. */
export default room({
  'fates.in': 'logged in',
  'fates.lost': 'session lost',
  'fates.out': 'logged out',
  'fates.logging-in': 'logging in',
  'fates.none': 'not logged in',
  'fates.anonymous': 'no login needed',
  'fates.banned': 'banned',
  'fates.bannedIn': 'banned, still in',
  'fates.cartLost': 'cart lost',
  'fates.progressLost': 'progress lost',
  'fates.transferLost': 'transfer lost',
  'fates.madeTwice':
    'paid twice ({count, plural, one {# transfer} other {# transfers}} made twice)',
  'fates.twiceMade': 'paid twice: transfers made twice',
  'fates.charged':
    'charged twice ({count, plural, one {# duplicate order} other {# duplicate orders}})',
  'fates.of': '{all, parts}',
  'fates.person': '{person, person}: {all, parts}',
  'fates.people': '{people, people}: {fate}.',

  'fates.count.in': '{count, number} in',
  'fates.count.lost': '{count, plural, one {# session lost} other {# sessions lost}}',
  'fates.count.out': '{count, number} logged out',
  'fates.count.logging-in': '{count, number} logging in',
  'fates.count.none': '{count, number} not logged in',
  'fates.count.anonymous': '{count, number} without a login',
  'fates.count.notIn': '{count, number} not in',
  'fates.now': 'now {counts}',
  'fates.nobody': 'nobody here',

  'fates.legend': 'What the glyphs mean',
  'fates.untold': 'session lost, not told yet',
  'fates.chargedTwice': 'charged twice: duplicate orders',
});
