import { room } from '../../room';

/** Questions about sessions in tokens. */
export default room({
  'cards.token-stop-server.question': 'You stop {server, server}. Who is logged out?',
  'cards.token-stop-server.served': 'Those it has served before',
  'cards.token-stop-server.served.reply':
    'It knew nobody. Any server that has the key can check a token.',
  'cards.token-stop-server.nobody': 'Nobody',
  'cards.token-stop-server.everybody': 'Everybody',
  'cards.token-stop-server.everybody.reply':
    'The tokens are in the browsers, and those did not stop.',
  'cards.token-stop-server.law': 'The state has moved to the browser: no server has any to lose.',

  'cards.token-bytes.question': 'How big is a token compared with the sticky cookie?',
  'cards.token-bytes.less': 'Smaller: nothing is looked up',
  'cards.token-bytes.less.reply': 'Nothing is looked up because all of it comes along.',
  'cards.token-bytes.same': 'About the same',
  'cards.token-bytes.same.reply':
    'A cookie is a short name for what a server keeps; a token is the thing itself.',
  'cards.token-bytes.more': 'Bigger: login and cart in it',
  'cards.token-bytes.happened':
    'So far {token, number} B a request with the token, {cookie, number} B with the cookie.',
  'cards.token-bytes.law': 'What servers do not keep, every request carries.',

  'cards.token-ban.question':
    'You ban {person, person}. What happens to {person, person}’s next requests?',
  'cards.token-ban.refused': 'Refused at once',
  'cards.token-ban.refused.reply':
    'Nobody told the token. Servers check signature and expiry, and both are fine.',
  'cards.token-ban.served': 'Served: the token still works',
  'cards.token-ban.replaced': 'All tokens must be replaced',
  'cards.token-ban.replaced.reply': 'That would take a new key. A ban alone changes no token.',
  'cards.token-ban.happened': `{person, person}’s last request {isServed, select, true {was served}
    other {was not served}}. {lost, plural, =0 {No session was lost} one {# session was lost}
    other {# sessions were lost}}.`,
  'cards.token-ban.law':
    'A ban takes effect where the session is looked up. A token is good until it expires.',

  'cards.ban-in-store.question': 'The same ban, central store: is {person, person} still served?',
  'cards.ban-in-store.served': 'Yes: a session is a session',
  'cards.ban-in-store.served.reply':
    'This one is looked up, and the ban has taken it out of the store.',
  'cards.ban-in-store.gone': 'No: the entry is gone',
  'cards.ban-in-store.nobody': 'No, nor is anybody else',
  'cards.ban-in-store.nobody.reply': 'Each session is an entry of its own.',
  'cards.ban-in-store.happened': `{person, person} is {isIn, select, true {still} other {no longer}}
    logged in; {others, plural, one {# other is} other {# others are}}.`,
  'cards.ban-in-store.law':
    'Where sessions are looked up, revoking one takes effect at the next request.',

  'cards.token-key.question':
    'You rotate the signing key on all servers at once. How many log in again?',
  'cards.token-key.nobody': 'Nobody: a key is no session',
  'cards.token-key.nobody.reply':
    'A token is only as good as its signature, and no server knows that key any more.',
  'cards.token-key.few': 'A few: those sent elsewhere',
  'cards.token-key.few.reply': 'All servers changed at once: it does not matter which is asked.',
  'cards.token-key.most': 'Most people, or all',
  'cards.token-key.law': 'Under JWT the key is the one thing that servers have to keep.',
});
