import { room } from '../room';

/** People and things as parts of a sentence: other messages take these as arguments. */
export default room({
  'who.person': '{person, person}',
  'who.somebody': 'somebody',
  'who.sessions': '{count, plural, one {# session} other {# sessions}}',
  'who.carts': '{count, plural, one {# cart} other {# carts}}',
});
