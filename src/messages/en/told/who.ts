import { room } from '../../room';

/** People, things and places as parts of a sentence: other messages take these as arguments. */
export default room({
  'who.person': '{person, person}',
  'who.people': '{people, people}',
  'who.somebody': 'somebody',
  'who.everybody': `{count, plural, =0 {no people} =1 {one person} =2 {two people} =3 {three people}
    =4 {four people} =5 {five people} =6 {six people} =7 {seven people} =8 {eight people} other {# people}}`,
  'who.all': `all {count, plural, =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} other {#}}
    people`,
  'who.share': '{count, number} of {total, number} people',
  'who.more': '{count, plural, one {# more person} other {# more people}}',
  'who.several': '{all, messages}',
  'who.alsoGone': '{count, plural, one {one who has left} other {# who have left}}',
  'who.gone': '{count, plural, one {one person who has left} other {# people who have left}}',
  'who.count': '{count, plural, one {# person} other {# people}}',

  'who.sessions': '{count, plural, one {# session} other {# sessions}}',
  'who.carts': '{count, plural, one {# cart} other {# carts}}',

  'who.server': '{server, server}',
  'who.servers': '{servers, servers}',
  'who.theServer': 'the server',
  'who.aServer': 'a server',
  'who.serverCount': '{count, plural, one {# server} other {# servers}}',
  'who.balancer': 'the load balancer',
  'who.store': 'the session store',
  'who.replica': 'the replica',
  'who.itsMemory': 'its memory',
});
